/**
 * The verb group as a clause on its own has it. "did reduce" becomes "reduced", and
 * "had been captured in 1713" said as "was captured in 1713": on its own a clause has no later time to look back from.
 *
 * Kept as it is where the clause itself says before what: "By 1965 he had come to see that …", "In 1881 she had
 * founded two clubs", "had already left".
 */
import type { Fact, ParsedSentence } from '#engine/types.ts';
import { verbForm } from '#engine/language/english/inflect/verb-forms.ts';
import { verbLemma } from '#engine/language/english/inflect/verb-lemma.ts';
import { childBy } from './tree.ts';

const looksBack = /^(by|before|when|until|till|since|after|once|already|never|ever|always|long|just|previously|once|yet|for)$/i;

export function plainPast(sentence: ParsedSentence, fact: Fact): Fact {
  const [first, second] = fact.verbs;
  // "did reduce its holdings": what it stresses, the sentence before has.
  const stressed = { did: 'VBD', does: 'VBZ', do: 'VBP' } as const;
  if (fact.verbs.length === 2 && first !== undefined && first in stressed) return { ...fact, verbs: [verbForm(second!, stressed[first as keyof typeof stressed])] };
  if (first !== 'had' || second === undefined || fact.parts.some((part) => (part.isFronted && part.role !== 'adverb') || (part.role !== 'agent' && looksBack.test(sentence.words[part.from]?.text ?? '')))) return fact;
  if (second === 'been') {
    const rest = fact.verbs.slice(2);
    return rest.some((verb) => verb.endsWith('ing')) ? fact : { ...fact, verbs: [isMany(sentence, fact) ? 'were' : 'was', ...rest] };
  }
  const lemma = fact.verbs.length === 2 ? verbLemma(second, 'VBN') : undefined;
  const past = lemma && verbForm(lemma, 'VBD');
  return past ? { ...fact, verbs: [past] } : fact;
}

function isMany(sentence: ParsedSentence, { subject }: Fact): boolean {
  const head = sentence.words[subject.head]!;
  return /^NNP?S$/.test(head.xpos) || /^(they|we|you|these|those)$/i.test(head.text) || childBy(sentence, subject.head, /^conj$/) !== undefined;
}
