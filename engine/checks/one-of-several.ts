/** Whether a name stands in a row of names: "Libya, Nigeria and Chad", "Olga Lund and Eva Holm". */
import type { ParsedSentence, Range } from '#engine/types.ts';

/** Which of them is asked for, only the place in the row tells: a list is asked for as a whole or not at all. */
export function isOneOfSeveral({ words, children }: ParsedSentence, range: Range): boolean {
  const isInside = (at: number) => at >= range.from && at < range.to;
  for (let at = range.from; at < range.to; at++) {
    const { head, relation } = words[at]!;
    if (isInside(head)) continue;
    // "between Bingen and Bonn": both ends are needed, and one tells the other from all else.
    const first = relation === 'conj' ? head : at;
    if (children[first]!.some((child) => /^(between|from)$/i.test(words[child]!.text) && words[child]!.relation === 'case')) continue;
    const isName = (other: number) => !isInside(other) && words[other]!.xpos.startsWith('NNP');
    if (relation === 'conj' && isName(head)) return true;
    if (children[at]!.some((child) => words[child]!.relation === 'conj' && isName(child))) return true;
  }
  return false;
}
