/**
 * Accepts a question that one sentence answers.
 * Refuses one whose verb and names another sentence has too, with another answer of the same kind: both would be right.
 */
import type { Reading } from '#engine/types.ts';
import { postingsOf, sentencesWithAny, type Postings } from './postings.ts';
import { stopWords } from './stop-words.ts';
import type { Check } from './check.ts';
import { isOneOfSeveral } from './one-of-several.ts';

const contentOf = (text: string) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !stopWords.has(word)).map((word) => word.slice(0, 6)));

/** The content of each sentence, taken once for all the questions of an article. */
const contents = new WeakMap<Reading, Postings>();

function contentsOf(reading: Reading): Postings {
  const known = contents.get(reading);
  if (known) return known;
  const made = postingsOf(reading.sentences.map((sentence) => contentOf(reading.article.text.slice(sentence.start, sentence.end))));
  contents.set(reading, made);
  return made;
}

const sharedNeeded = 0.75;

/** A sentence that shares three quarters of the words has one of the rarest quarter and one: only those are looked at. */
function rarest({ sentences }: Postings, asked: ReadonlySet<string>): string[] {
  const rareFirst = [...asked].sort((a, b) => (sentences.get(a)?.length ?? 0) - (sentences.get(b)?.length ?? 0));
  return rareFirst.slice(0, asked.size - Math.ceil(sharedNeeded * asked.size) + 1);
}

export const oneAnswer: Check = {
  reason: 'second-answer',
  refuses: ({ key, prompt, kind, family }, { reading }) => {
    if (kind === 'true-false' || kind === 'ordering' || kind === 'multiple-choice' || /^(abbreviation|born|speaker)$/.test(family)) return false;
    if (key.entity !== undefined && isOneOfSeveral(reading.sentences[key.sentence]!, key.range)) return true;
    const asked = contentOf(prompt);
    if (asked.size === 0) return true;
    const contents = contentsOf(reading);
    return sentencesWithAny(contents, rarest(contents, asked)).some((index) => {
      if (index === key.sentence) return false;
      const has = contents.terms[index]!;
      let shared = 0;
      for (const word of asked) if (has.has(word)) shared += 1;
      if (shared / asked.size < sharedNeeded) return false;
      return key.entity === undefined
        ? reading.quantities[index]!.some((quantity) => quantity.kind === key.type && quantity.value !== key.value)
        : reading.mentions[index]!.some((mention) => mention.entity !== key.entity && reading.entities[mention.entity]!.type === key.type);
    });
  },
};
