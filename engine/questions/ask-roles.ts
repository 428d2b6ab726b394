/**
 * Who holds an office that one person holds, from the words before the name.
 *
 * "Oxfam chief executive Barbara Lind said …" gives "Who is named as the chief executive of Oxfam?". A senator, a
 * spokesman or a professor gives nothing: there are several, and "former" says only that there have been others.
 */
import type { Fact, Mention, ParsedSentence, Reading } from '#engine/types.ts';
import type { Stem } from './candidate.ts';
import { entityKey } from './find-keys.ts';

const held = /^(chief executive|executive director|managing director|chief economist|chief scientist|director general|director-general|secretary-general|secretary general|chief constable|head coach|head teacher|prime minister|foreign minister|finance minister|defence minister|defense minister|interior minister|president|founder|chairman|chairwoman|chair|mayor|governor|director|editor|chancellor|leader|boss|commissioner|CEO)$/i;

export function askRoles(reading: Reading): Stem[] {
  return reading.sentences.flatMap((sentence) => reading.mentions[sentence.index]!.flatMap((of) => {
    const person = reading.mentions[sentence.index]!.find((mention) => mention.from > of.to && mention.from <= of.to + 3 && reading.entities[mention.entity]!.type === 'person' && !mention.isPronoun);
    return person ? askRole(reading, sentence, of, person) : [];
  }));
}

function askRole(reading: Reading, sentence: ParsedSentence, of: Mention, person: Mention): Stem[] {
  const { words } = sentence;
  const role = words.slice(of.to, person.from).map(({ text }) => text).join(' ').replace(/^['’]s? /, '');
  const owner = reading.entities[of.entity]!;
  const before = words[of.from - 1]?.text ?? '';
  if (!held.test(role) || !/^(organization|company|party|university|country|city|newspaper|region|us-state|thing)$/.test(owner.type) || /^(former|ex|deputy|vice|acting|and|late)$/i.test(before) || before === '-') return [];
  const entity = reading.entities[person.entity]!;
  if (!entity.name.includes(' ')) return [];
  const name = `${owner.takesThe ? 'the ' : ''}${owner.name.replace(/^the /i, '')}`;
  const fact: Fact = {
    id: `${sentence.start}-${words[person.from]!.start}-role`, sentence: sentence.index, source: 'role', verb: person.from, verbs: ['is'], lemma: 'be', tense: 'present', isPassive: false, isCopula: true, hedges: [], confidence: 0.9,
    subject: { role: 'subject', head: person.to - 1, from: person.from, to: person.to, isFronted: false }, parts: [{ role: 'predicate', head: of.to, from: of.from, to: person.from, isFronted: false }],
  };
  return [{ family: 'role', prompt: `Who is named as the ${role.toLowerCase() === 'ceo' ? 'CEO' : role.toLowerCase()} of ${name}?`, key: entityKey(reading, sentence, person), fact, soft: 0, entities: [owner.id] }];
}
