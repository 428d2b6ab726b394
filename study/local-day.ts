/**
 * The learner's own days. A day begins at 04:00 on the wall clock where the learner is, so that an evening that runs
 * past midnight is one day of study. Days are whole numbers (0 is 1970-01-01), and the days between two answers are a
 * subtraction.
 *
 * Why not UTC dates, as schedulers count: UTC midnight is 07:00 in Viet Nam, and two answers of one breakfast would lie
 * a day apart. Why not "24 hours": a day of 23 or 25 hours (summer time) is one day.
 */

/** The hour, on the learner's clock, at which a new day of study begins. */
const rolloverHour = 4;

const msPerDay = 86_400_000;
const instant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days from 1970-01-01 to a date of the Gregorian calendar (month 1..12), by counting from 1 March of the year 0. */
function daysToDate(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/**
 * The milliseconds since 1970-01-01T00:00Z of an ISO 8601 instant such as `2026-11-01T23:50:00.000Z` or
 * `2026-11-02T06:50+07:00`, or null for anything else (a date without a time or without an offset is no instant).
 */
export function readInstant(iso: string): number | null {
  const found = instant.exec(iso);
  if (!found) return null;
  const [year, month, date, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59 || dayOfDate(iso.slice(0, 10)) === null) return null;
  const fraction = Math.floor(Number(`0.${found[7] ?? 0}`) * 1000 + 1e-6);
  const zone = found[8] as string;
  const [offsetHour, offsetMinute] = zone === 'Z' ? [0, 0] : [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  if (offsetHour > 23 || offsetMinute > 59) return null;
  const offset = (zone.startsWith('-') ? -60_000 : 60_000) * (offsetHour * 60 + offsetMinute);
  return daysToDate(year, month, date) * msPerDay + ((hour * 60 + minute) * 60 + second) * 1000 + fraction - offset;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' });
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether this is the name of a time zone here (`Asia/Ho_Chi_Minh`). */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The local day that an instant falls on.
 *
 * @param at an ISO 8601 instant, or milliseconds since 1970
 * @param timeZone an IANA name; an unknown one throws a RangeError (ask `isTimeZone` at the edge)
 */
export function localDay(at: string | number, timeZone: string): number {
  const ms = typeof at === 'number' ? at : readInstant(at);
  if (ms === null || !Number.isFinite(ms)) throw new RangeError(`"${at}" is not an instant of ISO 8601`);
  const clock: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(ms)) clock[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0 } = clock;
  return daysToDate(year, month, day) - (hour < rolloverHour ? 1 : 0);
}

/** The date that a day began on, as `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  // Counted from 1 March of the year 0: leap days then come last in a year of 400-year cycles.
  const z = day + 719_468;
  const cycle = Math.floor(z / 146_097);
  const dayOfCycle = z - cycle * 146_097;
  const yearOfCycle = Math.floor((dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day that begins on a date `YYYY-MM-DD`, or null when there is no such date. */
export function dayOfDate(date: string): number | null {
  const found = calendarDate.exec(date);
  if (!found) return null;
  const day = daysToDate(Number(found[1]), Number(found[2]), Number(found[3]));
  return dateOfDay(day) === date ? day : null;
}
