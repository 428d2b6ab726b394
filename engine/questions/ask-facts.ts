/**
 * Questions with a question word, for each fact and each piece of it that can be the answer. One function per family;
 * the presenters give the stems options or a field to type in.
 */
import type { Fact, ParsedSentence, Part, Range, Reading } from '#engine/types.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { vagueHeads } from '#engine/language/english/wording/context-words.ts';
import { wordFor, whenFor, sureMargin } from '#engine/language/english/wording/question-words.ts';
import { askAgent, askPart, askSubject } from '#engine/language/english/wording/say-fact.ts';
import { joined, wordPhrase } from '#engine/language/english/wording/word-phrase.ts';
import type { Stem } from './candidate.ts';
import { entityKey, nameFilling, personHeading, quantityIn, quantityKey } from './find-keys.ts';

type Ask = (reading: Reading, fact: Fact) => Stem[];

/** "Who will meet with business leaders?" */
const askForSubject: Ask = (reading, fact) => {
  const sentence = reading.sentences[fact.sentence]!;
  const name = nameFilling(reading, sentence, fact.subject) ?? personHeading(reading, sentence, fact.subject);
  if (!name) return [];
  // A name with "the" is nobody's: "the Mariana Trench".
  const wh = wordFor(name.entity) ?? (name.entity.type === 'thing' && name.entity.takesThe && !name.entity.name.endsWith('s') ? 'What' : undefined);
  if (!wh || /^(have|are|were|do)$/.test(fact.verbs[0]!) && name.entity.type === 'person') return [];
  const said = askSubject(reading, fact, wh);
  return said ? [{ family: 'who', prompt: said.text, key: entityKey(reading, sentence, name.mention), fact, soft: said.soft, entities: said.entities }] : [];
};

/** "In what year did Fillmore retire?" */
const askForTime: Ask = (reading, fact) => {
  const sentence = reading.sentences[fact.sentence]!;
  return fact.parts.flatMap((part): Stem[] => {
    if (part.role !== 'oblique' && part.role !== 'time') return [];
    const quantity = quantityIn(reading, sentence, part);
    if (!quantity || !/^(year|date|month|decade)$/.test(quantity.kind)) return [];
    const rest = joined(sentence, part).slice(part.preposition?.length ?? 0).replace(joined(sentence, quantity), '').trim();
    if (!/^(|the|the year|the year of|about|around|early|late)$/.test(rest) || /early|late/.test(rest)) return [];
    const wh = whenFor(quantity, part.preposition);
    // "In what year was the coin introduced when the euro was born?": the one tells the time of the other.
    if (fact.parts.some((other) => other.role === 'adverbial-clause' && /^when$/i.test(sentence.words[other.from]!.text))) return [];
    const said = wh && askPart(reading, fact, part, wh);
    // "by 1965": every later year would be right as well, so no options are offered.
    const key = quantityKey(sentence, quantity);
    const bounded = /^(by|before|after|since|until)$/.test(part.preposition ?? '') ? { ...key, bound: part.preposition! } : key;
    return said ? [{ family: 'when', prompt: said.text, key: bounded, fact, soft: said.soft, entities: said.entities }] : [];
  });
};

const placeTypes = /^(city|country|us-state|region|place|university|organization)$/;

/** "In which city was the conference held?" */
const askForPlace: Ask = (reading, fact) => {
  const sentence = reading.sentences[fact.sentence]!;
  return fact.parts.flatMap((part): Stem[] => {
    if (part.role !== 'oblique' || !/^(in|at|to|from|into|near|with|by|for|against|of|on|about)$/.test(part.preposition ?? '')) return [];
    const inner = { from: part.from + part.preposition!.split(' ').length, to: part.to };
    const name = nameFilling(reading, sentence, inner);
    if (!name || name.entity.margin < sureMargin) return [];
    const isPlace = placeTypes.test(name.entity.type);
    const word = wordFor(name.entity);
    if (!word) return [];
    const preposition = part.preposition![0]!.toUpperCase() + part.preposition!.slice(1);
    const wh = name.entity.type === 'person' ? `${preposition} whom` : word === 'What' ? (/^(in|at)$/.test(part.preposition!) && name.entity.type === 'place' ? 'Where' : undefined) : `${preposition} ${word[0]!.toLowerCase()}${word.slice(1)}`;
    if (!wh || (!isPlace && name.entity.type !== 'person' && !/company|party|newspaper/.test(name.entity.type))) return [];
    const said = askPart(reading, fact, part, wh);
    return said ? [{ family: 'where', prompt: said.text, key: entityKey(reading, sentence, name.mention), fact, soft: said.soft, entities: said.entities }] : [];
  });
};

