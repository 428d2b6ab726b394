import { hashString } from './feature-hash.ts';
import { normalForm, shapeOf, straightened } from './word-form.ts';

/** What the perceptrons see of a word, each part hashed. */
export type WordFeatures = {
  form: number;
  written: number;
  suffixes: readonly [number, number, number, number];
  prefixes: readonly [number, number, number];
  shape: number;
  capital: number;
};

/** The features of a word as written. */
export function wordFeatures(word: string): WordFeatures {
  const form = normalForm(word);
  const part = (name: string, text: string) => hashString(name + text);
  return {
    form: hashString(form),
    written: hashString(straightened(word)),
    suffixes: [part('s1', form.slice(-1)), part('s2', form.slice(-2)), part('s3', form.slice(-3)), part('s4', form.slice(-4))],
    prefixes: [part('p1', form.slice(0, 1)), part('p2', form.slice(0, 2)), part('p3', form.slice(0, 3))],
    shape: part('sh', shapeOf(word)),
    capital: /^\p{Lu}/u.test(word) ? 1 : 0,
  };
}

const edge = hashString('<edge>');

/** Stands for what is beyond the sentence's ends. */
export const beyond: WordFeatures = {
  form: edge,
  written: edge,
  suffixes: [edge, edge, edge, edge],
  prefixes: [edge, edge, edge],
  shape: edge,
  capital: 0,
};
