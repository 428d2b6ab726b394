/** How long ago something was, in the reader's language: "3 minutes ago"; less than half a minute is just now. */
export function sinceWriter(locale: string, justNow: string): (at: number, now: number) => string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return (at, now) => {
    const seconds = Math.round((now - at) / 1000);
    if (seconds < 30) return justNow;
    if (seconds < 90) return format.format(-1, 'minute');
    if (seconds < 5400) return format.format(-Math.round(seconds / 60), 'minute');
    return seconds < 129_600 ? format.format(-Math.round(seconds / 3600), 'hour') : format.format(-Math.round(seconds / 86_400), 'day');
  };
}

/** What is left of a time, as a clock shows it: `4:05`, `1:02:09`; nothing left is `0:00`. @param milliseconds */
export function writeLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
