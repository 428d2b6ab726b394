/**
 * One statement, true or false. A true one is said in other words than the article's; a false one has one date or
 * amount changed, which the quote itself settles.
 *
 * "The summit with President Biden is scheduled to take place on April 11." (false: April 10)
 * No name is swapped: that someone else did it is usually only unmentioned, not denied.
 */
import type { Fact, Reading } from '#engine/types.ts';
import { stateFact } from '#engine/language/english/wording/say-fact.ts';
import { seededRandom } from '#engine/quiz/seeded-random.ts';
import type { Candidate, Stem } from './candidate.ts';
import { quantityKey } from './find-keys.ts';
import { numberOptions } from './number-options.ts';
import { sentenceQuote } from './quotes.ts';

export function statementsOf(reading: Reading, fact: Fact, seed: number): Candidate[] {
  if (fact.hedges.length > 0) return [];
  const sentence = reading.sentences[fact.sentence]!;
  const quotes = [sentenceQuote(reading, fact.sentence)] as const;
  const found: Candidate[] = [];
  const truth = stateFact(reading, fact);
  if (!truth) return [];
  for (const part of fact.parts) {
    for (const quantity of reading.quantities[fact.sentence]!) {
      if (quantity.from < part.from || quantity.to > part.to || quantity.bound || !/^(year|date|count|duration|month)$/.test(quantity.kind)) continue;
      const key = quantityKey(sentence, quantity);
      const stem: Stem = { family: 'true-false', prompt: truth.text, key, fact, soft: truth.soft, entities: truth.entities };
      const random = seededRandom(seed, `${fact.id}-statement-${key.text}`);
      if (random() < 0.5) {
        found.push({ ...stem, kind: 'true-false', isTrue: true, quotes: [...quotes] });
        continue;
      }
      const wrong = numberOptions(reading, stem, random, undefined)?.filter((option) => !option.correct);
      if (!wrong || wrong.length === 0) continue;
      const other = wrong[Math.floor(random() * wrong.length)]!;
      const said = stateFact(reading, fact, { range: quantity, text: replaceNumber(key.text, other.text) });
      if (said) found.push({ ...stem, kind: 'true-false', isTrue: false, prompt: said.text, correction: truth.text, quotes: [...quotes] });
    }
  }
  return found;
}

const replaceNumber = (text: string, other: string) => (/\d/.test(text) === /\d/.test(other) ? other : other);
