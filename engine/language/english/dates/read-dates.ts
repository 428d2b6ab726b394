/**
 * The dates of a sentence, at the granularity they are written in. Relative ones (`last Tuesday`) are resolved only
 * where the day of publication is known, and only where one reading is possible.
 */
import type { Token } from '#engine/language/english/tokenise.ts';
import type { DateMention, DateRelation } from './date-mention.ts';
import { readCalendarDate } from './read-calendar-date.ts';
import { readClockTime } from './read-clock-time.ts';
import { readRelativeDate } from './read-relative-date.ts';
import { readYears } from './read-years.ts';
import { parseIsoDay } from './civil-day.ts';

const relations: readonly (readonly [words: string, relation: DateRelation])[] = [
  ['as of', 'as-of'],
  ['prior to', 'before'],
  ['up to', 'until'],
  ['on', 'on'],
  ['in', 'in'],
  ['during', 'in'],
  ['at', 'on'],
  ['of', 'in'],
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['from', 'from'],
  ['about', 'about'],
  ['around', 'about'],
  ['circa', 'about'],
];

/**
 * @param tokens of one sentence
 * @param published day of publication, ISO 8601; without it `April 8` has no year and `yesterday` no value
 */
export function readDates(tokens: readonly Token[], published?: string): DateMention[] {
  const day = published === undefined ? undefined : parseIsoDay(published);
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const date = readCalendarDate(tokens, at, day) ?? readRelativeDate(tokens, at, day) ?? readYears(tokens, at) ?? readClockTime(tokens, at);
    if (!date) continue;
    found.push(withRelation(tokens, date));
    at = date.last;
  }
  return found;
}

/** Indexes of the tokens that dates have, for the reader of quantities. */
export function dateTokens(dates: readonly DateMention[]): Set<number> {
  const taken = new Set<number>();
  for (const date of dates) for (let i = date.first; i <= date.last; i++) taken.add(i);
  return taken;
}

function withRelation(tokens: readonly Token[], date: DateMention): DateMention {
  let before = date.first - 1;
  if (/^the$/i.test(tokens[before]?.text ?? '')) before--;
  for (const [words, relation] of relations) {
    const parts = words.split(' ');
    const first = before - parts.length + 1;
    if (first < 0 || !parts.every((part, i) => tokens[first + i]!.text.toLowerCase() === part)) continue;
    return { ...date, relation, isAbout: date.isAbout || relation === 'about' };
  }
  return date;
}
