import { scoreFeatures, type LinearScorer } from './linear-scorer.ts';
import { tagFeatureCount, tagFeatures } from './tag-features.ts';
import type { WordFeatures } from './word-features.ts';

/** Tag indices of a sentence, left to right, each with how far it was ahead of the second best. */
export function tagWords(tagger: LinearScorer, words: readonly WordFeatures[]): { tags: Int32Array; margins: Float64Array } {
  const tags = new Int32Array(words.length);
  const margins = new Float64Array(words.length);
  const features = new Int32Array(tagFeatureCount);
  const scores = new Float64Array(tagger.classes);
  let before = -1;
  let beforeThat = -2;
  for (let i = 0; i < words.length; i++) {
    scoreFeatures(tagger, features, tagFeatures(words, i, before, beforeThat, features), scores);
    const { best, margin } = bestOf(scores);
    tags[i] = best;
    margins[i] = margin;
    beforeThat = before;
    before = best;
  }
  return { tags, margins };
}

/** The class with the highest score among those that are allowed, and its lead over the next. */
export function bestOf(scores: Float64Array, allowed: (index: number) => boolean = () => true): { best: number; margin: number } {
  let best = -1;
  let second = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    if (!allowed(i)) continue;
    if (best < 0 || scores[i]! > scores[best]!) {
      if (best >= 0) second = scores[best]!;
      best = i;
    } else if (scores[i]! > second) second = scores[i]!;
  }
  return { best, margin: second === -Infinity ? 1e3 : scores[best]! - second };
}
