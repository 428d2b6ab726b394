import fc from 'fast-check';
import { createEmptyCard, fsrs, FSRSAlgorithm, type Grade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { memoryFromSm2 } from '#study/memory-from-sm2.ts';
import { answerCard, daysUntil, defaultSettings, defaultWeights, newCard, nextMemory, retrievability, type CardState, type ScheduleGrade, type ScheduleSettings } from '#study/schedule.ts';
import { firstReview, fromSm2, intervalHistory, intervals, memoryHistory, recallByDay, weights } from './fsrs-vectors.ts';

const grades = ['again', 'hard', 'good', 'easy'] as const;
const gradeOf = (rating: number) => grades[rating - 1] as ScheduleGrade;
const plain: ScheduleSettings = { retention: 0.9, maximumInterval: 3650, weights: null, isFuzzed: false };

/** Answers each card on its due day and tells the intervals. */
const onTime = (given: readonly ScheduleGrade[], settings: ScheduleSettings, cardId = 'card') => {
  let state: CardState = newCard(20_000);
  return given.map((grade) => {
    state = answerCard(state, { day: state.dueDay, grade }, settings, cardId);
    return state.interval;
  });
};

describe('FSRS-6 gives the numbers that others assert', () => {
  test('the default weights', () => expect(defaultWeights).toEqual(weights));

  test('the intervals of thirteen answers, long-term', () => {
    expect(onTime(intervalHistory.ratings.map(gradeOf), plain)).toEqual(intervalHistory.longTermDays);
  });

  test('the intervals of thirteen answers with learning steps of 1 and 10 minutes, by the library that we build on', () => {
    const scheduler = fsrs({ enable_fuzz: false, learning_steps: ['1m', '10m'], relearning_steps: ['10m'] });
    let card = createEmptyCard(new Date(intervalHistory.start));
    const days = intervalHistory.ratings.map((rating) => {
      card = scheduler.next(card, card.due, rating).card;
      return card.scheduled_days;
    });
    expect(days).toEqual(intervalHistory.shortTermDays);
  });

  test('the memory after six answers, long-term', () => {
    const { ratings, gaps, longTerm } = memoryHistory;
    const memory = ratings.reduce<ReturnType<typeof nextMemory> | null>((before, rating, at) => nextMemory(before, gaps[at] ?? 0, gradeOf(rating), plain), null);
    expect(memory?.stability).toBeCloseTo(longTerm.stability, 4);
    expect(memory?.difficulty).toBeCloseTo(longTerm.difficulty, 4);
  });

  test('the memory after six answers with same-day formulas, by the library that we build on', () => {
    const { ratings, gaps, shortTerm } = memoryHistory;
    const algorithm = new FSRSAlgorithm({ enable_short_term: true });
    const memory = ratings.reduce<{ stability: number; difficulty: number } | null>((before, rating, at) => algorithm.next_state(before, gaps[at] ?? 0, rating), null);
    expect(memory?.stability).toBeCloseTo(shortTerm.stability, 4);
    expect(memory?.difficulty).toBeCloseTo(shortTerm.difficulty, 4);
  });

  test.each(firstReview)('the memory after a first "$grade"', ({ grade, stability, difficulty }) => {
    const memory = nextMemory(null, 0, grade, plain);
    expect(memory.stability).toBeCloseTo(stability, 8);
    expect(memory.difficulty).toBeCloseTo(difficulty, 7);
  });

  test.each(intervals)('the days until recall falls to %s', (retention, days) => {
    // fsrs-rs counts in single precision: one part in a million at the far end.
    expect(Math.abs(daysUntil(retention, 1) - days)).toBeLessThanOrEqual(days * 1e-6);
  });

  test('recall by day with a decay of 0.2', () => {
    const settings = { ...plain, weights: [...weights.slice(0, 20), 0.2] };
    expect(recallByDay.map((_, day) => retrievability({ stability: 1, difficulty: 5 }, day, settings))).toEqual(recallByDay.map((recall) => expect.closeTo(recall, 6)));
  });

  test.each(fromSm2)('a memory from SM-2: ease $ease, $interval days, $retention remembered', ({ ease, interval, retention, stability, difficulty }) => {
    const memory = memoryFromSm2(ease, interval, retention);
    expect(memory.stability).toBeCloseTo(stability, 4);
    expect(memory.difficulty).toBeCloseTo(difficulty, 4);
  });
});

describe('the schedule', () => {
  test.each([
    [0.85, [4, 31, 173, 773]],
    [0.9, [3, 14, 57, 196]],
    [0.95, [3, 6, 15, 34, 72]],
  ])('with a retention of %s, always right', (retention, days) => {
    expect(onTime(days.map(() => 'good'), { ...plain, retention })).toEqual(days);
  });

  test('a retention outside what may be chosen is brought inside', () => {
    expect(onTime(['good', 'good'], { ...plain, retention: 0.5 })).toEqual(onTime(['good', 'good'], { ...plain, retention: 0.85 }));
    expect(onTime(['good', 'good'], { ...plain, retention: 0.999 })).toEqual(onTime(['good', 'good'], { ...plain, retention: 0.95 }));
  });

  test('no interval is longer than the longest', () => {
    expect(onTime(['good', 'good', 'good', 'good', 'easy'], { ...plain, maximumInterval: 30 })).toEqual([3, 14, 30, 30, 30]);
  });

  test('a second answer on the same day changes nothing', () => {
    const once = answerCard(newCard(20_000), { day: 20_000, grade: 'again' }, plain, 'card');
    expect(answerCard(once, { day: 20_000, grade: 'again' }, plain, 'card')).toBe(once);
    expect(answerCard(once, { day: 19_999, grade: 'good' }, plain, 'card')).toBe(once);
  });

  test('the first miss is no lapse, later ones are', () => {
    let state = newCard(1);
    const lapses = (['again', 'again', 'good', 'again'] as const).map((grade) => {
      state = answerCard(state, { day: state.dueDay, grade }, plain, 'card');
      return state.lapses;
    });
    expect(lapses).toEqual([0, 1, 1, 2]);
  });

  test('a new card is not remembered, one of today is', () => {
    expect(retrievability(null, 0)).toBe(0);
    expect(retrievability({ stability: 3, difficulty: 5 }, 0)).toBe(1);
    expect(retrievability({ stability: 3, difficulty: 5 }, 3)).toBeCloseTo(0.9, 8);
  });

  test('fuzz is the same on every device, differs from card to card, and stays near', () => {
    const settings = { ...defaultSettings, maximumInterval: 3650 };
    const given = ['good', 'good', 'good'] as const;
    const cards = Array.from({ length: 200 }, (_, at) => `card-${at}`);
    const third = cards.map((card) => onTime(given, settings, card)[2] as number);
    expect(cards.map((card) => onTime(given, settings, card)[2])).toEqual(third);
    expect(new Set(third).size).toBeGreaterThan(5);
    // Exact is 57 from 3 and 14; the first two intervals are fuzzed too.
    expect(Math.min(...third)).toBeGreaterThanOrEqual(35);
    expect(Math.max(...third)).toBeLessThanOrEqual(80);
  });
});

const history = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 400 }), grade: fc.constantFrom(...grades) }), { minLength: 1, maxLength: 14 });

