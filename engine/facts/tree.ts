/** Small questions about a sentence's tree, shared by the extractors. */
import type { ParsedSentence, Range } from '#engine/types.ts';

/** The words that hang under a word, itself included, as one range; undefined when they do not stand together. */
export function subtree(sentence: ParsedSentence, index: number): Range | undefined {
  let from = index;
  let to = index + 1;
  let size = 0;
  const stack = [index];
  while (stack.length > 0) {
    const at = stack.pop()!;
    size += 1;
    if (at < from) from = at;
    if (at >= to) to = at + 1;
    for (const child of sentence.children[at]!) stack.push(child);
  }
  return size === to - from ? { from, to } : undefined;
}

export const childrenBy = (sentence: ParsedSentence, index: number, relation: RegExp): number[] =>
  sentence.children[index]!.filter((child) => relation.test(sentence.words[child]!.relation));

export const childBy = (sentence: ParsedSentence, index: number, relation: RegExp): number | undefined =>
  sentence.children[index]!.find((child) => relation.test(sentence.words[child]!.relation));

export const isInside = (range: Range, index: number) => index >= range.from && index < range.to;

/** Cuts punctuation, conjunctions and brackets off both ends. */
export function trimmed(sentence: ParsedSentence, range: Range): Range {
  let { from, to } = range;
  const isEdge = (index: number) => /^([,;:–—.!?()-]|and|but|or)$/.test(sentence.words[index]!.text);
  while (from < to && isEdge(from)) from++;
  const closes = () => sentence.words[to - 1]!.text === ')' && sentence.words.slice(from, to).some((word) => word.text === '(');
  while (to > from && isEdge(to - 1) && !closes() && !/\p{L}/u.test(sentence.words[to - 1]!.text)) to--;
  return { from, to };
}
