/** What was selected in an article on the screen, as a span of its text. */
import type { Span } from '#engine/types.ts';

/** Attribute of an element that holds one piece of article text and nothing else: where the piece starts. */
const startAttribute = 'data-start';

const isWordPart = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isJoin = (character: string | undefined): boolean => character !== undefined && /[.,'’-]/.test(character);

/** Whether a cut before `at` would part a word, or a number such as `2,500`. */
function isInsideWord(text: string, at: number): boolean {
  const [before, next] = [text[at - 1], text[at]];
  if (isWordPart(before) && isWordPart(next)) return true;
  return (isJoin(before) && isWordPart(text[at - 2]) && isWordPart(next)) || (isJoin(next) && isWordPart(before) && isWordPart(text[at + 1]));
}

/** Brings a span to the edges of words and leaves white space out; null when nothing is left. */
export function snapToWords(text: string, { start, end }: Span): Span | null {
  let from = Math.max(0, Math.min(start, end));
  let to = Math.min(text.length, Math.max(start, end));
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  if (from >= to) return null;
  while (from > 0 && isInsideWord(text, from)) from -= 1;
  while (to < text.length && isInsideWord(text, to)) to += 1;
  return { start: from, end: to };
}

/** The selection inside `root`, null where there is none or it reaches outside. */
export function selectedSpan(root: Element, text: string, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === null || end === null ? null : snapToWords(text, { start, end });
}

/** A point of the page as a place in the text. A point between elements is where the next piece starts. */
function placeOf(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest(`[${startAttribute}]`);
    return piece ? Number(piece.getAttribute(startAttribute)) + offset : null;
  }
  const next = node.childNodes[offset] ?? node;
  const piece = next instanceof Element ? (next.matches(`[${startAttribute}]`) ? next : next.querySelector(`[${startAttribute}]`)) : next.parentElement?.closest(`[${startAttribute}]`);
  if (!piece) return null;
  const start = Number(piece.getAttribute(startAttribute));
  return node.childNodes[offset] ? start : start + (piece.textContent?.length ?? 0);
}
