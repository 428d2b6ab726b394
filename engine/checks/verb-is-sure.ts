/**
 * Accepts "The museum opened a new wing."
 * Refuses what rests on a verb that is none: a sentence without a finite verb ("Two lamps fixed to the wall lit the
 * stairs" read as "fixed"), a name taken for a verb ("the architect Gottfried Semper"), a passive that has an object
 * ("the wall was lit the stairs"), and a participle that hangs on the first of several names. The reading is wrong there,
 * however sure the parser is.
 */
import type { Fact, ParsedSentence } from '#engine/types.ts';
import type { Check } from './check.ts';

/** Verbs with two objects: their passive keeps one. */
const givesTwo = /^(give|award|offer|pay|grant|send|teach|show|tell|ask|lend|promise|deny|allow|owe|leave|hand|assign|allot|allocate|charge|fine|name|call|elect|appoint|make|vote|dub|label|rename|declare|crown|consider|title|entitle|refuse|guarantee|sell|cost|spare|forgive|serve|feed|bring|buy|bear)$/;
const finite = /^(VBD|VBZ|VBP|MD)$/;

function hasFiniteRoot({ words, children }: ParsedSentence): boolean {
  const root = words.findIndex((word) => word.head === -1);
  if (root < 0 || !words[root]!.xpos.startsWith('VB')) return true;
  return [root, ...children[root]!.filter((child) => /^(aux|cop)/.test(words[child]!.relation))].some((index) => finite.test(words[index]!.xpos));
}

/** "After the flood, Ames, Boone and Clive, moved by it, …": the participle's noun is joined to the names between. */
const joinedBetween = ({ words, children }: ParsedSentence, { subject, verb, source }: Fact) =>
  source === 'participle' && children[subject.head]!.some((child) => words[child]!.relation === 'conj' && child >= subject.to && child < verb);

export const verbIsSure: Check = {
  reason: 'verb-misread',
  refuses: ({ fact, kind, family }, { reading }) => {
    if (kind === 'ordering' || /^(abbreviation|born|speaker)$/.test(family)) return false;
    return isMisread(reading.sentences[fact.sentence]!, fact);
  },
};

/** Also asked of every event that is to be put in order. */
export function isMisread(sentence: ParsedSentence, fact: Fact): boolean {
  if (!fact.isCopula && fact.verb > 0 && /^\p{Lu}\p{Ll}/u.test(sentence.words[fact.verb]!.text)) return true;
  if (fact.isPassive && !givesTwo.test(fact.lemma) && fact.parts.some((part) => part.role === 'object' && sentence.words[part.head]!.head === fact.verb)) return true;
  return !hasFiniteRoot(sentence) || joinedBetween(sentence, fact);
}
