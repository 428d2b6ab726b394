/**
 * A number said in another way, so that a statement can be true without being copied and false without a trick.
 *
 * "1994" becomes "the 1990s" (true) or "the 1980s" (false), "50,000" becomes "more than 40,000" or "fewer than 40,000".
 */
import type { Key } from './candidate.ts';
import { writeLike } from './write-number.ts';

export type Rephrased = { readonly text: string; readonly isTrue: boolean; /** The text takes the place of the preposition as well: "in the first half of April". */ readonly withPreposition?: true };

/** In an order that the generator decides; empty where the number allows no other wording. */
export function rephraseNumber(key: Key, preposition: string | undefined, random: () => number): Rephrased[] {
  const value = key.value;
  if (value === undefined || key.bound) return [];
  if (key.type === 'year') {
    if (preposition !== 'in') return [];
    const decade = Math.floor(value / 10) * 10;
    const other = random() < 0.5 ? decade - 10 : decade + 10;
    return [{ text: `the ${decade}s`, isTrue: true }, { text: `the ${other}s`, isTrue: false }];
  }
  if (key.type === 'date') {
    const day = Number(/\b([1-9]|[12]\d|3[01])\b/.exec(key.text)?.[1]);
    const month = /\p{Lu}\p{Ll}+/u.exec(key.text)?.[0];
    const year = /\b\d{4}\b/.exec(key.text)?.[0];
    // The middle of the month is nobody's half.
    if (preposition !== 'on' || !month || !day || (day > 12 && day < 19)) return [];
    const half = (which: string) => `in the ${which} half of ${month}${year ? ` ${year}` : ''}`;
    const [own, other] = day <= 12 ? ['first', 'second'] : ['second', 'first'];
    return [{ text: half(own!), isTrue: true, withPreposition: true }, { text: half(other!), isTrue: false, withPreposition: true }];
  }
  if (key.type === 'month') {
    const year = Number(/\b\d{4}\b/.exec(key.text)?.[0]);
    return preposition === 'in' && year ? [{ text: String(year), isTrue: true }, { text: String(year + (random() < 0.5 ? 1 : -1)), isTrue: false }] : [];
  }
  if (!/^(count|duration|measure|percent)$/.test(key.type) || value < 4) return [];
  const pivot = value < 20 && Number.isInteger(value) ? value - (value > 8 ? 3 : 1) : roundDown(value * 0.85);
  const over = value < 20 && Number.isInteger(value) ? value + (value > 8 ? 3 : 2) : roundUp(value * 1.2);
  if (pivot <= 1 || pivot >= value || over <= value || (key.type === 'percent' && over >= 100)) return [];
  const less = key.type === 'count' ? 'fewer' : 'less';
  const say = (word: string, number: number) => `${word} than ${key.type === 'percent' ? writeLike(key.text, number).replace(/\s*%$/, '%') : writeLike(key.text, number)}`;
  return random() < 0.5
    ? [{ text: say('more', pivot), isTrue: true }, { text: say(less, pivot), isTrue: false }]
    : [{ text: say(less, over), isTrue: true }, { text: say('more', over), isTrue: false }];
}

const size = (value: number) => 10 ** Math.floor(Math.log10(value));
const roundDown = (value: number) => Math.floor(value / (size(value) / 2)) * (size(value) / 2);
const roundUp = (value: number) => Math.ceil(value / (size(value) / 2)) * (size(value) / 2);
