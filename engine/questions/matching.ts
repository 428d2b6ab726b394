/**
 * Things to pair: people with the roles that the article gives them, events with their years.
 *
 * "Ann Lee: spokeswoman for the Port of Lund" beside "Carl Dahl: dean of the Norland School". Three to five pairs, each
 * from a sentence of its own that proves it, no two of which could be exchanged, and none whose sides share a word.
 */
import type { Fact, Reading } from '#engine/types.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { isFamousPerson } from '#engine/language/english/lexicon/famous-people.ts';
import { countryByPeople } from '#engine/language/english/mentions/countries.ts';
import { roleWords } from '#engine/language/english/mentions/people.ts';
import { wordPhrase } from '#engine/language/english/wording/word-phrase.ts';
import { seededRandom, shuffled } from '#engine/quiz/seeded-random.ts';
import type { Candidate } from './candidate.ts';
import { datedEvents, isTimeline, mostForOne } from './dated-events.ts';
import { isPersonsName } from './fitting-people.ts';
import { knownPeople, type Role } from './known-people.ts';
import { sentenceQuote } from './quotes.ts';

const fewest = 3;
const most = 5;

type Pair = { readonly left: string; readonly right: string; readonly sentence: number; readonly entities: readonly number[]; readonly fact?: Fact };

export function matchingsOf(reading: Reading, facts: readonly Fact[], seed: number): Candidate[] {
  return [
    ...asMatching(reading, 'Match each person to the role that the article gives them.', 'roles', rolePairs(reading), seed),
    ...asMatching(reading, 'Match each event to the year in which it happened.', 'years', yearPairs(reading, facts, seed), seed),
  ];
}

function asMatching(reading: Reading, prompt: string, name: string, pairs: readonly Pair[], seed: number): Candidate[] {
  const unlike = pairs.filter((pair, i) => !sharesWord(pair.left, pair.right) && pairs.findIndex((other) => other.sentence === pair.sentence) === i);
  const picked = spread(unlike, most);
  if (picked.length < fewest) return [];
  const [first] = picked;
  const options = shuffled(picked, seededRandom(seed, `matching-${name}`)).map((pair) => ({ text: pair.left, match: pair.right, correct: true, quote: sentenceQuote(reading, pair.sentence) }));
  const [quote, ...quotes] = picked.map((pair) => sentenceQuote(reading, pair.sentence));
  return [{
    family: 'matching', kind: 'matching', prompt, options, soft: 0, entities: [...new Set(picked.flatMap((pair) => pair.entities))], quotes: [quote!, ...quotes],
    key: { text: '', type: 'phrase', sentence: first!.sentence, range: { from: 0, to: 1 }, accept: [] }, fact: first!.fact ?? factOf(reading, first!, name),
  }];
}

/** From all over the list, in its order. */
const spread = <Item>(items: readonly Item[], count: number): Item[] => (items.length <= count ? [...items] : Array.from({ length: count }, (_, i) => items[Math.round((i * (items.length - 1)) / (count - 1))]!));

const longWords = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 3);
const sharesWord = (left: string, right: string) => longWords(left).some((word) => longWords(right).some((other) => other.slice(0, 5) === word.slice(0, 5)));

/** A calling or an office; "supporter", "survivor" and "lesbian" are none, and many may be so. */
const callings = /(ist|er|or|eer|ician|ant)$/;
const loose = /^(supporter|follower|admirer|lover|owner|partner|member|voter|veteran|teenager|youngster|pensioner|prisoner|foreigner|outsider|stranger|killer|murderer|robber|dealer|smuggler|drinker|smoker|loser|winner|survivor|sufferer|visitor|passenger|believer|sinner|neighbor|ancestor|successor|predecessor|user|customer|settler|villager|islander|commuter|migrant|immigrant|infant|descendant|protestant|defendant|participant|inhabitant|occupant|mother|father|brother|sister|daughter|racist|terrorist|fascist|communist|socialist|nationalist|feminist|extremist|moderator|traitor|creditor|debtor|competitor|rider|other|leader|member|character)$/;
const isCalling = (head: string) => !loose.test(head) && (roleWords.has(head) || callings.test(head));
const sexed = /\b(he|she|his|her|him|\p{L}+(man|woman|men|women)|actress|king|queen|prince|princess|wife|husband|mother|father|son|daughter|sister|brother)\b/iu;

