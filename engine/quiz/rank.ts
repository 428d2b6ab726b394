/**
 * How likely a careful teacher is to keep a question, from what 800 rated rule-made questions and our own reading
 * showed: names in the stem help, things that only a modifier anchors hurt, amounts and dates are safest.
 */
import type { Reading } from '#engine/types.ts';
import type { Candidate } from '#engine/questions/candidate.ts';

const familyPrior: Readonly<Record<string, number>> = { 'how-many': 0.9, when: 0.8, who: 0.5, whom: 0.3, where: 0.6, cloze: 0.3, 'true-false': 0.45, abbreviation: 0.3, ordering: 0.4, list: 0.5, born: 0.7, speaker: 0.8, 'what-is': 0.6, what: 0, role: 0.4, matching: 0.6, evidence: 0.1 };
const kindPrior: Readonly<Record<string, number>> = { 'single-choice': 0.35, numeric: 0.2, 'short-answer': 0.1, cloze: 0, 'true-false': 0.1, ordering: 0.2, 'multiple-choice': 0.1 };

/** 0 to 1. */
export function scoreOf(reading: Reading, candidate: Candidate): number {
  const { fact, prompt, entities, soft, family, kind, key, options = [] } = candidate;
  const words = prompt.split(/\s+/).length;
  const named = new Set(entities).size;
  let score = -0.6;
  score += familyPrior[family] ?? 0.2;
  score += kindPrior[kind] ?? 0;
  score += named === 0 ? -0.6 : Math.min(named, 3) * 0.25;
  score -= soft * 0.25;
  score += (fact.confidence - 0.75) * 3;
  score -= words > 20 ? (words - 20) * 0.12 : words < 8 ? 0.25 : 0;
  score += fact.tense === 'past' ? 0.15 : 0;
  score += { main: 0.25, coordinate: 0.1, relative: 0.1, participle: 0, apposition: 0.1, reported: -0.15, role: 0, abbreviation: 0, born: 0.2 }[fact.source];
  // What the article names often, and says early, it is about.
  score += entities.some((id) => reading.entities[id]!.mentions.length >= 3) ? 0.2 : 0;
  score += 0.3 * (1 - fact.sentence / Math.max(1, reading.sentences.length));
  if (kind === 'single-choice') score += 0.12 * options.filter((option) => !option.correct && option.quote).length - 0.2 * Number(options.length < 4);
  if (key.type === 'date' || key.type === 'year') score += 0.1;
  return Math.round(1000 / (1 + Math.exp(-1.4 * score))) / 1000;
}
