/**
 * Why something happened, where the article gives the reason in a few words.
 *
 * "The invasion of Lund failed because of a storm" gives "Why did the invasion of Lund fail?", "The famine of 1902 was
 * caused by a cold summer" gives "What was the famine of 1902 caused by?". A reason that is itself a clause is too long to type.
 */
import type { Fact, Part, Reading } from '#engine/types.ts';
import { askPart, askSubject } from '#engine/language/english/wording/say-fact.ts';
import type { Stem } from './candidate.ts';
import { entityKey, nameFilling } from './find-keys.ts';
import { isSomebody, phraseKey } from './phrase-key.ts';

const reasons = /^(because of|due to|as a result of|owing to|thanks to|on account of)$/;
const causing = /^(cause|create|trigger|drive|power|form|destroy|damage|prompt|inspire|spark|fuel|produce|kill|ruin|shape|weaken|strengthen|flood|bury|drain|interrupt|delay)$/;

export function askCauses(reading: Reading, facts: readonly Fact[]): Stem[] {
  return facts.flatMap((fact) => [...askWhy(reading, fact), ...askWhatCaused(reading, fact)]);
}

function askWhy(reading: Reading, fact: Fact): Stem[] {
  const sentence = reading.sentences[fact.sentence]!;
  return fact.parts.flatMap((part): Stem[] => {
    if (part.role !== 'oblique' || !reasons.test(part.preposition ?? '')) return [];
    const inner = { from: part.from + part.preposition!.split(' ').length, to: part.to, head: part.head };
    const name = nameFilling(reading, sentence, inner);
    const key = name && !name.mention.isPronoun ? entityKey(reading, sentence, name.mention) : phraseKey(reading, sentence, inner, 7);
    const said = key && askPart(reading, fact, part, 'Why');
    if (!said || said.text.split(' ').length < 6) return [];
    return [{ family: 'why', prompt: said.text, key: { ...key, accept: [...key.accept, `${part.preposition!} ${key.accept[0] ?? key.text}`] }, fact, soft: said.soft, entities: said.entities }];
  });
}

/** "What was the famine of 1902 caused by?", "What drained the Mongol treasury?" */
function askWhatCaused(reading: Reading, fact: Fact): Stem[] {
  const sentence = reading.sentences[fact.sentence]!;
  if (fact.isPassive && causing.test(fact.lemma)) {
    const part = fact.parts.find(({ role }) => role === 'agent');
    const key = part && phraseKey(reading, sentence, { from: part.from + 1, to: part.to, head: part.head });
    if (!part || !key) return [];
    const stranded: Part = { ...part, to: part.from + 1, head: part.from, role: 'particle' };
    const said = askPart(reading, { ...fact, parts: fact.parts.flatMap((other) => (other === part ? [part, stranded] : [other])) }, part, 'What');
    return said ? [{ family: 'why', prompt: said.text, key, fact, soft: said.soft, entities: said.entities }] : [];
  }
  const leads = (fact.lemma === 'lead' && fact.parts.some(({ preposition }) => preposition === 'to')) || (fact.lemma === 'result' && fact.parts.some(({ preposition }) => preposition === 'in'));
  if (fact.isCopula || fact.isPassive || fact.tense === 'modal' || !(leads || (causing.test(fact.lemma) && fact.parts.some(({ role }) => role === 'object')))) return [];
  const key = nameFilling(reading, sentence, fact.subject) || isSomebody(reading, sentence, fact.subject) ? undefined : phraseKey(reading, sentence, fact.subject);
  const verb = fact.verbs[0]!;
  // "What cause …?" would have to be "causes".
  if (!key || (fact.tense === 'present' && !verb.endsWith('s'))) return [];
  const said = askSubject(reading, fact, 'What');
  return said ? [{ family: 'why', prompt: said.text, key, fact, soft: said.soft, entities: said.entities }] : [];
}