/** "Which company did Mr. Allen found?", "Whom did Curie marry?" */
const askForObject: Ask = (reading, fact) => {
  const sentence = reading.sentences[fact.sentence]!;
  return fact.parts.flatMap((part): Stem[] => {
    if (part.role !== 'object' && part.role !== 'agent') return [];
    const inner = part.role === 'agent' ? { from: part.from + 1, to: part.to } : part;
    const name = nameFilling(reading, sentence, inner);
    const word = name && wordFor(name.entity);
    if (!name || !word || (word === 'What' && name.entity.margin < 4)) return [];
    // "Which country had many people fled?" is first read as "the country had".
    if (part.role === 'object' && /^(have|has|had)$/.test(fact.verbs[0]!)) return [];
    if (part.role === 'agent' && word === 'What') return [];
    const said = (part.role === 'agent' ? askAgent : askPart)(reading, fact, part, word);
    return said ? [{ family: 'whom', prompt: said.text, key: entityKey(reading, sentence, name.mention), fact, soft: said.soft, entities: said.entities }] : [];
  });
};

/** "How many troops does the US station in Japan?" */
const askForCount: Ask = (reading, fact) => {
  const sentence = reading.sentences[fact.sentence]!;
  const stems: Stem[] = [];
  for (const part of [fact.subject, ...fact.parts]) {
    if (!/^(subject|object|oblique|time|predicate)$/.test(part.role)) continue;
    const lead = part.role === 'oblique' ? (part.preposition?.split(' ').length ?? 0) : 0;
    if (part.role === 'oblique' && !/^(for|with|by|after|within|to|in|into|from|among)$/.test(part.preposition ?? '')) continue;
    let from = part.from + lead;
    const quantity = quantityIn(reading, sentence, part) ?? reading.quantities[fact.sentence]!.find((candidate) => candidate.from >= from && candidate.from <= from + 2 && candidate.to <= part.to);
    if (!quantity || !/^(count|duration|measure)$/.test(quantity.kind)) continue;
    const about = /^(about|around|approximately|roughly|some|nearly|almost)$/.test(quantity.bound ?? '');
    if (quantity.bound && !about) continue;
    if (about) from += quantity.bound!.split(' ').length;
    if (quantity.from !== from) continue;
    // "How many days": what is counted follows the number in the phrase.
    const noun = { from: quantity.kind === 'count' ? quantity.to : quantity.to - 1, to: part.to };
    if (noun.from >= noun.to) continue;
    // "Four years prior to this, the city was flooded": that is when, not how long.
    if (sentence.words.slice(quantity.to, quantity.to + 2).some((word) => /^(prior|before|ago|earlier|later|after|afterwards|previously|hence)$/i.test(word.text))) continue;
    // "13,200 houses and 87 churches": two counts are no one answer.
    if (sentence.words.slice(noun.from, noun.to).some((word) => word.xpos === 'CD')) continue;
    const cut = part.role === 'object' || part.role === 'time' ? endOfCounted(sentence, noun) : noun.to;
    const rest = wordPhrase(reading, sentence, { from: noun.from, to: cut }, { named: new Set() });
    const behind = cut < noun.to ? { ...part, role: 'oblique' as const, from: cut, preposition: sentence.words[cut]!.text.toLowerCase(), head: noun.to - 1, isFronted: false } : undefined;
    if (rest.faults.length > 0 || rest.text.split(' ').length > 9 || /^(of|or|to|and)\b/.test(rest.text)) continue;
    const preposition = lead > 0 ? `${part.preposition![0]!.toUpperCase()}${part.preposition!.slice(1)} ` : '';
    const how = `${about ? 'about how many' : 'how many'} ${rest.text}`;
    const wh = preposition ? preposition + how : how[0]!.toUpperCase() + how.slice(1);
    const said = part.role === 'subject' ? askCountedSubject(reading, fact, wh) : part.role === 'predicate' ? undefined : askPart(reading, behind ? { ...fact, parts: fact.parts.flatMap((other) => (other === part ? [part, behind] : [other])) } : fact, part, wh);
    if (!said) continue;
    stems.push({ family: 'how-many', prompt: said.text, key: quantityKey(sentence, quantity), fact, soft: said.soft + rest.soft, entities: [...said.entities, ...rest.entities] });
  }
  return stems;
};

