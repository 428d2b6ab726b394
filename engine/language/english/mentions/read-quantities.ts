/**
 * Dates, years, amounts and counts in a parsed sentence, each with its unit and what bounds it.
 *
 * "April 10" is a date without a year, "about 2%" a percentage with "about" before it, "50,000 troops" a count of
 * troops. "No. 1", "39A" and a number inside a name are not read.
 */
import type { Mention, ParsedSentence, Quantity } from '#engine/types.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthOf = (word: string) => months.findIndex((month) => month === word.toLowerCase() || (/^[A-Z]/.test(word) && word.replace(/\.$/, '').length >= 3 && word.endsWith('.') && month.startsWith(word.toLowerCase().replace(/\.$/, ''))));
const small: Readonly<Record<string, number>> = { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const currencies: Readonly<Record<string, string>> = { $: 'dollars', 'US$': 'US dollars', 'NZ$': 'New Zealand dollars', 'A$': 'Australian dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' };
const currencyNouns = /^(dollars?|euros?|pounds?|yen|yuan|rupees?|francs?|marks?|pesos?|roubles?|rubles?|won|cents?|krona|kronor|dong)$/i;
const durations = /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(y|ies))$/i;
const measures = /^(km|kilometres?|kilometers?|miles?|metres?|meters?|m|cm|mm|feet|foot|ft|inch|inches|kg|kilograms?|tonnes?|tons?|litres?|liters?|hectares?|acres?|degrees?|°c|celsius|mph|km\/h|watts?|megawatts?|pounds|ounces?|pages|percent|knots?)$/i;
const bounds = /^(about|around|approximately|roughly|nearly|almost|over|under|above|below|least|most|more|less|fewer|up|some|estimated|than|exceeding|only|circa|c\.|between|just)$/i;

export function readQuantities(sentence: ParsedSentence, mentions: readonly Mention[]): Quantity[] {
  const { words } = sentence;
  const found: Quantity[] = [];
  for (let i = 0; i < words.length; ) {
    const quantity = mentions.some((mention) => i >= mention.from && i < mention.to && mention.to - mention.from > 1) ? undefined : dateAt(sentence, i) ?? amountAt(sentence, i);
    if (quantity) { found.push(quantity); i = quantity.to; } else i += 1;
  }
  return found;
}

const yearOf = (text: string | undefined) => (text && /^(1[0-9]|20)\d\d$/.test(text) ? Number(text) : undefined);

function dateAt(sentence: ParsedSentence, i: number): Quantity | undefined {
  const { words } = sentence;
  const text = (at: number) => words[at]?.text ?? '';
  const make = (to: number, kind: Quantity['kind'], iso: string, value: number): Quantity => ({ from: i, to, sentence: sentence.index, kind, value, iso, ...boundBefore(sentence, i) });
  const day = (at: number) => (/^([1-9]|[12]\d|3[01])(st|nd|rd|th)?$/.test(text(at)) ? Number.parseInt(text(at), 10) : undefined);
  const isMonth = (at: number) => monthOf(text(at)) >= 0 && /^[A-Z]/.test(text(at)) && !(text(at) === 'May' && words[at]!.xpos === 'MD') && !(text(at) === 'March' && words[at]!.xpos.startsWith('V'));
  const two = (value: number) => String(value).padStart(2, '0');
  if (isMonth(i)) {
    const month = monthOf(text(i)) + 1;
    const on = day(i + 1);
    if (on !== undefined && !/^[-–]$/.test(text(i + 2))) {
      const yearAt = text(i + 2) === ',' ? i + 3 : i + 2;
      const year = yearOf(text(yearAt));
      return year === undefined ? make(i + 2, 'date', `--${two(month)}-${two(on)}`, month * 31 + on) : make(yearAt + 1, 'date', `${year}-${two(month)}-${two(on)}`, (year - 1970) * 372 + month * 31 + on);
    }
    const yearAt = text(i + 1) === ',' ? i + 2 : i + 1;
    const year = yearOf(text(yearAt));
    if (year !== undefined) return make(yearAt + 1, 'month', `${year}-${two(month)}`, (year - 1970) * 372 + month * 31);
    return undefined;
  }
  const on = day(i);
  if (on !== undefined && isMonth(i + 1)) {
    const month = monthOf(text(i + 1)) + 1;
    const yearAt = text(i + 2) === ',' ? i + 3 : i + 2;
    const year = yearOf(text(yearAt));
    return year === undefined ? make(i + 2, 'date', `--${two(month)}-${two(on)}`, month * 31 + on) : make(yearAt + 1, 'date', `${year}-${two(month)}-${two(on)}`, (year - 1970) * 372 + month * 31 + on);
  }
  const year = yearOf(text(i));
  // A year stands alone or after a preposition, and counts nothing.
  if (year !== undefined && words[i]!.relation !== 'nummod' && !/^[-–/]$/.test(text(i + 1)) && !/^[-–/$€£]$/.test(text(i - 1)) && !/^(NN|NNS)$/.test(words[i + 1]?.xpos ?? '')) return make(i + 1, 'year', String(year), year);
  const decade = /^((?:1[0-9]|20)\d0)s$/.exec(text(i));
  if (decade) return make(i + 1, 'decade', decade[1]!, Number(decade[1]));
  return undefined;
}

