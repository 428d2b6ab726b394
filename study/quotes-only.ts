/**
 * An article reduced to the sentences that are quoted: what travels with a quiz that is shared without its article. Quotes that
 * touch or overlap become one paragraph; each quote has a place in the new text with the same words.
 */
import type { Block, Span } from '#engine/types.ts';

export type QuotesOnly = { readonly text: string; readonly blocks: readonly Block[]; /** Where a quoted span stands in the new text. */ readonly place: (span: Span) => Span };

/** @param quoted every span that must keep its words, in any order */
export function quotesOnly(article: string, quoted: readonly Span[]): QuotesOnly {
  const merged: Span[] = [];
  for (const { start, end } of [...quoted].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  let text = '';
  const blocks: Block[] = [];
  for (const { start, end } of merged) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind: 'paragraph', start: text.length, end: text.length + (end - start) });
    text += article.slice(start, end);
  }
  const place = ({ start, end }: Span): Span => {
    const at = merged.findIndex((part) => start >= part.start && end <= part.end);
    const [part, block] = [merged[at], blocks[at]];
    if (!part || !block) throw new Error(`nothing is quoted at ${start}..${end}`);
    return { start: block.start + start - part.start, end: block.start + end - part.start };
  };
  return { text, blocks, place };
}
