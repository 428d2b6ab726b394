import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay, dayNumber, weekdayOf } from '#engine/language/english/dates/civil-day.ts';
import { compareDates } from '#engine/language/english/dates/compare-dates.ts';
import { readDates } from '#engine/language/english/dates/read-dates.ts';
import { resolveWeekday } from '#engine/language/english/dates/resolve-weekday.ts';
import { writeDate } from '#engine/language/english/dates/write-date.ts';
import type { NewDate } from '#engine/language/english/dates/write-date.ts';
import { tokenise } from '#engine/language/english/tokenise.ts';

const read = (text: string, published?: string) => readDates(tokenise(text), published);
const summary = (text: string, published?: string): string[] => read(text, published).map((date) => [text.slice(date.start, date.end), date.granularity, date.value ?? '?', date.relation, date.part, date.isAbout ? 'about' : undefined].filter((part) => part !== undefined).join(' | '));

describe('readDates', () => {
  it.each([
    ['It started on April 8 and ended April 11.', ['April 8 | day | --04-08 | on', 'April 11 | day | --04-11']],
    ['born (May 2, 1872 – November 23, 1896)', ['May 2, 1872 – November 23, 1896 | day | 1872-05-02/1896-11-23']],
    ['on 17 January 1831 and the 4th of July 1831', ['17 January 1831 | day | 1831-01-17 | on', '4th of July 1831 | day | 1831-07-04']],
    ['Thursday, May 7, 2015', ['Thursday, May 7, 2015 | day | 2015-05-07']],
    ['in January 2023, since early April 1833', ['January 2023 | month | 2023-01 | in', 'early April 1833 | month | 1833-04 | since | early']],
    ['from November 20 to December 11', ['November 20 to December 11 | day | --11-20/--12-11 | from']],
    ['on April 8–11, 2024', ['April 8–11, 2024 | day | 2024-04-08/2024-04-11 | on']],
    ['in 2021, to 2% by 2027', ['2021 | year | 2021 | in', '2027 | year | 2027 | by']],
    ['the Meiji period (1868 - 1912) and 1892 – 94', ['1868 - 1912 | year | 1868/1912', '1892 – 94 | year | 1892/1894']],
    ['between 1361 and 1528, and from 1939 to 1945', ['1361 and 1528 | year | 1361/1528', '1939 to 1945 | year | 1939/1945 | from']],
    ['the 1990s, the mid-1980s, the 17th-century writer, the fifth century BC', ['1990s | decade | 199X', 'mid-1980s | decade | 198X | mid', '17th-century | century | 16XX', 'fifth century BC | century | -04XX']],
    ['in 44 BC, AD 842 and in the year 71', ['44 BC | year | -0043 | in', 'AD 842 | year | 0842', '71 | year | 0071']],
    ['c. 1871 and around 1850', ['1871 | year | 1871 | about', '1850 | year | 1850 | about | about']],
    ['in the summer of 2012, fall 2004, the first quarter of 2023', ['summer of 2012 | season | 2012-22 | in', 'fall 2004 | season | 2004-23', 'first quarter of 2023 | quarter | 2023-Q1']],
    ['at 5 p.m. Monday, at 22:30, at ten o’clock', ['5 p.m. | time | T17:00 | on', 'Monday | weekday | ?', '22:30 | time | T22:30 | on', 'ten o’clock | time | T10:00 | on']],
    ['2015 people came, 1709 schoolchildren, $2000, 2000 km', []],
    ['a survey of 1709 schoolchildren', []],
    ['He may march. Mr. May and April Smith came in May.', ['May | month | --05 | in']],
    ['on 2024-04-08, 04/30/2001 and 04/05/2001', ['2024-04-08 | day | 2024-04-08 | on', '04/30/2001 | day | 2001-04-30', '04/05/2001 | day | ?']],
    ['this week, next November, yesterday, two years ago, last Tuesday', ['this week | week | ?', 'next November | month | ?', 'yesterday | day | ?', 'two years ago | year | ?', 'last Tuesday | weekday | ?']],
    ['on February 30', ['February | month | --02 | on']],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });
  it('resolves what leans on the day of publication, and only that', () => {
    expect(summary('yesterday, last year, next November, two days ago, last Tuesday, April 8, on Tuesday, today, this month', '2024-04-05')).toEqual([
      'yesterday | day | 2024-04-04',
      'last year | year | 2023',
      'next November | month | 2024-11',
      'two days ago | day | 2024-04-03',
      'last Tuesday | day | 2024-04-02',
      'April 8 | day | 2024-04-08',
      'Tuesday | weekday | ? | on',
      'today | day | ?',
      'this month | month | 2024-04',
    ]);
    expect(read('October 20', '2024-04-05')[0]!.value).toBe('--10-20');
    expect(read('April 8', '2024-04-05')[0]).toMatchObject({ isResolved: true });
  });
  it('resolves a weekday once the direction is known', () => {
    expect(resolveWeekday('Tuesday', '2017-07-21', 'past')).toBe('2017-07-18');
    expect(resolveWeekday('Tuesday', '2017-07-21', 'future')).toBe('2017-07-25');
    expect(resolveWeekday('Friday', '2017-07-21', 'past')).toBe('2017-07-21');
    expect(resolveWeekday('Someday', '2017-07-21', 'past')).toBeUndefined();
  });
});