function amountAt(sentence: ParsedSentence, i: number): Quantity | undefined {
  const { words } = sentence;
  const text = (at: number) => words[at]?.text ?? '';
  const lower = (at: number) => text(at).toLowerCase();
  let at = i;
  let currency: string | undefined;
  if (/^(US|NZ|A|C|HK)$/.test(text(at)) && text(at + 1) === '$') { currency = { US: 'US dollars', NZ: 'New Zealand dollars', A: 'Australian dollars', C: 'Canadian dollars', HK: 'Hong Kong dollars' }[text(at)]; at += 2; }
  else if (currencies[text(at)]) { currency = currencies[text(at)]; at += 1; }
  const glued = /^(US\$|NZ\$|A\$|[$€£¥])(\d.*)$/.exec(text(at));
  if (glued) currency = currencies[glued[1]!];
  let value = numberOf(glued ? glued[2]! : text(at));
  if (value === undefined || (words[at]!.xpos !== 'CD' && !glued && !currency)) return undefined;
  if (/^[-–/:]$/.test(text(at + 1)) && words[at + 1]!.start === words[at]!.end) {
    // "twenty-four", "7-day": the first is a number, the second is not read.
    const unit = small[lower(at + 2)];
    if (text(at + 1) === '-' && value >= 20 && value < 100 && value % 10 === 0 && unit !== undefined && unit < 10) { value += unit; at += 2; } else return undefined;
  }
  if (/^[-–/]$/.test(text(at - 1)) && words[at - 1]!.end === words[at]!.start && at === i) return undefined;
  if (words[at + 1]?.xpos === 'HYPH') return undefined;
  at += 1;
  while (scales[lower(at)] !== undefined) { value *= scales[lower(at)]!; at += 1; }
  if (at < words.length && numberOf(text(at)) !== undefined && words[at]!.xpos === 'CD' && text(at - 1) !== ',') return undefined;
  const make = (to: number, kind: Quantity['kind'], unit?: string): Quantity => ({ from: i, to, sentence: sentence.index, kind, value: value!, ...(unit ? { unit } : {}), ...boundBefore(sentence, i) });
  if (currency) return make(at, 'money', currency);
  if (text(at) === '%' || /^per$/i.test(text(at)) && /^cent$/i.test(text(at + 1)) || /^percent$/i.test(text(at))) return make(/^per$/i.test(text(at)) ? at + 2 : at + 1, 'percent', '%');
  if (currencyNouns.test(text(at))) return make(at + 1, 'money', text(at));
  if (durations.test(text(at))) return make(at + 1, 'duration', text(at));
  if (measures.test(text(at))) return make(at + 1, 'measure', text(at));
  if (/^(No\.?|number|Figure|Fig\.|Chapter|Article|Section|Room|Flight|Route|Junction|junction|page|p\.)$/.test(text(i - 1))) return undefined;
  if (/^(o'clock|am|pm|a\.m\.|p\.m\.|a\.m|p\.m)$/i.test(text(at))) return make(at + 1, 'time');
  const number = words[at - 1]!;
  const counted = number.relation === 'nummod' && number.head >= at ? words[number.head] : undefined;
  if (counted && /^NNS?$/.test(counted.xpos)) return make(at, 'count', counted.text);
  return make(at, 'other');
}

export function numberOf(text: string): number | undefined {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) || /^\d+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const word = text.toLowerCase();
  if (small[word] !== undefined) return small[word];
  const pair = /^([a-z]+)-([a-z]+)$/.exec(word);
  if (pair && small[pair[1]!] !== undefined && small[pair[1]!]! >= 20 && small[pair[2]!] !== undefined && small[pair[2]!]! < 10) return small[pair[1]!]! + small[pair[2]!]!;
  return undefined;
}

function boundBefore(sentence: ParsedSentence, from: number): { bound?: string } {
  const before: string[] = [];
  for (let i = from - 1; i >= Math.max(0, from - 3) && bounds.test(sentence.words[i]!.text); i--) before.unshift(sentence.words[i]!.text.toLowerCase());
  const after = sentence.words[from + 1]?.text.toLowerCase();
  if (before.length > 0) return { bound: before.join(' ') };
  return after === 'or' && /^(more|less|so|fewer)$/i.test(sentence.words[from + 2]?.text ?? '') ? { bound: `or ${sentence.words[from + 2]!.text}` } : {};
}
