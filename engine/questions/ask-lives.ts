/**
 * When someone was born and died, from the dates in brackets after the name.
 *
 * "Charles J. Fillmore (August 9, 1929 – February 13, 2014)" gives both dates.
 * "the Meiji period (1868 – 1912)" gives nothing: only people are born.
 */
import type { Fact, Mention, Quantity, Reading } from '#engine/types.ts';
import type { Stem } from './candidate.ts';
import { quantityKey } from './find-keys.ts';

export function askLives(reading: Reading): Stem[] {
  return reading.sentences.flatMap((sentence) =>
    reading.mentions[sentence.index]!.flatMap((mention): Stem[] => {
      const entity = reading.entities[mention.entity]!;
      if (entity.type !== 'person' || sentence.words[mention.to]?.text !== '(') return [];
      const close = sentence.words.findIndex((word, index) => index > mention.to && word.text === ')');
      const dates = reading.quantities[sentence.index]!.filter((quantity) => quantity.from > mention.to && quantity.to <= close && /^(date|year)$/.test(quantity.kind) && /^\d{4}/.test(quantity.iso ?? ''));
      const [born, died] = dates;
      if (dates.length !== 2 || !born || !died || born.kind !== died.kind || died.value <= born.value) return [];
      if (!sentence.words.slice(born.to, died.from).some((word) => /^[-–—]$/.test(word.text))) return [];
      const ask = (quantity: Quantity, words: string): Stem => ({
        family: 'born', prompt: `${quantity.kind === 'date' ? 'On what date' : 'In what year'} ${words}?`, key: quantityKey(sentence, quantity), soft: 0, entities: [entity.id], fact: lifeFact(reading, mention, quantity, words),
      });
      return [ask(born, `was ${entity.name} born`), ask(died, `did ${entity.name} die`)];
    }));
}

function lifeFact(reading: Reading, mention: Mention, quantity: Quantity, words: string): Fact {
  const { start } = reading.sentences[mention.sentence]!;
  return {
    id: `${start}-${quantity.from}-born`, sentence: mention.sentence, source: 'born', verb: mention.from, verbs: words.split(' ').slice(0, 1), lemma: 'be', tense: 'past', isPassive: false, isCopula: false, hedges: [], confidence: 0.95,
    subject: { role: 'subject', head: mention.to - 1, from: mention.from, to: mention.to, isFronted: false },
    parts: [{ role: 'time', head: quantity.from, from: quantity.from, to: quantity.to, isFronted: false }],
  };
}
