/**
 * What lies ahead, for the pictures of progress: how many reviews are due on each of the coming days, and how much is
 * remembered, with the reviews done so far and as it would be had nothing been reviewed after the first answer.
 */
import { retrievability, type Memory, type ScheduleSettings } from './schedule.ts';
import { spreadBacklog } from './spread-backlog.ts';

export type CardAhead = {
  readonly id: string;
  readonly dueDay: number;
  readonly memory: Memory | null;
  readonly lastDay: number | null;
  /** The memory that the first scheduled answer left, and its day. */
  readonly first: { readonly memory: Memory; readonly day: number } | null;
};

/** `due`: by the schedule, everything overdue on the first day. `planned`: as it will be asked, at most the cap. */
export type DayAhead = { readonly day: number; readonly due: number; readonly planned: number };

/** Reviews of the coming days, today first. Cards whose day lies later count nowhere. */
export function forecastReviews(cards: readonly CardAhead[], today: number, days: number, cap: number, settings: ScheduleSettings): readonly DayAhead[] {
  const ahead = Array.from({ length: days }, (_, at) => ({ day: today + at, due: 0, planned: 0 }));
  const count = (day: number, what: 'due' | 'planned') => {
    const found = ahead[Math.max(day, today) - today];
    if (found) found[what] += 1;
  };
  for (const card of cards) count(card.dueDay, 'due');
  const due = cards.map((card) => ({ id: card.id, dueDay: card.dueDay, retrievability: recallOn(card, today, settings) }));
  for (const card of spreadBacklog(due, today, cap)) count(card.day, 'planned');
  return ahead;
}

/** The chance that a card is remembered on a day, if it is not reviewed before. */
export const recallOn = (card: Pick<CardAhead, 'memory' | 'lastDay'>, day: number, settings: ScheduleSettings): number =>
  retrievability(card.memory, card.lastDay === null ? 0 : day - card.lastDay, settings);

/** Numbers of facts, as expected values: 7.4 of 10 remembered. */
export type MemoryAhead = { readonly day: number; readonly remembered: number; readonly withoutReview: number; readonly of: number };

/** What is remembered on each of the coming days if no further review is done, beside what it were without any review. */
export function forecastMemory(cards: readonly CardAhead[], today: number, days: number, settings: ScheduleSettings): readonly MemoryAhead[] {
  const known = cards.filter(({ memory }) => memory !== null);
  return Array.from({ length: days }, (_, at) => {
    const day = today + at;
    let remembered = 0;
    let withoutReview = 0;
    for (const card of known) {
      remembered += recallOn(card, day, settings);
      if (card.first) withoutReview += retrievability(card.first.memory, day - card.first.day, settings);
    }
    return { day, remembered, withoutReview, of: known.length };
  });
}
