/**
 * When a mistake is mended: right on three different local days since it was last missed (successive relearning:
 * Rawson & Dunlosky). Three right answers in one evening are one day.
 */
import type { Confidence } from './types.ts';

/** On how many different days a missed question must be right. */
export const daysToMend = 3;

export type AnswerOnDay = {
  readonly day: number;
  readonly correct: boolean;
  /** A hint was seen, or the learner said that it was a guess: right or not, it neither mends nor breaks. */
  readonly confidence?: Confidence | null;
  readonly hints?: number;
};

export type Mending =
  | { readonly state: 'never-missed' }
  | { readonly state: 'open' | 'mended'; /** Different days right since the last miss. */ readonly rightDays: number; /** The day of the last miss. */ readonly missedDay: number };

/** @param answers to one question or fact, in the order they were given */
export function mending(answers: readonly AnswerOnDay[]): Mending {
  let missedDay: number | null = null;
  let right = new Set<number>();
  for (const answer of answers) {
    if (!answer.correct) {
      // A mended mistake that is missed again is a mistake again.
      missedDay = answer.day;
      right = new Set();
    } else if (!answer.hints && answer.confidence !== 'guess') {
      if (right.size < daysToMend) right.add(answer.day);
    }
  }
  if (missedDay === null) return { state: 'never-missed' };
  return { state: right.size >= daysToMend ? 'mended' : 'open', rightDays: right.size, missedDay };
}
