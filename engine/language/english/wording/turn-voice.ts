/**
 * A fact in another order of words, so that a statement can be true without being copied.
 *
 * "Clara Barton founded the Red Cross in 1881." becomes "The Red Cross was founded by Clara Barton in 1881.", the other
 * way round, or "It was in 1881 that Clara Barton founded the Red Cross."
 * Refused where a pronoun would point the wrong way ("Ann Lee sold her house"), where a verb has no passive ("cost"),
 * and where an adverb or a clause would hang on the wrong verb.
 */
import type { Fact, Part, Reading } from '#engine/types.ts';
import { verbForm } from '#engine/language/english/inflect/verb-forms.ts';
import { plan, predicateText, tidy, type Plan, type Replacement, type Said } from './say-fact.ts';

const noPassive = /^(have|be|become|cost|weigh|resemble|lack|suit|fit|equal|mean|contain|get|want|like|let|see|hear|feel|leave|enter|join|marry|meet|suffer|undergo|remain|stay|go|come|last|total|number|include|involve|follow|precede|spend|take|make|give|say|tell|think|believe|know|need|hope|try|begin|start|continue|stop|keep|put|run|turn|hit|face|reach|attend|visit|declare|name|call|appoint|elect|consider|crown|dub|label|nickname|grant|award|offer|teach|ask)$/;
const pronoun = /\b(he|she|it|they|him|her|his|hers|its|their|them|himself|herself|itself|themselves|whose|who|which|that)\b/i;
const simple = /^(object|agent|oblique|time)$/;

/** Active for passive and passive for active. */
export function turnVoice(reading: Reading, fact: Fact, replace?: Replacement): Said | undefined {
  const made = plan(reading, fact, { replace });
  if (typeof made === 'string' || made.lead || fact.tense !== 'past' || fact.isCopula || fact.hedges.length > 0) return undefined;
  if (made.pieces.some(({ part, phrase }) => !simple.test(part.role) || pronoun.test(phrase.text)) || pronoun.test(made.subject.text)) return undefined;
  const text = fact.isPassive ? inActive(fact, made) : inPassive(reading, fact, made);
  return text === undefined ? undefined : finished(made, text);
}

/** "The school was opened by Ann Lee" → "Ann Lee opened the school". */
function inActive(fact: Fact, { subject, pieces }: Plan): string | undefined {
  const agents = pieces.filter(({ part }) => part.role === 'agent');
  const [agent] = agents;
  if (agents.length !== 1 || !agent || fact.verbs.length !== 2 || !/^(was|were)$/.test(fact.verbs[0]!) || pieces.some(({ part }) => part.role === 'object')) return undefined;
  const rest = pieces.filter((piece) => piece !== agent).map(({ phrase }) => phrase.text);
  return `${agent.phrase.text.replace(/^by /i, '')} ${verbForm(fact.lemma, 'VBD')} ${subject.text} ${rest.join(' ')}`;
}

/** "Ann Lee opened the school" → "The school was opened by Ann Lee". */
function inPassive(reading: Reading, fact: Fact, { subject, pieces }: Plan): string | undefined {
  const { words, children } = reading.sentences[fact.sentence]!;
  const objects = pieces.filter(({ part }) => part.role === 'object');
  const [object] = objects;
  if (objects.length !== 1 || !object || fact.verbs.length !== 1 || words[fact.verb]!.xpos !== 'VBD' || noPassive.test(fact.lemma)) return undefined;
  // "moved his family into": what is right behind the object may belong to the verb, but not a particle.
  if (words[fact.verb + 1]?.relation === 'compound:prt' || object.part.from !== fact.verb + 1) return undefined;
  // No sentence begins with a figure, and a long or doubtful object would hold the verb up: "a paper to the Society".
  if (/^\P{L}/u.test(object.phrase.text) || object.phrase.text.split(' ').length > 8 || / (to|for|from) /.test(object.phrase.text)) return undefined;
  const isMany = /^NNP?S$/.test(words[object.part.head]!.xpos) || children[object.part.head]!.some((child) => words[child]!.relation === 'conj' && child < object.part.to);
  const others = pieces.filter((piece) => piece !== object);
  // "received the prize | in physics": what is neither a time nor a place may belong to the object.
  if (others.some(({ part }) => !isTimeOrPlace(reading, fact, part))) return undefined;
  const rest = others.map(({ phrase }) => phrase.text);
  return `${object.phrase.text} ${isMany ? 'were' : 'was'} ${verbForm(fact.lemma, 'VBN')} by ${subject.text} ${rest.join(' ')}`;
}

function isTimeOrPlace(reading: Reading, { sentence }: Fact, { from, to, role }: Part): boolean {
  if (role === 'time') return true;
  const isIn = (range: { from: number; to: number }) => range.from >= from && range.to <= to;
  return reading.quantities[sentence]!.some((quantity) => isIn(quantity) && /^(date|year|month|decade|duration|time)$/.test(quantity.kind))
    || reading.mentions[sentence]!.some((mention) => isIn(mention) && mention.to === to && /^(city|country|us-state|region|place)$/.test(reading.entities[mention.entity]!.type));
}

/** "It was in 1881 that …": the date, or another in its place, before the rest. @param date the part with its preposition, as it is to be said */
export function putDateFirst(reading: Reading, fact: Fact, part: Part, date: string): Said | undefined {
  const made = plan(reading, fact, { without: part });
  if (typeof made === 'string' || made.lead || fact.tense !== 'past' || fact.verbs[0] === 'had') return undefined;
  if (made.pieces.some((piece) => piece.part.isFronted || /^(clause|adverbial-clause|infinitive)$/.test(piece.part.role) || pronoun.test(piece.phrase.text))) return undefined;
  return finished(made, `it was ${date} that ${made.subject.text} ${predicateText(fact, made.pieces, fact.verbs)}`);
}

/** "Ann Lee, the head of the bank, …" → "The head of the bank is Ann Lee." */
export function putRoleFirst(reading: Reading, fact: Fact, replace?: Replacement): Said | undefined {
  const made = plan(reading, fact, { replace });
  if (typeof made === 'string' || made.lead || !fact.isCopula || fact.verbs.length !== 1 || made.pieces.length !== 1) return undefined;
  const [role] = made.pieces;
  const { words } = reading.sentences[fact.sentence]!;
  if (!role || role.part.role !== 'predicate' || pronoun.test(role.phrase.text) || pronoun.test(made.subject.text)) return undefined;
  // Only of one who holds it alone: "the head of", "Norland's head", never "a teacher".
  const isOne = /^the$/i.test(words[role.part.from]!.text) || words.slice(role.part.from, role.part.head).some((word) => /^['’]s?$/.test(word.text));
  // "the true king": of what?
  if (!/\p{Lu}/u.test(role.phrase.text)) return undefined;
  if (!isOne || words[role.part.head]!.xpos !== 'NN' || /\bone of\b|[,;(]/.test(role.phrase.text)) return undefined;
  return finished(made, `${role.phrase.text} ${fact.verbs[0]!} ${made.subject.text}`);
}

function finished(made: Plan, text: string): Said | undefined {
  const said = tidy(text);
  if (said.split(' ').length > 20) return undefined;
  return { text: `${said.charAt(0).toUpperCase()}${said.slice(1)}${said.endsWith('.') ? '' : '.'}`, soft: made.soft, entities: made.entities, isReworded: true };
}
