/**
 * Facts of main clauses and of verbs that share a subject.
 *
 * "Mr. Kishida will meet with leaders and visit a factory." gives two facts of one subject.
 * "He was buried and the exact location is unknown." gives one fact a clause: the second has a subject of its own.
 */
import type { Fact, ParsedSentence } from '#engine/types.ts';
import { childBy, childrenBy } from './tree.ts';
import { readClause } from './read-clause.ts';

const finite = /^(VBD|VBZ|VBP|MD)$/;

export function mainClauses(sentence: ParsedSentence): Fact[] {
  const root = sentence.words.findIndex((word) => word.head === -1);
  return root < 0 ? [] : [...clauseAndCoordinates(sentence, root)];
}

function clauseAndCoordinates(sentence: ParsedSentence, verb: number): Fact[] {
  const { words } = sentence;
  const facts: Fact[] = [];
  const first = readClause(sentence, verb, { source: 'main' });
  if (first) facts.push(first);
  for (const conj of childrenBy(sentence, verb, /^(conj|parataxis)$/)) {
    if (conj < verb) continue;
    const hasSubject = childBy(sentence, conj, /^nsubj/) !== undefined;
    if (hasSubject) {
      const fact = readClause(sentence, conj, { source: 'coordinate', floor: words[conj]!.confidence });
      if (fact) facts.push(fact);
      continue;
    }
    if (!first || words[conj]!.relation !== 'conj') continue;
    const auxiliaries = childrenBy(sentence, conj, /^(aux|cop)/);
    const isFinite = [...auxiliaries, conj].some((index) => finite.test(words[index]!.xpos));
    // "will meet … and visit": the second verb borrows the auxiliaries; "arrested and questioned" too.
    const sameForm = words[conj]!.xpos === words[verb]!.xpos;
    if (!isFinite && !(sameForm && !first.isCopula)) continue;
    const borrowed = isFinite ? [] : first.verbs.slice(0, -1);
    if (!isFinite && borrowed.length === 0) continue;
    const fact = readClause(sentence, conj, { source: 'coordinate', subject: { range: first.subject, head: first.subject.head }, leading: borrowed, leadingTense: first.tense, floor: Math.min(first.confidence, words[conj]!.confidence) });
    // "According to sources, X started and lasted …": both are from the sources.
    const source = first.parts.filter((part) => part.preposition?.startsWith('according'));
    if (fact) facts.push({ ...fact, parts: [...source, ...fact.parts], isPassive: fact.isPassive || (!isFinite && first.isPassive) });
  }
  return facts;
}
