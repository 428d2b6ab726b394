/** Names of months, weekdays and seasons. */

export const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const shortMonths = ['jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const shortWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 1–12 for `April`, `Apr.`, `Sept`; undefined for lower-case `may` and `march`, which are verbs. */
export function monthNumber(word: string): number | undefined {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  const lower = word.toLowerCase().replace(/\.$/, '');
  const full = monthNames.findIndex((name) => name.toLowerCase() === lower);
  if (full >= 0) return full + 1;
  const short = lower === 'sept' ? 8 : shortMonths.indexOf(lower);
  return short >= 0 && lower !== '' ? short + 1 : undefined;
}

/** 0–6, Sunday first, for `Tuesday`, `Tue.`; undefined for other words. */
export function weekdayNumber(word: string): number | undefined {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  const lower = word.toLowerCase().replace(/\.$/, '');
  const full = weekdayNames.findIndex((name) => name.toLowerCase() === lower);
  if (full >= 0) return full;
  // `Sun`, `Sat`, `Mon`, `Wed` are words or names too often to be read without their full stop.
  const short = shortWeekdays.indexOf(lower.slice(0, 3));
  return short >= 0 && /^(?:tues?|thurs?|thu|fri)$/.test(lower) ? short : word.endsWith('.') && short >= 0 && /^(?:sun|mon|wed|sat)\.$/i.test(word) ? short : undefined;
}

/** `spring`, `summer`, `autumn`, `fall`, `winter` → 1–4. */
export function seasonNumber(word: string): number | undefined {
  const index = ['spring', 'summer', 'autumn', 'winter'].indexOf(word.toLowerCase() === 'fall' ? 'autumn' : word.toLowerCase());
  return index < 0 ? undefined : index + 1;
}
