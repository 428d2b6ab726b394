/**
 * One statement, true or false, that the quote itself settles. A true one is said in another order, or with its date in
 * other words; a false one has its date, amount or doer changed, and is worded as a true one would be.
 *
 * "The Red Cross was founded by Clara Barton in 1881." (true) "It was in 1884 that the mill of Norby closed." (false)
 * The doer is changed only of what is done once ("founded", "won"): that someone else did it too must be impossible.
 */
import type { Fact, ParsedSentence, Part, Quantity, Reading } from '#engine/types.ts';
import { isFamousPerson } from '#engine/language/english/lexicon/famous-people.ts';
import { stateFact, type Said } from '#engine/language/english/wording/say-fact.ts';
import { putDateFirst, putRoleFirst, turnVoice } from '#engine/language/english/wording/turn-voice.ts';
import { seededRandom } from '#engine/quiz/seeded-random.ts';
import type { Candidate, Key, Stem } from './candidate.ts';
import { entityOptions } from './entity-options.ts';
import { entityKey, nameFilling, quantityKey } from './find-keys.ts';
import { latestYear, numberOptions } from './number-options.ts';
import { sentenceQuote } from './quotes.ts';
import { rephraseNumber } from './rephrase-number.ts';

export function statementsOf(reading: Reading, fact: Fact, seed: number): Candidate[] {
  // "by 1965" is true of 1968 as well: what is itself a bound is not changed.
  const onNumbers = [fact.subject, ...fact.parts].flatMap((part) =>
    bounds.test(part.preposition ?? '') ? [] : reading.quantities[fact.sentence]!
      .filter((quantity) => quantity.from >= part.from && quantity.to <= part.to && !quantity.bound && settles(reading.sentences[fact.sentence]!, quantity) && !(quantity.kind === 'count' && quantity.value === 1) && /^(year|date|count|duration|month|measure|percent|money)$/.test(quantity.kind))
      .flatMap((quantity) => statementOn(reading, fact, part, quantity, seed)));
  return [...onNumbers, ...statementOnDoer(reading, fact, seed), ...statementOnHolder(reading, fact, seed)].filter(({ prompt }) => !saysTwo(prompt));
}

const bounds = /^(by|before|after|since|until|from|till|to|between|than)$/i;

