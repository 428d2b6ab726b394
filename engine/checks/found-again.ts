/**
 * The answering round trip: with the prompt alone, a plain search through the article must come back to the source
 * sentence.
 *
 * Accepts "How many troops does the US station in Japan?": one sentence has all of it.
 * Refuses a stem that fits other sentences as well: a reader could not tell what is meant.
 */
import type { Reading } from '#engine/types.ts';
import { stopWords } from './stop-words.ts';
import type { Check } from './check.ts';

type Index = { readonly sentences: readonly ReadonlyMap<string, number>[]; readonly weights: ReadonlyMap<string, number>; readonly lengths: readonly number[]; readonly mean: number };
const indexes = new WeakMap<Reading, Index>();

const termsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word && !stopWords.has(word)).map((word) => word.replace(/(ing|ed|es|s|e)$/, ''));

function indexOf(reading: Reading): Index {
  const known = indexes.get(reading);
  if (known) return known;
  const sentences = reading.sentences.map((sentence) => {
    const counts = new Map<string, number>();
    const pronouns = [...reading.mentions[sentence.index]!].flatMap((mention) => termsOf(reading.entities[mention.entity]!.name));
    const resolved = sentence.words.flatMap((_, word) => { const id = reading.pronouns.get(`${sentence.index}:${word}`); return id === undefined ? [] : termsOf(reading.entities[id]!.name); });
    for (const term of new Set([...termsOf(reading.article.text.slice(sentence.start, sentence.end)), ...pronouns, ...resolved])) counts.set(term, 1);
    return counts;
  });
  const weights = new Map<string, number>();
  for (const counts of sentences) for (const term of counts.keys()) weights.set(term, (weights.get(term) ?? 0) + 1);
  for (const [term, count] of weights) weights.set(term, Math.log(1 + (sentences.length - count + 0.5) / (count + 0.5)));
  const lengths = sentences.map((counts) => counts.size);
  const made = { sentences, weights, lengths, mean: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) };
  indexes.set(reading, made);
  return made;
}

export const foundAgain: Check = {
  reason: 'not-found-again',
  refuses: ({ prompt, key, kind, family }, { reading }) => {
    if (kind === 'ordering' || /^(abbreviation|born)$/.test(family)) return false;
    const index = indexOf(reading);
    const terms = new Set(termsOf(prompt));
    const scores = index.sentences.map((counts, i) => {
      let score = 0;
      for (const term of terms) if (counts.has(term)) score += (index.weights.get(term)! * 2.2) / (1 + 1.2 * (0.6 + (0.4 * index.lengths[i]!) / index.mean));
      return score;
    });
    const own = scores[key.sentence]!;
    return scores.some((score, i) => i !== key.sentence && score >= own);
  },
};
