import { expect, it } from 'vitest';
import { trainingItems } from '#study/training-items.ts';

it('makes an item of every answer but the first of a card, with those before it, oldest first', () => {
  expect(
    trainingItems([
      { card: 'a', day: 10, grade: 'again' }, { card: 'a', day: 12, grade: 'good' }, { card: 'a', day: 30, grade: 'hard' },
      { card: 'b', day: 15, grade: 'good' }, { card: 'b', day: 20, grade: 'easy' },
      { card: 'c', day: 5, grade: 'good' },
    ]),
  ).toEqual([
    { day: 12, reviews: [{ rating: 1, days: 0 }, { rating: 3, days: 2 }] },
    { day: 20, reviews: [{ rating: 3, days: 0 }, { rating: 4, days: 5 }] },
    { day: 30, reviews: [{ rating: 1, days: 0 }, { rating: 3, days: 2 }, { rating: 2, days: 18 }] },
  ]);
});

it('takes days that go backwards for none', () => {
  expect(trainingItems([{ card: 'a', day: 10, grade: 'good' }, { card: 'a', day: 9, grade: 'good' }])[0]?.reviews[1]).toEqual({ rating: 3, days: 0 });
});
