/**
 * Accepts a fact whose every arc the parser is sure of, and one it is less sure of where a second reader, that looks at
 * tags and order alone, finds the same subject and the same verb: they err in different places.
 * Refuses the rest: a sentence that was read wrongly gives a question that is wrong.
 */
import { mainVerbWitness } from '#engine/language/english/parse/main-verb-witness.ts';
import type { Fact, ParsedSentence } from '#engine/types.ts';
import type { Check } from './check.ts';

/** Calibrated probability of the least certain arc. */
export const leastConfidence = 0.62;
/** What is enough where the second reader agrees. */
const leastVouched = 0.4;

export const parseIsSure: Check = {
  reason: 'uncertain-reading',
  refuses: ({ fact }, { reading }) => fact.confidence < leastConfidence && !(fact.confidence >= leastVouched && isVouched(reading.sentences[fact.sentence]!, fact)),
};

function isVouched({ words, children }: ParsedSentence, fact: Fact): boolean {
  if (fact.source !== 'main') return false;
  const witness = mainVerbWitness(words);
  const group = [fact.verb, ...children[fact.verb]!.filter((child) => /^(aux|cop)/.test(words[child]!.relation))];
  return witness !== null && group.includes(witness.verb) && witness.subject >= fact.subject.from && witness.subject < fact.subject.to;
}
