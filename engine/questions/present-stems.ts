/**
 * A stem as questions of the kinds that suit it: options where at least two good wrong ones were found, otherwise a
 * field to type in. A number is asked for as a number.
 */
import type { QuestionKind, Reading } from '#engine/types.ts';
import { seededRandom, shuffled } from '#engine/quiz/seeded-random.ts';
import type { Candidate, CandidateOption, Stem } from './candidate.ts';
import { entityOptions, othersMayToo } from './entity-options.ts';
import { numberOptions } from './number-options.ts';
import { sentenceQuote } from './quotes.ts';

export function presentStem(reading: Reading, stem: Stem, seed: number): Candidate[] {
  const random = seededRandom(seed, `${stem.fact.id}-${stem.family}-${stem.key.text}`);
  const quotes = [sentenceQuote(reading, stem.key.sentence)] as const;
  const as = (kind: QuestionKind, extra: Partial<Candidate> = {}): Candidate => ({ ...stem, ...extra, kind, quotes: [...quotes] });
  const published = reading.article.date ? Number(reading.article.date.slice(0, 4)) : undefined;
  const candidates: Candidate[] = [];
  if (stem.key.entity !== undefined) {
    const wrong = entityOptions(reading, stem).slice(0, 3);
    if (wrong.length >= 2) {
      const right: CandidateOption = { text: stem.key.text, correct: true, entity: stem.key.entity, quote: quotes[0] };
      candidates.push(as('single-choice', { options: shuffled([right, ...wrong], random), isOrdered: false }));
    }
    // "Who was a councillor of Lund?", "Which town is one of the oldest?": one of many, so it is asked of these few or not at all.
    const isOneOfMany = /^(?:Who|Which \p{L}+) (?:is|was|has been|had been|became|becomes) (?:an?|another|one) /u.test(stem.prompt) || (othersMayToo(stem) && stem.entities.length === 0 && !/\d/.test(stem.prompt));
    if (!isOneOfMany) candidates.push(as('short-answer'));
  } else if (stem.key.value === undefined) candidates.push(as('short-answer'));
  else {
    const options = stem.key.bound && !/^(about|around)/.test(stem.key.bound) ? undefined : numberOptions(reading, stem, random, published);
    const quoted = options?.filter((option) => !option.correct && option.quote).length ?? 0;
    if (options && (quoted >= (stem.key.type === 'year' ? 1 : 2) || /^(date|month|decade)$/.test(stem.key.type))) candidates.push(as('single-choice', { options: options.map((option) => (option.correct ? { ...option, quote: quotes[0] } : option)), isOrdered: true }));
    if (/^(count|duration|measure|year|percent)$/.test(stem.key.type)) candidates.push(as('numeric', stem.key.type === 'year' || !stem.key.unit ? {} : { unit: stem.key.unit }));
    else if (candidates.length === 0) candidates.push(as('short-answer'));
  }
  return candidates;
}
