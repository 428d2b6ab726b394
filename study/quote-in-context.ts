/** A quote inside its paragraph, so that a reader sees where it stands. */
import type { Block, Span } from '#engine/types.ts';
import type { QuoteInContext } from './types.ts';

/** Most characters shown on each side: an article of one endless paragraph must not travel whole with each answer. */
const mostContext = 600;

/** `before + quote.text + after` is a literal slice of the text. */
export function quoteInContext(text: string, blocks: readonly Block[], { start, end }: Span): QuoteInContext {
  const touched = blocks.filter((block) => block.start < end && block.end > start);
  const from = Math.min(start, ...touched.map((block) => block.start));
  const to = Math.max(end, ...touched.map((block) => block.end));
  return {
    quote: { start, end, text: text.slice(start, end) },
    before: text.slice(start - from <= mostContext ? from : laterStart(text, start - mostContext, start), start),
    after: text.slice(end, to - end <= mostContext ? to : earlierEnd(text, end + mostContext, end)),
  };
}

/** The start of the first whole word at or after `at`. */
function laterStart(text: string, at: number, most: number): number {
  const space = text.slice(at, most).search(/\s/);
  return space === -1 ? most : at + space + 1;
}

/** The end of the last whole word at or before `at`. */
function earlierEnd(text: string, at: number, least: number): number {
  const space = text.slice(least, at).search(/\s\S*$/);
  return space === -1 ? least : least + space;
}