/** "years | in the U.S. Army": what begins with a preposition other than "of" goes behind the verb. */
function endOfCounted(sentence: ParsedSentence, range: Range): number {
  for (let i = range.from + 1; i < range.to; i++) {
    const { head, relation } = sentence.words[i]!;
    if (relation === 'case' && sentence.words[i]!.text !== 'of' && head > i && sentence.words[head]!.relation.startsWith('nmod') && sentence.words[head]!.head >= range.from && sentence.words[head]!.head < i) return i;
  }
  return range.to;
}

/** A counted subject stays plural: "How many delegates were elected?" */
function askCountedSubject(reading: Reading, fact: Fact, wh: string): ReturnType<typeof askSubject> {
  const said = askSubject(reading, fact, wh);
  if (!said || said.text.indexOf(wh) !== 0) return undefined;
  const first = fact.verbs[0]!;
  const shown = { are: 'is', were: 'was', have: 'has', do: 'does' }[first];
  return shown ? { ...said, text: said.text.replace(`${wh} ${shown} `, `${wh} ${first} `) } : said;
}

/** "What is the longest tributary of the Danube?", "What was the population of York …?": the predicate is a name or a number. */
const askForPredicate: Ask = (reading, fact) => {
  if (!fact.isCopula) return [];
  const sentence = reading.sentences[fact.sentence]!;
  const part = fact.parts.find((candidate) => candidate.role === 'predicate' && candidate.preposition === undefined);
  if (!part || nameFilling(reading, sentence, fact.subject)?.entity.type === 'person') return [];
  const quantity = reading.quantities[fact.sentence]!.find((candidate) => candidate.from === part.from && candidate.to === part.to && !candidate.bound);
  const name = quantity ? undefined : nameFilling(reading, sentence, part);
  const wh = quantity ? 'What' : name && (wordFor(name.entity) ?? (name.entity.type === 'thing' ? 'What' : undefined));
  if (!wh || (!quantity && !/^(the|\p{Lu}|its|their|his|her)/u.test(joined(sentence, fact.subject)))) return [];
  const said = askPart(reading, fact, part, wh);
  const key = quantity ? quantityKey(sentence, quantity) : entityKey(reading, sentence, name!.mention);
  return said ? [{ family: 'what-is', prompt: said.text, key, fact, soft: said.soft, entities: said.entities }] : [];
};

const lightVerbs = /^(have|make|take|give|get|see|keep|do|use|include|involve|mean|contain|cause|play|face|need|share|represent|provide|show|hold|put|set|let|bring|gain|raise|want|find|know|win|lose|serve|meet|help|feel|support|oppose|promote|encourage|affect|influence)$/;

/** The phrase right behind a bare verb, or behind a participle, that says what it is about rather than where or when. */
function isComplement(sentence: ParsedSentence, fact: Fact, part: Part): boolean {
  if (!/^(in|of|from|with|into|to|on|for)$/.test(part.preposition ?? '') || part.isFronted || part.from !== fact.verb + 1) return false;
  if (fact.parts.some((other) => other.role === 'object' || other.role === 'infinitive' || other.role === 'clause')) return false;
  return !/^(location|time)$/.test(nounKind(nounLemma(sentence.words[part.head]!.text, sentence.words[part.head]!.xpos)) ?? '');
}

/** Verbs whose object does what follows: "led doctors to develop …" has no "What did it lead to develop?". */
const controlling = /^(lead|help|force|cause|enable|ask|tell|order|urge|persuade|encourage|invite|require|permit|allow|expect|compel|inspire|push|drive|call|change)$/;

