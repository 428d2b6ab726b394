import { randomUUID } from 'node:crypto';
import { db } from '#server/db.ts';
import { reviewBundle } from '#server/reviews.ts';
import { saveReviews } from '#server/save-reviews.ts';
import type { Viewer } from '#server/viewer.ts';
import type { CardForReview, ReviewOperation } from '#study/review-types.ts';
import { aQuiz } from '#tests/support/article.ts';
import { anAttempt, answerTo, type Given } from '#tests/support/deck.ts';
import { aViewer } from '#tests/support/viewer.ts';

export const zone = 'Asia/Ho_Chi_Minh';
export const monday = new Date('2026-11-02T02:00:00.000Z'); // nine in the morning in Viet Nam
export const later = (days: number, hours = 0) => new Date(monday.getTime() + days * 86_400_000 + hours * 3_600_000);
export const right: Given = { isRight: true };
export const wrong: Given = { isRight: false };


/** Somebody with a quiz of their own, of which the first questions were answered in a practice on Monday. */
export async function aLearner(...given: Given[]): Promise<{ learner: Viewer; quiz: string }> {
  const learner = await aViewer();
  const { quizId: quiz } = await aQuiz(learner, { count: 6 });
  await anAttempt(learner, quiz, 'practice', given, monday);
  return { learner, quiz };
}

export const bundleOf = (learner: Viewer, now: Date) => reviewBundle(learner, { timeZone: zone, now });

export const answer = (card: CardForReview, isRight: boolean, at: Date, some: Partial<ReviewOperation> = {}): ReviewOperation => {
  const stem = card.stems[0]!;
  return { id: randomUUID(), type: 'answer', card: card.id, at: at.toISOString(), stem: stem.id, value: answerTo(stem.body, stem.key, isRight), milliseconds: 8000, ...some };
};
export const send = (learner: Viewer, now: Date, operations: readonly ReviewOperation[], device = 'phone') =>
  saveReviews(learner, { owner: learner.id, device, timeZone: zone, sentAt: now.toISOString(), operations: [...operations] as never }, now);

export const logOf = (learner: Viewer) => db.review.findMany({ where: { card: { userId: learner.id } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
export const cardsOf = (learner: Viewer) => db.card.findMany({ where: { userId: learner.id }, orderBy: { id: 'asc' } });
