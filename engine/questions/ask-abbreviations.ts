/**
 * What letters stand for, where the article spells them out: "Korean Central News Agency (KCNA)".
 * Not for two letters, nor where the name does not begin with them: the answer could not be worked out or checked.
 */
import type { Fact, Reading } from '#engine/types.ts';
import type { Stem } from './candidate.ts';

/** Letters that every reader knows. */
const known = /^(GDP|USA|UK|UN|EU|TV|AI|DNA|CEO|NATO|NASA|BBC|FBI|CIA|HIV|AIDS|WHO|PhD|IT|PC|US|UAE|WWF|GPS|PDF|CD|DVD|ID|VIP|NGO)$/;

export function askAbbreviations(reading: Reading): Stem[] {
  return reading.sentences.flatMap((sentence) => {
    const row = reading.mentions[sentence.index]!;
    return row.flatMap((long, i): Stem[] => {
      const short = row[i + 1];
      if (!short || short.from !== long.to + 1 || sentence.words[long.to]!.text !== '(' || sentence.words[short.to]?.text !== ')') return [];
      const letters = sentence.words[short.from]!.text;
      const name = reading.article.text.slice(sentence.words[long.from]!.start, sentence.words[long.to - 1]!.end);
      const initials = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join('');
      if (letters.length < 3 || initials !== letters || known.test(letters) || long.entity !== short.entity) return [];
      const fact: Fact = {
        id: `${sentence.start}-${sentence.words[short.from]!.start}-abbreviation`, sentence: sentence.index, source: 'abbreviation', verb: long.from, verbs: ['stands'], lemma: 'stand', tense: 'present', isPassive: false, isCopula: false, hedges: [], confidence: 0.95,
        subject: { role: 'subject', head: short.from, from: short.from, to: short.to, isFronted: false }, parts: [{ role: 'oblique', preposition: 'for', head: long.from, from: long.from, to: long.to, isFronted: false }],
      };
      return [{ family: 'abbreviation', prompt: `What does the abbreviation ${letters} stand for?`, key: { text: name, type: 'phrase', sentence: sentence.index, range: long, accept: [`the ${name}`] }, fact, soft: 0, entities: [long.entity] }];
    });
  });
}
