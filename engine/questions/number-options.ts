/**
 * Wrong options for a year, a date or a number: others of the same form from the article first, then ones nearby, in
 * ascending order, with the key's rank left to the seed.
 *
 * For "April 10" the article's own "April 4", "April 8" and "April 11". Never one that the same sentence uses, one on
 * the right side of a bound ("by 1851": 1854 would be right too), or a percentage past 100.
 */
import type { QuantityKind, Reading } from '#engine/types.ts';
import { joined } from '#engine/language/english/wording/word-phrase.ts';
import { shuffled } from '#engine/quiz/seeded-random.ts';
import type { CandidateOption, Stem } from './candidate.ts';
import { amountsNear } from './nearest.ts';
import { sentenceQuote } from './quotes.ts';
import { sharedStems, stemsAt, stemsOf } from './sentence-stems.ts';
import { writeLike } from './write-number.ts';

/** How many amounts of the article are looked at, the nearest first. */
const mostAmounts = 80;

/** Options with the key among them, ascending; undefined where too few good ones were found. @param publishedYear no year after it is offered for something past */
export function numberOptions(reading: Reading, stem: Stem, random: () => number, publishedYear: number | undefined): CandidateOption[] | undefined {
  const { key } = stem;
  const value = key.value!;
  const own = reading.quantities[key.sentence]!.map((quantity) => quantity.value);
  const isPossible = possible(reading, stem, publishedYear);
  const fromArticle = articleOptions(reading, stem).filter((option) => !own.includes(option.value!) && isPossible(option.value!, option.text));
  const quoted = shuffled(fromArticle, random).sort((a, b) => Number(Math.abs(a.value! - value) > 40) - Number(Math.abs(b.value! - value) > 40));
  const made = (key.type === 'date' ? nearbyDates(key.text, random) : key.type === 'month' || key.type === 'decade' ? [] : nearbyNumbers(stem, random)).filter((option) => !own.includes(option.value!) && isPossible(option.value!, option.text));
  // Whoever picks one of the article's own can be told where the article says it: made ones only where there is no choice.
  const pool = quoted.length >= 2 ? quoted : [...quoted, ...made.filter((option) => !quoted.some((other) => other.value === option.value))];
  const lower = pool.filter((option) => option.value! < value);
  const upper = pool.filter((option) => option.value! > value);
  const wanted = Math.min(3, pool.length);
  if (wanted < 2) return undefined;
  // The key is as often the least as the greatest, as far as there are options on both sides.
  const lone = quoted.length === 1 ? quoted[0]!.value! : undefined;
  const fewest = Math.max(lone !== undefined && lone < value ? 1 : 0, wanted - upper.length);
  const greatest = Math.min(wanted - (lone !== undefined && lone > value ? 1 : 0), lower.length);
  const below = fewest + Math.floor(random() * (greatest - fewest + 1));
  return [...lower.slice(0, below), ...upper.slice(0, wanted - below), { text: key.text, correct: true, value }].sort((a, b) => a.value! - b.value!);
}

/** The article's other amounts of the key's form, each with its quote. */
function articleOptions(reading: Reading, { key, prompt }: Stem): CandidateOption[] {
  // What is counted elsewhere in the article is something else, and its number is no rival.
  if (/^(count|measure|duration)$/.test(key.type)) return [];
  const form = formOf(key.text);
  const found: CandidateOption[] = [];
  for (const quantity of amountsNear(reading, key.type as QuantityKind, key.sentence, mostAmounts)) {
    if (quantity.bound || found.some((option) => option.value === quantity.value)) continue;
    const text = joined(reading.sentences[quantity.sentence]!, quantity);
    // The same thing may have been said, or measured, twice.
    if (formOf(text) !== form || isOfTheSame(reading, quantity.sentence, prompt)) continue;
    found.push({ text, correct: false, value: quantity.value, quote: sentenceQuote(reading, quantity.sentence) });
  }
  return found;
}

/** Most of what is asked stands in that sentence as well: it may give another figure for the same thing. */
function isOfTheSame(reading: Reading, index: number, prompt: string): boolean {
  const asked = [...new Set(stemsOf(prompt.replace(/\p{N}+/gu, ' ')))];
  return sharedStems(asked, stemsAt(reading, index)) >= Math.max(2, 0.6 * asked.length);
}

