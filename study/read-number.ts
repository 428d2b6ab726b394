/**
 * Reads a typed number as a teacher would, in English and Vietnamese: `50,000`, `50 000`, `50.000`, `fifty thousand`,
 * `năm mươi nghìn` are the same; `14.1 billion` and `14,1 tỷ` too. Never approximately: a digit is never forgiven.
 */
import { foldLetters } from './fold-text.ts';
import { readDigits } from './read-digits.ts';
import { englishNumberWords, readEnglishNumber } from './read-english-number.ts';
import { readVietnameseNumber, vietnameseNumberWords } from './read-vietnamese-number.ts';

export type NumberReading = {
  /** Every value the text can mean: `50.000` is 50 to one reader and 50,000 to another. */
  readonly values: readonly number[];
  /** `%`, or a currency (`usd`, `eur`, `gbp`, `jpy`, `vnd`), where one was written. */
  readonly sign: string | null;
  /** Folded words beside the number (`troops`), without those that say nothing (`about`). */
  readonly rest: readonly string[];
};

const signs: readonly (readonly [RegExp, string])[] = [
  [/%|\bper ?cents?\b|\bpercentages?\b|\bphan tram\b/g, '%'],
  [/\bus ?\$|\$|\b(us )?dollars?\b|\busd\b|\bdo ?la( my)?\b/g, 'usd'],
  [/€|\beuros?\b|\beur\b/g, 'eur'],
  [/£|\bpounds?( sterling)?\b|\bgbp\b/g, 'gbp'],
  [/¥|\byens?\b|\bjpy\b/g, 'jpy'],
  [/₫|\bdongs?\b|\bvnd\b/g, 'vnd'],
];

/** Words around a number that do not change which number it is. */
const emptyWords = new Set(['about', 'around', 'approximately', 'approx', 'roughly', 'circa', 'ca', 'the', 'khoang', 'chung', 'xap', 'xi', 'gan', 'of', 'in', 'year', 'nam']);

/** `null` when the text is no number, or more than one. */
export function readNumber(text: string): NumberReading | null {
  let folded = ` ${foldLetters(text.replaceAll(/[−‒–—]/g, '-')).replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ')} `;
  let sign: string | null = null;
  for (const [pattern, name] of signs) {
    const without = folded.replaceAll(pattern, ' ');
    if (without !== folded && sign !== null && sign !== name) return null;
    if (without !== folded) sign = name;
    folded = without;
  }
  const trimmed = folded.replaceAll(/\s+/g, ' ').replaceAll(/^[\s~≈]+|[\s.!?;:,]+$/g, '').trim();
  const found = readDigits(trimmed) ?? readEnglishNumber(trimmed) ?? readVietnameseNumber(trimmed);
  if (!found) return null;
  return { values: found.values, sign, rest: found.rest.filter((word) => !emptyWords.has(word)) };
}

/** Whether a folded word is (part of) a number written out: such a word is never forgiven a slip. */
export function isNumberWord(word: string): boolean {
  return /\d/.test(word) || englishNumberWords.has(word) || vietnameseNumberWords.has(word);
}
