/**
 * A card's state from its log alone. The log is append-only and holds what happened; which answers were scheduled and
 * the state of the card follow from it by this one rule, in whatever order the answers of two devices arrived:
 *
 * answers that were not taken back, in the order they were given; of each local day the first that says something
 * about memory is scheduled, and every other one is practice.
 */
import { answerCard, isSchedulable, newCard, type CardState, type ScheduleGrade, type ScheduleSettings } from './schedule.ts';

export type LogEntry = {
  /** Client-made; breaks ties of time. */
  readonly id: string;
  /** When it was answered: an ISO instant as `toISOString` writes it (they sort as text). */
  readonly at: string;
  readonly day: number;
  /** Null: says nothing about memory (`review-grade.ts`). */
  readonly grade: ScheduleGrade | null;
  /** Taken back by the learner. */
  readonly isUndone: boolean;
};

export type ReplayedEntry = { readonly id: string; readonly isScheduled: boolean; readonly before: CardState; readonly after: CardState };
export type Replayed = { readonly state: CardState; readonly entries: readonly ReplayedEntry[] };

const inOrder = (a: LogEntry, b: LogEntry): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

/** One more answer, later than all before it. */
export function goOn(state: CardState, entry: LogEntry, settings: ScheduleSettings, cardId: string): ReplayedEntry {
  const isScheduled = !entry.isUndone && entry.grade !== null && isSchedulable(state, entry.day);
  const after = isScheduled && entry.grade ? answerCard(state, { day: entry.day, grade: entry.grade }, settings, cardId) : state;
  return { id: entry.id, isScheduled, before: state, after };
}

/**
 * The state of a card by its whole log, and what each entry did to it, in the order the answers were given.
 *
 * @param bornDay the local day the card was made: due then until an answer is scheduled
 */
export function replayLog(log: readonly LogEntry[], bornDay: number, settings: ScheduleSettings, cardId: string): Replayed {
  let state = newCard(bornDay);
  const entries = [...log].sort(inOrder).map((entry) => {
    const step = goOn(state, entry, settings, cardId);
    state = step.after;
    return step;
  });
  return { state, entries };
}
