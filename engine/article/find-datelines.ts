/**
 * What stands before the first sentence of a news report and is no part of it: place, date and agency.
 * `(Dan Tri) – `, `LONDON (Reuters) — `, `WASHINGTON, April 8 (AP) - `, `Thursday, May 7, 2015 `.
 */

const dash = '(?:[–—-]{1,2}|:)';
const month = '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const fullDate = `(?:${weekday},? )?(?:${month} \\d{1,2},? \\d{4}|\\d{1,2} ${month},? \\d{4})`;
const place = "\\p{Lu}[\\p{L}.'’-]{1,30}(?:[ ,/]{1,2}\\p{Lu}[\\p{L}.'’-]{0,30}){0,4}";
/** `HANOI`, `NEW YORK`, `ST. PAUL`; not `US` or `UN`, which begin sentences as well. */
const shoutedPlace = "(?:\\p{Lu}{4}|\\p{Lu}{2,3}\\.? \\p{Lu}{3})[\\p{Lu}.'’-]{0,30}(?:[ ,/]{1,2}\\p{Lu}[\\p{L}.'’-]{0,30}){0,4}";
const agency = '(?:Reuters|AP|AFP|UPI|DPA|dpa|Xinhua|TASS|Yonhap|Kyodo|ANSA|EFE|PTI|ANI|IANS|Bernama|VNA|VNS|Bloomberg|CNN|BBC(?: News)?|NPR|Wikinews|Dan Tri|VnExpress|Associated Press|Agence France-Presse|IPS|UN News|VOA|RFE/RL|Al Jazeera|The Conversation|Business Wire|PRNewswire|PR Newswire|GLOBE NEWSWIRE)';
const prefixes = [
  // (Dan Tri) –
  new RegExp(`^\\(\\p{Lu}[^()\\n]{1,40}\\) ?${dash} ?`, 'u'),
  // LONDON (Reuters) — ; HANOI, April 8 (VNA) -
  new RegExp(`^${place},? ?(?:${month} \\d{1,2},? ?(?:\\d{4})?)? ?\\(${agency}[^()\\n]{0,20}\\) ?${dash} ?`, 'u'),
  new RegExp(`^${shoutedPlace},? ?(?:${month} \\d{1,2},? ?(?:\\d{4})?)? ?\\((?:\\p{Lu}[^()\\n]{1,30})\\) ?${dash} ?`, 'u'),
  // LONDON — ; NEW YORK, April 8 –
  new RegExp(`^${shoutedPlace}(?:, ${month} \\d{1,2})?(?:,? \\d{4})? ?(?:[–—]|--?) ?(?=\\p{Lu}|["“‘'\`])`, 'u'),
  // Thursday, May 7, 2015 On Tuesday, …
  new RegExp(`^${fullDate} (?:[–—-] )?(?=\\p{Lu})`, 'u'),
];

/** How many characters of the paragraph are its dateline; 0 where there is none. */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, 160);
  for (const prefix of prefixes) {
    const match = prefix.exec(head);
    if (match && match[0].length < paragraph.length) return match[0].length;
  }
  return 0;
}

const published = new RegExp(`^(?:(?:first |last )?(?:published|posted|updated|modified|date|issued|released|dated)(?: on| at)?:? ?)?(?:\\d{1,2}:\\d{2} ?(?:am|pm)?,? )?(${fullDate}|\\d{4}-\\d{2}-\\d{2})(?:,? (?:at )?\\d{1,2}[:.]\\d{2} ?(?:am|pm|a\\.m\\.|p\\.m\\.)?(?: [A-Z]{2,4})?)?\\.?$`, 'iu');

/** The date that stands alone on a line (`Friday, July 21, 2017`, `Published: 8 April 2024`), ISO 8601; else undefined. */
export function dateOfLine(line: string): string | undefined {
  const found = line.length < 100 ? published.exec(line)?.[1] : undefined;
  return found === undefined ? undefined : isoDate(found);
}

/** ISO date of a dateline that names day, month and year. */
export function dateOfPrefix(prefix: string): string | undefined {
  const found = new RegExp(fullDate, 'u').exec(prefix)?.[0];
  return found === undefined ? undefined : isoDate(found);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isoDate(written: string): string | undefined {
  if (/^\d{4}-/.test(written)) return written;
  const monthIndex = months.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(written.replace(/\w+day,?/i, '')));
  const year = /\d{4}/.exec(written)?.[0];
  const day = Number(/\b\d{1,2}\b/.exec(written.replace(/\d{4}/, ''))?.[0]);
  if (monthIndex < 0 || year === undefined || !(day >= 1 && day <= 31)) return undefined;
  return `${year}-${String(monthIndex + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
