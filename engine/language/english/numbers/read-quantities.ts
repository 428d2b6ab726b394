/**
 * The quantities of a sentence: counts, money, percentages, durations, measures, ordinals, fractions, ranges, each with
 * its unit, its precision and whatever bends it. Numbers that only name something (`Boeing 747`, `No. 1`) are told
 * apart. Dates and times are read first, elsewhere, and their tokens given as `taken`.
 */
import type { Token } from '#engine/language/english/tokenise.ts';
import type { Span } from '#engine/types.ts';
import type { Bound } from './modifiers.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { cardinals, ordinals } from './number-words.ts';
import type { NumberStyle, ReadNumber } from './read-number.ts';
import { readNumber } from './read-number.ts';
import { currencyCodes, currencyNations, currencySigns, currencyWords, units } from './units.ts';

export type QuantityKind = 'count' | 'money' | 'percent' | 'duration' | 'measure' | 'ordinal' | 'fraction' | 'score' | 'label';

/** A quantity. Its span holds the number with its unit and sign (`$3.5 million`, `7 days`), not its modifier. */
export type Quantity = Span & {
  readonly kind: QuantityKind;
  /** Indexes of its first and last token, the modifier left out. */
  readonly first: number;
  readonly last: number;
  /** Of the number alone: `7` of `7 days`. Of a range, its lower end. */
  readonly number: Span;
  readonly value: number;
  /** The other end of a range: 44 of `22 to 44`. */
  readonly upper?: number;
  /** Canonical: `%`, `day`, `kilometre`, `USD`. A count has none: what is counted is in the parse. */
  readonly unit?: string;
  /** Size of the last significant digit, in the unit: 10,000 for `50,000`. */
  readonly step: number;
  readonly bound: Bound;
  /** Where the words stand that bend it: `about`, `or more`. */
  readonly modifier?: Span;
  readonly style: NumberStyle;
  /** `a 14-year-old boy`, `aged 24`. */
  readonly isAge: boolean;
  /** `from 9 to 10`: a change or a range, which only the verb can tell. */
  readonly isFromTo: boolean;
};

/** Nouns after which a number is a name: `Article 50`, `page 4`, `Room 12`. */
const labelled = new Set('no no. nos. number article chapter section page pages pp. p. figure fig. fig table part volume vol. vol issue room gate highway route road line flight channel version level grade phase stage type class category act item step question rule lesson unit apollo boeing airbus psalm verse sonnet symphony opus op. junction exit platform bus'.split(' '));
const winning = /^(?:won|wins?|winning|beat|beats|beating|defeat(?:s|ed|ing)?|lost|loses?|losing|drew|draws?|scored?|victory|win|tied?|led|leads?|leading|ahead|down|score|match|game|goal|goals)$/i;

/**
 * @param tokens of one sentence
 * @param taken indexes of tokens that dates and times have
 */
export function readQuantities(tokens: readonly Token[], taken: ReadonlySet<number> = new Set()): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (taken.has(at)) continue;
    const quantity = readAt(tokens, at, taken);
    if (!quantity) continue;
    found.push(quantity);
    at = Math.max(at, quantity.last);
  }
  return found;
}

function readAt(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): Quantity | undefined {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal) return taken.has(ordinal.last) ? undefined : ordinal;
  const sign = readSign(tokens, at);
  const numberAt = sign ? sign.last + 1 : at;
  const number = readNumber(tokens, numberAt, sign !== undefined);
  if (!number) return undefined;
  for (let i = at; i <= number.last; i++) if (taken.has(i)) return undefined;
  if (!sign && isPronounOne(tokens, at, number)) return undefined;
  const range = readRange(tokens, numberAt, number, taken);
  const lastNumber = range?.upper ?? number;
  const unit = sign ? undefined : readUnit(tokens, lastNumber.last);
  const last = unit?.last ?? lastNumber.last;
  const kind = kindOf(tokens, at, number, sign?.currency, unit, range);
  const modifier = kind === 'label' || kind === 'score' ? undefined : (modifierBefore(tokens, at) ?? modifierAfter(tokens, last));
  const currency = sign ? (currencyAfter(tokens, lastNumber.last)?.currency ?? sign.currency) : unit?.kind === 'money' ? unit.name : undefined;
  const name = currency ?? unit?.name;
  const scale = range?.upper.style.scale;
  // `3 to 5 million`: the scale stands once, for both.
  const isShared = scale !== undefined && number.style.scale === undefined && number.value < 1000;
  const value = isShared ? Number((number.value * scale.factor).toPrecision(12)) : number.value;
  const isAge = unit?.kind === 'duration' ? isAgeAt(tokens, at, last) : isAgeAfterName(tokens, at, last, number.value);
  return {
    start: tokens[at]!.start,
    end: tokens[last]!.end,
    kind,
    first: at,
    last,
    number: { start: tokens[numberAt]!.start, end: tokens[number.last]!.end },
    value,
    ...(range ? { upper: range.upper.value } : {}),
    ...(name !== undefined && kind !== 'label' ? { unit: name } : {}),
    step: isShared ? number.step * scale.factor : number.step,
    bound: modifier?.bound ?? 'exact',
    ...(modifier ? { modifier: { start: tokens[modifier.first]!.start, end: tokens[modifier.last]!.end } } : {}),
    style: number.style,
    isAge: isAge || /^(?:aged?)$/i.test(tokens[at - 1]?.text ?? '') || (/^of$/i.test(tokens[at - 1]?.text ?? '') && /^age$/i.test(tokens[at - 2]?.text ?? '')),
    isFromTo: range !== undefined && /^from$/i.test(tokens[at - 1]?.text ?? ''),
  };
}

