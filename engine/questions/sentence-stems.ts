/** The words of a sentence that mean something, cut to what their forms share: how alike two texts are, roughly and fast. */
import { stopWords } from '#engine/checks/stop-words.ts';
import type { Reading } from '#engine/types.ts';

export const stemsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !stopWords.has(word)).map((word) => word.slice(0, 5));

const known = new WeakMap<Reading, Map<number, ReadonlySet<string>>>();

/** The stems of a sentence, taken once an article. */
export function stemsAt(reading: Reading, index: number): ReadonlySet<string> {
  const rows = known.get(reading) ?? new Map<number, ReadonlySet<string>>();
  known.set(reading, rows);
  const made = rows.get(index) ?? new Set(reading.sentences[index]!.words.flatMap((word) => stemsOf(word.text)));
  rows.set(index, made);
  return made;
}

export const sharedStems = (asked: readonly string[], has: ReadonlySet<string>): number => asked.filter((word) => has.has(word)).length;
