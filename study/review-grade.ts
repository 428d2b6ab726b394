/**
 * From an answer to what the schedule hears of it. Right and wrong carry nearly all the information (FSRS trained on
 * pass and fail alone loses 1.5 % of log loss), so nothing is inferred from how long an answer took; time only tells an
 * answer that cannot have been read from one that was.
 */
import type { ScheduleGrade } from './schedule.ts';
import type { Confidence } from './types.ts';

export type AnswerGiven = {
  readonly correct: boolean;
  /** Null where it was not asked. */
  readonly confidence: Confidence | null;
  /** How many steps of the hint ladder were seen before answering. */
  readonly hints: number;
  /** From shown to answered, where it is known. */
  readonly milliseconds: number | null;
  /** The learner's own tap "too easy"; never inferred. */
  readonly isEasy?: boolean;
};

/** Nobody reads a question in less. */
const alwaysTooFast = 1000;
const tooFastShare = 0.1;
const tooFastAtMost = 10_000;

/**
 * Below so many milliseconds an answer cannot rest on reading the question: a tenth of the question's median time, no
 * less than one second and no more than ten (rapid guessing: Wise & Kong 2005, response time effort).
 */
export const tooFast = (median: number | null): number => Math.max(alwaysTooFast, Math.min(tooFastAtMost, (median ?? 0) * tooFastShare));

/**
 * The grade for the schedule, or null when the answer says nothing about memory and the card stays due: right, but
 * faster than anyone reads.
 *
 * Wrong is "again", always. So is a declared guess and an answer after a hint, even when right: nothing was retrieved.
 * The score is another matter; it counts what was right.
 *
 * @param median the median time of this question, in milliseconds, where there is one
 */
export function reviewGrade(answer: AnswerGiven, median: number | null = null): ScheduleGrade | null {
  if (!answer.correct || answer.hints > 0 || answer.confidence === 'guess') return 'again';
  if (answer.milliseconds !== null && answer.milliseconds < tooFast(median)) return null;
  if (answer.confidence === 'unsure') return 'hard';
  return answer.isEasy ? 'easy' : 'good';
}
