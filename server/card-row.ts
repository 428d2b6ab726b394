import 'server-only';
import type { CardState, Memory } from '#study/schedule.ts';

/** A card as queries read it. */
export type CardRow = {
  readonly id: string;
  readonly subject: string;
  readonly questionId: string;
  readonly stability: number | null;
  readonly difficulty: number | null;
  readonly lastDay: number | null;
  readonly dueDay: number;
  readonly interval: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly suspendedFor: 'learner' | 'leech' | null;
  readonly missedReviewId: string | null;
  readonly rightDays: number;
};

export const memoryOf = ({ stability, difficulty }: Pick<CardRow, 'stability' | 'difficulty'>): Memory | null => (stability === null || difficulty === null ? null : { stability, difficulty });

export const stateOf = (row: CardRow): CardState => ({ memory: memoryOf(row), lastDay: row.lastDay, dueDay: row.dueDay, interval: row.interval, reviews: row.reviews, lapses: row.lapses });
