/**
 * Accepts "In 1974, 20% of the stations had no fuel." with its year.
 * Refuses "20% of the stations had no fuel" where the article says when: what was so for a week is not so for ever. So
 * too with "At the time, Iran was the second-largest exporter", whose time is not even in the sentence.
 */
import type { Check } from './check.ts';

const hangs = /^(at (the|that) (time|point|moment|stage)|by (then|that time|this time)|in those days|(that|this) (year|month|week|day|season)|until then|back then|in the meantime|for now|for the moment|at first|initially|originally)\b/i;

export const timeKept: Check = {
  reason: 'time-lost',
  refuses: ({ fact, prompt, key, kind, family }, { reading }) => {
    if (kind === 'ordering' || /^(abbreviation|born|speaker|when)$/.test(family)) return false;
    const sentence = reading.sentences[fact.sentence]!;
    const isState = fact.isCopula || /^(have|own|hold|contain|include|cost|stand|total|number|earn|produce|employ|account|make)$/.test(fact.lemma);
    const text = (part: { from: number; to: number }) => reading.article.text.slice(sentence.words[part.from]!.start, sentence.words[part.to - 1]!.end);
    if (isState && fact.tense === 'past' && fact.parts.some((part) => hangs.test(text(part)))) return true;
    if (!isState || !/^(count|percent|money|measure|duration)$/.test(key.type)) return false;
    return fact.parts.some((part) => part.role !== 'object' && part.role !== 'predicate' && !(key.range.from >= part.from && key.range.to <= part.to)
      && reading.quantities[fact.sentence]!.some((quantity) => /^(year|month|date)$/.test(quantity.kind) && quantity.from >= part.from && quantity.to <= part.to && !prompt.includes(sentence.words[quantity.to - 1]!.text)));
  },
};
