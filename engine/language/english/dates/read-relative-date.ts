/**
 * Dates that lean on the day of writing: `yesterday`, `on Tuesday`, `last week`, `next November`, `two years ago`,
 * `this year`. With that day known they get a value where one reading is possible: `on Tuesday` alone may be the last
 * or the next one, so it stays without.
 */
import type { Token } from '#engine/language/english/tokenise.ts';
import { cardinals } from '#engine/language/english/numbers/number-words.ts';
import { monthNumber, seasonNumber, weekdayNumber } from './calendar-words.ts';
import type { CivilDay } from './civil-day.ts';
import { civilDay, dayNumber, daysInMonth, isoDay, isoYear, weekdayOf } from './civil-day.ts';
import type { DateMention, Granularity } from './date-mention.ts';

type Meant = { readonly granularity: Granularity; readonly last: number; readonly value?: string; readonly days?: { readonly from: number; readonly to: number } };

/** The relative date that begins at `tokens[at]`; `published` is the day of writing, where it is known. */
export function readRelativeDate(tokens: readonly Token[], at: number, published?: CivilDay): DateMention | undefined {
  const meant = readDayWord(tokens, at, published) ?? readLastNext(tokens, at, published) ?? readAgo(tokens, at, published) ?? readWeekday(tokens, at);
  if (!meant) return undefined;
  return {
    start: tokens[at]!.start,
    end: tokens[meant.last]!.end,
    first: at,
    last: meant.last,
    granularity: meant.granularity,
    ...(meant.value === undefined ? {} : { value: meant.value }),
    ...(meant.days ? { days: meant.days } : {}),
    isResolved: meant.value !== undefined,
    isRelative: true,
    isRange: false,
    isAbout: false,
    parts: [],
  };
}

const wordAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text.toLowerCase() ?? '';

function oneDay(number: number, last: number): Meant {
  return { granularity: 'day', last, value: isoDay(civilDay(number)), days: { from: number, to: number } };
}

function readDayWord(tokens: readonly Token[], at: number, published?: CivilDay): Meant | undefined {
  const shift = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }[wordAt(tokens, at)];
  if (shift === undefined) return undefined;
  // `today` often means nowadays, so it has no value even where the day is known.
  return published && wordAt(tokens, at) !== 'today' ? oneDay(dayNumber(published) + shift, at) : { granularity: 'day', last: at };
}

/** `last Tuesday`, `next November`, `this week`, `last year`. */
function readLastNext(tokens: readonly Token[], at: number, published?: CivilDay): Meant | undefined {
  const which = wordAt(tokens, at);
  if (!/^(?:last|next|this|past|previous|coming)$/.test(which)) return undefined;
  const noun = tokens[at + 1]?.text ?? '';
  const last = at + 1;
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : which === 'this' ? 0 : undefined;
  if (/^(?:year|month|week|decade|century|weekend|morning|afternoon|evening|night|quarter)$/i.test(noun)) {
    const granularity: Granularity = /^(?:year|month|week|decade|century|quarter)$/i.test(noun) ? (noun.toLowerCase() as Granularity) : 'day';
    // `the last decade`, `the past year` are stretches up to now.
    if (!published || shift === undefined || wordAt(tokens, at - 1) === 'the') return { granularity, last };
    return shiftUnit(granularity, last, shift, published);
  }
  const month = monthNumber(noun);
  if (month !== undefined) {
    const dayToken = /^\d{1,2}$/.test(tokens[at + 2]?.text ?? '') ? Number(tokens[at + 2]!.text) : undefined;
    const end = dayToken === undefined ? last : at + 2;
    if (!published || shift === undefined) return { granularity: dayToken === undefined ? 'month' : 'day', last: end };
    const year = published.year + (shift < 0 && month >= published.month ? -1 : shift > 0 && month <= published.month ? 1 : 0);
    const from = dayNumber({ year, month, day: dayToken ?? 1 });
    if (dayToken !== undefined) return dayToken <= daysInMonth(month, year) ? oneDay(from, end) : undefined;
    return { granularity: 'month', last, value: `${isoYear(year)}-${String(month).padStart(2, '0')}`, days: { from, to: from + daysInMonth(month, year) - 1 } };
  }
  const weekday = weekdayNumber(noun);
  if (weekday !== undefined) {
    if (!published || shift !== -1) return { granularity: 'weekday', last };
    const today = dayNumber(published);
    return oneDay(today - ((weekdayOf(today) - weekday + 6) % 7) - 1, last);
  }
  return seasonNumber(noun) === undefined ? undefined : { granularity: 'season', last };
}

function shiftUnit(granularity: Granularity, last: number, shift: number, published: CivilDay): Meant {
  if (granularity === 'year') {
    const year = published.year + shift;
    return { granularity, last, value: isoYear(year), days: { from: dayNumber({ year, month: 1, day: 1 }), to: dayNumber({ year, month: 12, day: 31 }) } };
  }
  if (granularity === 'month') {
    const index = published.year * 12 + published.month - 1 + shift;
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const from = dayNumber({ year, month, day: 1 });
    return { granularity, last, value: `${isoYear(year)}-${String(month).padStart(2, '0')}`, days: { from, to: from + daysInMonth(month, year) - 1 } };
  }
  return { granularity, last };
}

const spans: Readonly<Record<string, Granularity>> = { day: 'day', week: 'week', month: 'month', year: 'year', decade: 'decade', century: 'century' };

/** `two years ago`, `a week earlier` is no such date: it leans on another one. */
function readAgo(tokens: readonly Token[], at: number, published?: CivilDay): Meant | undefined {
  const word = wordAt(tokens, at);
  const count = /^\d{1,4}$/.test(word) ? Number(word) : /^an?$/.test(word) ? 1 : cardinals.get(word);
  if (count === undefined) return undefined;
  const unit = spans[wordAt(tokens, at + 1).replace(/s$/, '').replace(/ie$/, 'y')] ?? (wordAt(tokens, at + 1) === 'centuries' ? 'century' : undefined);
  if (!unit || wordAt(tokens, at + 2) !== 'ago') return undefined;
  const last = at + 2;
  if (!published) return { granularity: unit, last };
  if (unit === 'day') return oneDay(dayNumber(published) - count, last);
  return unit === 'year' || unit === 'month' ? shiftUnit(unit, last, -count, published) : { granularity: unit, last };
}

/** A weekday without a date. */
function readWeekday(tokens: readonly Token[], at: number): Meant | undefined {
  return weekdayNumber(tokens[at]?.text ?? '') === undefined ? undefined : { granularity: 'weekday', last: at };
}
