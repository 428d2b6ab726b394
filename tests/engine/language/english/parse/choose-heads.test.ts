import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseHeads } from '#engine/language/english/parse/choose-heads.ts';

/** Scores that favour the given head of each word (0 the root) by `gain`. */
function favouring(heads: readonly number[], gain = 1): Float32Array {
  const n = heads.length;
  const scores = new Float32Array(n * (n + 1));
  for (const [i, head] of heads.entries()) scores[i * (n + 1) + head] = gain;
  return scores;
}

function total(scores: Float32Array, heads: ArrayLike<number>): number {
  const n = heads.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += scores[i * (n + 1) + heads[i]!]!;
  return sum;
}

function isTree(heads: readonly number[]): boolean {
  return heads.filter((h) => h === 0).length === 1 && heads.every((_, i) => {
    let at = i + 1;
    for (let step = 0; at !== 0 && step <= heads.length; step++) at = heads[at - 1]!;
    return at === 0;
  });
}

const crosses = (heads: readonly number[]) => heads.some((h, i) => heads.some((g, j) => {
  const [a, b, c, d] = [Math.min(h, i + 1), Math.max(h, i + 1), Math.min(g, j + 1), Math.max(g, j + 1)];
  return a < c && c < b && b < d;
}));

describe('chooseHeads', () => {
  it('takes the best head of each word where that is a tree, crossing arcs too', () => {
    expect([...chooseHeads(favouring([2, 0, 5, 2, 2]), 5)]).toEqual([2, 0, 5, 2, 2]);
    const crossing = [3, 4, 0, 3];
    expect(crosses(crossing)).toBe(true);
    expect([...chooseHeads(favouring(crossing), 4)]).toEqual(crossing);
  });

  it('breaks a circle where it costs least', () => {
    const scores = favouring([2, 1, 2], 5);
    scores[0] = 4; // the first word to the root, nearly as good
    expect([...chooseHeads(scores, 3)]).toEqual([0, 1, 2]);
  });

  it('leaves one word at the root when two want it', () => {
    const scores = favouring([0, 0], 3);
    scores[4] = 2; // the second word to the first
    expect([...chooseHeads(scores, 2)]).toEqual([0, 1]);
  });

  it('finds the best of all trees without crossing arcs whenever words disagree', () => {
    const numbers = fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(fc.constant(n), fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })));
    fc.assert(fc.property(numbers, ([n, values]) => {
      const scores = Float32Array.from(values);
      const heads = [...chooseHeads(scores, n)];
      expect(isTree(heads)).toBe(true);
      for (let code = 0; code < (n + 1) ** n; code++) {
        const other = Array.from({ length: n }, (_, i) => Math.floor(code / (n + 1) ** i) % (n + 1));
        if (other.some((h, i) => h === i + 1) || !isTree(other) || crosses(other)) continue;
        expect(total(scores, other)).toBeLessThanOrEqual(total(scores, heads));
      }
    }), { numRuns: 300, seed: 3 });
  });
});
