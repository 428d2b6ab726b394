/**
 * Typed answers that were not accepted, alike ones together, so that a teacher accepts a whole group with one press. Those
 * near the key and those that a student stands by come first: the rest is there to be looked through.
 */
import { foldWords } from './fold-text.ts';

export type TypedAnswer = { readonly id: string; readonly text: string; readonly isNear: boolean; readonly isClaimed: boolean };

export type AnswerGroup = {
  /** As most wrote it. */
  readonly text: string;
  readonly ids: readonly string[];
  readonly isNear: boolean;
  /** How many said "I was right". */
  readonly claims: number;
};

/** Claimed first, then near ones, then the most frequent. */
export function groupAnswers(answers: readonly TypedAnswer[]): readonly AnswerGroup[] {
  const groups = new Map<string, TypedAnswer[]>();
  for (const answer of answers) {
    const folded = foldWords(answer.text).join(' ') || answer.text.trim();
    if (folded === '') continue;
    const group = groups.get(folded);
    if (group) group.push(answer);
    else groups.set(folded, [answer]);
  }
  return [...groups.values()]
    .map((group) => ({ text: commonest(group.map(({ text }) => text.trim())), ids: group.map(({ id }) => id), isNear: group.some(({ isNear }) => isNear), claims: group.filter(({ isClaimed }) => isClaimed).length }))
    .sort((a, b) => Math.sign(b.claims) - Math.sign(a.claims) || Number(b.isNear) - Number(a.isNear) || b.ids.length - a.ids.length || (a.text < b.text ? -1 : 1));
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
