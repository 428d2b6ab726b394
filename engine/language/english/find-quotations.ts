/**
 * Where somebody else speaks. `"War maniacs … provocation. They fired 36 shells … Six of them hit …", said KCNA.`: the
 * middle sentences have no quotation mark of their own, and are claims all the same.
 */
import type { Block, Span } from '#engine/types.ts';

/** Marks that open and close; those that look the same both ways open where none of them is open. */
const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"', '`': '`' };

/**
 * Quotations in order, marks included. One that is opened and not closed reaches to the end of its paragraph, and into
 * the next one where that opens with a mark again; a straight mark that is never closed is taken for a slip.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Span[] {
  return blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list').flatMap((block) => quotationsIn(text, block));
}

function quotationsIn(text: string, block: Span): Span[] {
  const found: Span[] = [];
  let open: { at: number; closer: string } | undefined;
  for (let i = block.start; i < block.end; i++) {
    const char = text[i]!;
    if (open) {
      if (char !== open.closer) continue;
      found.push({ start: open.at, end: i + 1 });
      open = undefined;
    } else if (closing[char] !== undefined && !isMeasure(text, i)) open = { at: i, closer: closing[char] };
  }
  // A curly mark at the start of a paragraph that nothing closes: the speech goes on in the next paragraph.
  if (open && (open.closer === '”' || open.at === block.start)) found.push({ start: open.at, end: block.end });
  return found;
}

/** `6' 2"`: inches. */
function isMeasure(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '');
}
