import { getFormatter } from 'next-intl/server';

/** Writes days and moments in the reader's language and time zone. */
export async function dateWriter() {
  const format = await getFormatter();
  return {
    /** A day of publication, `YYYY-MM-DD`, which is the same everywhere. Anything else comes back as it is. */
    day: (date: string | null): string | null =>
      date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' }) : date,
    /** The day something happened to the reader. */
    dayOf: (moment: string): string => format.dateTime(new Date(moment), { dateStyle: 'medium' }),
    moment: (moment: string): string => format.dateTime(new Date(moment), { dateStyle: 'medium', timeStyle: 'short' }),
  };
}
