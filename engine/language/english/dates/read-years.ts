/**
 * Years and longer: `in 2021`, `by 2027`, `1361–1528`, `1892 – 94`, `between 1939 and 1945`, `the 1990s`, `mid-1980s`,
 * `the 19th century`, `44 BC`, `AD 842`, `the year 71`, `summer 2015`, `the first quarter of 2023`, `c. 1871`.
 */
import type { Token } from '#engine/language/english/tokenise.ts';
import { ordinals } from '#engine/language/english/numbers/number-words.ts';
import { seasonNumber } from './calendar-words.ts';
import { dayNumber, isoYear } from './civil-day.ts';
import type { DateMention, DatePart, Granularity } from './date-mention.ts';
import { partOf, yearOf } from './read-calendar-date.ts';

const era = /^(?:BC|BCE|B\.C\.|B\.C\.E\.|AD|CE|A\.D\.|C\.E\.)$/;
const beforeYear = /^(?:in|by|since|until|till|from|of|before|after|during|around|about|circa|c\.|ca\.|early|late|mid|the|and|to|through|between|year|born|died|b\.|d\.|\(|,|-|–|—|fall|spring|summer|autumn|winter|season|class|est\.|founded|established|for|[12]\d{3})$/i;

/** The year, decade or century that begins at `tokens[at]`. */
export function readYears(tokens: readonly Token[], at: number): DateMention | undefined {
  const early = partOf(tokens, at);
  if (early) {
    const start = /^the$/i.test(tokens[early.next]?.text ?? '') ? early.next + 1 : early.next;
    const found = readCentury(tokens, start) ?? readDecade(tokens, start) ?? readYear(tokens, start);
    return found ? { ...found, start: tokens[at]!.start, first: at, part: early.part } : undefined;
  }
  return readCentury(tokens, at) ?? readDecade(tokens, at) ?? readSeason(tokens, at) ?? readYearRange(tokens, at) ?? readYear(tokens, at);
}

function mention(tokens: readonly Token[], first: number, last: number, granularity: Granularity, value: string, years: readonly [number, number], parts: readonly DatePart[], isRange = false): DateMention {
  return {
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    first,
    last,
    granularity,
    value,
    days: { from: dayNumber({ year: years[0], month: 1, day: 1 }), to: dayNumber({ year: years[1], month: 12, day: 31 }) },
    isResolved: false,
    isRelative: false,
    isRange,
    isAbout: /^(?:c\.|ca\.|circa|about|around)$/i.test(tokens[first - 1]?.text ?? ''),
    parts,
  };
}

function part(token: Token, kind: DatePart['kind'], isWord = false): DatePart {
  return { kind, start: token.start, end: token.end, ...(isWord ? { isWord } : {}) };
}

/** `the 19th century`, `17th-century`, `the fifth century BC`. */
function readCentury(tokens: readonly Token[], at: number): DateMention | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token.text)?.[1];
  let number = digits === undefined ? ordinals.get(token.text.toLowerCase()) : Number(digits);
  let i = at + 1;
  if (/^twenty$/i.test(token.text) && tokens[i]?.text === '-' && tokens[i + 1]?.text.toLowerCase() === 'first') [number, i] = [21, at + 3];
  if (number === undefined || number < 1 || number > 30) return undefined;
  if (tokens[i]?.text === '-') i++;
  if (!/^century$/i.test(tokens[i]?.text ?? '')) return undefined;
  const isBefore = (tokens[i + 1]?.text ?? '').startsWith('B') && era.test(tokens[i + 1]?.text ?? '');
  const last = era.test(tokens[i + 1]?.text ?? '') ? i + 1 : i;
  const from = isBefore ? 1 - number * 100 : (number - 1) * 100;
  return mention(tokens, at, last, 'century', `${isBefore ? '-' : ''}${String(isBefore ? number - 1 : number - 1).padStart(2, '0')}XX`, [from + (isBefore ? 0 : 1), from + (isBefore ? 99 : 100)], [part(token, 'century', digits === undefined)]);
}

