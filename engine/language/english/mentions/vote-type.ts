/**
 * Votes on what a name names, from the places where it stands. No single witness decides: a title before the name,
 * its last word, a gazetteer, the noun beside it, the preposition before it and what it does each have a say, and a
 * narrow lead means that nobody is asked "who" or "which city".
 */
import type { EntityType, ParsedSentence } from '#engine/types.ts';
import { findCity } from '#engine/language/english/lexicon/cities.ts';
import { isFamousPerson } from '#engine/language/english/lexicon/famous-people.ts';
import { isCommonGivenName, isGivenName } from '#engine/language/english/lexicon/given-names.ts';
import { findNamedThings } from '#engine/language/english/lexicon/named-things.ts';
import { isKnownNoun, nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { organisationType } from '#engine/language/english/lexicon/organisations.ts';
import type { FoundName } from './find-names.ts';
import { countryByCapital, countryByName, countryByPeople } from './countries.ts';
import { typeByNameWord, typeByNoun } from './name-words.ts';
import { honorifics, roleWords } from './people.ts';
import { cities, regions, usStates } from './places.ts';

export type Votes = Map<EntityType, number>;

const add = (votes: Votes, type: EntityType, points: number) => votes.set(type, (votes.get(type) ?? 0) + points);

const saying = /^(say|tell|write|argue|claim|add|explain|comment|tweet|believe|think|feel|decide|marry|die|retire|resign|graduate|recall|joke|study|teach|exclaim|declare)$/;
export const personVerbForms = /^(said|says|told|wrote|argued|claimed|added|explained|commented|tweeted|believed|thought|felt|decided|married|died|retired|resigned|graduated|recalled|studied|taught|exclaimed|born|lived|grew|attended|wept|smiled|laughed|prayed|preached|slept|woke|walked|sat|spoke|talked|whispered|shouted|replied|loved|hated|remembered|forgot|dreamed|hugged|kissed|wore|drank|ate|swore|painted|composed|sang|danced)$/;
/** Names of places that are also common names of people or states. */
const ambiguous = new Set(['Georgia', 'Jordan', 'Chad', 'Victoria', 'Florence', 'Alexandria', 'Charlotte', 'Orlando', 'Lincoln', 'Washington', 'Columbus', 'Reading', 'Nice', 'Syracuse', 'Sofia', 'Virginia', 'Kent', 'Essex', 'Durham', 'Cleveland', 'Houston', 'Austin', 'Madison', 'Jackson', 'Hue', 'Nara', 'Phoenix', 'Richmond', 'Wellington', 'Santiago', 'San Antonio', 'Valencia', 'Lima', 'Guinea', 'Turkey', 'Dallas', 'Derby', 'Wells', 'Norfolk', 'Granada', 'Cologne', 'Mobile', 'Surat', 'Porto', 'Bergen', 'Troy', 'Paris', 'Congo', 'Monaco', 'Ulm']);

/** What the name alone says. */
export function voteByName(name: string, votes: Votes): void {
  const words = name.split(/\s+/);
  const last = words.at(-1)!;
  const strength = ambiguous.has(name) ? 2.6 : 9;
  if (countryByName.has(name)) add(votes, 'country', strength);
  if (usStates.has(name)) add(votes, 'us-state', strength);
  if (regions.has(name)) add(votes, 'region', strength);
  if (cities.has(name) || countryByCapital.has(name)) add(votes, 'city', strength === 9 ? 8 : 2.6);
  else if (findCity(name) && !usStates.has(name) && !organisationType.has(name)) add(votes, 'city', strength === 9 && !isGivenName(name) ? 4 : 1.5);
  const organisation = organisationType.get(name);
  if (organisation) add(votes, organisation, 8);
  if (isFamousPerson(name)) add(votes, 'person', words.length > 1 ? 6 : 2.8);
  voteByFame(name, votes);
  if (/^University of |^College of /.test(name)) add(votes, 'university', 9);
  else if (words.length > 1 && typeByNameWord.has(last)) add(votes, typeByNameWord.get(last)!, 5);
  const of = words.indexOf('of');
  if (of > 0 && typeByNameWord.has(words[of - 1]!) && !typeByNameWord.has(last)) add(votes, typeByNameWord.get(words[of - 1]!)!, 4);
  if (/^(Lake|Mount|Mt\.|Cape|Fort|River|Rio|Port|Isle|Sierra) /.test(name)) add(votes, 'place', 4);
  if (/^(Battle|Treaty|Siege|Festival) of /.test(name)) add(votes, 'event', 5);
  if (/^[A-Z][A-Z&]{1,5}$/.test(name) && !countryByName.has(name)) add(votes, 'organization', 1.5);
  if (/^(HMS|USS|RMS|SS|MV) /.test(name)) { add(votes, 'thing', 9); return; }
  if (/^(Islam|Christianity|Buddhism|Hinduism|Judaism|Catholicism|Protestantism|God|Allah|Latin|Bible|Quran|Koran|Torah|Internet|Web|Earth|West|East|North|South)$/.test(name)) { add(votes, 'thing', 6); return; }
  if (/^Air \p{Lu}/u.test(name)) add(votes, 'company', 5);
  // "the Swiss Reformation", "Happy Days", "Tibetan Buddhists", "Laverne & Shirley": no person is called so.
  if (words.length === 1 && typeByNameWord.get(name) === 'event') add(votes, 'event', 5);
  const isNobody = name.includes('&') || countryByPeople.has(words[0]!) || (words.length > 1 && last.endsWith('s') && isKnownNoun(last.toLowerCase().replace(/s$/, '')) && !isCommonGivenName(words[0]!));
  if (isNobody) { add(votes, 'thing', 2.5); return; }
  if (/\d/.test(last)) { add(votes, 'thing', 3); return; }
  const isPersonShape = words.length >= 2 && words.length <= 4 && !/\b(of|the|and|for|&)\b/.test(name) && !typeByNameWord.has(last) && !/^[A-Z]{2,}$/.test(last);
  if (isPersonShape && isGivenName(words[0]!) && !cities.has(name) && !usStates.has(name)) add(votes, 'person', isCommonGivenName(words[0]!) ? 3.5 : nounKind(last.toLowerCase()) || last.endsWith('s') ? 2.2 : 2.6);
  // `Frank`, `Marilyn`: not enough by itself.
  if (words.length === 1 && isCommonGivenName(name) && strength === 9) add(votes, 'person', 1.8);
  if (isPersonShape && words.slice(1, -1).some((word) => /^\p{Lu}\.$/u.test(word))) add(votes, 'person', 2);
  if (isPersonShape && words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last)) add(votes, 'person', 2.6);
  if (/\s(Jr|Sr|III|IV)\.?$/.test(name)) add(votes, 'person', 2);
}

