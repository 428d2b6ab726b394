/**
 * What an optimiser of FSRS learns from: for every scheduled answer but the first of its card, that answer with all
 * before it. Days are the learner's own, and repeats within a day are left out, as in the schedule itself.
 */
import type { ScheduleGrade } from './schedule.ts';

export type ScheduledAnswer = { readonly card: string; readonly day: number; readonly grade: ScheduleGrade };

/** `rating` 1 (again) to 4 (easy); `days` since the answer before, 0 for the first. */
export type TrainingReview = { readonly rating: number; readonly days: number };
/** `day`: when its last answer was given. */
export type TrainingItem = { readonly day: number; readonly reviews: readonly TrainingReview[] };

const ratings = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<ScheduleGrade, number>;

/** The items of a learner's log, oldest first. @param answers scheduled ones, of each card in the order they were given */
export function trainingItems(answers: readonly ScheduledAnswer[]): readonly TrainingItem[] {
  const byCard = new Map<string, { day: number; reviews: TrainingReview[] }>();
  const items: TrainingItem[] = [];
  for (const { card, day, grade } of answers) {
    const known = byCard.get(card);
    const reviews = [...(known?.reviews ?? []), { rating: ratings[grade], days: known ? Math.max(0, day - known.day) : 0 }];
    byCard.set(card, { day, reviews });
    if (known) items.push({ day, reviews });
  }
  return items.sort((a, b) => a.day - b.day);
}