/** `the 1990s`, `1590's`, `the '60s` is left alone. */
function readDecade(tokens: readonly Token[], at: number): DateMention | undefined {
  const token = tokens[at];
  const digits = /^(?:mid-|early-|late-|pre-|post-)?([12]\d{2})0['’]?s$/.exec(token?.text ?? '')?.[1];
  if (!token || digits === undefined) return undefined;
  const from = Number(digits) * 10;
  // `the 1800s` may mean ten years or a hundred.
  const isHundred = from % 100 === 0 && from < 2000;
  const found = mention(tokens, at, at, isHundred ? 'century' : 'decade', isHundred ? `${digits.slice(0, 2)}XX` : `${digits}X`, [from, from + (isHundred ? 99 : 9)], isHundred ? [] : [part(token, 'decade')]);
  return token.text.startsWith('mid-') ? { ...found, part: 'mid' } : found;
}

/** `summer 2015`, `the fall of 2004`, `the first quarter of 2023`. */
function readSeason(tokens: readonly Token[], at: number): DateMention | undefined {
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  const season = seasonNumber(word(at));
  const quarter = word(at + 1) === 'quarter' ? ordinals.get(word(at)) : /^q[1-4]$/.test(word(at)) ? Number(word(at)[1]) : undefined;
  if (season === undefined && (quarter === undefined || quarter > 4)) return undefined;
  let i = season !== undefined || word(at).startsWith('q') ? at + 1 : at + 2;
  if (word(i) === 'of' || word(i) === ',') i++;
  if (word(i) === 'the' && word(i + 1) === 'year') return undefined;
  const token = tokens[i];
  const year = token && yearOf(token.text);
  if (!token || year === undefined) return undefined;
  return mention(tokens, at, i, season === undefined ? 'quarter' : 'season', `${isoYear(year)}-${season === undefined ? `Q${quarter}` : `2${season}`}`, [year, year], [part(token, 'year')]);
}

/** `1361–1528`, `1892 – 94`, `from 1939 to 1945`, `between 1361 and 1528`. */
function readYearRange(tokens: readonly Token[], at: number): DateMention | undefined {
  const [from, joint, to] = [tokens[at], tokens[at + 1]?.text.toLowerCase() ?? '', tokens[at + 2]];
  const lower = from && yearOf(from.text);
  if (!from || !to || lower === undefined) return undefined;
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  const isRange = /^[-–—]$/.test(joint) || /^(?:to|until|through|till)$/.test(joint) || (joint === 'and' && before === 'between') || joint === '/';
  if (!isRange) return undefined;
  const short = /^\d{2}$/.test(to.text) ? Math.floor(lower / 100) * 100 + Number(to.text) : undefined;
  const upper = yearOf(to.text) ?? (/^[-–—/]$/.test(joint) ? short : undefined);
  if (upper === undefined || upper <= lower) return undefined;
  const parts = [part(from, 'year'), ...(short === undefined ? [part(to, 'year')] : [])];
  return mention(tokens, at, at + 2, 'year', `${isoYear(lower)}/${isoYear(upper)}`, [lower, upper], parts, true);
}

function readYear(tokens: readonly Token[], at: number): DateMention | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[at + 1]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  // AD 842, 44 BC, the year 71
  if (/^(?:AD|A\.D\.|CE)$/.test(token.text) && /^\d{1,4}$/.test(next)) return mention(tokens, at, at + 1, 'year', isoYear(Number(next)), [Number(next), Number(next)], [part(tokens[at + 1]!, 'year')]);
  if (/^\d{1,4}$/.test(token.text) && era.test(next) && Number(token.text) > 0) {
    const year = next.startsWith('B') ? 1 - Number(token.text) : Number(token.text);
    return mention(tokens, at, at + 1, 'year', isoYear(year), [year, year], [part(token, 'year')]);
  }
  if (/^\d{1,3}$/.test(token.text) && /^year$/i.test(before) && /^(?:the|in)$/i.test(tokens[at - 2]?.text ?? '') && Number(token.text) > 0) return mention(tokens, at, at, 'year', isoYear(Number(token.text)), [Number(token.text), Number(token.text)], [part(token, 'year')]);
  const year = yearOf(token.text);
  if (year === undefined || !isYearHere(tokens, at)) return undefined;
  return mention(tokens, at, at, 'year', isoYear(year), [year, year], [part(token, 'year')]);
}

/** Tells `in 2015` from `2015 people`: by what stands before and what is counted after. */
function isYearHere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before && !tokens[at]!.isSpaced && /^[$€£¥#.]$|\p{L}$/u.test(before.text)) return false;
  if (before && /^[$€£¥]$|^(?:about|around|over|nearly|almost|only|just|some|approximately)$/i.test(before.text) && next && /^(?:\p{Ll}+s|people|men|women|children|troops|feet)$/u.test(next.text)) return false;
  if (next && before?.text === 'of' && /^\p{Ll}*(?:children|men|women|people|\p{Ll}{3}s)$/u.test(next.text) && !/^(?:was|has|is|as)$/.test(next.text)) return false;
  if (next && /^(?:%|°|percent|per|people|\p{L}*men|women|\p{L}*children|troops|feet|million|billion|thousand|km|kg|mm|cm|miles?|met(?:re|er)s?|dollars?|euros?|yen|tons?|tonnes?|votes?|seats?|workers?|copies|hours?|days?|years?|meters|degrees?)$/iu.test(next.text)) return false;
  if (next && !next.isSpaced && /^[\p{L}$€£/]/u.test(next.text) && !/^['’]s$/.test(next.text)) return false;
  if (!before) return true;
  if (/^(?:no|no\.|number|page|room|route|highway|psalm|flight)$/i.test(before.text)) return false;
  return beforeYear.test(before.text) || !next || /^[,.;:)]$/.test(next.text);
}
