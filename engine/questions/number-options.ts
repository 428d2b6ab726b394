/**
 * Wrong options for a year, a date or a number: others of the same form from the article first, then ones nearby, in
 * ascending order, with the key's rank left to the seed.
 *
 * For "April 10" the article's own "April 4", "April 8" and "April 11". Never one that the same sentence uses, one on
 * the right side of a bound ("by 1851": 1854 would be right too), or a percentage past 100.
 */
import type { Reading } from '#engine/types.ts';
import { joined } from '#engine/language/english/wording/word-phrase.ts';
import { shuffled } from '#engine/quiz/seeded-random.ts';
import type { CandidateOption, Stem } from './candidate.ts';
import { sentenceQuote } from './quotes.ts';
import { writeLike } from './write-number.ts';

/** Options with the key among them, ascending; undefined where too few good ones were found. */
export function numberOptions(reading: Reading, stem: Stem, random: () => number, publishedYear: number | undefined): CandidateOption[] | undefined {
  const { key } = stem;
  const value = key.value!;
  const form = formOf(key.text);
  const own = reading.quantities[key.sentence]!.map((quantity) => quantity.value);
  const fromArticle: CandidateOption[] = [];
  for (const sentence of reading.sentences) {
    for (const quantity of reading.quantities[sentence.index]!) {
      if (quantity.kind !== key.type || quantity.bound || own.includes(quantity.value)) continue;
      if (key.type === 'count' || key.type === 'measure' || key.type === 'duration') continue;
      const text = joined(sentence, quantity);
      if (formOf(text) !== form || fromArticle.some((option) => option.value === quantity.value)) continue;
      if (key.type === 'year' && Math.abs(quantity.value - value) > 60) continue;
      // Nobody takes a day of another lifetime for the right one.
      if (/^(date|month)$/.test(key.type) && /\d{4}/.test(text) && Math.abs(quantity.value - value) > 372 * (/^(die|bear)$/.test(stem.fact.lemma) ? 12 : 40)) continue;
      fromArticle.push({ text, correct: false, value: quantity.value, quote: sentenceQuote(reading, sentence.index) });
    }
  }
  const near = shuffled(fromArticle, random).sort((a, b) => Number(Math.abs(a.value! - value) > 40) - Number(Math.abs(b.value! - value) > 40));
  const made = key.type === 'date' ? nearbyDates(key.text, random) : key.type === 'month' || key.type === 'decade' ? [] : nearbyNumbers(stem, random, publishedYear);
  // The article's own come first: whoever picks one can be told where the article says it.
  const pool = [...near, ...made.filter((option) => !own.includes(option.value!) && !near.some((other) => other.value === option.value))];
  // The key is as often the least as the greatest: how many wrong options lie below it is drawn before they are.
  const wanted = 3;
  const below = Math.floor(random() * (wanted + 1));
  const lower = pool.filter((option) => option.value! < value).slice(0, below);
  const options = [...lower, ...pool.filter((option) => option.value! > value).slice(0, wanted - lower.length)];
  for (const option of pool) if (options.length < wanted && !options.includes(option)) options.push(option);
  if (options.length < 2) return undefined;
  return [...options, { text: key.text, correct: true, value }].sort((a, b) => a.value! - b.value!);
}

/** "October 2, 1835", "2 October", "50,000" and "two" each have a form that the options share. */
const formOf = (text: string) => text.replace(/\p{L}+/gu, 'a').replace(/\d+(?:[.,]\d+)*/g, (number) => (number.length === 4 && !number.includes(',') ? '0000' : '0'));

function nearbyNumbers(stem: Stem, random: () => number, publishedYear: number | undefined): CandidateOption[] {
  const { key } = stem;
  const value = key.value!;
  let values: number[];
  if (key.type === 'year') {
    values = [-11, -8, -6, -4, -3, 3, 4, 6, 8, 11].map((step) => value + step).filter((year) => publishedYear === undefined || year <= publishedYear || value >= publishedYear);
  } else if (Number.isInteger(value) && value <= 12) {
    values = [-3, -2, -1, 1, 2, 3].map((step) => value + step).filter((other) => other >= 1 && other <= 13);
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
