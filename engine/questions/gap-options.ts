/**
 * A statement with a gap and names or figures to choose from: what fills the gap is then one of these, whatever else
 * might fit there.
 *
 * "Spain has no cables to carry the energy to ____." with France, Portugal and Morocco. Only where options as fair as
 * for a question were found, all of which fit the words beside the gap ("the ____" takes no name without "the").
 */
import type { Reading } from '#engine/types.ts';
import { sureMargin } from '#engine/language/english/wording/question-words.ts';
import { seededRandom, shuffled } from '#engine/quiz/seeded-random.ts';
import type { Candidate, CandidateOption } from './candidate.ts';
import { gap } from './cloze.ts';
import { entityOptions } from './entity-options.ts';
import { isPersonsName } from './fitting-people.ts';
import { numberOptions } from './number-options.ts';

export function withOptions(reading: Reading, cloze: Candidate, seed: number): Candidate[] {
  const random = seededRandom(seed, `${cloze.fact.id}-gap-${cloze.key.text}`);
  const options = cloze.key.entity !== undefined ? names(reading, cloze, random) : cloze.key.value !== undefined ? figures(reading, cloze, random) : undefined;
  return options ? [{ ...cloze, quotes: [cloze.quotes[0]], kind: 'single-choice', options: options.map((option) => (option.correct ? { ...option, quote: cloze.quotes[0] } : option)), isOrdered: cloze.key.entity === undefined }] : [];
}

function names(reading: Reading, cloze: Candidate, random: () => number): CandidateOption[] | undefined {
  const { key, prompt } = cloze;
  const entity = reading.entities[key.entity!]!;
  if (!/^(person|country|city|us-state|company|university)$/.test(entity.type) || entity.margin < sureMargin || (entity.type === 'person' && !isPersonsName(entity.name))) return undefined;
  const takesThe = new RegExp(`\\b[Tt]he ${gap}`).test(prompt);
  // "in southern ____", "the US ____": an adjective or a people beside it fits one of the names only.
  if (new RegExp(`${gap} \\p{Lu}|\\p{Lu}\\p{L}* ${gap}`, 'u').test(prompt.replace(/^\S+/, ''))) return undefined;
  // "under the title ____": whatever that is, it is nobody.
  if (entity.type === 'person' && new RegExp(`\\b(?:title|titled|entitled|called|named|book|novel|song|film|play) ${gap}`).test(prompt)) return undefined;
  const wrong = entityOptions(reading, cloze)
    .filter((option) => (entity.type === 'person' ? !takesThe : /^the /i.test(option.text) === takesThe))
    .map((option) => ({ ...option, text: option.text.replace(/^the /i, '') }))
    .slice(0, 3);
  if (wrong.length < 2) return undefined;
  return shuffled([{ text: key.text, correct: true, entity: entity.id }, ...wrong], random);
}

/** Figures of which the article has others of the same form. */
function figures(reading: Reading, cloze: Candidate, random: () => number): CandidateOption[] | undefined {
  const { key, prompt } = cloze;
  if (!/^(year|date|month|money|percent)$/.test(key.type) || key.bound || new RegExp(`\\b(?:by|before|after|since|until|over|under|than|least|most) ${gap}`, 'i').test(prompt)) return undefined;
  // "the ____ note": the figure names the thing, and other notes may have been made that year too.
  if (key.type === 'money' && new RegExp(`${gap} (?!(?:on|in|for|to|a|per|from|by|at|of|and|as|with|over|during)\\b)\\p{L}`, 'u').test(prompt)) return undefined;
  const published = reading.article.date ? Number(reading.article.date.slice(0, 4)) : undefined;
  const options = numberOptions(reading, cloze, random, published);
  return options && options.filter(({ correct, quote }) => !correct && quote).length >= 2 ? options : undefined;
}
