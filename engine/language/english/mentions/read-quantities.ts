/**
 * Dates, years, amounts and counts in a parsed sentence, each with its unit and what bounds it.
 *
 * "April 10" is a date without a year, "about 2%" a percentage with "about" before it, "50,000 troops" a count of
 * troops. "No. 1", "39A", a score, a range, an ordinal and a number inside a name are not asked about.
 */
import type { DateMention } from '#engine/language/english/dates/date-mention.ts';
import { dateTokens, readDates } from '#engine/language/english/dates/read-dates.ts';
import { readQuantities as readAmounts } from '#engine/language/english/numbers/read-quantities.ts';
import type { Quantity as Amount } from '#engine/language/english/numbers/read-quantities.ts';
import type { Token } from '#engine/language/english/tokenise.ts';
import type { Mention, ParsedSentence, Quantity } from '#engine/types.ts';

export function readQuantities(sentence: ParsedSentence, mentions: readonly Mention[]): Quantity[] {
  const tokens: Token[] = sentence.words.map((word, i) => ({ start: word.start, end: word.end, text: word.text, isSpaced: i === 0 || sentence.words[i - 1]!.end < word.start }));
  const dates = readDates(tokens);
  const found = [...dates.flatMap((date) => lifeSpan(tokens, date) ?? [date]).map((date) => fromDate(sentence, date)), ...readAmounts(tokens, dateTokens(dates)).map((amount) => fromAmount(sentence, amount))];
  const isInName = (quantity: Quantity): boolean => mentions.some((mention) => quantity.from >= mention.from && quantity.from < mention.to && mention.to - mention.from > 1);
  return found.filter((quantity) => quantity !== undefined).filter((quantity) => !isInName(quantity)).sort((one, other) => one.from - other.from);
}

/** `(August 9, 1929 – February 13, 2014)` after a name is two dates: of birth and of death. */
function lifeSpan(tokens: readonly Token[], date: DateMention): DateMention[] | undefined {
  const dash = tokens.findIndex((token, i) => i > date.first && i < date.last && /^[-–—]$/.test(token.text));
  if (!date.isRange || date.granularity !== 'day' || dash < 0 || !/^\d{4}-\d\d-\d\d\/\d{4}/.test(date.value ?? '')) return undefined;
  return [...readDates(tokens.slice(date.first, dash)).map((found) => moved(found, date.first)), ...readDates(tokens.slice(dash + 1, date.last + 1)).map((found) => moved(found, dash + 1))];
}

const moved = (date: DateMention, by: number): DateMention => ({ ...date, first: date.first + by, last: date.last + by });

/** Ranges, relative dates and times of day are left out: no question is made of them. */
function fromDate(sentence: ParsedSentence, date: DateMention): Quantity | undefined {
  if (date.isRange || date.isRelative || date.value === undefined) return undefined;
  const iso = /^(?:(\d{4})|-)-?(\d{2})?-?(\d{2})?$/.exec(date.value);
  // The weekday stays outside: `Thursday, May 7, 2015` is known by the day it names.
  const weekday = date.parts.findLast((part) => part.kind === 'weekday');
  const first = weekday ? sentence.words.findIndex((word) => word.start >= date.parts[1]!.start) : date.first;
  const before = sentence.words[date.first - 1]?.text.toLowerCase();
  const bound = date.part ?? (date.isAbout && before !== undefined ? before : undefined);
  const make = (kind: Quantity['kind'], shown: string, value: number): Quantity => ({ from: first, to: date.last + 1, sentence: sentence.index, kind, value, iso: shown, ...(bound === undefined ? {} : { bound }) });
  if (date.granularity === 'decade' && /^\d{3}X$/.test(date.value)) return make('decade', date.value.replace('X', '0'), Number(date.value.replace('X', '0')));
  if (!iso) return undefined;
  const [year, month, day] = [iso[1], iso[2], iso[3]].map((part) => (part === undefined ? undefined : Number(part)));
  const before1970 = year === undefined ? 0 : (year - 1970) * 372;
  if (date.granularity === 'day') return make('date', date.value, before1970 + month! * 31 + day!);
  if (date.granularity === 'month') return year === undefined ? undefined : make('month', date.value, before1970 + month! * 31);
  return date.granularity === 'year' && date.first === date.last && /^\d{4}$/.test(sentence.words[date.first]!.text) ? make('year', date.value, year!) : undefined;
}

const currencyNames: Readonly<Record<string, string>> = { USD: 'dollars', EUR: 'euros', GBP: 'pounds', JPY: 'yen', CNY: 'yuan', INR: 'rupees', VND: 'dong', NZD: 'New Zealand dollars', AUD: 'Australian dollars', CAD: 'Canadian dollars', HKD: 'Hong Kong dollars', SGD: 'Singapore dollars', KRW: 'won', RUB: 'roubles', BRL: 'reais' };

function fromAmount(sentence: ParsedSentence, amount: Amount): Quantity | undefined {
  const { words } = sentence;
  if (amount.upper !== undefined || /^(?:ordinal|score|label)$/.test(amount.kind)) return undefined;
  // The tagger is a second witness: `one` as a pronoun is no number.
  if (amount.kind !== 'money' && !words.slice(amount.first, amount.last + 1).some((word) => word.xpos === 'CD')) return undefined;
  // `one in four`: a share, of which the second number is a half.
  if (/^(in|of|out)$/i.test(words[amount.first - 1]?.text ?? '') && words[amount.first - 2]?.xpos === 'CD') return undefined;
  // `a 21 - year reign`: with a blank on either side of its hyphen.
  if (words[amount.last + 1]?.xpos === 'HYPH') return undefined;
  const last = words[amount.last]!;
  const bound = amount.modifier ? words.filter((word) => word.start >= amount.modifier!.start && word.end <= amount.modifier!.end).map((word) => word.text.toLowerCase()).join(' ') : undefined;
  const make = (kind: Quantity['kind'], unit?: string): Quantity => ({ from: amount.first, to: amount.last + 1, sentence: sentence.index, kind, value: amount.value, ...(unit === undefined ? {} : { unit }), ...(bound === undefined ? {} : { bound }) });
  switch (amount.kind) {
    case 'money': {
      const written = words.slice(amount.first, amount.last + 1).map((word) => word.text).join(' ');
      return make('money', amount.unit === 'USD' && /\bU\.?S/.test(written) ? 'US dollars' : (currencyNames[amount.unit ?? ''] ?? amount.unit));
    }
    case 'percent':
      return amount.unit === '%' ? make('percent', '%') : make('other');
    case 'duration':
    case 'measure': {
      // `The bridge is a hundred years old`: no duration of anything.
      if (amount.isAge) return make('other');
      // `a 21-year reign`, `5 square miles`: the unit is not one word after the number.
      const number = words.findLastIndex((word) => word.end <= amount.number.end);
      return number + 1 === amount.last && words[number]!.text !== '-' ? make(amount.kind, last.text) : words.slice(amount.first, amount.last).some((word) => word.text === '-') ? undefined : make('other');
    }
    case 'count': {
      const counted = last.relation === 'nummod' && last.head > amount.last ? words[last.head] : undefined;
      return counted && /^NNS?$/.test(counted.xpos) ? make('count', counted.text) : make('other');
    }
    default:
      return make('other');
  }
}