describe('properties of the schedule', () => {
  test('it is the long-term scheduler of the library, once days are counted for it', () => {
    const library = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 3650 });
    fc.assert(
      fc.property(history, (answers) => {
        let state = newCard(0);
        let day = 0;
        const noon = () => new Date(Date.UTC(2026, 0, 1, 12) + day * 86_400_000);
        let card = createEmptyCard(noon());
        for (const { gap, grade } of answers) {
          state = answerCard(state, { day, grade }, plain, 'card');
          card = library.next(card, noon(), (grades.indexOf(grade) + 1) as Grade).card;
          expect(state.memory).toEqual({ stability: card.stability, difficulty: card.difficulty });
          expect(state.interval).toBe(Math.min(3650, card.scheduled_days));
          day += gap;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a better grade never comes back sooner, and every card comes back within the longest interval', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 900 }), fc.constantFrom(0.85, 0.9, 0.95), fc.integer({ min: 7, max: 400 }), fc.boolean(), (answers, late, retention, maximumInterval, isFuzzed) => {
        const settings = { retention, maximumInterval, weights: null, isFuzzed };
        let state = newCard(0);
        for (const { gap, grade } of answers) state = answerCard(state, { day: (state.lastDay ?? 0) + gap, grade }, settings, 'card');
        const day = (state.lastDay ?? 0) + 1 + late;
        const intervals = grades.map((grade) => answerCard(state, { day, grade }, settings, 'card').interval);
        expect([...intervals].sort((a, b) => a - b)).toEqual(intervals);
        expect(intervals[0]).toBeGreaterThanOrEqual(1);
        expect(intervals[3]).toBeLessThanOrEqual(maximumInterval);
      }),
      { numRuns: 1000 },
    );
  });
});
