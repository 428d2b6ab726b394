/**
 * What share, and how much money.
 *
 * "In 2009, 53% of Norwegians owned a car" gives "What percentage of Norwegians owned a car in 2009?", "The church spent
 * $40 million on the organ" gives "How much money did the church spend on the organ?". A bound stays in the question.
 * "More than half" gives nothing, nor does a sentence with two shares.
 */
import type { Fact, ParsedSentence, Part, Quantity, Reading } from '#engine/types.ts';
import { subtree } from '#engine/facts/tree.ts';
import { askPart, askSubject } from '#engine/language/english/wording/say-fact.ts';
import { wordPhrase } from '#engine/language/english/wording/word-phrase.ts';
import type { Stem } from './candidate.ts';
import { quantityKey } from './find-keys.ts';

const paying = /^(cost|spend|pay|raise|earn|receive|invest|allocate|donate|owe|win|make|give|contribute|lose|save|generate|provide|borrow|lend|charge|steal|collect|gross|promise|offer|inherit)$/;

export function askShares(reading: Reading, facts: readonly Fact[]): Stem[] {
  return facts.flatMap((fact) => [fact.subject, ...fact.parts].flatMap((part) => [...askForShare(reading, fact, part), ...askForMoney(reading, fact, part)]));
}

/** Words of a bound that the question can keep: "Over what percentage of the people died?" */
const kept = /^(about|around|approximately|roughly|nearly|almost|over|more than|less than|under|at least|up to)$/;

function quantityAt(reading: Reading, fact: Fact, part: Part, kind: Quantity['kind']): { quantity: Quantity; lead: string } | undefined {
  const quantity = reading.quantities[fact.sentence]!.find((candidate) => candidate.kind === kind && candidate.from >= part.from && candidate.to <= part.to);
  if (!quantity || (quantity.bound && !kept.test(quantity.bound))) return undefined;
  const from = quantity.from - (quantity.bound ? quantity.bound.split(' ').length : 0);
  return from === part.from ? { quantity, lead: quantity.bound ?? '' } : undefined;
}

function askForShare(reading: Reading, fact: Fact, part: Part): Stem[] {
  if (part.role !== 'subject' && part.role !== 'object') return [];
  const sentence = reading.sentences[fact.sentence]!;
  const found = quantityAt(reading, fact, part, 'percent');
  if (!found || (sentence.words[found.quantity.to]?.text !== 'of' && sentence.words[found.quantity.to]?.xpos !== 'IN')) return [];
  const rest = wordPhrase(reading, sentence, { from: found.quantity.to, to: part.to }, { named: new Set(), ...(part.role === 'object' ? { thingSubject: 'one' as const } : {}) });
  if (rest.faults.length > 0 || rest.text.split(' ').length > 8 || hasOtherShare(reading, sentence, found.quantity)) return [];
  const wh = `${withBound(found.lead, 'what')} percentage ${rest.text}`;
  const said = part.role === 'subject' ? askSubject(reading, fact, wh) : askPart(reading, fact, part, wh);
  if (!said) return [];
  // Those who are counted are many: "What percentage of houses were burned?"
  const many = /^(are|were|have)$/.test(fact.verbs[0]!) && part.role === 'subject' ? said.text.replace(/ (is|was|has) /, ` ${fact.verbs[0]!} `) : said.text;
  return [{ family: 'how-many', prompt: many, key: quantityKey(sentence, found.quantity), fact, soft: said.soft + rest.soft, entities: [...said.entities, ...rest.entities] }];
}

/** "30% of winners employed a cleaner and 24% a gardener": two shares are no one answer. */
const hasOtherShare = (reading: Reading, sentence: ParsedSentence, own: Quantity) => reading.quantities[sentence.index]!.some((other) => other !== own && other.kind === 'percent');

/** "Over what", "What". */
const withBound = (bound: string, word: string) => { const text = `${bound} ${word}`.trim(); return text.charAt(0).toUpperCase() + text.slice(1); };

function askForMoney(reading: Reading, fact: Fact, part: Part): Stem[] {
  if (part.role !== 'object' || !paying.test(fact.lemma)) return [];
  const sentence = reading.sentences[fact.sentence]!;
  const found = quantityAt(reading, fact, part, 'money');
  if (!found || found.quantity.to < part.to || subtree(sentence, part.head) === undefined) return [];
  const how = withBound(found.lead, 'how much');
  const said = askPart(reading, fact, part, fact.lemma === 'cost' ? how : `${how} money`);
  return said ? [{ family: 'how-many', prompt: said.text, key: quantityKey(sentence, found.quantity), fact, soft: said.soft, entities: said.entities }] : [];
}
