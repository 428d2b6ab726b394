/**
 * Dates with a month: `April 8`, `Thursday, May 7, 2015`, `17 January 1831`, `the 4th of July 1831`, `January 2023`,
 * `early April 1833`, `November 20 to December 11`, `2024-04-08`, `21/03/2001`.
 */
import type { Token } from '#engine/language/english/tokenise.ts';
import { monthNumber, weekdayNumber } from './calendar-words.ts';
import type { CivilDay } from './civil-day.ts';
import { dayNumber, daysInMonth, isoDay, isoYear } from './civil-day.ts';
import type { DateMention, DatePart } from './date-mention.ts';

type Found = { readonly last: number; readonly year?: number; readonly month: number; readonly day?: number; readonly parts: readonly DatePart[] };

/** The date that begins at `tokens[at]`. */
export function readCalendarDate(tokens: readonly Token[], at: number, published?: CivilDay): DateMention | undefined {
  const numeric = readNumeric(tokens, at);
  if (numeric) return numeric;
  const early = partOf(tokens, at);
  const start = early ? early.next : at;
  const weekday = weekdayNumber(tokens[start]?.text ?? '');
  let i = start;
  if (weekday !== undefined) {
    i = start + 1;
    if (tokens[i]?.text === ',') i++;
    if (/^the$/i.test(tokens[i]?.text ?? '')) i++;
  }
  const found = readMonthFirst(tokens, i) ?? readDayFirst(tokens, i);
  if (!found) return undefined;
  const weekdayPart: DatePart[] = weekday === undefined ? [] : [{ kind: 'weekday', start: tokens[start]!.start, end: tokens[start]!.end }];
  const first = weekday === undefined ? i : start;
  const upper = readUpper(tokens, found);
  if (upper) return rangeOf(tokens, early ? at : first, found, upper, weekdayPart);
  const resolved = resolveYear(found, published);
  const year = found.year ?? resolved;
  return {
    start: tokens[early ? at : first]!.start,
    end: tokens[found.last]!.end,
    first: early ? at : first,
    last: found.last,
    granularity: found.day === undefined ? 'month' : 'day',
    value: valueOf(found, year),
    ...(year === undefined ? {} : { days: daysOf(found, year) }),
    isResolved: resolved !== undefined && found.year === undefined,
    isRelative: false,
    isRange: false,
    isAbout: false,
    ...(early ? { part: early.part } : {}),
    parts: [...weekdayPart, ...found.parts],
  };
}

/** `early`, `mid-`, `late` before a month or a year, and where it goes on. */
export function partOf(tokens: readonly Token[], at: number): { part: 'early' | 'mid' | 'late'; next: number } | undefined {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const next = /^in$/i.test(tokens[at + 1]?.text ?? '') ? at + 2 : tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  if (word === 'early' || word === 'late') return { part: word, next };
  if (word === 'mid' || word === 'middle') return { part: 'mid', next };
  return undefined;
}

function readMonthFirst(tokens: readonly Token[], at: number): Found | undefined {
  const token = tokens[at];
  const month = token && monthNumber(token.text);
  if (!month) return undefined;
  const parts: DatePart[] = [{ kind: 'month', start: token.start, end: token.end }];
  let last = at;
  let day: number | undefined;
  const dayToken = tokens[at + 1];
  const dayValue = dayToken && dayOf(dayToken.text);
  // `May 22,000`, `May 5 people`: a number of days belongs to its month only if it is one.
  if (dayToken && dayValue !== undefined && dayValue <= daysInMonth(month) && !/^(?:%|percent|million|billion|people)$/.test(tokens[at + 2]?.text ?? '')) {
    day = dayValue;
    last = at + 1;
    parts.push({ kind: 'day', start: dayToken.start, end: dayToken.end });
  }
  let yearAt = last + 1;
  if (tokens[yearAt]?.text === ',' || (day === undefined && /^of$/i.test(tokens[yearAt]?.text ?? ''))) yearAt++;
  const yearToken = tokens[yearAt];
  const year = yearToken && yearOf(yearToken.text);
  if (yearToken && year !== undefined && !/^(?:people|men|women|%)$/.test(tokens[yearAt + 1]?.text ?? '')) {
    parts.push({ kind: 'year', start: yearToken.start, end: yearToken.end });
    return { last: yearAt, year, month, ...(day === undefined ? {} : { day }), parts };
  }
  // A bare `May`, `March`, `August`, `April`, `June` may be a name or a verb: something has to say that it is a month.
  if (day === undefined && /^(?:May|March|August|April|June)$/.test(token.text) && !isMonthHere(tokens, at)) return undefined;
  return { last, month, ...(day === undefined ? {} : { day }), parts };
}

function isMonthHere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  const after = tokens[at + 1]?.text ?? '';
  if (/^\p{Lu}/u.test(after) && monthNumber(after) === undefined) return false;
  return /^(?:in|of|since|until|till|by|during|from|to|through|early|late|mid|mid-|last|next|this|every|each|between|before|after|and|-|–)$/.test(before);
}