/** What WordNet knows by this name: `Brahms` a composer, `Danube` a river. Each kind has one vote, however many bear the name. */
function voteByFame(name: string, votes: Votes): void {
  const types = new Set(findNamedThings(name).map(({ className, kind }): EntityType | undefined => {
    if (kind === 'person') return 'person';
    if (kind === 'location' || kind === 'object') return /\b(?:city|capital|town|port)\b/i.test(className) ? 'city' : /\b(?:country|republic|state|nation|kingdom)\b/i.test(className) ? undefined : 'place';
    if (kind === 'event') return 'event';
    return kind === 'group' ? 'organization' : undefined;
  }));
  for (const type of types) if (type) add(votes, type, types.size === 1 ? 1.8 : 0.9);
}

/** What one place in the text says. */
export function voteByPlace(sentence: ParsedSentence, name: FoundName, votes: Votes): void {
  const { words } = sentence;
  const text = (index: number) => words[index]?.text ?? '';
  const head = headOf(sentence, name);
  const before = text(name.from - name.titleWords - 1);
  if (name.titleWords > 0) {
    const title = words.slice(name.from - name.titleWords, name.from).map((word) => word.text);
    add(votes, 'person', title.some((word) => honorifics.has(word)) ? 5 : title.some((word) => roleWords.has(word.toLowerCase())) ? 4 : 0);
  }
  {
    const verb = words[words[head]!.head];
    if (words[head]!.relation.startsWith('nsubj') && verb) {
      if (personVerbForms.test(verb.text.toLowerCase()) || saying.test(verb.text.toLowerCase())) add(votes, 'person', /^(said|says|told|added|wrote|believed|thought|felt|married|born|died|tweeted|taught|studied)$/.test(verb.text) ? 1.3 : 0.8);
      // "X was an American linguist"
      if (verb.upos === 'NOUN' && sentence.children[words[head]!.head]!.some((child) => words[child]!.relation === 'cop')) {
        const type = typeOfNoun(verb.text);
        if (type) add(votes, type, 3);
      }
    }
  }
  // "the Greens, who": a group, not a person.
  if (/^the$/i.test(before) && name.to - name.from === 1 && /[^s]s$/.test(text(name.from))) { add(votes, 'thing', 3); return; }
  if (/^(,)$/.test(text(name.to)) && /^(who|whose|whom)$/.test(text(name.to + 1))) add(votes, 'person', 2.5);
  if (text(name.to) === 'who') add(votes, 'person', 1.5);
  if (/^(in|near|at|from|to|into|outside|around)$/i.test(before) && name.titleWords === 0) {
    for (const type of ['city', 'country', 'us-state', 'region', 'place'] as const) if (votes.has(type)) add(votes, type, 0.5);
    if (/^in$/i.test(before) && ![...votes.keys()].some((type) => /city|country|us-state|region|place/.test(type))) add(votes, 'place', 0.6);
  }
  // "the town of X", "the newspaper X", "X, a newspaper"
  const noun = before === 'of' ? text(name.from - 2).toLowerCase() : before.toLowerCase();
  if (typeByNoun.has(noun) && (before === 'of' || words[name.from - 1]!.head === head)) add(votes, typeByNoun.get(noun)!, 3);
  for (const child of sentence.children[head]!) {
    if (words[child]!.relation !== 'appos') continue;
    const type = words[child]!.upos === 'NOUN' ? typeOfNoun(words[child]!.text) : undefined;
    if (type) add(votes, type, type === 'person' ? 2.5 : 3);
  }
  // "a linguist, X": the name is the apposition.
  if (words[head]!.relation === 'appos') {
    const above = words[words[head]!.head]!;
    const type = above.upos === 'NOUN' ? typeOfNoun(above.text) : undefined;
    if (type) add(votes, type, 2.5);
  }
  // "X's death", "X's wife"
  if (/^['’]s?$/.test(text(name.to)) && /^(death|wife|husband|father|mother|son|daughter|brother|sister|funeral|career|childhood|birthday|biographer|biographers|friend|theory|letter|letters)$/.test(text(name.to + 1))) add(votes, 'person', 1.3);
}

/** What a thing is that a common noun names: by the lists first, then by WordNet's kind of the noun. */
function typeOfNoun(noun: string): EntityType | undefined {
  const word = noun.toLowerCase();
  if (roleWords.has(word)) return 'person';
  const listed = typeByNoun.get(word);
  if (listed) return listed;
  const kind = nounKind(word);
  return kind === 'person' ? 'person' : kind === 'location' ? 'place' : kind === 'group' && !/^(?:family|people|group|pair|couple|series|set|mission|civili[sz]ation|culture|population|race|tribe|collection|breed|fleet|array|network|class|generation)$/.test(word) ? 'organization' : undefined;
}

/** The word of the name that depends on something outside it. */
export function headOf(sentence: ParsedSentence, range: { from: number; to: number }): number {
  for (let i = range.from; i < range.to; i++) {
    const { head } = sentence.words[i]!;
    if (head < range.from || head >= range.to) return i;
  }
  return range.to - 1;
}
