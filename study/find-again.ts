/** Finds a quote again in another revision of its article. */
import type { Quote, Span } from '#engine/types.ts';

/**
 * The span of the same words in `text`, the nearest one to where they stood; `null` when they are gone. Only whole,
 * unchanged words count: a quote that was edited is no longer the quote that proves the question.
 */
export function findAgain(text: string, quote: Quote): Span | null {
  if (text.slice(quote.start, quote.end) === quote.text) return { start: quote.start, end: quote.end };
  let nearest: number | null = null;
  for (let at = text.indexOf(quote.text); at !== -1; at = text.indexOf(quote.text, at + 1)) {
    if (nearest === null || Math.abs(at - quote.start) < Math.abs(nearest - quote.start)) nearest = at;
  }
  return nearest === null ? null : { start: nearest, end: nearest + quote.text.length };
}
