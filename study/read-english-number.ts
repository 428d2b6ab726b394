/** A number in English words: `fifty thousand`, `one hundred and twenty-three`, `two and a half million`, `a dozen`. */
import type { FoundNumber } from './read-digits.ts';

const units: Readonly<Record<string, number>> = {
  zero: 0, nil: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
};
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 };
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'once', 'twice', 'half', 'hundred', 'minus'];

/** All words that belong to numbers. */
export const englishNumberWords: ReadonlySet<string> = new Set([...Object.keys(units), ...Object.keys(tens), ...Object.keys(scales), ...ordinals]);

const isPart = (word: string): boolean => word in units || word in tens || word in scales || ['hundred', 'and', 'a', 'half', 'minus', 'point'].includes(word);

/** @param text folded. `null` when it holds no number, or words in an order that no number has */
export function readEnglishNumber(text: string): FoundNumber | null {
  const words = text.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const from = words.findIndex((word) => isPart(word) && word !== 'and' && (word !== 'a' || ['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen', 'half'].includes(words[words.indexOf(word) + 1] ?? '')));
  if (from === -1) return null;
  let to = from;
  while (to < words.length && isPart(words[to] ?? '')) to += 1;
  while (['and', 'a'].includes(words[to - 1] ?? '')) to -= 1;
  const rest = [...words.slice(0, from), ...words.slice(to)];
  if (rest.some((word) => englishNumberWords.has(word))) return null;
  const value = readWords(words.slice(from, to));
  return value === null ? null : { values: [value], rest };
}

function readWords(words: readonly string[]): number | null {
  const isMinus = words[0] === 'minus';
  let total = 0; // of the scales already closed
  let group = 0; // below the next scale
  let room = Infinity; // what may still be added to the group: 20 + 3, never 3 + 20
  let lastScale = Infinity;
  let decimals = '';
  let isAfterPoint = false;
  let count = 0;
  for (const word of isMinus ? words.slice(1) : words) {
    const unit = units[word];
    const ten = tens[word];
    const scale = scales[word];
    if (isAfterPoint && unit !== undefined && unit < 10) {
      decimals += String(unit);
    } else if (word === 'point') {
      if (isAfterPoint) return null;
      isAfterPoint = true;
    } else if (unit !== undefined || ten !== undefined) {
      const added = unit ?? ten ?? 0;
      if (isAfterPoint || added >= room) return null;
      group += added;
      room = ten === undefined ? 0 : 10;
      count += 1;
    } else if (word === 'hundred') {
      if (group >= 100 && group % 100 !== 0) return null;
      group = (group === 0 ? 1 : group) * 100;
      room = 100;
      count += 1;
    } else if (scale !== undefined) {
      if (scale >= lastScale) return null;
      const exact = decimals === '' ? (group === 0 ? 1 : group) : Number(`${group}.${decimals}`);
      total += Number((exact * scale).toPrecision(15));
      [group, room, lastScale, decimals, isAfterPoint] = [0, Infinity, scale, '', false];
      count += 1;
    } else if (word === 'half') {
      group += 0.5; // "two and a half", "half a million"
      count += 1;
    }
  }
  if (count === 0) return null;
  const value = total + (decimals === '' ? group : Number(`${group}.${decimals}`));
  return isMinus ? -value : value;
}
