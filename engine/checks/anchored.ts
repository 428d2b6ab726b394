/**
 * Accepts what a reader of the context line (the article's title and date) can place: a named person, place or thing
 * ("How many troops does the US station in Japan?"), a word of the title, a thing that there is one of ("the €500 note"),
 * and what holds of a kind ("MOOCs have dire completion rates", "Complement proteins bind to carbohydrates").
 * Refuses "How many votes were cast?", "Who phoned his coach for advice?" and "In which city did demonstrators set fire
 * to a bus?": which one, and when, only the article says.
 */
import type { ParsedSentence, Range, Reading } from '#engine/types.ts';
import type { Candidate } from '#engine/questions/candidate.ts';
import { countryByPeople } from '#engine/language/english/mentions/countries.ts';
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { isAboutOneSubject, isOneOfMany, nounKey, topicNouns } from '#engine/language/english/mentions/topic-nouns.ts';
import { vagueHeads } from '#engine/language/english/wording/context-words.ts';
import { stopWords } from './stop-words.ts';
import type { Check } from './check.ts';

/** Nouns that say nothing of what a sentence is about, wherever they stand. */
const emptyNouns = /^(year|years|month|months|week|weeks|day|days|hour|hours|country|countries|city|cities|man|men|woman|women|people|person|world|life|time|times|number|numbers|official|officials|expert|experts|critic|critics|source|sources|resident|residents|winner|winners|protester|protesters|demonstrator|demonstrators|participant|participants|visitor|visitors|member|members|student|students|activist|activists|worker|workers|family|families|report|reports|study|studies|researcher|researchers|scientist|scientists|decision|decisions|advice|project|projects|method|methods|system|systems|change|changes|cost|costs|average|size|household|households|thing|things|way|ways|fact|facts|part|parts|long|short|best|good|last|first|more|most|when|talking|every|morning|used|still|looks|typical|style)$/;

export const anchored: Check = {
  reason: 'no-anchor',
  refuses: (candidate, { reading }) => {
    const { kind, family, entities, prompt } = candidate;
    if (kind === 'ordering' || family === 'speaker' || family === 'abbreviation') return false;
    if (subjectHangs(reading, candidate)) return true;
    if (entities.some((id) => id !== candidate.key.entity && (reading.entities[id]!.type !== 'nationality' || isInTitle(reading, reading.entities[id]!.name)))) return false;
    const sentence = reading.sentences[candidate.fact.sentence]!;
    const said = saidNouns(sentence, candidate);
    if (isDated(reading, candidate)) return false;
    return !hasTitleWord(reading, prompt) && !hasCapital(prompt) && !said.some((noun) => isOneOfItsKind(sentence, noun)) && !isOfAKind(reading, sentence, candidate, said) && !describes(reading, sentence, candidate);
  },
};

/** "The dominant areas are …", "The new method performed well": the subject is one of many, and an adjective does not say which. */
const oneOfMany = /^(areas?|regions?|places?|sites?|spots?|methods?|approach|approaches|techniques?|plans?|projects?|schemes?|systems?|reports?|stud(y|ies)|surveys?|tests?|experiments?|findings|results?|decisions?|moves?|proposals?|agreements?|deals?|announcements?|programmes?|programs?|campaigns?|measures?|polic(y|ies)|performance|versions?|models?|devices?|ideas?|compan(y|ies)|firms?|groups?|teams?|part(y|ies)|cit(y|ies)|towns?|villages?|buildings?|houses?|homes?|events?|incidents?|attacks?|crash|votes?|elections?|match|matches|games?|finals?|meetings?|summits?|ceremon(y|ies)|films?|movies?|books?|albums?|songs?|prizes?|rules?|bills?|laws?|offers?|services?|positions?|man|men|woman|women|boys?|girls?|child|children|couple|famil(y|ies)|settlements?|colon(y|ies)|expeditions?|forces?|troops|ships?|boats?|planes?)$/i;
function subjectHangs(reading: Reading, { fact, prompt, family }: Candidate): boolean {
  if (family === 'who') return false;
  const { words, children } = reading.sentences[fact.sentence]!;
  const { head } = fact.subject;
  const word = words[head]!;
  const own = children[head]!;
  if (word.upos !== 'NOUN' || !oneOfMany.test(word.text) || !own.some((child) => /^the$/i.test(words[child]!.text)) || !new RegExp(`\\b${word.text}\\b`, 'i').test(prompt)) return false;
  if (reading.article.title.toLowerCase().includes(word.text.toLowerCase())) return false;
  if (reading.mentions[fact.sentence]!.some((mention) => mention.to > fact.subject.from && mention.from < fact.subject.to)) return false;
  return !own.some((child) => /^(nmod|nmod:poss|acl|acl:relcl|nummod|appos)$/.test(words[child]!.relation) || /^(JJS|RBS|NNP|CD)$/.test(words[child]!.xpos) || (words[child]!.relation === 'compound' && words[child]!.upos === 'NOUN'));
}

