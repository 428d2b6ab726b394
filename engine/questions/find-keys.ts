/** What in a piece of a fact can be the answer: a name that fills it, or a date or amount in it. */
import type { Entity, Mention, ParsedSentence, Quantity, Range, Reading } from '#engine/types.ts';
import { asides, joined } from '#engine/language/english/wording/word-phrase.ts';
import { countryByName } from '#engine/language/english/mentions/countries.ts';
import { wordsOfNumber } from './write-number.ts';
import type { Key } from './candidate.ts';

/** The one name that fills the range (title, "the" and asides apart), if there is one. */
export function nameFilling(reading: Reading, sentence: ParsedSentence, range: Range): { mention: Mention; entity: Entity } | undefined {
  const skipped = asides(sentence, range, []);
  const kept: number[] = [];
  for (let i = range.from; i < range.to; i++) if (!skipped.has(i) && !(i === range.from && /^(the|a)$/i.test(sentence.words[i]!.text))) kept.push(i);
  for (const mention of reading.mentions[sentence.index]!) {
    const from = mention.from - mention.titleWords;
    if (kept.length > 0 && kept.every((i) => i >= from && i < mention.to) && kept.at(-1) === mention.to - 1) return { mention, entity: reading.entities[mention.entity]! };
  }
  return undefined;
}

/** The person whom "Elizabeth Quat of DAB" or "Demosisto's Nathan Law" is about; not one of several ("Quat and Law"). */
export function personHeading(reading: Reading, sentence: ParsedSentence, part: { head: number; from: number; to: number }): { mention: Mention; entity: Entity } | undefined {
  const mention = reading.mentions[sentence.index]!.find((candidate) => candidate.from <= part.head && part.head < candidate.to && candidate.from >= part.from && candidate.to <= part.to);
  if (!mention) return apposedPerson(reading, sentence, part);
  if (mention.isPronoun || sentence.children[part.head]!.some((child) => sentence.words[child]!.relation === 'conj')) return undefined;
  const entity = reading.entities[mention.entity]!;
  return entity.type === 'person' ? { mention, entity } : undefined;
}

/** "A French watchmaker, Robert Hubert, confessed …": the name stands behind the description. */
function apposedPerson(reading: Reading, sentence: ParsedSentence, part: { head: number; from: number; to: number }): { mention: Mention; entity: Entity } | undefined {
  const appos = sentence.children[part.head]!.find((child) => sentence.words[child]!.relation === 'appos' && child > part.head && child < part.to);
  const mention = appos === undefined ? undefined : reading.mentions[sentence.index]!.find((candidate) => candidate.from <= appos && appos < candidate.to);
  if (!mention || sentence.children[part.head]!.some((child) => sentence.words[child]!.relation === 'conj')) return undefined;
  const entity = reading.entities[mention.entity]!;
  return entity.type === 'person' ? { mention, entity } : undefined;
}

export function quantityIn(reading: Reading, sentence: ParsedSentence, range: Range): Quantity | undefined {
  const inside = reading.quantities[sentence.index]!.filter((quantity) => quantity.from >= range.from && quantity.to <= range.to);
  return inside.length === 1 ? inside[0] : undefined;
}

export function entityKey(reading: Reading, sentence: ParsedSentence, mention: Mention): Key {
  const entity = reading.entities[mention.entity]!;
  // "the institute" is answered by its name.
  const text = entity.type === 'person' || mention.isPronoun ? entity.name : written(sentence, mention);
  const hasThe = entity.takesThe || (entity.type !== 'person' && /^the$/i.test(sentence.words[mention.from - 1]?.text ?? '') && sentence.words[mention.from - 1]!.head < mention.to) || /^(Romans|Vikings|Ottomans|Normans|Saxons|Greeks|Persians|Mongols|Nazis|Soviets|Allies|British|Dutch|French|Spanish)$/.test(text);
  return { text: hasThe ? `the ${text.replace(/^the /i, '')}` : text, type: entity.type, sentence: sentence.index, range: { from: mention.from, to: mention.to }, entity: entity.id, accept: acceptedNames(entity, text) };
}

const written = (sentence: ParsedSentence, range: Range) => joined(sentence, range);

export function acceptedNames(entity: Entity, text: string): string[] {
  const names = new Set<string>([text, entity.name, ...entity.aliases]);
  const country = countryByName.get(entity.name);
  if (country) for (const name of [country.name, ...country.aliases]) names.add(name);
  if (entity.type === 'person') {
    const surname = entity.name.split(' ').at(-1)!;
    names.add(surname);
    if (entity.role) names.add(`${entity.role} ${entity.name}`);
  }
  for (const name of Array.from(names)) if (entity.takesThe) names.add(`the ${name.replace(/^the /i, '')}`);
  names.delete(text);
  return [...names];
}

/** The key of a date or amount. Of "three years" and "800 km" the number alone is the key; the unit stays in the question. */
export function quantityKey(sentence: ParsedSentence, quantity: Quantity): Key {
  const range = /^(duration|measure)$/.test(quantity.kind) ? { from: quantity.from, to: quantity.to - 1 } : { from: quantity.from, to: quantity.to };
  const written = joined(sentence, range);
  // "Four capitals …" at the start of a sentence is "four" anywhere else.
  const text = range.from === 0 && /^\p{Lu}\p{Ll}+$/u.test(written) && !/^(date|month|year)$/.test(quantity.kind) ? written.toLowerCase() : written;
  const accept = acceptedNumbers(quantity, text).filter((form) => form !== text);
  return {
    text, type: quantity.kind, sentence: sentence.index, range, value: quantity.value,
    ...(quantity.unit ? { unit: quantity.unit } : {}), ...(quantity.bound ? { bound: quantity.bound } : {}), accept,
  };
}

function acceptedNumbers(quantity: Quantity, text: string): string[] {
  switch (quantity.kind) {
    case 'date':
    case 'month': return dateForms(text);
    case 'year': return [];
    case 'decade': return [`the ${text}`, `${text.slice(2)}`, `the ${text.slice(2)}`, `${text.slice(0, -1)}'s`];
    default: return wordsOfNumber(quantity.value);
  }
}

/** "April 10" and "10 April". */
function dateForms(text: string): string[] {
  const english = /^(\p{L}+\.?) (\d{1,2})(?:, (\d{4}))?$/u.exec(text);
  const british = /^(\d{1,2}) (\p{L}+)(?: (\d{4}))?$/u.exec(text);
  if (english) return [`${english[2]} ${english[1]}${english[3] ? ` ${english[3]}` : ''}`];
  if (british) return [`${british[2]} ${british[1]}${british[3] ? `, ${british[3]}` : ''}`];
  return [];
}
