/** Writes another date in the form of one that the article has. */
import { ordinalDigits, spellOrdinal } from '#engine/language/english/numbers/number-words.ts';
import { monthNames, weekdayNames } from './calendar-words.ts';
import { dayNumber, daysInMonth, weekdayOf } from './civil-day.ts';
import type { DateMention, DatePart } from './date-mention.ts';

/** A date to write; what the form does not show is not needed. `decade`: 1990; `century`: 19 for the 19th. */
export type NewDate = { readonly year?: number; readonly month?: number; readonly day?: number; readonly decade?: number; readonly century?: number };

/**
 * The text of `like` with another date: `Thursday, May 7, 2015` with 2015-05-09 → `Saturday, May 9, 2015`; `the 1990s`
 * gives `1970s`. Undefined for ranges, relative dates and dates that do not exist, and where a weekday would be a guess.
 * @param text the article's text, which the spans of `like` point into
 */
export function writeDate(text: string, like: DateMention, date: NewDate): string | undefined {
  if (like.isRange || like.isRelative || like.parts.length === 0) return undefined;
  if (date.day !== undefined && (date.month === undefined || date.day < 1 || date.day > daysInMonth(date.month, date.year))) return undefined;
  let written = '';
  let from = like.start;
  for (const part of like.parts) {
    const piece = writePart(text.slice(part.start, part.end), part, date);
    if (piece === undefined) return undefined;
    written += text.slice(from, part.start) + piece;
    from = part.end;
  }
  return written + text.slice(from, like.end);
}

function writePart(old: string, { kind, isWord }: DatePart, date: NewDate): string | undefined {
  switch (kind) {
    case 'day':
      if (date.day === undefined) return undefined;
      return /\D/.test(old) ? ordinalDigits(date.day) : String(date.day).padStart(old.startsWith('0') ? 2 : 1, '0');
    case 'month': {
      const name = date.month === undefined ? undefined : monthNames[date.month - 1];
      if (name === undefined || monthNames.some((full) => full === old)) return old === 'May' && name !== undefined ? name : name;
      const short = name.length <= 4 ? name : name.slice(0, name === 'September' && /^\w{4}/.test(old) ? 4 : 3);
      return old.endsWith('.') && short !== name ? `${short}.` : short;
    }
    case 'year':
      return date.year === undefined ? undefined : String(date.year > 0 ? date.year : 1 - date.year);
    case 'decade':
      return date.decade === undefined ? undefined : old.replace(/\d{4}/, String(date.decade));
    case 'century':
      if (date.century === undefined) return undefined;
      return isWord ? spellOrdinal(date.century) : ordinalDigits(date.century);
    case 'weekday': {
      if (date.year === undefined || date.month === undefined || date.day === undefined) return undefined;
      const name = weekdayNames[weekdayOf(dayNumber({ year: date.year, month: date.month, day: date.day }))]!;
      return old.endsWith('day') ? name : name.slice(0, 3) + (old.endsWith('.') ? '.' : '');
    }
    case 'hour':
      return undefined;
  }
}
