/** The day an article was published, where it is given or stands in its first lines. */
import type { Block } from '#engine/types.ts';
import { dateOfLine, dateOfPrefix, datelineLength } from './find-datelines.ts';

/** How many blocks are searched for a date of publication. */
const firstBlocks = 6;

/** ISO date (`2024-04-08`) or undefined; a given date that is no real day is ignored. */
export function findDate(text: string, blocks: readonly Block[], given?: string): string | undefined {
  if (given !== undefined && isRealDay(given)) return given;
  for (const block of blocks.slice(0, firstBlocks)) {
    const line = text.slice(block.start, block.end);
    const date = block.kind === 'byline' ? (dateOfLine(line) ?? dateOfPrefix(line)) : block.kind === 'paragraph' ? dateOfPrefix(line.slice(0, datelineLength(line))) : undefined;
    if (date !== undefined && isRealDay(date)) return date;
  }
  return undefined;
}

function isRealDay(date: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