/** "in 2010" says when; "the 2010 drought" says which, and of another drought nothing is denied. A bound is true of more. */
function settles({ words }: ParsedSentence, { kind, from, to }: Quantity): boolean {
  const before = words[from - 1]?.text ?? '';
  if (/^(year|date|month)$/.test(kind)) return /^(in|on)$/i.test(before);
  // "the 500 note", "a 2013 report": the figure names the thing.
  const isName = /^(the|its|his|her|their|this|that|a|an|['’]s)$/i.test(before) || (words[from]!.relation === 'compound' && words[words[from]!.head]!.xpos !== 'CD') || /^-$/.test(words[to]?.text ?? '') || /^[12]\d{3}$/.test(words[from]!.text);
  return !bounds.test(before) && !isName && !(words[from - 1]?.xpos === 'JJ' && words[from - 1]!.head >= to);
}

/** Half true and half false is neither; and "the 1855 law was passed as the Act 1855" says one thing twice. */
const saysTwo = (text: string) => /\b(while|although|though|whereas|but)\b|, (and|which|who|where)\b|, \p{L}+ing\b/u.test(text) || /\b(\d{3,})\b.*\b\1\b/.test(text);

/** Every true statement of a fact that gives its date or share in other words. */
export function trueInOtherWords(reading: Reading, fact: Fact, seed: number): Candidate[] {
  return Array.from({ length: 6 }, (_, i) => statementsOf(reading, fact, seed + i)).flat().filter(({ isTrue, prompt, key }) => isTrue && key.value !== undefined && !prompt.includes(key.text));
}

function statementOn(reading: Reading, fact: Fact, part: Part, quantity: Quantity, seed: number): Candidate[] {
  const key = quantityKey(reading.sentences[fact.sentence]!, quantity);
  const random = seededRandom(seed, `${fact.id}-statement-${key.text}`);
  const truth = stateFact(reading, fact, { range: key.range, text: key.text })?.text ?? '';
  if (!truth.includes(key.text)) return [];
  // "139th of 176": of two figures that belong together one cannot be changed alone.
  if (!/^(year|date|month)$/.test(key.type) && (truth.replace(key.text, '').replace(/\b[12]\d{3}\b/g, '').match(/\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|half|first|second|third)\b/) || (key.type === 'percent' && (key.value! < 5 || key.value! > 95)))) return [];
  const plain = (text: string, range = key.range) => stateFact(reading, fact, { range, text });
  // The same figure in another order of words.
  const reworded: ((text: string) => Said | undefined)[] = [(text) => turnVoice(reading, fact, { range: key.range, text })];
  const isWhole = quantity.from === part.from + (part.preposition?.split(' ').length ?? 0) && quantity.to === part.to;
  if (isWhole && /^(year|date|month)$/.test(key.type) && /^(in|on)$/.test(part.preposition ?? '')) reworded.push((text) => putDateFirst(reading, fact, part, `${part.preposition} ${text}`));
  const published = reading.article.date ? Number(reading.article.date.slice(0, 4)) : undefined;
  // What happened lately happened in this decade: nobody has to have read that.
  const isLate = key.type === 'year' && key.value! > (published ?? latestYear(reading)) - 10;
  const forms = isLate ? [] : isWhole || part.role === 'subject' || key.type === 'percent' ? rephraseNumber(key, part.preposition, reading.sentences[fact.sentence]!.words[quantity.to]?.text, random) : [];
  const inOtherWords = (isTrue: boolean) => forms.filter((form) => form.isTrue === isTrue).map((form) => ({ text: form.text, said: plain(form.text, form.withPreposition ? { from: key.range.from - 1, to: key.range.to } : key.range) }));
  const isTrue = random() < 0.72;
  const drafts = [...reworded.map((say) => ({ text: key.text, said: say(key.text) })), ...inOtherWords(true)].filter(({ text, said }) => said?.text.includes(text));
  if (isTrue) {
    const draft = drafts[Math.floor(random() * drafts.length)];
    return draft ? candidateOf(reading, fact, key, draft.said!, true, truth) : [];
  }
  const stem: Stem = { family: 'true-false', prompt: truth.replace(key.text, ' '), key, fact, soft: 0, entities: [] };
  const wrong = numberOptions(reading, stem, random, published)?.filter((option) => !option.correct && isNearEnough(key, option.value!)) ?? [];
  const other = wrong[Math.floor(random() * wrong.length)];
  const wrongDrafts = [...(other ? [...reworded, plain].map((say) => ({ text: other.text, said: say(other.text) })) : []), ...inOtherWords(false)].filter(({ text, said }) => said?.text.includes(text));
  // Worded as true ones are, where it can be: the order of words must not tell.
  const draft = drafts.length > 0 ? wrongDrafts[0] : wrongDrafts[Math.floor(random() * wrongDrafts.length)];
  return draft ? candidateOf(reading, fact, key, draft.said!, false, truth) : [];
}

/** A figure that a reader who forgot the right one could believe. */
function isNearEnough(key: Key, other: number): boolean {
  const value = key.value!;
  if (key.type === 'year') return Math.abs(other - value) <= 25;
  return /^(date|month)$/.test(key.type) || (other >= value / 2.5 && other <= value * 2.5);
}

/** Deeds that are done once, by one. */
const once = /^(found|co-found|establish|invent|discover|coin|write|compose|paint|design|direct|build|create|launch|win|defeat|assassinate|kill|murder|shoot|capture|conquer|destroy|introduce|propose|publish|develop|organi[sz]e|sign|open|close|buy|acquire|name|elect|appoint|abolish|ban|sell|lead|commission|produce|record|release|translate|patent|formulate|prove|order|arrest|replace|succeed)$/;

function statementOnDoer(reading: Reading, fact: Fact, seed: number): Candidate[] {
  if (!once.test(fact.lemma)) return [];
  const sentence = reading.sentences[fact.sentence]!;
  const doer = fact.isPassive ? fact.parts.find(({ role }) => role === 'agent') : fact.subject;
  const name = doer && nameFilling(reading, sentence, fact.isPassive ? { from: doer.from + 1, to: doer.to } : doer);
  if (!name || name.mention.isPronoun || name.mention.titleWords > 0) return [];
  // The deed must be of a named thing: others may have founded "a school".
  const done = fact.isPassive ? fact.subject : fact.parts.find(({ role }) => role === 'object');
  if (!done || !reading.mentions[fact.sentence]!.some((mention) => mention.from >= done.from && mention.to <= done.to && mention.entity !== name.entity.id)) return [];
  const key = entityKey(reading, sentence, name.mention);
  const turned = turnVoice(reading, fact);
  if (!turned) return [];
  const random = seededRandom(seed, `${fact.id}-doer`);
  if (random() < 0.5) return candidateOf(reading, fact, key, turned, true, turned.text);
  const stem: Stem = { family: 'who', prompt: turned.text.replace(key.text, ' '), key, fact, soft: 0, entities: turned.entities.filter((id) => id !== name.entity.id) };
  const other = entityOptions(reading, stem)[0];
  const said = other && turnVoice(reading, fact, { range: key.range, text: other.text });
  return said?.text.includes(other!.text) ? candidateOf(reading, fact, key, said, false, turned.text) : [];
}

/** Who holds what only one holds: "The head of the Quay Bank is Ann Lee." */
function statementOnHolder(reading: Reading, fact: Fact, seed: number): Candidate[] {
  if (!fact.isCopula) return [];
  const sentence = reading.sentences[fact.sentence]!;
  const name = nameFilling(reading, sentence, fact.subject);
  const truth = name && putRoleFirst(reading, fact);
  if (!name || !truth || name.mention.isPronoun || name.mention.titleWords > 0 || name.entity.type !== 'person' || !name.entity.name.includes(' ') || isFamousPerson(name.entity.name)) return [];
  const key = entityKey(reading, sentence, name.mention);
  const random = seededRandom(seed, `${fact.id}-holder`);
  if (random() < 0.5) return candidateOf(reading, fact, key, truth, true, truth.text);
  const asked = truth.text.replace(key.text, ' ');
  const stem: Stem = { family: 'who', prompt: `Who is ${asked}`, key, fact, soft: 0, entities: truth.entities.filter((id) => id !== name.entity.id) };
  const other = entityOptions(reading, stem)[0];
  const said = other && putRoleFirst(reading, fact, { range: key.range, text: other.text });
  return said?.text.includes(other!.text) ? candidateOf(reading, fact, key, said, false, truth.text) : [];
}

const candidateOf = (reading: Reading, fact: Fact, key: Key, said: Said, isTrue: boolean, truth: string): Candidate[] => [{
  family: 'true-false', kind: 'true-false', prompt: said.text, key, fact, soft: said.soft, entities: said.entities, isTrue, quotes: [sentenceQuote(reading, fact.sentence)], ...(isTrue ? {} : { correction: truth }),
}];
