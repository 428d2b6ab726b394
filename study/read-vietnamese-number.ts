/** A number in Vietnamese words: `năm mươi nghìn`, `một trăm linh năm`, `hai triệu rưỡi`. Accents may be missing. */
import type { FoundNumber } from './read-digits.ts';

const digits: Readonly<Record<string, number>> = {
  khong: 0, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8, chin: 9,
};
const scales: Readonly<Record<string, number>> = { nghin: 1e3, ngan: 1e3, trieu: 1e6, ty: 1e9, ti: 1e9 };
const others = ['muoi', 'chuc', 'tram', 'linh', 'le', 'ruoi', 'am', 'phay'];

/** All words that belong to numbers, save `ba`, `le`, `am` and the like, which other languages use too. */
export const vietnameseNumberWords: ReadonlySet<string> = new Set(['khong', 'mot', 'hai', 'bon', 'nam', 'sau', 'bay', 'chin', 'muoi', 'nghin', 'ngan', 'trieu', 'ty', 'tram']);

const isPart = (word: string): boolean => word in digits || word in scales || others.includes(word);

/** @param text folded. `null` when it holds no number, or words in an order that no number has */
export function readVietnameseNumber(text: string): FoundNumber | null {
  const words = text.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const from = words.findIndex(isPart);
  if (from === -1) return null;
  let to = from;
  while (to < words.length && isPart(words[to] ?? '')) to += 1;
  const rest = [...words.slice(0, from), ...words.slice(to)];
  if (rest.some(isPart)) return null;
  const value = readWords(words.slice(from, to));
  return value === null ? null : { values: [value], rest };
}

function readWords(words: readonly string[]): number | null {
  const isMinus = words[0] === 'am';
  let total = 0;
  let group = 0;
  let digit: number | null = null; // a digit that waits for its place: hai (mươi), năm (trăm)
  let closed = 1; // the place that was last written: rưỡi is half of it
  let lastScale = Infinity;
  let decimals: string | null = null;
  let count = 0;
  for (const word of isMinus ? words.slice(1) : words) {
    const scale = scales[word];
    if (word in digits) {
      if (decimals !== null) decimals += String(digits[word]);
      else if (digit !== null) return null;
      else digit = digits[word] ?? 0;
    } else if (word === 'phay') {
      if (decimals !== null) return null;
      [group, digit, decimals] = [group + (digit ?? 0), null, ''];
    } else if (word === 'muoi' || word === 'chuc') {
      [group, digit, closed] = [group + (digit ?? 1) * 10, null, 10];
    } else if (word === 'tram') {
      [group, digit, closed] = [group + (digit ?? 1) * 100, null, 100];
    } else if (scale !== undefined) {
      if (scale >= lastScale) return null;
      const whole = group + (digit ?? 0);
      const exact = decimals ? Number(`${whole}.${decimals}`) : whole === 0 ? 1 : whole;
      total += Number((exact * scale).toPrecision(15));
      [group, digit, closed, lastScale, decimals] = [0, null, scale, scale, null];
    } else if (word === 'ruoi') {
      if (digit !== null) return null;
      total += closed / 2;
    }
    count += word === 'linh' || word === 'le' ? 0 : 1;
  }
  if (count === 0) return null;
  const whole = group + (digit ?? 0);
  const value = total + (decimals ? Number(`${whole}.${decimals}`) : whole);
  return isMinus ? -value : value;
}
