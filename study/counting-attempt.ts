/** Which attempt counts, as Moodle's grading methods have it: first, best, last, or the average of all. */
import type { Counts } from './assignment-rules.ts';

/** A graded attempt. `score` of `of` questions; `number` from 1 in the order they were begun. */
export type GradedAttempt = { readonly id: string; readonly number: number; readonly score: number; readonly of: number };

export type CountingResult = {
  /** 0..1: attempts may have asked different numbers of questions (one was taken out in between). */
  readonly share: number;
  /** Which attempts the share comes from: one, or all for the average. */
  readonly attempts: readonly string[];
};

/**
 * What counts of a student's graded attempts; null where there is none. Attempts that are still open or not graded are left out
 * by whoever calls. Of equal scores the earlier one is the best one.
 */
export function countingResult(attempts: readonly GradedAttempt[], counts: Counts): CountingResult | null {
  const inOrder = [...attempts].sort((a, b) => a.number - b.number);
  const [first] = inOrder;
  if (!first) return null;
  if (counts === 'average') {
    return { share: inOrder.reduce((sum, attempt) => sum + shareOf(attempt), 0) / inOrder.length, attempts: inOrder.map(({ id }) => id) };
  }
  const best = inOrder.reduce((one, other) => (shareOf(other) > shareOf(one) ? other : one), first);
  const chosen = { first, best, last: inOrder.at(-1) ?? first }[counts];
  return { share: shareOf(chosen), attempts: [chosen.id] };
}

const shareOf = ({ score, of }: GradedAttempt): number => (of > 0 ? score / of : 0);