/** "works 14-hour days", "goes months", "comes from the west": a stretch of time or a direction is no thing. */
function isMeasure(sentence: ParsedSentence, part: Part): boolean {
  const head = sentence.words[part.head]!;
  return nounKind(nounLemma(head.text, head.xpos)) === 'time' || /^(north|south|east|west|northeast|northwest|southeast|southwest|way|times?|days?|weeks?|months?|years?|hours?|minutes?|miles?|metres?|meters?|kilometres?|kilometers?)$/i.test(head.text);
}

/** "What did Marie Curie study at the Sorbonne?": a short common noun phrase as the answer. */
const askForThing: Ask = (reading, fact) => {
  const sentence = reading.sentences[fact.sentence]!;
  if (lightVerbs.test(fact.lemma) || fact.isCopula) return [];
  return fact.parts.flatMap((part): Stem[] => {
    const strands = part.role === 'oblique' && isComplement(sentence, fact, part);
    const isAgent = part.role === 'agent' && fact.isPassive;
    if ((part.role !== 'object' && !strands && !isAgent) || part.to - part.from > 6 || !/^NNS?$/.test(sentence.words[part.head]!.xpos)) return [];
    const inner = part.role === 'object' ? part : { ...part, from: part.from + (part.preposition?.split(' ').length ?? 1) };
    if (vagueHeads.test(sentence.words[part.head]!.text) || reading.quantities[fact.sentence]!.some((quantity) => quantity.from >= part.from && quantity.to <= part.to)) return [];
    if (reading.mentions[fact.sentence]!.some((mention) => mention.from >= part.from && mention.to <= part.to)) return [];
    const phrase = wordPhrase(reading, sentence, inner, { named: new Set() });
    if (phrase.faults.length > 0 || /["“]/.test(phrase.text)) return [];
    const text = phrase.text.replace(/^(the|a|an) /i, '');
    if (/\d|^\p{L}+ing$/u.test(text) || isMeasure(sentence, part) || ((part.role === 'object' || strands) && controlling.test(fact.lemma)) || /^(tribute|attention|homage|visit|place|advantage|hands|control|charge|responsibility|credit|notice|care|account|sense|aim)$/i.test(text) || / (in|on|at|for|from|to|with|by) /.test(text)) return [];
    const head = sentence.words[part.head]!.text;
    const isPerson = /^(person|group)$/.test(nounKind(nounLemma(head, sentence.words[part.head]!.xpos)) ?? '') && (isAgent || nounKind(nounLemma(head, sentence.words[part.head]!.xpos)) === 'person');
    // "What does the team consist of?": the preposition stays where it was.
    const stranded = { ...part, to: inner.from, head: part.from, role: 'particle' as const };
    const said = strands
      ? askPart(reading, { ...fact, parts: fact.parts.flatMap((other) => (other === part ? [part, stranded] : [other])) }, part, 'What')
      : isAgent ? askAgent(reading, fact, part, isPerson ? 'Who' : 'What') : askPart(reading, fact, part, 'What');
    // "What did he present in 2009 that growth falls?", "What did he start in algebra which drew pupils?": the rest is about the answer.
    if (said && / (that|which|who) /.test(said.text.replace(/^According to [^,]*,/, ''))) return [];
    if (!said || (isPerson && !isAgent) || said.text.split(' ').length < (text.includes(' ') ? 7 : 9) || text.split(' ').length > 4 || /^(all|every|any|no|more|less|each|what|how)\b|^(police|officials|authorities|government|people|others)$/i.test(text)) return [];
    return [{ family: 'what', prompt: said.text, key: { text, type: 'phrase', sentence: sentence.index, range: part, accept: [...new Set([phrase.text, `the ${text}`, ...(part.head === part.to - 1 ? [head] : [])])].filter((form) => form !== text) }, fact, soft: said.soft, entities: said.entities }];
  });
};

const families: readonly Ask[] = [askForSubject, askForTime, askForPlace, askForObject, askForCount, askForPredicate, askForThing];

export function askFacts(reading: Reading, facts: readonly Fact[]): Stem[] {
  return facts.flatMap((fact) => families.flatMap((family) => family(reading, fact)));
}

export type { Part };
