import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLater, instantOfWallClock, wallClock } from '#study/wall-clock.ts';

const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe'];

describe('a clock on the wall', () => {
  test('shows what a form says', () => {
    expect(wallClock(Date.UTC(2026, 10, 24, 1, 30), 'Asia/Ho_Chi_Minh')).toBe('2026-11-24T08:30');
    expect(instantOfWallClock('2026-11-24T08:30', 'Asia/Ho_Chi_Minh')).toBe(Date.UTC(2026, 10, 24, 1, 30));
    expect(instantOfWallClock('2026-07-01T08:30:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 6, 30));
  });

  test('midnight is the first minute of its day', () => {
    expect(wallClock(Date.UTC(2026, 0, 1), 'UTC')).toBe('2026-01-01T00:00');
    expect(instantOfWallClock('2026-01-01T00:00', 'UTC')).toBe(Date.UTC(2026, 0, 1));
  });

  test('an hour that is there twice is the first one, one that is left out goes on from before', () => {
    expect(instantOfWallClock('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(instantOfWallClock('2026-03-29T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  test('what no clock shows is nothing', () => {
    for (const text of ['', 'tomorrow', '2026-02-30T10:00', '2026-01-01T24:00', '2026-01-01T10:60', '2026-01-01', '2026-01-01T10:00Z']) expect(instantOfWallClock(text, 'UTC'), text).toBeNull();
  });

  test('an instant read off and looked up again shows the same clock', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_500_000_000 }), fc.constantFrom(...zones), (minutes, zone) => {
      const shown = wallClock(minutes * 60_000, zone);
      return wallClock(instantOfWallClock(shown, zone)!, zone) === shown;
    }), { numRuns: 500 });
  });
});

test('days later is the same time of another date', () => {
  expect(daysLater('2026-12-30T23:59', 7)).toBe('2027-01-06T23:59');
});
