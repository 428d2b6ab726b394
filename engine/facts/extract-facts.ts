/**
 * Everything that the article states, clause by clause: the ordered list of extractors. An earlier extractor's fact
 * stands when two give the same.
 */
import type { Fact, ParsedSentence, Reading } from '#engine/types.ts';
import { appositions } from './appositions.ts';
import { mainClauses } from './main-clauses.ts';
import { participles } from './participles.ts';
import { relativeClauses } from './relative-clauses.ts';
import { reportedClauses, statedClauses } from './reported-clauses.ts';
import { sharedSubjectParticiples } from './shared-subject-participles.ts';

const extractors: readonly ((sentence: ParsedSentence) => Fact[])[] = [mainClauses, relativeClauses, participles, sharedSubjectParticiples, appositions, reportedClauses, statedClauses];

export function extractFacts(reading: Reading): Fact[] {
  const facts = new Map<string, Fact>();
  for (const sentence of reading.sentences) {
    for (const extract of extractors) for (const fact of extract(sentence)) if (!facts.has(fact.id)) facts.set(fact.id, fact);
  }
  return [...facts.values()];
}
