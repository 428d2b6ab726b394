/** Small questions about a sentence's tree, shared by the extractors. */
import type { ParsedSentence, Range } from '#engine/types.ts';

/**
 * The words that hang under a word, itself included, as one range; undefined when they do not stand together.
 * Punctuation is often hung on the wrong word and decides nothing: it is taken in where it touches the range.
 */
export function subtree(sentence: ParsedSentence, index: number): Range | undefined {
  const { words } = sentence;
  const own = new Set<number>();
  const stack = [index];
  while (stack.length > 0) {
    const at = stack.pop()!;
    own.add(at);
    for (const child of sentence.children[at]!) stack.push(child);
  }
  let from = index;
  let to = index + 1;
  for (const at of own) {
    if (words[at]!.relation === 'punct' && at !== index) continue;
    if (at < from) from = at;
    if (at >= to) to = at + 1;
  }
  for (let at = from; at < to; at++) if (!own.has(at) && words[at]!.relation !== 'punct') return undefined;
  while (own.has(from - 1)) from -= 1;
  while (own.has(to)) to += 1;
  return { from, to };
}

/**
 * `subtree`, or where its words do not stand together those of them that stand with the word itself. What stands apart
 * ("a school in 1920, which still stands") is then missing from what is said, and may go only where it is set off.
 */
export function nearSubtree(sentence: ParsedSentence, index: number): Range | undefined {
  const whole = subtree(sentence, index);
  if (whole) return whole;
  const { words } = sentence;
  const isUnder = (at: number) => { let up = at; while (up >= 0 && up !== index) up = words[up]!.head; return up === index; };
  let from = index;
  let to = index + 1;
  while (from > 0 && (isUnder(from - 1) && words[from - 1]!.relation !== 'punct')) from -= 1;
  while (to < words.length && (isUnder(to) && words[to]!.relation !== 'punct')) to += 1;
  // Something between the word and what belongs to it on the left was read wrongly.
  return sentence.children[index]!.some((child) => child < from && words[child]!.relation !== 'punct') ? undefined : { from, to };
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
