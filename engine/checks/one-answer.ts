/**
 * Accepts a question that one sentence answers.
 * Refuses one whose verb and names another sentence has too, with another answer of the same kind: both would be right.
 */
import type { Reading } from '#engine/types.ts';
import { stopWords } from './stop-words.ts';
import type { Check } from './check.ts';

const contentOf = (text: string) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !stopWords.has(word)).map((word) => word.slice(0, 6)));

/** The content of each sentence, taken once for all the questions of an article: taken anew for each, time grows with the square. */
const contents = new WeakMap<Reading, readonly ReadonlySet<string>[]>();

function contentsOf(reading: Reading): readonly ReadonlySet<string>[] {
  const known = contents.get(reading);
  if (known) return known;
  const made = reading.sentences.map((sentence) => contentOf(reading.article.text.slice(sentence.start, sentence.end)));
  contents.set(reading, made);
  return made;
}

export const oneAnswer: Check = {
  reason: 'second-answer',
  refuses: ({ key, prompt, kind, family }, { reading }) => {
    if (kind === 'true-false' || kind === 'ordering' || kind === 'multiple-choice' || /^(abbreviation|born|speaker)$/.test(family)) return false;
    const asked = contentOf(prompt);
    if (asked.size === 0) return true;
    const sentences = contentsOf(reading);
    return reading.sentences.some((sentence) => {
      if (sentence.index === key.sentence) return false;
      const has = sentences[sentence.index]!;
      let shared = 0;
      for (const word of asked) if (has.has(word)) shared += 1;
      if (shared / asked.size < 0.75) return false;
      const fillers = key.entity === undefined
        ? reading.quantities[sentence.index]!.some((quantity) => quantity.kind === key.type && quantity.value !== key.value)
        : reading.mentions[sentence.index]!.some((mention) => mention.entity !== key.entity && reading.entities[mention.entity]!.type === key.type);
      return fillers;
    });
  },
};
