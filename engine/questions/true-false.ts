/**
 * One statement, true or false. A true one says the date or amount in other words than the article; a false one has
 * one date or amount changed, which the quote itself settles.
 *
 * "Charles J. Fillmore retired in the 1990s." (true) "The summit is scheduled to take place on April 11." (false)
 * No name is swapped: that someone else did it is usually only unmentioned, not denied.
 */
import type { Fact, Part, Quantity, Reading } from '#engine/types.ts';
import { stateFact } from '#engine/language/english/wording/say-fact.ts';
import { seededRandom } from '#engine/quiz/seeded-random.ts';
import type { Candidate, Key, Stem } from './candidate.ts';
import { quantityKey } from './find-keys.ts';
import { numberOptions } from './number-options.ts';
import { sentenceQuote } from './quotes.ts';
import { rephraseNumber } from './rephrase-number.ts';

export function statementsOf(reading: Reading, fact: Fact, seed: number): Candidate[] {
  // "by 1965" is true of 1968 as well: what is itself a bound is not changed.
  return [fact.subject, ...fact.parts].flatMap((part) =>
    /^(by|before|after|since|until|from|till)$/.test(part.preposition ?? '') ? [] : reading.quantities[fact.sentence]!
      .filter((quantity) => quantity.from >= part.from && quantity.to <= part.to && !quantity.bound && !(quantity.kind === 'count' && quantity.value === 1) && /^(year|date|count|duration|month|measure|percent)$/.test(quantity.kind))
      .flatMap((quantity) => statementOn(reading, fact, part, quantity, seed)));
}

function statementOn(reading: Reading, fact: Fact, part: Part, quantity: Quantity, seed: number): Candidate[] {
  const key = quantityKey(reading.sentences[fact.sentence]!, quantity);
  const full = stateFact(reading, fact, { range: key.range, text: key.text });
  const truth = full?.text ?? '';
  if (!full || !truth.includes(key.text)) return [];
  const random = seededRandom(seed, `${fact.id}-statement-${key.text}`);
  // A true form is not always to be had, so it is tried for more often.
  const wanted = random() < 0.62;
  const isPlain = quantity.from === part.from + (part.preposition?.split(' ').length ?? 0);
  const forms = isPlain || part.role === 'subject' ? rephraseNumber(key, part.preposition, random).filter((form) => form.isTrue === wanted) : [];
  if (forms[0] && (wanted || random() < 0.5)) return say(reading, fact, forms[0].withPreposition ? { ...key, range: { from: key.range.from - 1, to: key.range.to } } : key, forms[0].text, forms[0].isTrue, truth);
  // Unchanged it would be the article's own wording.
  if (wanted) return [];
  const stem: Stem = { family: 'true-false', prompt: truth, key, fact, soft: 0, entities: [] };
  const wrong = numberOptions(reading, stem, random, undefined)?.filter((option) => !option.correct) ?? [];
  // The article's own other dates make the better wrong ones.
  const best = wrong.filter((option) => option.quote);
  const pool = best.length > 0 ? best : wrong;
  const other = pool[Math.floor(random() * pool.length)];
  return other ? say(reading, fact, key, other.text, false, truth) : [];
}

function say(reading: Reading, fact: Fact, key: Key, text: string, isTrue: boolean, truth: string): Candidate[] {
  const said = stateFact(reading, fact, { range: key.range, text });
  // The changed piece may stand in an aside that a statement leaves out.
  if (!said || !said.text.includes(text)) return [];
  return [{ family: 'true-false', kind: 'true-false', prompt: said.text, key, fact, soft: said.soft, entities: said.entities, isTrue, quotes: [sentenceQuote(reading, fact.sentence)], ...(isTrue ? {} : { correction: truth }) }];
}
