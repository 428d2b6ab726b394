/** Words around a number that bend it: `about 2%`, `up to 500`, `or more`. What they say must survive in a question. */
import type { Token } from '#engine/language/english/tokenise.ts';

/** What the number says about the truth. */
export type Bound = 'exact' | 'about' | 'above' | 'below' | 'at-least' | 'at-most';

/** Longest first, so that `just over` is not read as `over`. */
const before: readonly (readonly [words: string, bound: Bound])[] = (
  [
    ['no fewer than', 'at-least'],
    ['no less than', 'at-least'],
    ['no more than', 'at-most'],
    ['a minimum of', 'at-least'],
    ['a maximum of', 'at-most'],
    ['an average of', 'about'],
    ['as many as', 'at-most'],
    ['as much as', 'at-most'],
    ['as few as', 'at-least'],
    ['as little as', 'at-least'],
    ['a little over', 'above'],
    ['a little under', 'below'],
    ['well over', 'above'],
    ['just over', 'above'],
    ['just under', 'below'],
    ['slightly more than', 'above'],
    ['slightly less than', 'below'],
    ['more than', 'above'],
    ['less than', 'below'],
    ['fewer than', 'below'],
    ['greater than', 'above'],
    ['at least', 'at-least'],
    ['at most', 'at-most'],
    ['up to', 'at-most'],
    ['close to', 'about'],
    ['an estimated', 'about'],
    ['the estimated', 'about'],
    ['estimated', 'about'],
    ['on average', 'about'],
    ['about', 'about'],
    ['around', 'about'],
    ['approximately', 'about'],
    ['roughly', 'about'],
    ['some', 'about'],
    ['circa', 'about'],
    ['c.', 'about'],
    ['ca.', 'about'],
    ['~', 'about'],
    ['≈', 'about'],
    ['nearly', 'below'],
    ['almost', 'below'],
    ['over', 'above'],
    ['above', 'above'],
    ['exceeding', 'above'],
    ['under', 'below'],
    ['below', 'below'],
    ['>', 'above'],
    ['<', 'below'],
    ['exactly', 'exact'],
    ['precisely', 'exact'],
    ['only', 'exact'],
    ['just', 'exact'],
    ['perhaps', 'about'],
    ['maybe', 'about'],
    ['possibly', 'about'],
  ] as const
).toSorted((one, other) => other[0].length - one[0].length);

const after: readonly (readonly [words: string, bound: Bound])[] = [
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or less', 'at-most'],
  ['or fewer', 'at-most'],
  ['or thereabouts', 'about'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['plus', 'at-least'],
];

export type Modifier = { readonly bound: Bound; readonly first: number; readonly last: number };

/** The modifier that ends just before `tokens[at]`. */
export function modifierBefore(tokens: readonly Token[], at: number): Modifier | undefined {
  for (const [words, bound] of before) {
    const parts = words.split(' ');
    const first = at - parts.length;
    if (first >= 0 && parts.every((part, i) => tokens[first + i]!.text.toLowerCase() === part)) return { bound, first, last: at - 1 };
  }
  return undefined;
}

/** The modifier that begins just after `tokens[at]`. */
export function modifierAfter(tokens: readonly Token[], at: number): Modifier | undefined {
  for (const [words, bound] of after) {
    const parts = words.split(' ');
    if (parts.every((part, i) => tokens[at + 1 + i]?.text.toLowerCase() === part)) return { bound, first: at + 1, last: at + parts.length };
  }
  return undefined;
}
