/**
 * The answering round trip: with the prompt alone, a plain search through the article must come back to the source
 * sentence.
 *
 * Accepts "How many troops does the US station in Japan?": one sentence has all of it.
 * Refuses a stem that fits other sentences as well: a reader could not tell what is meant.
 */
import type { Reading } from '#engine/types.ts';
import { postingsOf, sentencesWithAny, type Postings } from './postings.ts';
import { stopWords } from './stop-words.ts';
import type { Check } from './check.ts';

type Index = Postings & { readonly weights: ReadonlyMap<string, number>; readonly mean: number };
const indexes = new WeakMap<Reading, Index>();

const termsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word && !stopWords.has(word)).map((word) => word.replace(/(ing|ed|es|s|e)$/, ''));

function indexOf(reading: Reading): Index {
  const known = indexes.get(reading);
  if (known) return known;
  const postings = postingsOf(reading.sentences.map((sentence) => {
    const named = reading.mentions[sentence.index]!.flatMap((mention) => termsOf(reading.entities[mention.entity]!.name));
    const resolved = sentence.words.flatMap((_, word) => { const id = reading.pronouns.get(`${sentence.index}:${word}`); return id === undefined ? [] : termsOf(reading.entities[id]!.name); });
    return new Set([...termsOf(reading.article.text.slice(sentence.start, sentence.end)), ...named, ...resolved]);
  }));
  const count = postings.terms.length;
  const weights = new Map([...postings.sentences].map(([term, found]) => [term, Math.log(1 + (count - found.length + 0.5) / (found.length + 0.5))]));
  const made = { ...postings, weights, mean: postings.terms.reduce((sum, terms) => sum + terms.size, 0) / Math.max(1, count) };
  indexes.set(reading, made);
  return made;
}

/** Okapi BM25 with each term counted once (k1 = 1.2, b = 0.4): how well a sentence fits the terms. */
function fit(index: Index, sentence: number, terms: Iterable<string>): number {
  const own = index.terms[sentence]!;
  const damping = 1 + 1.2 * (0.6 + (0.4 * own.size) / index.mean);
  let sum = 0;
  for (const term of terms) if (own.has(term)) sum += index.weights.get(term)! * 2.2;
  return sum / damping;
}

/** No sentence fits better than its terms' weights allow: those that lack every term that matters cannot win. */
function thatMatter(index: Index, terms: ReadonlySet<string>, score: number): string[] {
  const heaviest = [...terms].filter((term) => index.weights.has(term)).sort((a, b) => index.weights.get(b)! - index.weights.get(a)!);
  let rest = heaviest.reduce((sum, term) => sum + index.weights.get(term)!, 0);
  const most = 2.2 / (1 + 1.2 * 0.6);
  let needed = 0;
  while (needed < heaviest.length && rest * most >= score) { rest -= index.weights.get(heaviest[needed]!)!; needed += 1; }
  return heaviest.slice(0, needed);
}

export const foundAgain: Check = {
  reason: 'not-found-again',
  refuses: ({ prompt, key, kind, family }, { reading }) => {
    if (kind === 'ordering' || /^(abbreviation|born)$/.test(family)) return false;
    const index = indexOf(reading);
    const terms = new Set(termsOf(prompt));
    const own = fit(index, key.sentence, terms);
    return own === 0 || sentencesWithAny(index, thatMatter(index, terms, own)).some((sentence) => sentence !== key.sentence && fit(index, sentence, terms) >= own);
  },
};
