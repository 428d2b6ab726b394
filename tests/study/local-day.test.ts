import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayOfDate, isTimeZone, localDay, readInstant } from '#study/local-day.ts';
import { answerCard, newCard, defaultSettings } from '#study/schedule.ts';

const dateIn = (at: string, timeZone: string) => dateOfDay(localDay(at, timeZone));

describe('the local day of an instant', () => {
  test.each([
    // The evening goes on until four.
    ['2026-11-02T20:59:59.999Z', 'Asia/Ho_Chi_Minh', '2026-11-02'],
    ['2026-11-02T21:00:00.000Z', 'Asia/Ho_Chi_Minh', '2026-11-03'],
    ['2026-11-02T00:10:00Z', 'UTC', '2026-11-01'],
    ['2026-11-02T04:00:00Z', 'UTC', '2026-11-02'],
    // New year, leap day, far zones.
    ['2027-01-01T02:00:00Z', 'UTC', '2026-12-31'],
    ['2028-03-01T03:00:00Z', 'UTC', '2028-02-29'],
    ['2026-06-01T15:00:00Z', 'Pacific/Kiritimati', '2026-06-02'],
    ['2026-06-01T15:00:00Z', 'Pacific/Pago_Pago', '2026-06-01'],
    ['2026-06-01T22:14:00Z', 'Asia/Kathmandu', '2026-06-01'],
    ['2026-06-01T22:15:00Z', 'Asia/Kathmandu', '2026-06-02'],
    // Los Angeles, the night that summer time ended (01:59 came twice) and the one that it began (02:00 never came).
    ['2026-11-01T08:59:00Z', 'America/Los_Angeles', '2026-10-31'],
    ['2026-11-01T09:59:00Z', 'America/Los_Angeles', '2026-10-31'],
    ['2026-11-01T11:59:59Z', 'America/Los_Angeles', '2026-10-31'],
    ['2026-11-01T12:00:00Z', 'America/Los_Angeles', '2026-11-01'],
    ['2026-03-08T10:59:59Z', 'America/Los_Angeles', '2026-03-07'],
    ['2026-03-08T11:00:00Z', 'America/Los_Angeles', '2026-03-08'],
    // An offset in the text is another way to write the same instant.
    ['2026-11-03T04:00:00+07:00', 'Asia/Ho_Chi_Minh', '2026-11-03'],
    ['2026-11-03T03:59+07:00', 'Asia/Ho_Chi_Minh', '2026-11-02'],
  ])('%s in %s is %s', (at, timeZone, date) => expect(dateIn(at, timeZone)).toBe(date));

  test('milliseconds and text are the same instant', () => {
    expect(localDay(Date.parse('2026-11-02T21:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe(localDay('2026-11-02T21:00:00Z', 'Asia/Ho_Chi_Minh'));
  });

  test('what is no instant and no time zone is refused', () => {
    for (const wrong of ['2026-11-02', '2026-11-02T21:00:00', '2026-13-02T21:00:00Z', '2026-02-29T21:00:00Z', '2026-11-02T24:00:00Z', 'now', '']) expect(readInstant(wrong), wrong).toBeNull();
    expect(() => localDay('yesterday', 'UTC')).toThrow(RangeError);
    expect(() => localDay(Number.NaN, 'UTC')).toThrow(RangeError);
    expect(() => localDay('2026-11-02T21:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
    expect([isTimeZone('Asia/Ho_Chi_Minh'), isTimeZone('Mars/Olympus'), isTimeZone('')]).toEqual([true, false, false]);
  });
});

describe('two answers around midnight UTC', () => {
  // Counted by UTC dates, the first pair (20 minutes apart) is a day apart and stability grows from 2.31 to 7.32, and
  // the second pair (20 hours apart) is the same day.
  const pairs = [
    ['20 minutes apart', '2026-11-01T23:50:00Z', '2026-11-02T00:10:00Z', 0],
    ['20 hours apart, over a night', '2026-11-01T01:00:00Z', '2026-11-01T21:00:00Z', 1],
  ] as const;

  test.each(pairs.flatMap((pair) => ['Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((timeZone) => [timeZone, ...pair] as const)))('%s, %s', (timeZone, _, first, second, days) => {
    const settings = { ...defaultSettings, isFuzzed: false };
    expect(localDay(second, timeZone) - localDay(first, timeZone)).toBe(days);
    const once = answerCard(newCard(0), { day: localDay(first, timeZone), grade: 'good' }, settings, 'card');
    const twice = answerCard(once, { day: localDay(second, timeZone), grade: 'good' }, settings, 'card');
    expect(once.memory?.stability).toBe(2.3065);
    if (days === 0) expect(twice).toBe(once);
    else expect(twice.memory?.stability).toBeCloseTo(7.31530068, 8);
  });
});

describe('properties of days', () => {
  test('dates and days are two names of one thing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 400_000 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(dateOfDay(day)).toBe(date);
        expect(dayOfDate(date)).toBe(day);
      }),
      { numRuns: 2000 },
    );
    for (const wrong of ['2026-02-29', '2026-00-10', '2026-04-31', '26-04-30', '2026-4-30']) expect(dayOfDate(wrong)).toBeNull();
  });

  test('instants are read as Date reads them', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1971-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
        expect(readInstant(date.toISOString())).toBe(date.getTime());
      }), { numRuns: 2000 });
  });

  test('days never run backwards, and a day is 24 hours but for the changes of the clock', () => {
    const zones = fc.constantFrom('Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'UTC');
    fc.assert(
      fc.property(fc.integer({ min: 1.5e12, max: 1.9e12 }), fc.integer({ min: 0, max: 400 }), zones, (start, hours, zone) => {
        const later = start + hours * 3_600_000;
        const days = localDay(later, zone) - localDay(start, zone);
        expect(days).toBeGreaterThanOrEqual(Math.floor((hours - 2) / 24));
        expect(days).toBeLessThanOrEqual(Math.ceil((hours + 2) / 24));
        expect(days).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