function rolePairs(reading: Reading): Pair[] {
  let pairs: (Pair & { head: string; speaks: boolean })[] = [];
  for (const [id, person] of knownPeople(reading)) {
    const entity = reading.entities[id]!;
    // Everybody knows what a famous person is.
    if (entity.margin < 2.4 || /\b[IVX]+$/.test(entity.name) || !entity.name.includes(' ') || !isPersonsName(entity.name) || isFamousPerson(entity.name) || isFamousPerson(entity.name.split(' ').at(-1)!)) continue;
    const told = person.roles.flatMap((role) => { const text = sayRole(reading, role); return text ? [{ role, text }] : []; });
    const best = told.sort((a, b) => b.text.length - a.text.length)[0];
    if (best) pairs.push({ left: entity.name, right: best.text, sentence: best.role.sentence, entities: [id], head: best.role.head, speaks: person.speaks });
  }
  // Those whom a reporter asked, or those of the story: among the others one would stand out.
  const speakers = pairs.filter(({ speaks }) => speaks);
  pairs = (2 * speakers.length >= pairs.length ? speakers : pairs.filter(({ speaks }) => !speaks)).sort((a, b) => a.sentence - b.sentence);
  // Two deans of two schools might be exchanged by a slip of memory, not by knowing better: one of each.
  return pairs.filter((pair, i) => pairs.findIndex((other) => other.head === pair.head) === i && !pairs.some((other) => other !== pair && longWords(other.right).length > 0 && longWords(pair.right).every((word) => longWords(other.right).includes(word))));
}

/** "spokesman for the Port of Lund": with somewhere or something that it belongs to, and clear without the article. */
function sayRole(reading: Reading, role: Role): string | undefined {
  const sentence = reading.sentences[role.sentence]!;
  if (!isCalling(role.head) || sentence.words.slice(role.range.from, role.range.to).some((word) => word.xpos === 'NNS' && nounLemma(word.text, 'NNS') === role.head)) return undefined;
  // "a member of the board who lives in Lund": what follows "who" is another matter.
  const aside = sentence.words.findIndex((word, i) => i > role.range.from && i < role.range.to && /^(who|which|that|whose|,|\(|–|—|set|based)$/.test(word.text));
  const phrase = wordPhrase(reading, sentence, aside < 0 ? role.range : { from: role.range.from, to: aside }, { named: new Set() });
  const text = phrase.text.replace(/^(the|an?|one) /i, '').replace(/[,.]$/, '');
  const words = text.split(' ');
  if (phrase.faults.length > 0 || phrase.soft > 1 || words.length < 2 || words.length > 10 || sexed.test(text) || /["“”()[\]:;]|\b(who|which|that|whose|my|our)\b/.test(text)) return undefined;
  if (words.some((word) => countryByPeople.has(word)) || /\b(another|other|fellow|late|ex)\b/i.test(text)) return undefined;
  // The longer of two says what it is of: "director", "director of the museum of Lund".
  return phrase.entities.length > 0 || longWords(text).length >= 2 ? text : undefined;
}

/** Events of the past with the year that their sentence gives, one a year. */
function yearPairs(reading: Reading, facts: readonly Fact[], seed: number): Pair[] {
  const events = datedEvents(reading, facts);
  if (events.length < mostForOne && isTimeline(seed)) return [];
  const pairs = events.flatMap(({ fact, year, text, entities }): Pair[] => (/\d{3}/.test(text) ? [] : [{ left: text.replace(/\.$/, ''), right: String(year), sentence: fact.sentence, entities, fact: { ...fact, id: `${fact.id}-matching` } }]));
  return pairs.filter((pair, i) => pairs.findIndex((other) => Math.abs(Number(other.right) - Number(pair.right)) < 1) === i).sort((a, b) => Number(a.right) - Number(b.right));
}

function factOf(reading: Reading, { sentence, entities }: Pair, name: string): Fact {
  const { start } = reading.sentences[sentence]!;
  const mention = reading.mentions[sentence]!.find((one) => one.entity === entities[0]) ?? { from: 0, to: 1 };
  return {
    id: `${start}-${name}-matching`, sentence, source: 'role', verb: mention.from, verbs: ['is'], lemma: 'be', tense: 'present', isPassive: false, isCopula: true, hedges: [], confidence: 0.9,
    subject: { role: 'subject', head: mention.to - 1, from: mention.from, to: mention.to, isFronted: false }, parts: [],
  };
}