/** `$`, `US$`, `NZ $`, `EUR`: currency before the number. */
function readSign(tokens: readonly Token[], at: number): { currency: string; last: number } | undefined {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if (/^[A-Z]{1,3}$/.test(text) && next?.text === '$') {
    const joined = currencySigns.get(`${text}$`);
    if (joined) return { currency: joined, last: at + 1 };
  }
  const sign = currencySigns.get(text);
  if (sign) return { currency: sign, last: at };
  return currencyCodes.has(text) && next !== undefined && /^\d/.test(next.text) ? { currency: text, last: at } : undefined;
}

type ReadUnit = { readonly kind: 'duration' | 'measure' | 'percent' | 'money'; readonly name: string; readonly last: number };

/** The unit after a number, a hyphen between them or not. */
function readUnit(tokens: readonly Token[], number: number): ReadUnit | undefined {
  const isHyphened = tokens[number + 1]?.text === '-' && !tokens[number + 1]!.isSpaced;
  const at = isHyphened ? number + 2 : number + 1;
  const money = currencyAfter(tokens, number);
  if (money) return { kind: 'money', name: money.currency, last: money.last };
  const token = tokens[at];
  if (!token) return undefined;
  const text = token.text;
  if (text === 'per' && tokens[at + 1]?.text === 'cent') return { kind: 'percent', name: '%', last: at + 1 };
  if (/^percentage$/i.test(text) && /^points?$/i.test(tokens[at + 1]?.text ?? '')) return { kind: 'percent', name: 'percentage point', last: at + 1 };
  if (/^(?:square|cubic)$/i.test(text)) {
    const of = units.get(tokens[at + 1]?.text.toLowerCase() ?? '');
    return of?.kind === 'measure' ? { kind: 'measure', name: `${text.toLowerCase()} ${of.name}`, last: at + 1 } : undefined;
  }
  if (/^(?:nautical|light)$/i.test(text) && /^(?:miles?|years?)$/i.test(tokens[at + 1]?.text ?? '')) return { kind: 'measure', name: /^l/i.test(text) ? 'light-year' : 'nautical mile', last: at + 1 };
  // One-letter units (`m`, `g`, `°`) must touch the number.
  if (text.length === 1 && token.isSpaced && text !== '%') return undefined;
  const unit = units.get(text) ?? units.get(text.toLowerCase());
  // `the 2 second goals` is rare; `a second` is not a number here.
  return unit ? { ...unit, last: at } : undefined;
}

/** `dollars`, `US dollars`, `pounds sterling`, `USD` after the number. */
function currencyAfter(tokens: readonly Token[], number: number): { currency: string; last: number } | undefined {
  const at = tokens[number + 1]?.text === '-' && !tokens[number + 1]!.isSpaced ? number + 2 : number + 1;
  const word = (i: number): string => tokens[i]?.text ?? '';
  if (currencyCodes.has(word(at))) return { currency: word(at), last: at };
  if (/^pounds?$/i.test(word(at)) && /^sterling$/i.test(word(at + 1))) return { currency: 'GBP', last: at + 1 };
  const nation = currencyNations.get(word(at).toLowerCase());
  if (nation && /^dollars?$/i.test(word(at + 1))) return { currency: nation, last: at + 1 };
  const currency = currencyWords.get(word(at));
  return currency ? { currency, last: at } : undefined;
}

type Range = { readonly upper: ReadNumber; readonly joint: string };

/** `22 to 44`, `15–20`, `between 3 and 5`, with no unit between. */
function readRange(tokens: readonly Token[], at: number, lower: ReadNumber, taken: ReadonlySet<number>): Range | undefined {
  const jointAt = lower.last + 1;
  const joint = tokens[jointAt]?.text.toLowerCase() ?? '';
  const isBetween = /^between$/i.test(tokens[at - 1]?.text ?? '') || (currencySigns.has(tokens[at - 1]?.text ?? '') && /^between$/i.test(tokens[at - 2]?.text ?? ''));
  if (!/^(?:to|-|–|—|or)$/.test(joint) && !(joint === 'and' && isBetween)) return undefined;
  const upperAt = currencySigns.has(tokens[jointAt + 1]?.text ?? '') ? jointAt + 2 : jointAt + 1;
  if (taken.has(upperAt)) return undefined;
  const upper = readNumber(tokens, upperAt);
  if (!upper || upper.style.form === 'fraction' || lower.style.form === 'fraction') return undefined;
  if (joint === 'or' && upper.value !== lower.value + 1) return undefined;
  // `twenty - one` was read as one number before; `the 5-12 votes` stays a range or a score.
  return { upper, joint };
}

