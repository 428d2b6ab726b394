import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counts } from '#study/assignment-rules.ts';
import { countingResult, type GradedAttempt } from '#study/counting-attempt.ts';

const attempt = (number: number, score: number, of = 10): GradedAttempt => ({ id: `a${number}`, number, score, of });
const attempts = [attempt(2, 9), attempt(1, 4), attempt(3, 9), attempt(4, 7)];

describe('of several attempts', () => {
  test.each<[Counts, number, string[]]>([
    ['first', 0.4, ['a1']], ['best', 0.9, ['a2']], ['last', 0.7, ['a4']], ['average', 0.725, ['a1', 'a2', 'a3', 'a4']],
  ])('the %s counts', (counts, share, ids) => {
    const result = countingResult(attempts, counts);
    expect(result?.share).toBeCloseTo(share, 12);
    expect(result?.attempts).toEqual(ids);
  });

  test('none counts where there is none', () => expect(countingResult([], 'best')).toBeNull());

  test('shares are compared, not points: 6 of 6 is better than 8 of 10', () => {
    expect(countingResult([attempt(1, 8), attempt(2, 6, 6)], 'best')).toEqual({ share: 1, attempts: ['a2'] });
  });

  test('the best is no less than any other rule gives, and the order of the list does not matter', () => {
    const some = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 20 }), score: fc.integer({ min: 0, max: 10 }) }), { selector: ({ number }) => number, minLength: 1 });
    fc.assert(fc.property(some, fc.constantFrom<Counts>('first', 'best', 'last', 'average'), (given, counts) => {
      const list = given.map(({ number, score }) => attempt(number, score));
      const result = countingResult(list, counts);
      expect(countingResult([...list].reverse(), counts)).toEqual(result);
      expect(countingResult(list, 'best')!.share).toBeGreaterThanOrEqual(result!.share - 1e-12);
    }));
  });
});
