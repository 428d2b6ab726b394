/**
 * Accepts "The museum opened a new wing."
 * Refuses what rests on a verb that is none: a sentence without a finite verb ("Two lamps fixed to the wall lit the
 * stairs" read as "fixed"), a name taken for a verb ("the architect Gottfried Semper"), a passive that has an object
 * ("the wall was lit the stairs"), a participle that hangs on the first of several
 * names, and one taken for the main verb ("The test carried out by Berg …"). The reading is wrong there,
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

/** "The test carried out by Berg and his pupils involved 180 people": what somebody carried out is no main verb without an object. */
function hasReducedRoot({ words, children }: ParsedSentence): boolean {
  const root = words.findIndex((word) => word.head === -1);
  if (root < 0 || words[root]!.xpos !== 'VBD' || children[root]!.some((child) => /^(obj|aux|xcomp|ccomp)/.test(words[child]!.relation))) return false;
  const by = words[root + 1]?.relation === 'compound:prt' ? root + 2 : root + 1;
  const agent = words[by]?.head ?? -1;
  return words[by]?.text === 'by' && words[by]!.relation === 'case' && agent > by && /^(NNPS?|NNS?|PRP)$/.test(words[agent]!.xpos) && !/\d|%|year|month|week|day|percent|half|quarter|third/i.test(words.slice(by, agent + 1).map((word) => word.text).join(' '));
}

/** "Some tales told since 1970 describe …": a finite verb without a subject that hangs on another is the one that counts. */
function hasSecondVerb({ words, children }: ParsedSentence, fact: Fact): boolean {
  return children[fact.verb]!.some((child) => child > fact.verb && /^(xcomp|advcl|obj|obl|ccomp)/.test(words[child]!.relation) && /^(VBD|VBZ|VBP)$/.test(words[child]!.xpos) && words[child - 1]!.text !== ','
    // "a body tasked with …", "in the army stationed in Japan" are participles, however they are tagged.
    && (words[child]!.xpos !== 'VBD' || children[child]!.some((grand) => words[grand]!.relation === 'obj'))
    && !children[child]!.some((grand) => /^(nsubj|csubj|expl|mark|aux|cop|case)/.test(words[grand]!.relation)));
}

/** "Surveys of pit remains in France …": a plural does not take "remains", so that is no verb. "A third of them are" is right. */
function disagrees({ words, children }: ParsedSentence, fact: Fact): boolean {
  const head = words[fact.subject.head]!;
  if (fact.tense !== 'present' || !/^NNS?$/.test(head.xpos) || children[fact.subject.head]!.some((child) => words[child]!.relation === 'conj')) return false;
  const verb = [fact.verb, ...children[fact.verb]!.filter((child) => /^(aux|cop)/.test(words[child]!.relation))].map((index) => words[index]!).find((word) => /^VB[PZ]$/.test(word.xpos) && words.indexOf(word) > fact.subject.head);
  if (verb === undefined || fact.source !== 'main' || words[fact.verb]!.head !== -1) return false;
  if (head.xpos === 'NNS') return verb.xpos === 'VBZ' && !/s?ics$|^(news|series|means|species|headquarters|works|politics)$/i.test(head.text);
  return verb.xpos === 'VBP' && !/^(%|police|people|staff|cattle|couple|majority|number|half|third|quarter|percent|team|family|government|public|group|lot|rest|crew|minority|variety|range|youth)$/i.test(head.text) && !words.slice(fact.subject.head, fact.subject.to).some((word) => word.text === 'of');
}

/** "Talks go on with Norway and coal exports to Russia remain a goal": without a comma the second subject reads as a second partner. */
function isGlued({ words, children }: ParsedSentence, prompt: string): boolean {
  return words.some((word, verb) => {
    if (!/^(conj|parataxis)$/.test(word.relation) || !prompt.includes(` ${word.text} `)) return false;
    const subject = children[verb]!.find((child) => words[child]!.relation.startsWith('nsubj') && child < verb);
    if (subject === undefined) return false;
    const and = words.findLastIndex((other, i) => i < verb && i >= subject - 4 && other.text === 'and');
    const noun = words.findIndex((other, i) => i > and && other.upos === 'NOUN');
    return and > 0 && noun > and && words[and - 1]!.text !== ',' && /^(NNS?|NNP)$/.test(words[and - 1]!.xpos) && !words.slice(and, verb).some((other) => other.text === ',')
      && words.slice(and + 1, noun + 1).every((other) => /^(JJ|NNS?)$/.test(other.xpos)) && words[word.head]!.head === -1;
  });
}

/** "The elections, take place every five years": a comma between subject and verb, and no second one, is a slip or a sign of more. */
function hasLoneComma({ words, children }: ParsedSentence, fact: Fact): boolean {
  const verb = Math.min(fact.verb, ...children[fact.verb]!.filter((child) => /^(aux|cop)/.test(words[child]!.relation)));
  if (words[fact.subject.to]?.text !== ',' || verb <= fact.subject.to || !/^(main|coordinate|reported)$/.test(fact.source) || words[fact.verb]!.relation === 'conj') return false;
  return words.slice(fact.subject.from, verb).filter((word) => /^[,–—]$/.test(word.text)).length === 1;
}

/** "After the flood, Ames, Boone and Clive, moved by it, …": the participle's noun is joined to the names between. */
const joinedBetween = ({ words, children }: ParsedSentence, { subject, verb, source }: Fact) =>
  source === 'participle' && children[subject.head]!.some((child) => words[child]!.relation === 'conj' && child >= subject.to && child < verb);

export const verbIsSure: Check = {
  reason: 'verb-misread',
  refuses: ({ fact, kind, family, prompt }, { reading }) => {
    if (kind === 'ordering' || /^(abbreviation|born|speaker)$/.test(family)) return false;
    return isMisread(reading.sentences[fact.sentence]!, fact) || (kind === 'cloze' && isGlued(reading.sentences[fact.sentence]!, prompt));
  },
};

/** Also asked of every event that is to be put in order. */
export function isMisread(sentence: ParsedSentence, fact: Fact): boolean {
  if (!fact.isCopula && fact.verb > 0 && /^\p{Lu}\p{Ll}/u.test(sentence.words[fact.verb]!.text)) return true;
  if (fact.isPassive && !givesTwo.test(fact.lemma) && fact.parts.some((part) => part.role === 'object' && sentence.words[part.head]!.head === fact.verb)) return true;
  return !hasFiniteRoot(sentence) || joinedBetween(sentence, fact) || hasReducedRoot(sentence) || disagrees(sentence, fact) || hasLoneComma(sentence, fact) || hasSecondVerb(sentence, fact);
}