function readDayFirst(tokens: readonly Token[], at: number): Found | undefined {
  const token = tokens[at];
  const day = token && dayOf(token.text);
  if (!token || day === undefined) return undefined;
  let monthAt = at + 1;
  if (/^of$/i.test(tokens[monthAt]?.text ?? '')) monthAt++;
  const monthToken = tokens[monthAt];
  const month = monthToken && monthNumber(monthToken.text);
  if (!monthToken || !month || day > daysInMonth(month)) return undefined;
  const parts: DatePart[] = [
    { kind: 'day', start: token.start, end: token.end },
    { kind: 'month', start: monthToken.start, end: monthToken.end },
  ];
  const yearAt = tokens[monthAt + 1]?.text === ',' ? monthAt + 2 : monthAt + 1;
  const yearToken = tokens[yearAt];
  const year = yearToken && yearOf(yearToken.text);
  if (!yearToken || year === undefined) return { last: monthAt, month, day, parts };
  parts.push({ kind: 'year', start: yearToken.start, end: yearToken.end });
  return { last: yearAt, year, month, day, parts };
}

function dayOf(text: string): number | undefined {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** A year of four digits. */
export function yearOf(text: string): number | undefined {
  return /^[12]\d{3}$/.test(text) && Number(text) <= 2199 ? Number(text) : undefined;
}

/** `April 8 to 11`, `November 20 – December 11, 2015`, `April to June 2020`. */
function readUpper(tokens: readonly Token[], lower: Found): Found | undefined {
  const joint = tokens[lower.last + 1]?.text ?? '';
  if (!/^(?:to|–|-|—|through|until)$/.test(joint)) return undefined;
  const at = lower.last + 2;
  const whole = readMonthFirst(tokens, at) ?? readDayFirst(tokens, at);
  if (whole) return whole.day === undefined && lower.day !== undefined ? undefined : whole;
  const token = tokens[at];
  const day = token && dayOf(token.text);
  if (!token || day === undefined || lower.day === undefined || day <= lower.day || lower.year !== undefined) return undefined;
  const yearAt = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const year = yearOf(tokens[yearAt]?.text ?? '');
  return { last: year === undefined ? at : yearAt, month: lower.month, day, ...(year === undefined ? {} : { year }), parts: [] };
}

function rangeOf(tokens: readonly Token[], first: number, lower: Found, upper: Found, weekday: DatePart[]): DateMention {
  const year = lower.year ?? upper.year;
  const end = upper.year ?? lower.year;
  return {
    start: tokens[first]!.start,
    end: tokens[upper.last]!.end,
    first,
    last: upper.last,
    granularity: lower.day === undefined ? 'month' : 'day',
    value: `${valueOf(lower, year)}/${valueOf(upper, end)}`,
    ...(year === undefined || end === undefined ? {} : { days: { from: daysOf(lower, year).from, to: daysOf(upper, end).to } }),
    isResolved: false,
    isRelative: false,
    isRange: true,
    isAbout: false,
    parts: [...weekday, ...lower.parts, ...upper.parts],
  };
}

/** The year that brings a date without one nearest to the day of publication, where that is within four months. */
function resolveYear(found: Found, published?: CivilDay): number | undefined {
  if (found.year !== undefined || !published) return undefined;
  const today = dayNumber(published);
  for (const year of [published.year, published.year - 1, published.year + 1]) {
    const { from, to } = daysOf(found, year);
    if (Math.min(Math.abs(from - today), Math.abs(to - today)) <= 120) return year;
  }
  return undefined;
}

function valueOf(found: Found, year: number | undefined): string {
  const month = String(found.month).padStart(2, '0');
  const day = found.day === undefined ? '' : `-${String(found.day).padStart(2, '0')}`;
  return year === undefined ? `--${month}${day}` : `${isoYear(year)}-${month}${day}`;
}

function daysOf(found: Found, year: number): { from: number; to: number } {
  const from = dayNumber({ year, month: found.month, day: found.day ?? 1 });
  return { from, to: found.day === undefined ? from + daysInMonth(found.month, year) - 1 : from };
}

/** `2024-04-08`, `04/30/2001`: day and month are told apart only where one of them is above twelve. */
function readNumeric(tokens: readonly Token[], at: number): DateMention | undefined {
  const token = tokens[at];
  if (!token || !/^\d/.test(token.text)) return undefined;
  let last = at;
  let written = token.text;
  if (/^\d{4}$/.test(written) && tokens[at + 1]?.text === '-' && tokens[at + 3]?.text === '-' && !tokens[at + 1]!.isSpaced) {
    written = tokens.slice(at, at + 5).map((part) => part.text).join('');
    last = at + 4;
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  if (!iso && !slashed) return undefined;
  let civil: CivilDay | undefined;
  if (iso) civil = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  else if (slashed) {
    const [one, other, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    if (one > 12 || one === other) civil = { year, month: other, day: one };
    else if (other > 12) civil = { year, month: one, day: other };
  }
  if (civil && (civil.month < 1 || civil.month > 12 || civil.day < 1 || civil.day > daysInMonth(civil.month, civil.year))) return undefined;
  const end = tokens[last]?.end ?? token.end;
  return {
    start: token.start,
    end,
    first: at,
    last,
    granularity: 'day',
    ...(civil ? { value: isoDay(civil), days: { from: dayNumber(civil), to: dayNumber(civil) } } : {}),
    isResolved: false,
    isRelative: false,
    isRange: false,
    isAbout: false,
    parts: [],
  };
}
