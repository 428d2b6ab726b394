import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestPause, readRetryAfter, retryDelay } from '#components/attempt/retry-delay.ts';

test.each([
  [1, 0, 1000],
  [2, 0, 2000],
  [5, 0, 16_000],
  [6, 0, 30_000],
  [500, 0, 30_000],
  [1, 1, 500],
])('after %i failures in a row, with luck %d, the pause is %i ms', (failures, random, pause) => {
  expect(retryDelay(failures, random)).toBe(pause);
});

test('the pause is never shorter than the server asked for, nor longer than ours without its asking', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 600_000 }), (failures, random, asked) => {
      const pause = retryDelay(failures, random, asked);
      expect(pause).toBeGreaterThanOrEqual(Math.max(500, asked));
      expect(pause).toBeLessThanOrEqual(Math.max(longestPause, asked));
    }),
  );
});

test.each<[string | null, number]>([
  [null, 0],
  ['7', 7000],
  ['-3', 0],
  ['soon', 0],
  ['Thu, 01 Jan 1970 00:00:10 GMT', 9000],
])('Retry-After %s asks for %i ms', (header, pause) => {
  expect(readRetryAfter(header, 1000)).toBe(pause);
});
