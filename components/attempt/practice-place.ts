/**
 * Where a learner is in a practice: which question, in which round, and which replies of the article are still owed
 * because the network was away when they answered.
 */
import { nextItem, type NextItem } from '#study/practice-queue.ts';
import type { AnswerNow } from './answers-now.ts';

export type Place = NextItem;
export type Owed = readonly Place[];

const isSamePlace = (a: Place | null, b: Place | null): boolean => a?.item === b?.item && a?.round === b?.round;

export const answerAt = (answers: readonly AnswerNow[], place: Place | null): AnswerNow | undefined => answers.find((answer) => isSamePlace(answer, place));

/** Where "next" leads: first a reply that came late, then the next question. `place` null: nothing to ask now. */
export function goOn(items: readonly { readonly id: string }[], answers: readonly AnswerNow[], place: Place | null, owed: Owed): { readonly place: Place | null; readonly owed: Owed; readonly isLate: boolean } {
  const current = answerAt(answers, place);
  const stillOwed = place && current && !current.released ? [...owed.filter((other) => !isSamePlace(other, place)), place] : owed.filter((other) => !isSamePlace(other, place));
  const late = stillOwed.find((other) => answerAt(answers, other)?.released);
  if (late) return { place: late, owed: stillOwed.filter((other) => other !== late), isLate: true };
  return { place: nextItem(items, answers), owed: stillOwed, isLate: false };
}

/** Nothing is left to ask, to wait for or to show: the practice is over. */
export function isAllSaid(step: ReturnType<typeof goOn>, answers: readonly AnswerNow[]): boolean {
  return step.place === null && step.owed.length === 0 && answers.every((answer) => answer.released !== undefined);
}

/** `3.1`: third question, first round. Written into the address, so that a reload shows the same thing at once. */
export function writePlace(items: readonly { readonly id: string }[], place: Place | null): string {
  return place ? `${items.findIndex((item) => item.id === place.item) + 1}.${place.round}` : '';
}

/** The place a text names, if it can be shown: a round that was answered, or the next one to answer. */
export function readPlace(text: string | null | undefined, items: readonly { readonly id: string }[], answers: readonly AnswerNow[]): Place | null {
  const [, number, round] = /^(\d{1,4})\.(\d{1,4})$/.exec(text ?? '') ?? [];
  const item = items[Number(number) - 1];
  if (!item) return null;
  const place = { item: item.id, round: Number(round) };
  const rounds = answers.filter((answer) => answer.item === item.id).length;
  return place.round >= 1 && (place.round <= rounds || isSamePlace(nextItem(items, answers), place)) ? place : null;
}
