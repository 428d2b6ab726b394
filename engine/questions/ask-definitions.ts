/**
 * What something is called, and what has a name that the article explains.
 *
 * "The property of being prime is called primality" gives "What is the property of being prime called?", and "Internet2
 * is a network consortium led by universities" gives "What is the name of the network consortium led by universities?".
 * "Olaf was a knight" gives nothing: there are many knights.
 */
import type { Fact, Part, Reading } from '#engine/types.ts';
import { askPart } from '#engine/language/english/wording/say-fact.ts';
import { wordPhrase } from '#engine/language/english/wording/word-phrase.ts';
import { stopWords } from '#engine/checks/stop-words.ts';
import type { Key, Stem } from './candidate.ts';
import { entityKey, nameFilling } from './find-keys.ts';
import { phraseKey } from './phrase-key.ts';

const contentOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !stopWords.has(word)).length;

export function askDefinitions(reading: Reading, facts: readonly Fact[]): Stem[] {
  return facts.flatMap((fact) => [...askForWord(reading, fact), ...askForName(reading, fact)]);
}

/** "What is the property of being prime called?", "What are slow methods of this kind known as?" */
function askForWord(reading: Reading, fact: Fact): Stem[] {
  if (!fact.isPassive || !/^(call|term|name|dub|label|nickname|title|entitle|know|refer)$/.test(fact.lemma)) return [];
  return fact.parts.flatMap((part): Stem[] => {
    const isAs = part.role === 'oblique' && part.preposition === 'as';
    if (/^(know|refer)$/.test(fact.lemma) ? !isAs : !/^(infinitive|object|predicate)$/.test(part.role)) return [];
    if (part.from > fact.verb + 2) return [];
    const inner = { ...part, from: isAs ? part.from + 1 : part.from };
    const key = keyOf(reading, fact, inner);
    if (!key) return [];
    const stranded: Part = { ...part, to: inner.from, head: part.from, role: 'particle' };
    const said = askPart(reading, isAs ? { ...fact, parts: fact.parts.flatMap((other) => (other === part ? [part, stranded] : [other])) } : fact, part, 'What');
    return said && contentOf(said.text) >= 3 ? [{ family: 'definition', prompt: said.text, key, fact, soft: said.soft, entities: said.entities }] : [];
  });

  function keyOf(read: Reading, { sentence: index }: Fact, range: Part): Key | undefined {
    const own = read.sentences[index]!;
    const name = nameFilling(read, own, range);
    return name ? (name.mention.isPronoun ? undefined : entityKey(read, own, name.mention)) : phraseKey(read, own, range, 3);
  }
}

/** "What is the name of the network consortium led by universities?" */
function askForName(reading: Reading, fact: Fact): Stem[] {
  const sentence = reading.sentences[fact.sentence]!;
  const { words, children } = sentence;
  const part = fact.parts.find((candidate) => candidate.role === 'predicate' && candidate.preposition === undefined);
  if (!fact.isCopula || !part || fact.tense === 'modal' || fact.attribution || !/^(a|an)$/i.test(words[part.from]!.text) || words[part.head]!.xpos !== 'NN') return [];
  if (fact.parts.some((other) => other !== part && other.role !== 'adverb') || /^(part|member|one|kind|type|form|number|example|way|result|lot|range|place)$/i.test(words[part.head]!.text)) return [];
  const name = nameFilling(reading, sentence, fact.subject);
  if (!name || name.mention.isPronoun || words[fact.subject.head]!.xpos === 'NNPS') return [];
  // What tells it from others of its kind stands behind the noun.
  const behind = children[part.head]!.filter((child) => child > part.head && child < part.to && /^(acl|acl:relcl|nmod)/.test(words[child]!.relation));
  if (behind.length === 0) return [];
  const phrase = wordPhrase(reading, sentence, { from: part.from + 1, to: part.to }, { named: new Set(), thingSubject: 'one' });
  const told = wordPhrase(reading, sentence, { from: Math.min(...behind), to: part.to }, { named: new Set(), thingSubject: 'one' });
  if (phrase.faults.length > 0 || contentOf(phrase.text) < 4 || (told.entities.length === 0 && !/\d/.test(told.text) && contentOf(told.text) < 4)) return [];
  const be = fact.verbs[0] === 'was' ? 'was' : 'is';
  const prompt = name.entity.type === 'person' ? `Who ${be} the ${phrase.text}?` : `What ${be} the name of the ${phrase.text}?`;
  return prompt.split(' ').length > 25 || fact.verbs.length > 1 ? [] : [{ family: 'definition', prompt, key: entityKey(reading, sentence, name.mention), fact, soft: phrase.soft, entities: phrase.entities }];
}