/** Whether a wrong value could be right for all that a reader knows: near in time, on the possible side of what the question says. */
function possible(reading: Reading, { key, prompt, fact }: Stem, publishedYear: number | undefined): (value: number, text: string) => boolean {
  const value = key.value!;
  const yearOf = (one: number, text: string) => (key.type === 'year' ? one : Number(/\b\d{4}\b/.exec(text)?.[0] ?? Number.NaN));
  const ownYear = yearOf(value, key.text);
  if (/^(year|date|month)$/.test(key.type)) {
    const now = publishedYear ?? latestYear(reading);
    const isToCome = fact.tense === 'modal' || fact.verbs.some((verb) => toCome.test(verb));
    const said = (prompt.match(/\b[12]\d{3}\b/g) ?? []).map(Number);
    // Nobody takes a day of another lifetime for the right one.
    const reach = /^(die|bear)$/.test(fact.lemma) ? 12 : key.type === 'year' ? (ownYear >= 1900 ? 30 : ownYear >= 1500 ? 60 : 100) : 20;
    return (one, text) => {
      const year = yearOf(one, text);
      if (Number.isNaN(year)) return true;
      // What is still to come comes after the article, what happened happened before it.
      if (isToCome ? year < Math.min(now, ownYear) : year > Math.max(now, ownYear || 0)) return false;
      return Math.abs(year - ownYear) <= reach && said.every((other) => Math.sign(other - year) === Math.sign(other - ownYear) || other === ownYear);
    };
  }
  if (key.type === 'percent') return (one) => one > 0 && one < 100 && one >= value / 4 && one <= value * 4 && isRound(one) === isRound(value);
  return (one) => one >= value / 5 && one <= value * 5;
}

const toCome = /^(will|expected|scheduled|planned|due|set|slated|aims?|plans?|hopes?|intends?|promised?|projected|forecast)$/i;

/** "50" beside "40", "43" beside "38". */
const isRound = (value: number) => value % 5 === 0;

const latest = new WeakMap<Reading, number>();

/** The last year of which the article says that something happened: it was written then or later. */
export function latestYear(reading: Reading): number {
  const known = latest.get(reading);
  if (known !== undefined) return known;
  let made = 0;
  for (const sentence of reading.sentences) {
    const years = reading.quantities[sentence.index]!.map((quantity) => Number(/^\d{4}/.exec(quantity.iso ?? '')?.[0] ?? 0));
    if (Math.max(0, ...years) <= made || sentence.words.some((word) => toCome.test(word.text) || /^(by|target|goal)$/i.test(word.text))) continue;
    made = Math.max(made, ...years);
  }
  latest.set(reading, made);
  return made;
}

/** "October 2, 1835", "2 October", "50,000" and "two" each have a form that the options share. */
const formOf = (text: string) => text.replace(/\p{L}+/gu, 'a').replace(/\d+(?:[.,]\d+)*/g, (number) => (number.length === 4 && !number.includes(',') ? '0000' : '0'));

function nearbyNumbers({ key }: Stem, random: () => number): CandidateOption[] {
  const value = key.value!;
  let values: number[];
  if (key.type === 'year') {
    values = [-11, -8, -6, -4, -3, 3, 4, 6, 8, 11].map((step) => value + step);
  } else if (Number.isInteger(value) && value <= 12) {
    values = [-3, -2, -1, 1, 2, 3].map((step) => value + step).filter((other) => other >= (value > 1 ? 2 : 1) && other <= 13);
    if (/^[a-z]+$/i.test(key.text)) values = values.filter((other) => other <= 12);
  } else {
    const digits = significant(value);
    values = [0.5, 0.6, 0.75, 1.25, 1.5, 1.75, 2].map((factor) => rounded(value * factor, digits)).filter((other) => Math.abs(other - value) >= 0.2 * value);
    if (key.type === 'percent') values = values.filter((other) => other > 0 && other < 100);
  }
  return shuffled([...new Set(values)].filter((other) => other !== value), random).map((other) => ({ text: writeLike(key.text, other), correct: false, value: other }));
}

const significant = (value: number) => String(value).replace('.', '').replace(/0+$/, '').replace(/^0+/, '').length || 1;
function rounded(value: number, digits: number): number {
  const size = 10 ** (Math.floor(Math.log10(value)) - Math.max(1, Math.min(digits, 3)) + 1);
  return Number((Math.round(value / size) * size).toPrecision(12));
}

const lengths: Readonly<Record<string, number>> = { January: 31, February: 28, March: 31, April: 30, May: 31, June: 30, July: 31, August: 31, September: 30, October: 31, November: 30, December: 31 };

/** Other days of the same month. */
function nearbyDates(text: string, random: () => number): CandidateOption[] {
  const month = Object.keys(lengths).find((name) => text.includes(name));
  const day = /\b([1-9]|[12]\d|3[01])\b/.exec(text)?.[1];
  if (!month || !day) return [];
  const own = Number(day);
  const steps = shuffled([-9, -7, -5, -3, -2, 2, 3, 5, 7, 9], random).map((step) => own + step).filter((other) => other >= 1 && other <= lengths[month]!);
  const years = /\b(\d{4})\b/.exec(text)?.[1];
  const monthNumber = Object.keys(lengths).indexOf(month) + 1;
  return steps.map((other) => ({ text: text.replace(/\b([1-9]|[12]\d|3[01])\b/, String(other)), correct: false, value: (years ? (Number(years) - 1970) * 372 : 0) + monthNumber * 31 + other }));
}
