/** Between an instant and what a clock on the wall shows in a time zone: `2026-11-25T08:00`, as a form's field has it. */
import { dayOfDate } from './local-day.ts';

const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;
const msPerDay = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, clock);
  return clock;
}

/**
 * What the clock shows. @param at milliseconds since 1970 @param timeZone an IANA name @returns `YYYY-MM-DDTHH:MM`
 */
export function wallClock(at: number, timeZone: string): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) parts[type] = value;
  return `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** The reading of a clock as if it stood in UTC, in milliseconds since 1970; null for what no clock shows. */
function asUtc(text: string): number | null {
  const [, date = '', hour, minute] = written.exec(text) ?? [];
  const day = dayOfDate(date);
  return day === null || Number(hour) > 23 || Number(minute) > 59 ? null : day * msPerDay + (Number(hour) * 60 + Number(minute)) * 60_000;
}

/**
 * The instant at which a clock shows this, or null for what no clock shows. An hour that is there twice (the end of summer
 * time) is taken the first time; one that is left out (its beginning) is read as the clock would have gone on.
 */
export function instantOfWallClock(text: string, timeZone: string): number | null {
  const wanted = asUtc(text);
  if (wanted === null) return null;
  const offsetAt = (at: number): number => (asUtc(wallClock(at, timeZone)) ?? at) - Math.floor(at / 60_000) * 60_000;
  // Offsets of the day before and the day after: all that can hold around here.
  const readings = [offsetAt(wanted - msPerDay), offsetAt(wanted + msPerDay)].map((offset) => wanted - offset);
  const right = readings.filter((at) => wallClock(at, timeZone) === text.slice(0, 16)).sort((a, b) => a - b);
  return right[0] ?? readings[0] ?? null;
}

/** The date so many days later, on the calendar. @param date `YYYY-MM-DD…` of a clock; its time stays */
export function daysLater(text: string, days: number): string {
  const at = asUtc(text);
  return at === null ? text : wallClock(at + days * msPerDay, 'UTC');
}
