import 'server-only';
import { dateOfDay, localDay } from '#study/local-day.ts';
import { countByDay } from './count-by-day.ts';
import { db } from './db.ts';
import { notFound } from './errors.ts';
import { timeZoneOf } from './review-settings.ts';

/** What is written into the calendar, in the learner's language. */
export type FeedWords = { readonly name: string; readonly event: (count: number) => string };
export type Feed = { readonly locale: string | null; readonly write: (words: FeedWords, now?: Date) => Promise<string> };

const daysAhead = 30;

/**
 * The calendar of due days behind a secret address. Whoever has the address sees on which days how many reviews are due,
 * and nothing else. @throws AppError `not-found` for an address that never was or was taken back
 */
export async function openFeed(secret: string): Promise<Feed> {
  const found = secret.length === 32 ? await db.reviewSettings.findUnique({ where: { feedSecret: secret }, select: { dailyCap: true, user: { select: { id: true, locale: true, timeZone: true } } } }) : null;
  if (!found) throw notFound();
  const { user, dailyCap } = found;
  return {
    locale: user.locale,
    write: async (words, now = new Date()) => {
      const today = localDay(now.getTime(), timeZoneOf(user));
      const days = await countByDay(user, today, daysAhead, dailyCap);
      return calendar(days.filter(({ planned }) => planned > 0).map(({ day, planned }) => ({ day, count: planned })), words, now);
    },
  };
}

/** RFC 5545: lines end in CRLF and are folded at 75 bytes; text escapes `\`, `;`, `,` and line breaks. */
function calendar(days: readonly { day: number; count: number }[], words: FeedWords, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const date = (day: number) => dateOfDay(day).replaceAll('-', '');
  const events = days.flatMap(({ day, count }) => [
    'BEGIN:VEVENT', `UID:reviews-${dateOfDay(day)}@verbatim`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(day + 1)}`,
    `SUMMARY:${escaped(words.event(count))}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Verbatim//Reviews//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escaped(words.name)}`, ...events, 'END:VCALENDAR'].map(folded).join('\r\n').concat('\r\n');
}

const escaped = (text: string) => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);

function folded(line: string): string {
  let [text, bytes] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) [text, bytes] = [`${text}\r\n `, 1];
    text += character;
    bytes += size;
  }
  return text;
}
