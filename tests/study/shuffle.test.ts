import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeBody, shuffle } from '#study/shuffle.ts';
import type { QuestionBody } from '#study/types.ts';

const body: QuestionBody = { kind: 'single-choice', prompt: 'P', options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id })) };

describe('shuffle', () => {
  it('keeps every item once, and the same order for the same seed', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      expect(shuffle(items, seed).sort()).toEqual([...items].sort());
      expect(shuffle(items, seed)).toEqual(shuffle(items, seed));
    }));
  });

  it('puts an option in each place equally often', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1) {
      const at = arrangeBody(body, seed, seed % 7).options?.findIndex(({ id }) => id === 'a') ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    // Chi-square with three degrees of freedom passes 11.34 once in a hundred times by chance; the seeds are fixed.
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(11.34);
  });

  it('leaves ascending options alone and shuffles right-hand sides apart from left-hand ones', () => {
    expect(arrangeBody({ ...body, isOrdered: true }, 5, 1)).toEqual({ ...body, isOrdered: true });
    const matching: QuestionBody = { ...body, kind: 'matching', matches: body.options };
    const arranged = [1, 2, 3, 4, 5, 6].map((seed) => arrangeBody(matching, seed, 0));
    expect(arranged.some(({ options, matches }) => JSON.stringify(options) !== JSON.stringify(matches))).toBe(true);
  });
});
