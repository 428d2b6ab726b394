import { describe, expect, test } from 'vitest';
import { isReleasedAt, releaseTime } from '#study/release.ts';

describe('results are out', () => {
  test('at once, whatever the dates', () => {
    expect(isReleasedAt(releaseTime('at-once', [null], null), 0)).toBe(true);
  });

  test('after the last due date of the class, a classmate’s later one too', () => {
    const time = releaseTime('after-due', [2000, 5000, 2000], null);
    expect([2001, 5000, 5001].map((now) => isReleasedAt(time, now))).toEqual([false, false, true]);
  });

  test('never by themselves where somebody’s due date does not come, nor where it is done by hand', () => {
    for (const time of [releaseTime('after-due', [2000, null], null), releaseTime('after-due', [], null), releaseTime('by-hand', [2000], null)]) expect(isReleasedAt(time, 9e15)).toBe(false);
  });

  test('when the teacher says so, before any date', () => {
    for (const release of ['after-due', 'by-hand'] as const) {
      const time = releaseTime(release, [2000], 1500);
      expect([1500, 1501].map((now) => isReleasedAt(time, now))).toEqual([false, true]);
    }
  });
});
