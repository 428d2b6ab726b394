/**
 * When to ask again: FSRS-6 by ts-fsrs, and the only file that knows it. State comes in and goes out; days are the
 * learner's own (`local-day.ts`) and are subtracted here, because the library counts UTC dates.
 *
 * Long-term mode only: one answer of a card and day is scheduled, repeats in a sitting are practice. FSRS-6 predicts
 * same-day repeats poorly, and two "Again" five minutes apart would count twice.
 */
import { computeDecayFactor, default_w, forgetting_curve, FSRSAlgorithm, Rating, type Grade } from 'ts-fsrs';

/** The scheduler and version a state was computed by, kept beside it. */
export const scheduler = 'fsrs-6';

/** The 21 weights of FSRS-6 before anything is known of a learner. */
export const defaultWeights: readonly number[] = default_w;

/** What a schedule hears of an answer; `review-grade.ts` says how an answer becomes one. */
export type ScheduleGrade = 'again' | 'hard' | 'good' | 'easy';

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const satisfies Record<ScheduleGrade, Grade>;

/** `stability`: days until recall has fallen to 0.9. `difficulty`: 1 (easy) to 10. */
export type Memory = { readonly stability: number; readonly difficulty: number };

export type CardState = {
  /** Null until an answer was scheduled. */
  readonly memory: Memory | null;
  /** The local day of the last scheduled answer. */
  readonly lastDay: number | null;
  readonly dueDay: number;
  /** Days from the last scheduled answer to the due day; 0 for a new card. */
  readonly interval: number;
  /** How many answers were scheduled, and how many of them, the first one apart, were "again". */
  readonly reviews: number;
  readonly lapses: number;
};

export type ScheduleSettings = {
  /** The share of due cards that should still be remembered: 0.85 to 0.95. */
  readonly retention: number;
  /** The longest interval, in days. */
  readonly maximumInterval: number;
  /** Weights fitted to the learner; null for the defaults. Their number says of which version of FSRS they are. */
  readonly weights: readonly number[] | null;
  /** Spread the days a little, by card and review, so that what was learned together does not stay together. */
  readonly isFuzzed: boolean;
};

export const defaultSettings: ScheduleSettings = { retention: 0.9, maximumInterval: 180, weights: null, isFuzzed: true };

/** What a learner may choose; outside it intervals become absurd (0.97: daily, 0.7: 310 days after two answers). */
export const retentionRange = { min: 0.85, max: 0.95 } as const;
export const maximumIntervalRange = { min: 7, max: 3650 } as const;

const within = (value: number, { min, max }: { min: number; max: number }) => Math.min(max, Math.max(min, value));

const algorithms = new Map<string, FSRSAlgorithm>();

/** One algorithm per settings: making one costs more than fifty answers. */
function algorithmFor(settings: ScheduleSettings): FSRSAlgorithm {
  const weights = settings.weights ?? defaultWeights;
  const key = JSON.stringify([settings.retention, settings.maximumInterval, settings.isFuzzed, weights]);
  const known = algorithms.get(key);
  if (known) return known;
  if (algorithms.size > 100) algorithms.clear();
  const made = new FSRSAlgorithm({
    request_retention: within(settings.retention, retentionRange),
    maximum_interval: Math.round(within(settings.maximumInterval, maximumIntervalRange)),
    w: [...weights],
    enable_fuzz: settings.isFuzzed,
    enable_short_term: false,
  });
  algorithms.set(key, made);
  return made;
}

/**
 * The memory after an answer, `elapsedDays` local days after the one before (0 for the first).
 * Days that go backwards (a learner who flew east) count as none.
 */
export function nextMemory(memory: Memory | null, elapsedDays: number, grade: ScheduleGrade, settings: ScheduleSettings = defaultSettings): Memory {
  const { stability, difficulty } = algorithmFor(settings).next_state(memory, Math.max(0, elapsedDays), ratings[grade]);
  return { stability, difficulty };
}

/** The chance, 0..1, that a card is remembered so many local days after its last scheduled answer; 0 for a new card. */
export function retrievability(memory: Memory | null, elapsedDays: number, settings: ScheduleSettings = defaultSettings): number {
  if (!memory) return 0;
  return forgetting_curve(settings.weights ?? defaultWeights, Math.max(0, elapsedDays), memory.stability);
}

/** Days until recall falls to any `retention` in (0, 1], at least 1: the bare formula, without fuzz and without a longest interval. */
export function daysUntil(retention: number, stability: number, weights: readonly number[] = defaultWeights): number {
  const { decay, factor } = computeDecayFactor(weights);
  return Math.max(1, Math.round((stability / factor) * (retention ** (1 / decay) - 1)));
}

/** A card that was never answered, due on `day`. */
export const newCard = (day: number): CardState => ({ memory: null, lastDay: null, dueDay: day, interval: 0, reviews: 0, lapses: 0 });

/**
 * The days to wait after a grade. A better grade waits longer by a day at least (again ≤ hard < good < easy), as in the
 * long-term scheduler of ts-fsrs: without it "hard" and "good" meet where intervals are short.
 */
function intervalAfter(state: CardState, elapsedDays: number, grade: ScheduleGrade, settings: ScheduleSettings, cardId: string): number {
  const algorithm = algorithmFor(settings);
  const longest = Math.round(within(settings.maximumInterval, maximumIntervalRange));
  algorithm.seed = `${cardId}:${state.reviews}`; // by card and review, so that a phone and the server agree
  const days = (of: ScheduleGrade) => algorithm.next_interval(nextMemory(state.memory, elapsedDays, of, settings).stability, elapsedDays);
  const again = Math.min(days('again'), days('hard'));
  const hard = Math.max(days('hard'), again + 1);
  const good = Math.max(days('good'), hard + 1);
  const all = { again, hard, good, easy: grade === 'easy' ? Math.max(days('easy'), good + 1) : good + 1 };
  return Math.min(longest, all[grade]);
}

/** Whether an answer on this day would be scheduled: at most one is on a local day, and days do not run backwards. */
export const isSchedulable = (state: CardState, day: number): boolean => state.lastDay === null || day > state.lastDay;

/**
 * The card after an answer. A second answer on the same local day is practice and changes nothing.
 *
 * @param cardId seeds the fuzz
 */
export function answerCard(state: CardState, answer: { readonly day: number; readonly grade: ScheduleGrade }, settings: ScheduleSettings, cardId: string): CardState {
  if (!isSchedulable(state, answer.day)) return state;
  const elapsed = state.lastDay === null ? 0 : answer.day - state.lastDay;
  const interval = intervalAfter(state, elapsed, answer.grade, settings, cardId);
  return {
    memory: nextMemory(state.memory, elapsed, answer.grade, settings),
    lastDay: answer.day,
    dueDay: answer.day + interval,
    interval,
    reviews: state.reviews + 1,
    lapses: state.lapses + (answer.grade === 'again' && state.reviews > 0 ? 1 : 0),
  };
}
