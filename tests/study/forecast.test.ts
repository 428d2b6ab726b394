import { describe, expect, test } from 'vitest';
import { forecastMemory, forecastReviews, type CardAhead } from '#study/forecast.ts';
import { answerCard, defaultSettings, newCard, type CardState } from '#study/schedule.ts';

const settings = { ...defaultSettings, isFuzzed: false };
const today = 100;

/** A card answered "good" on these days. */
const card = (id: string, ...days: number[]): CardAhead => {
  let state: CardState = newCard(days[0] ?? today);
  let first: CardAhead['first'] = null;
  for (const day of days) {
    state = answerCard(state, { day, grade: 'good' }, settings, id);
    if (!first && state.memory) first = { memory: state.memory, day };
  }
  return { id, dueDay: state.dueDay, memory: state.memory, lastDay: state.lastDay, first };
};

describe('the reviews of the coming days', () => {
  test('overdue counts today, the rest on its day, and the far future nowhere', () => {
    // Good comes back after 3 days, then after 14.
    const ahead = forecastReviews([card('overdue', 90), card('today', 97), card('in-two', 99), card('far', 96, 99)], today, 4, 20, settings);
    expect(ahead.map(({ due }) => due)).toEqual([2, 0, 1, 0]);
    expect(ahead.map(({ day }) => day)).toEqual([100, 101, 102, 103]);
  });

  test('what is planned keeps to the cap', () => {
    const cards = Array.from({ length: 50 }, (_, at) => card(`c${at}`, 90));
    const ahead = forecastReviews(cards, today, 30, 20, settings);
    expect(ahead.map(({ due }) => due).slice(0, 4)).toEqual([50, 0, 0, 0]);
    expect(ahead.map(({ planned }) => planned).slice(0, 4)).toEqual([20, 20, 10, 0]);
  });

  test('no cards, no reviews', () => expect(forecastReviews([], today, 2, 20, settings)).toEqual([{ day: 100, due: 0, planned: 0 }, { day: 101, due: 0, planned: 0 }]));
});

describe('what is remembered', () => {
  test('a fact of today is known, falls to nine tenths in its stability, and without its reviews would have fallen further', () => {
    const [now, ...later] = forecastMemory([card('reviewed', 83, 86, 100)], today, 60, settings);
    expect(now?.remembered).toBe(1);
    expect(now?.withoutReview).toBeLessThan(0.85);
    expect(later.every(({ remembered, withoutReview, of }) => remembered > withoutReview && of === 1)).toBe(true);
    const curve = [1, ...later.map(({ remembered }) => remembered)];
    expect([...curve].sort((a, b) => b - a)).toEqual(curve);
  });

  test('facts add up, and a card without an answer is none yet', () => {
    const [now] = forecastMemory([card('a', 100), card('b', 100), { id: 'new', dueDay: 100, memory: null, lastDay: null, first: null }], today, 1, settings);
    expect(now).toEqual({ day: 100, remembered: 2, withoutReview: 2, of: 2 });
  });
});
