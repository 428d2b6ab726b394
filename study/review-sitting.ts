/**
 * What is left to review today, from what a device holds: the bundle it fetched last and what was done since. Nothing else
 * is needed, so a device goes on for days without a network, and after a reload where it stopped.
 */
import { chooseStem } from './choose-stem.ts';
import { grade } from './grade.ts';
import type { AnsweredRound } from './practice-queue.ts';
import type { CardForReview, ReviewBundle, ReviewOperation, Stem } from './review-types.ts';
import { arrangeBody } from './shuffle.ts';
import type { AnswerValue, QuestionBody, Released } from './types.ts';

/** An operation as the device keeps it: `isSent` once the server has said its id. */
export type KeptOperation = { readonly operation: ReviewOperation; /** The local day it was done. */ readonly day: number; readonly isSent: boolean };

/** What is shown of an answer; computed on the device, where the key of one's own card lies, and again by the server. */
export function releasedOf({ body, key, proof, optionQuotes }: Stem, value: AnswerValue, overridden: boolean): Released {
  return { key, grade: grade(body, key, value), proof, optionQuotes, overridden };
}

/** The stem that a card asks on a day, and its body as this card shows it on this day. */
export function askedStem(card: CardForReview, day: number): { readonly stem: Stem; readonly body: QuestionBody } | null {
  const stem = chooseStem(card.stems, card.id, day, card.lastStem);
  return stem && { stem, body: arrangeBody(stem.body, [...card.id].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7), day) };
}

/**
 * The cards of today, in the order of asking: what the bundle planned until today and was not set aside since. A bundle
 * of an earlier day may hold several days' cards; no more than the cap are asked.
 */
export function todaysCards(bundle: ReviewBundle, kept: readonly KeptOperation[], today: number): readonly CardForReview[] {
  const answered = new Set(answersOf(kept, today).map(({ operation }) => operation.card));
  const earlier = new Set(kept.filter(({ operation, day, isSent }) => operation.type === 'answer' && day < today && day >= bundle.today && !isSent).map(({ operation }) => operation.card));
  const aside = new Set<string>();
  for (const { operation } of kept) {
    if (operation.type === 'suspend') aside.add(operation.card);
    if (operation.type === 'wake') aside.delete(operation.card);
  }
  const due = bundle.cards.filter(({ id, day, stems }) => stems.length > 0 && day <= today && !aside.has(id) && !earlier.has(id));
  const room = today === bundle.today ? due.length : bundle.preferences.dailyCap;
  return due.filter(({ id }, at) => at < room || answered.has(id));
}

/** Today's answers that were not taken back, in the order they were given. */
export function answersOf(kept: readonly KeptOperation[], today: number): readonly KeptOperation[] {
  const undone = new Set(kept.flatMap(({ operation }) => (operation.type === 'undo' ? [operation.target] : [])));
  return kept.filter(({ operation, day }) => operation.type === 'answer' && day === today && !undone.has(operation.id));
}

/** The same answers as rounds, for the order of asking: misses come back in the same sitting. */
export function roundsOf(bundle: ReviewBundle, kept: readonly KeptOperation[], today: number): readonly (AnsweredRound & { readonly operation: ReviewOperation })[] {
  const cards = new Map(bundle.cards.map((card) => [card.id, card]));
  const overridden = new Set(kept.flatMap(({ operation }) => (operation.type === 'override' ? [operation.target] : [])));
  const rounds = new Map<string, number>();
  return answersOf(kept, today).flatMap(({ operation }) => {
    const stem = cards.get(operation.card)?.stems.find(({ id }) => id === operation.stem);
    if (!stem || !operation.value) return [];
    const round = (rounds.get(operation.card) ?? 0) + 1;
    rounds.set(operation.card, round);
    return [{ item: operation.card, round, released: releasedOf(stem, operation.value, overridden.has(operation.id)), operation }];
  });
}

/**
 * A fresh bundle beside what the device was at: cards answered today have left the plan, but may have to be asked again
 * in this sitting.
 */
export function mergeBundles(fresh: ReviewBundle, before: ReviewBundle | null, kept: readonly KeptOperation[], today: number): ReviewBundle {
  if (!before || before.owner !== fresh.owner) return fresh;
  const answered = new Set(answersOf(kept, today).map(({ operation }) => operation.card));
  const old = before.cards.filter(({ id }) => answered.has(id));
  const oldIds = new Set(old.map(({ id }) => id));
  return { ...fresh, cards: [...old, ...fresh.cards.filter(({ id }) => !oldIds.has(id))] };
}
