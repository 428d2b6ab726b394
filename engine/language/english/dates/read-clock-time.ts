/** Times of day: `17:30`, `5 p.m.`, `2:30 am`, `ten o'clock`, `noon`. */
import type { Token } from '#engine/language/english/tokenise.ts';
import { cardinals } from '#engine/language/english/numbers/number-words.ts';
import type { DateMention } from './date-mention.ts';

const half = /^(?:([ap])\.?m\.?|[AP]M)$/i;
const zone = /^(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|JST|ET|PT)$/;

/** The time of day that begins at `tokens[at]`. */
export function readClockTime(tokens: readonly Token[], at: number): DateMention | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const written = /^(\d{1,2})(?:[:.]([0-5]\d))?$/.exec(token.text);
  const spelled = cardinals.get(token.text.toLowerCase());
  const isOClock = /^o['’]clock$/i.test(tokens[at + 1]?.text ?? '');
  let hour = written ? Number(written[1]) : isOClock ? spelled : undefined;
  if (hour === undefined || hour > 24) return undefined;
  const next = tokens[at + 1]?.text ?? '';
  let last = at;
  if (isOClock) last = at + 1;
  else if (half.test(next) && hour >= 1 && hour <= 12) {
    last = at + 1;
    hour = (hour % 12) + (/^p/i.test(next) ? 12 : 0);
    // `5 p.m` at the end of a sentence gave its full stop away.
  } else if (!written?.[2] || !token.text.includes(':')) return undefined;
  // `John 9:25`, `a 3:1 ratio`: bare figures need a word that goes with a time.
  else if (!/^(?:at|by|from|until|till|around|about|before|after|to|between|and|since|[,(–-]|a\.m\.|p\.m\.)$/i.test(tokens[at - 1]?.text ?? 'at')) return undefined;
  else if (/^(?:to|-|–|lead|win|victory|defeat|loss)$/.test(next)) return undefined;
  if (zone.test(tokens[last + 1]?.text ?? '')) last++;
  return {
    start: token.start,
    end: tokens[last]!.end,
    first: at,
    last,
    granularity: 'time',
    value: `T${String(hour % 24).padStart(2, '0')}:${written?.[2] ?? '00'}`,
    isResolved: false,
    isRelative: false,
    isRange: false,
    isAbout: false,
    parts: [{ kind: 'hour', start: token.start, end: token.end, ...(written ? {} : { isWord: true }) }],
  };
}
