import { mixHash } from './feature-hash.ts';
import { beyond, type WordFeatures } from './word-features.ts';

/** The most features `tagFeatures` writes. */
export const tagFeatureCount = 48;

/** Writes the hashed features for the tag of word `i`, given the two tags before it, and returns how many. */
export function tagFeatures(words: readonly WordFeatures[], i: number, before: number, beforeThat: number, out: Int32Array): number {
  const word = words[i]!;
  const left = words[i - 1] ?? beyond;
  const farLeft = words[i - 2] ?? beyond;
  const right = words[i + 1] ?? beyond;
  const farRight = words[i + 2] ?? beyond;
  const first = i === 0 ? 1 : 0;
  const [s1, s2, s3, s4] = word.suffixes;
  const t1 = before + 7;
  const t2 = beforeThat + 7;
  let count = 0;
  const one = (a: number) => {
    out[count] = mixHash(count + 1, a);
    count++;
  };
  const two = (a: number, b: number) => {
    out[count] = mixHash(mixHash(count + 1, a), b);
    count++;
  };
  one(0);
  for (const part of [word.form, word.written, s1, s2, s3, s4, ...word.prefixes, word.shape]) one(part);
  one(t1);
  two(t1, t2);
  two(word.form, t1);
  for (const part of [left.form, farLeft.form, right.form, farRight.form]) one(part);
  two(left.form, word.form);
  two(word.form, right.form);
  for (const part of [right.suffixes[2], left.suffixes[2], right.shape, left.shape]) one(part);
  two(word.shape, right.shape);
  two(word.shape, left.shape);
  two(word.capital, first);
  two(s3, t1);
  two(t1, right.form);
  two(word.shape, first);
  two(left.form, right.form);
  two(s2, right.suffixes[1]);
  two(right.suffixes[2], t1);
  return count;
}