/** "Kenyan" under the title "Kenya". */
const isInTitle = (reading: Reading, people: string) => { const country = countryByPeople.get(people); return country !== undefined && [country.name, ...country.aliases, ...country.peoples].some((name) => reading.article.title.includes(name)); };

const superlative = / the (?:most \p{L}+|first|only|(?!west|east|best|rest|past|last|test|forest|interest|guest|latest|request)\p{L}+est) (?:\p{L}+ )*(?:in|of|to|ever|on) (?:the )?\p{L}+/u;

/**
 * Who is asked for is described at length, and nothing in the description hangs: "Who has called for the abolition of
 * high-denomination notes, including the €500 note?". "Who wrote a short but moving letter?" is one of many.
 */
function describes(reading: Reading, { words }: ParsedSentence, { family, kind, key, prompt, fact, soft }: Candidate): boolean {
  const asksSubject = family === 'who' || (kind === 'cloze' && prompt.startsWith('____') && key.entity !== undefined);
  // "the most powerful company in the world": there is one.
  if (asksSubject && superlative.test(prompt)) return true;
  if (!asksSubject || soft > 1 || (fact.isCopula && !/ the /.test(prompt)) || /^(?:\S+ ){2}an? /.test(prompt) || /\b(his|her|himself|herself|who|he|she)\b/.test(prompt.slice(4))) return false;
  if (/^(speak|arrive|go|come|walk|sit)$/.test(fact.lemma) || words[fact.verb]!.upos !== 'VERB') return false;
  const content = prompt.toLowerCase().split(/[^\p{L}\p{N}$€£]+/u).slice(1).filter((word) => word.length > 3 && !stopWords.has(word) && !emptyNouns.test(word) && !/^\d/.test(word));
  const isTold = /\b(1\d|20)\d\d\b/.test(prompt) || / the (first|only|last|\p{L}+est)\b/u.test(prompt);
  return content.length >= (isTold ? 4 : isAboutOneSubject(reading.article.title) ? 5 : 6) || (isTold && isAboutOneSubject(reading.article.title) && content.length >= 3);
}

