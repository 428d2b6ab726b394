/** Which of two dates comes first, where that is certain. */
import type { DateMention } from './date-mention.ts';

/**
 * Negative where `one` lies wholly before `other`, positive where after; undefined where they overlap, or where a year
 * is not known: two dates without years (`April 8`, `April 11`) are not compared, since they may be of different years.
 */
export function compareDates(one: DateMention, other: DateMention): number | undefined {
  if (!one.days || !other.days) return undefined;
  if (one.days.to < other.days.from) return -1;
  return one.days.from > other.days.to ? 1 : undefined;
}