function kindOf(tokens: readonly Token[], at: number, number: ReadNumber, sign: string | undefined, unit: ReadUnit | undefined, range: Range | undefined): QuantityKind {
  if (sign !== undefined) return 'money';
  const previous = tokens[at - 1];
  if (previous && labelled.has(previous.text.toLowerCase()) && !unit) return 'label';
  if (unit) return unit.kind === 'money' ? 'money' : unit.kind;
  if (number.style.form === 'fraction' && number.value < 1) return 'fraction';
  if (range && /^[-–—]$/.test(range.joint) && number.value < 200 && range.upper.value < 200) {
    if (range.upper.value <= number.value || tokens.slice(Math.max(0, at - 6), at).some((token) => winning.test(token.text))) return 'score';
  }
  // `Apollo 11`, `Windows 10`, `A64`: a capitalised word before bare digits, not at the start of the sentence.
  if (previous && number.style.form === 'digits' && !number.style.scale && /^\p{Lu}[\p{L}\d]*$/u.test(previous.text) && at > 1 && !/\d/.test(previous.text) && number.style.group === '' && !isCounted(tokens, number.last)) return 'label';
  const next = tokens[number.last + 1];
  if (next && !next.isSpaced && /^[\p{L}/]/u.test(next.text) && number.style.form === 'digits') return 'label';
  if (previous && !tokens[at]!.isSpaced && /[\p{L}\d#/-]$/u.test(previous.text) && previous.text !== '—' && !/^(?:non|pre|post)-?$/.test(previous.text) && number.style.form === 'digits') return 'label';
  return 'count';
}

/** A lower-case plural after the number: things are counted. */
function isCounted(tokens: readonly Token[], last: number): boolean {
  return /^(?:\p{Ll}+s|people|men|women|children|troops|police)$/u.test(tokens[last + 1]?.text ?? '');
}

/** `one of the`, `no one`, `that one`: a pronoun, no quantity. */
function isPronounOne(tokens: readonly Token[], at: number, number: ReadNumber): boolean {
  if (number.last !== at || tokens[at]!.text.toLowerCase() !== 'one') return false;
  const next = tokens[at + 1]?.text.toLowerCase() ?? '';
  const previous = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (/^(?:no|any|every|some|this|that|each|which|the|another|a|an|first|last|new|only|other)$/.test(previous)) return true;
  if (/^(?:of|another|'s|’s|who|that|day|or|by|can|could|must|may|might|should|would|is|was|has|[,.;:)])?$/.test(next)) return next !== 'or' || !/^two$/i.test(tokens[at + 2]?.text ?? '');
  return false;
}

/** `21st`, `first`, `twenty-first`, `the second-largest`. */
function readOrdinal(tokens: readonly Token[], at: number): Quantity | undefined {
  const text = tokens[at]!.text.toLowerCase();
  const digits = /^(\d{1,4}(?:,\d{3})*)(?:st|nd|rd|th)$/.exec(text);
  let value = digits ? Number(digits[1]!.replaceAll(',', '')) : ordinals.get(text);
  let last = at;
  if (value === undefined) {
    // twenty-first
    const tail = tokens[at + 1]?.text === '-' && /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/.test(text) ? ordinals.get(tokens[at + 2]?.text.toLowerCase() ?? '') : undefined;
    if (tail === undefined || tail > 9) return undefined;
    value = tail + (cardinals.get(text) ?? 0);
    last = at + 2;
  }
  // `a second`, `per second`, `30 seconds`: the unit of time.
  if (text === 'second' && /^(?:a|per|each|every|one|split)$/i.test(tokens[at - 1]?.text ?? '')) return undefined;
  const span = { start: tokens[at]!.start, end: tokens[last]!.end };
  return {
    ...span,
    kind: 'ordinal',
    first: at,
    last,
    number: span,
    value,
    step: 1,
    bound: 'exact',
    style: { form: digits ? 'digits' : 'words', decimals: 0, group: '', hasAnd: false },
    isAge: false,
    isFromTo: false,
  };
}

/** `Thomas Sam, 42, and his wife`: a bare number between commas after a name. */
function isAgeAfterName(tokens: readonly Token[], at: number, last: number, value: number): boolean {
  return value >= 1 && value <= 115 && last === at && tokens[at - 1]?.text === ',' && /^[,.)]$/.test(tokens[last + 1]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[at - 2]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[at - 3]?.text ?? '');
}

/** `14-year-old`, `24 years old`, `24 years of age`. */
function isAgeAt(tokens: readonly Token[], at: number, last: number): boolean {
  const after = tokens.slice(last + 1, last + 4).map((token) => token.text.toLowerCase());
  return after[0] === 'old' || (after[0] === '-' && /^olds?$/.test(after[1] ?? '')) || (after[0] === 'of' && after[1] === 'age') || /^aged$/i.test(tokens[at - 1]?.text ?? '');
}
