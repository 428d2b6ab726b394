/** `on Tuesday` in an article whose date is known, once the verb has said whether it is over. */
import { weekdayNumber } from './calendar-words.ts';
import { civilDay, dayNumber, isoDay, parseIsoDay, weekdayOf } from './civil-day.ts';

/**
 * The nearest such weekday before or after the day of publication, which itself counts for both.
 * @param weekday as written: `Tuesday`
 * @param published ISO 8601
 * @returns ISO date, or undefined where either is not one
 */
export function resolveWeekday(weekday: string, published: string, direction: 'past' | 'future'): string | undefined {
  const wanted = weekdayNumber(weekday);
  const civil = parseIsoDay(published);
  if (wanted === undefined || !civil) return undefined;
  const today = dayNumber(civil);
  const back = (weekdayOf(today) - wanted + 7) % 7;
  return isoDay(civilDay(direction === 'past' ? today - back : today + ((7 - back) % 7)));
}
