/**
 * A number said in another way, so that a statement can be true without being copied and false without a trick.
 *
 * "1994" becomes "the 1990s" (true) or "the 1980s" (false), "25% of" becomes "a quarter of" or "two fifths of".
 */
import type { Key } from './candidate.ts';

export type Rephrased = { readonly text: string; readonly isTrue: boolean; /** The text takes the place of the preposition as well: "in the first half of April". */ readonly withPreposition?: true };

/** Empty where the number allows no other wording. @param next the word behind it */
export function rephraseNumber(key: Key, preposition: string | undefined, next: string | undefined, random: () => number): Rephrased[] {
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
  if (key.type !== 'percent' || next !== 'of') return [];
  const own = fractions.get(value);
  const others = [...fractions].filter(([percent]) => percent !== value && percent >= value / 2.5 && percent <= value * 2.5);
  const wrong = others[Math.floor(random() * others.length)];
  return own && wrong ? [{ text: own, isTrue: true }, { text: wrong[1], isTrue: false }] : [];
}

/** Shares that have a name. */
const fractions: ReadonlyMap<number, string> = new Map([[10, 'a tenth'], [20, 'a fifth'], [25, 'a quarter'], [40, 'two fifths'], [50, 'half'], [60, 'three fifths'], [75, 'three quarters'], [80, 'four fifths']]);
