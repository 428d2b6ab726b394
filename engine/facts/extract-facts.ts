/**
 * Everything that the article states, clause by clause: the ordered list of extractors. An earlier extractor's fact
 * stands when two give the same.
 */
import { findQuotations } from '#engine/language/english/find-quotations.ts';
import type { Fact, ParsedSentence, Reading, Span } from '#engine/types.ts';
import { appositions } from './appositions.ts';
import { mainClauses } from './main-clauses.ts';
import { participles } from './participles.ts';
import { plainPast } from './plain-past.ts';
import { relativeClauses } from './relative-clauses.ts';
import { reportedClauses, statedClauses } from './reported-clauses.ts';
import { sharedSubjectParticiples } from './shared-subject-participles.ts';

const extractors: readonly ((sentence: ParsedSentence) => Fact[])[] = [mainClauses, relativeClauses, participles, sharedSubjectParticiples, appositions, reportedClauses, statedClauses];

export function extractFacts(reading: Reading): Fact[] {
  const quotations = findQuotations(reading.article.text, reading.article.blocks);
  const facts = new Map<string, Fact>();
  for (const sentence of reading.sentences) {
    for (const extract of extractors) for (const fact of extract(sentence)) if (!facts.has(fact.id) && !isUnattributed(sentence, fact, quotations)) facts.set(fact.id, plainPast(sentence, fact));
  }
  return [...facts.values()];
}

/** What somebody says in a quotation is a claim; without the speaker it must not be asked as a fact. */
function isUnattributed(sentence: ParsedSentence, fact: Fact, quotations: readonly Span[]): boolean {
  const verb = sentence.words[fact.verb];
  return verb !== undefined && fact.attribution === undefined && quotations.some((quotation) => quotation.start < verb.start && verb.end < quotation.end);
}