describe('compareDates', () => {
  const compare = (one: string, other: string): number | undefined => compareDates(read(one)[0]!, read(other)[0]!);
  it('orders dates that lie apart, and no others', () => {
    expect(compare('in 1831', 'on 4 July 1832')).toBe(-1);
    expect(compare('on 4 July 1832', 'in 1831')).toBe(1);
    expect(compare('in 1831', 'on 4 July 1831')).toBeUndefined();
    expect(compare('on April 8', 'on April 11')).toBeUndefined();
    expect(compare('in 44 BC', 'AD 10')).toBe(-1);
  });
});

describe('writeDate', () => {
  it.each<[string, NewDate, string | undefined]>([
    ['on April 8', { month: 4, day: 11 }, 'April 11'],
    ['Thursday, May 7, 2015', { year: 2015, month: 5, day: 9 }, 'Saturday, May 9, 2015'],
    ['17 January 1831', { year: 1834, month: 3, day: 2 }, '2 March 1834'],
    ['on the 4th of July', { month: 7, day: 22 }, '22nd of July'],
    ['Jan. 5, 1990', { year: 1990, month: 9, day: 5 }, 'Sep. 5, 1990'],
    ['in January 2023', { year: 2022, month: 6 }, 'June 2022'],
    ['by 2027', { year: 2030 }, '2030'],
    ['the 1990s', { decade: 1970 }, '1970s'],
    ['the mid-1980s', { decade: 1960 }, 'mid-1960s'],
    ['the 19th century', { century: 17 }, '17th century'],
    ['in the fifth century', { century: 3 }, 'third century'],
    ['44 BC', { year: -51 }, '52 BC'],
    ['on April 8', { month: 4, day: 31 }, undefined],
    ['from 1939 to 1945', { year: 1950 }, undefined],
    ['yesterday', { year: 2000 }, undefined],
  ])('%s with %j', (text, date, expected) => {
    expect(writeDate(text, read(text)[0]!, date)).toBe(expected);
  });
});

describe('the calendar', () => {
  it('counts days there and back', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(weekdayOf(dayNumber({ year: 2017, month: 7, day: 21 }))).toBe(5);
    fc.assert(fc.property(fc.integer({ min: -800_000, max: 800_000 }), (day) => void expect(dayNumber(civilDay(day))).toBe(day)));
  });
});

it('reads any words without throwing, with spans inside the text and in order', () => {
  const words = fc.constantFrom('April', '8', ',', '2015', 'May', '31st', 'of', 'the', '1990s', 'to', '–', 'mid', '-', 'last', 'Tuesday', 'yesterday', '5', 'p.m.', 'BC', 'AD', '19th', 'century', 'between', 'and', '94', 'two', 'years', 'ago', 'summer', '2024-04-08', '99/99/2001', 'next', 'week', '0');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), fc.constantFrom(undefined, '2024-02-29', 'nonsense', '2024-13-01'), (parts, published) => {
      const text = parts.join(' ');
      let last = 0;
      for (const date of read(text, published)) {
        expect(date.start).toBeGreaterThanOrEqual(last);
        if (date.days) expect(date.days.to).toBeGreaterThanOrEqual(date.days.from);
        writeDate(text, date, { year: 2001, month: 5, day: 6, decade: 1950, century: 12 });
        last = date.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