/** A name that was not read as one; a month has a capital and names nothing, "Norwegian" tells nobody apart. */
const calendar = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I|BP|BC|AD|BCE|CE)s?$/;
const hasCapital = (prompt: string) => prompt.replace(/“[^”]*”/g, '').split(/[^\p{L}'’-]+/u).slice(1).some((word) => /^\p{Lu}\p{L}+/u.test(word) && !calendar.test(word) && !countryByPeople.has(word) && (!isKnownNoun(word.toLowerCase()) || /^\p{Lu}{2}/u.test(word)));

/** A word of the title that says something, in either number. */
function hasTitleWord(reading: Reading, prompt: string): boolean {
  const title = new Set(reading.article.title.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 3 && !stopWords.has(word) && !emptyNouns.test(word)));
  const topic = isAboutOneSubject(reading.article.title) ? topicNouns(reading) : new Set<string>();
  return prompt.toLowerCase().split(/[^\p{L}]+/u).some((word) => title.has(word) || title.has(word.replace(/s$/, '')) || title.has(`${word}s`) || (word.length > 3 && topic.has(nounKey(word))));
}

/** Common nouns of the fact that the prompt says. */
function saidNouns({ words }: ParsedSentence, { fact, key, prompt }: Candidate): number[] {
  const asked = new Set(prompt.toLowerCase().split(/[^\p{L}\p{N}€$£'’-]+/u));
  const isIn = (range: Range, index: number) => index >= range.from && index < range.to;
  return words.flatMap((word, index) => (word.upos === 'NOUN' && asked.has(word.text.toLowerCase()) && !isIn(key.range, index) && [fact.subject, ...fact.parts].some((part) => isIn(part, index)) ? [index] : []));
}

/** "the €500 note", "the 1973 oil crisis": a definite thing with a number of its own. */
function isOneOfItsKind({ words, children }: ParsedSentence, noun: number): boolean {
  const own = children[noun]!;
  return own.some((child) => /^the$/i.test(words[child]!.text)) && own.some((child) => /^(nummod|compound|amod|nmod)$/.test(words[child]!.relation) && child < noun && (/\d/.test(words[child]!.text) || children[child]!.some((grand) => /\d{3}/.test(words[grand]!.text))));
}

/** "Between 1701 and 1750, thirty-seven epidemics were recorded in ____.", in an article about one subject, which the title names. */
function isDated(reading: Reading, { prompt, soft, fact }: Candidate): boolean {
  const { words, children } = reading.sentences[fact.sentence]!;
  const { head } = fact.subject;
  // In the news only what holds of a kind: "Food shortages in 2008 led to …".
  const isOfMany = words[head]!.xpos === 'NNS' && !emptyNouns.test(words[head]!.text.toLowerCase()) && !vagueHeads.test(words[head]!.text) && !children[head]!.some((child) => /^(det|nummod|nmod:poss)$/.test(words[child]!.relation)) && children[head]!.some((child) => /^(compound|amod)$/.test(words[child]!.relation));
  if (!(isAboutOneSubject(reading.article.title) || isOfMany) || soft > 0 || !/\b(1\d|20)\d\d\b|\bcentur/.test(prompt) || / the \p{Ll}+(?:\.|\?|,| (?:was|were|had|has|have|did|is|are)\b)/u.test(prompt)) return false;
  return prompt.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 3 && !stopWords.has(word) && !emptyNouns.test(word)).length >= 4;
}

/** "Huguenots", "plague", "child labour": said of the kind, at any time, or of what the article is about. */
function isOfAKind(reading: Reading, sentence: ParsedSentence, { fact, prompt, key }: Candidate, said: readonly number[]): boolean {
  const { words, children } = sentence;
  const { head } = fact.subject;
  const word = words[head]!;
  const coloured = children[head]!.some((child) => words[child]!.relation === 'amod');
  if (said.length < (coloured ? 1 : 2) || !/^NNS?$/.test(word.xpos) || !said.includes(head) || vagueHeads.test(word.text) || /^(versions?|efforts?|attempts?|plans?|talks|techniques?|results?)$/i.test(word.text)) return false;
  const isBare = !children[head]!.some((child) => /^(det|nmod:poss|nummod)$/.test(words[child]!.relation) && !/^all$/i.test(words[child]!.text)) && (word.xpos === 'NNS' || !countable(reading, word.text));
  // "The principle of faunal succession is based on …": a term of the subject, in a sentence of what always holds.
  const isTerm = isAboutOneSubject(reading.article.title) && fact.tense === 'present' && children[head]!.some((child) => words[child]!.relation === 'nmod' && /^NNS?$/.test(words[child]!.xpos) && !children[child]!.some((grand) => words[grand]!.relation === 'det') && children[child]!.some((grand) => /^(amod|compound)$/.test(words[grand]!.relation)));
  if (isTerm) return true;
  if (!isBare) return false;
  const modified = children[head]!.some((child) => /^(amod|compound|nmod)$/.test(words[child]!.relation));
  const topic = emptyNouns.test(word.text.toLowerCase()) ? 0 : mentionsOf(reading, word.text);
  if (fact.tense === 'present' && !isUnderWay(sentence, fact.verb)) return modified || topic >= 2 || countryByPeople.has(word.text) || (said.length >= 2 && /^(humans|animals|plants|insects|birds|mammals|fish|trees|bacteria|viruses|cells|adults|children)$/i.test(word.text));
  const isLesson = isAboutOneSubject(reading.article.title) && fact.tense === 'past' && (modified || topic >= 2) && !isOneOfMany(word.text);
  return (isLesson || topic >= 4) && /\d{3}|\bmodern\b|\bcentur|\b(Age|Ages|Era|Period|War|Wars)\b/.test(`${prompt} ${key.text}`);
}

/** "have signalled", "are travelling": news of one time, not of the kind. */
const isUnderWay = ({ words, children }: ParsedSentence, verb: number) => children[verb]!.some((child) => /^(aux|aux:pass)$/.test(words[child]!.relation) && /^(have|has|am|is|are|were|was)$/i.test(words[child]!.text)) && /^VB[NG]$/.test(words[verb]!.xpos) && !children[verb]!.some((child) => words[child]!.relation === 'aux:pass' && /^(is|are)$/i.test(words[child]!.text));

/** "a plague" somewhere makes the noun one of many; "plague" is a kind. */
const countable = (reading: Reading, noun: string) => reading.sentences.some(({ words }) => words.some((word, i) => word.text.toLowerCase() === noun.toLowerCase() && /^(a|an)$/i.test(words[i - 1]?.text ?? '')));

const counts = new WeakMap<Reading, ReadonlyMap<string, number>>();
function mentionsOf(reading: Reading, noun: string): number {
  let found = counts.get(reading);
  if (!found) {
    const made = new Map<string, number>();
    for (const { words } of reading.sentences) for (const word of words) if (word.upos === 'NOUN') made.set(singular(word.text), (made.get(singular(word.text)) ?? 0) + 1);
    counts.set(reading, made);
    found = made;
  }
  return found.get(singular(noun)) ?? 0;
}
const singular = (word: string) => word.toLowerCase().replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
