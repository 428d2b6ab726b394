import { getFormatter, getTimeZone } from 'next-intl/server';

/** Writes moments on the reader's clock, and names the clock of the class where that one shows another time. */
export async function classTimeWriter(classZone: string) {
  const [format, ownZone] = await Promise.all([getFormatter(), getTimeZone()]);
  const write = (moment: string, timeZone: string) => format.dateTime(new Date(moment), { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone });
  return {
    moment: (moment: string): string => write(moment, ownZone),
    /** The same on the class's clock; null where it shows the same time. */
    inClass: (moment: string): string | null => (write(moment, ownZone) === write(moment, classZone) ? null : write(moment, classZone)),
    zone: classZone.replaceAll('_', ' '),
  };
}
