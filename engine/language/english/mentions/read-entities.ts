/**
 * Names joined into entities: "Mr. Kishida", "Prime Minister Fumio Kishida" and "Kishida" are one person, "the US" and
 * "America" one country, "KCNA" the "Korean Central News Agency". Only exact ends of a longer name, known other names
 * and abbreviations that the article itself explains are joined; anything else stays apart.
 */
import type { Entity, EntityType, Mention, ParsedSentence } from '#engine/types.ts';
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { countriesWithThe, countryByName, countryByPeople } from './countries.ts';
import { findNames, type FoundName } from './find-names.ts';
import { genderOfGivenName, isGivenName } from '#engine/language/english/lexicon/given-names.ts';
import { hasPersonShape, joinNames, rootOf, type Draft, type Place } from './join-names.ts';
import { typeByNameWord } from './name-words.ts';
import { femaleTitles, maleTitles, roleWords, honorifics } from './people.ts';
import { headOf, voteByPlace, type Votes } from './vote-type.ts';

export type NamesRead = { readonly entities: readonly Entity[]; readonly mentions: readonly (readonly Mention[])[] };

/** @param title the article's: a life is about the person whose name it bears */
export function readEntities(title: string, sentences: readonly ParsedSentence[]): NamesRead {
  const lowerCase = lowerCaseWords(sentences);
  const known = namesElsewhere(title, sentences, lowerCase);
  const drafts = new Map<string, Draft>();
  const abbreviations = new Map<string, string>();
  const otherSpellings: [string, string][] = [];
  for (const sentence of sentences) {
    const names = findNames(sentence, lowerCase, known);
    for (const name of names) {
      const written = nameText(sentence, name);
      const key = keyOf(written);
      const draft = drafts.get(key) ?? { names: new Map(), places: [], votes: new Map(), the: 0, open: 0, speaks: false, bare: true } satisfies Draft as Draft;
      drafts.set(key, draft);
      draft.names.set(written, (draft.names.get(written) ?? 0) + 1);
      draft.places.push({ ...name, sentence: sentence.index });
      const last = sentence.words[headOf(sentence, name)]!;
      if (last.relation === 'nsubj' && /^(said|says|told|added|explained|wrote|argued|thinks|believes)$/.test(sentence.words[last.head]?.text ?? '')) draft.speaks = true;
      const before = sentence.words[name.from - 1];
      if (before && /^an?$/i.test(before.text)) draft.bare = false;
      if (before && /^(a|an|their|his|her|its|['’]s?)$/i.test(before.text)) continue;
      if (name.titleWords > 0) continue;
      draft.open += 1;
      if (sentence.children[headOf(sentence, name)]!.some((child) => child < name.from && /^the$/i.test(sentence.words[child]!.text) && (child === name.from - 1 || /^(CD|JJ)$/.test(sentence.words[name.from - 1]!.xpos)))) draft.the += 1;
    }
    for (let i = 1; i < names.length; i++) {
      const [long, short] = [names[i - 1]!, names[i]!];
      const isBracketed = short.from === long.to + 1 && sentence.words[long.to]!.text === '(' && sentence.words[short.to]?.text === ')';
      const [longText, shortText] = [nameText(sentence, long), nameText(sentence, short)];
      if (isBracketed && /^[A-Z]{2,8}$/.test(shortText) && abbreviates(shortText, longText)) abbreviations.set(keyOf(shortText), keyOf(longText));
      // "Jean Cauvin (John Calvin)", "Zhang Qian (Chang Ch'ien)": one person in two spellings; the one used later is the name.
      else if (isBracketed && [longText, shortText].every((name) => name.includes(' ') && (hasPersonShape(name) || isGivenName(name.split(' ')[0]!)) && !typeByNameWord.has(name.split(' ').at(-1)!))) otherSpellings.push([keyOf(longText), keyOf(shortText)]);
    }
  }
  for (const [outside, inside] of otherSpellings) {
    const isUsed = (name: string) => drafts.get(name)!.places.length + (drafts.get(name.split(' ').at(-1)!)?.places.length ?? 0);
    if (isUsed(inside) > isUsed(outside)) abbreviations.set(outside, inside);
    else abbreviations.set(inside, outside);
  }
  for (const [short, long] of initialsOf([...drafts.keys()])) if (!abbreviations.has(short)) abbreviations.set(short, long);
  for (const sentence of sentences) for (const [other, name] of otherNames(sentence, findNames(sentence, lowerCase, known), title)) if (drafts.has(keyOf(name))) abbreviations.set(keyOf(other), keyOf(name));
  for (const key of followedByHe(sentences, lowerCase)) drafts.get(key)?.votes.set('person', (drafts.get(key)!.votes.get('person') ?? 0) + 2.6);
  const topic = drafts.get(keyOf(title));
  const pronouns = sentences.reduce((sum, sentence) => sum + sentence.words.filter((word) => /^(he|she|his|her|him)$/i.test(word.text)).length, 0);
  if (topic && pronouns >= 4 && /^\p{Lu}[\p{L}.'-]+( \p{Lu}[\p{L}.'-]+){1,3}$/u.test(title)) topic.votes.set('person', 4);
  const parent = joinNames(drafts, abbreviations, keyOf(title));
  return build(title, sentences, drafts, parent);
}

/** "Iqbal became a member of the league. He came back …": the subject right before is a person. */
function followedByHe(sentences: readonly ParsedSentence[], lowerCase: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    if (!before || before.block !== sentence.block || !/^(He|She)$/.test(sentence.words[0]!.text) || !sentence.words[0]!.relation.startsWith('nsubj')) return [];
    const root = before.words.findIndex((word) => word.head === -1);
    const subject = findNames(before, lowerCase).find((name) => { const head = before.words[headOf(before, name)]!; return head.relation.startsWith('nsubj') && head.head === root; });
    return subject ? [keyOf(nameText(before, subject))] : [];
  }));
}

const nameText = (sentence: ParsedSentence, range: { from: number; to: number }) => {
  const { words } = sentence;
  let text = words[range.from]!.text;
  for (let i = range.from + 1; i < range.to; i++) text += (words[i]!.start > words[i - 1]!.end ? ' ' : '') + words[i]!.text;
  return text;
};

/** Countries by their common name, anything else without a final possessive or dots of an abbreviation. */
function keyOf(name: string): string {
  const country = countryByName.get(name);
  if (country) return country.name;
  return /^(\p{Lu}\.){2,}$/u.test(name) ? name.replaceAll('.', '') : name.replaceAll('’', "'");
}

/** Words with a capital in the title or inside sentences, that are nowhere without one. */
function namesElsewhere(title: string, sentences: readonly ParsedSentence[], lowerCase: ReadonlySet<string>): ReadonlySet<string> {
  const inside = sentences.flatMap(({ words }) => words.filter((word, at) => at > 0 && /^NNP$/.test(word.xpos) && /^\p{Lu}\p{Ll}{2}/u.test(word.text)).map((word) => word.text));
  const inTitle = /^\S+$/.test(title) ? [title] : [];
  return new Set([...inside, ...inTitle].filter((word) => !lowerCase.has(word.toLowerCase()) && !lowerCase.has(`${word.toLowerCase()}s`) && !isKnownNoun(word.toLowerCase())));
}

function lowerCaseWords(sentences: readonly ParsedSentence[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const sentence of sentences) for (const word of sentence.words) if (/^\p{Ll}/u.test(word.text)) seen.add(word.text);
  return seen;
}

export function abbreviates(short: string, long: string): boolean {
  const initials = long.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join('');
  return initials === short;
}

/** "EU" beside one "European Union", "ABC" beside one "American Broadcasting Company": two letters only where all the world writes so. */
function initialsOf(names: readonly string[]): [string, string][] {
  return names.filter((name) => /^[A-Z]{3,6}$/.test(name) || /^(EU|UN|AU)$/.test(name)).flatMap((short): [string, string][] => {
    const long = names.filter((name) => name.includes(' ') && abbreviates(short, name));
    return long.length === 1 ? [[short, long[0]!]] : [];
  });
}

/** "Marie Curie was born Maria Sklodowska", "Natsu Higuchi, also known as Ichiyō Higuchi": two names of one person. */
function otherNames(sentence: ParsedSentence, names: readonly FoundName[], title: string): [string, string][] {
  const { words } = sentence;
  return names.flatMap((other, i): [string, string][] => {
    const name = names[i - 1];
    const before = words.slice(Math.max(0, other.from - 3), other.from).map((word) => word.text.toLowerCase()).join(' ');
    if (other.to - other.from < 2 || !/(\bborn|\bnée|known as|name of)$/.test(before)) return [];
    if (/^(she|he) was born$/.test(before) && title.split(' ').length >= 2 && title !== nameText(sentence, other)) return [[nameText(sentence, other), title]];
    return name && name.to - name.from >= 2 && other.from - name.to < 9 ? [[nameText(sentence, other), nameText(sentence, name)]] : [];
  });
}

function build(title: string, sentences: readonly ParsedSentence[], drafts: ReadonlyMap<string, Draft>, parent: ReadonlyMap<string, string>): NamesRead {
  const groups = new Map<string, string[]>();
  for (const key of drafts.keys()) {
    const root = rootOf(parent, key);
    groups.set(root, [...(groups.get(root) ?? []), key]);
  }
  const entities: Entity[] = [];
  const mentions = sentences.map((): Mention[] => []);
  for (const [root, keys] of groups) {
    const id = entities.length;
    const group = keys.map((key) => drafts.get(key)!);
    const places = group.flatMap((draft) => draft.places).sort((a, b) => a.sentence - b.sentence || a.from - b.from);
    const votes: Votes = new Map(drafts.get(root)!.votes);
    for (const place of places) voteByPlace(sentences[place.sentence]!, place, votes);
    voteByList(sentences, places, drafts, votes);
    if (looksLikeAPerson(sentences, places, root, votes)) votes.set('person', (votes.get('person') ?? 0) + 2.6);
    const { type, margin } = verdict(votes, root);
    const names = [...new Set(group.flatMap((draft) => [...draft.names.keys()]))].sort((a, b) => b.length - a.length);
    const rootNames = [...drafts.get(root)!.names].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
    // "Harvard" under the title "Harvard University".
    const name = title.startsWith(`${rootNames[0]![0]} `) && /^(?:\p{Lu}\S* )+\p{Lu}\S*$/u.test(title) && typeByNameWord.has(title.split(' ').at(-1)!) ? title : rootNames[0]![0];
    const own = places.map((place): Mention => ({ from: place.from, to: place.to, sentence: place.sentence, entity: id, titleWords: place.titleWords }));
    for (const mention of own) mentions[mention.sentence]!.push(mention);
    const the = group.reduce((sum, draft) => sum + draft.the, 0);
    const open = group.reduce((sum, draft) => sum + draft.open, 0);
    const role = roleOf(sentences, places, drafts.get(root)!.places[0]!);
    const gender = type === 'person' ? genderOf(sentences, places, name) : undefined;
    entities.push({
      id, name, type, margin,
      takesThe: type === 'country' ? countriesWithThe.has(name) : type === 'person' || type === 'city' || type === 'us-state' ? false : open > 0 && the * 2 > open,
      ...(role ? { role } : {}), ...(gender ? { gender } : {}),
      aliases: type === 'country' ? [...new Set([...names, ...(countryByName.get(name)?.aliases ?? []), countryByName.get(name)?.name ?? name])] : names,
      mentions: own,
    });
  }
  for (const row of mentions) row.sort((a, b) => a.from - b.from);
  return { entities, mentions };
}

/** Names in one list are of one kind: "Adele Goldberg, Laura Michaelis and Len Talmy". */
function voteByList(sentences: readonly ParsedSentence[], places: readonly Place[], drafts: ReadonlyMap<string, Draft>, votes: Votes): void {
  for (const place of places) {
    const sentence = sentences[place.sentence]!;
    const head = headOf(sentence, place);
    const first = sentence.words[head]!.relation === 'conj' ? sentence.words[head]!.head : head;
    const list = [first, ...sentence.children[first]!.filter((child) => sentence.words[child]!.relation === 'conj')].filter((member) => member !== head);
    for (const member of list) {
      for (const draft of drafts.values()) {
        if (!draft.places.some((other) => other.sentence === place.sentence && member >= other.from && member < other.to)) continue;
        const [best, second] = [...draft.votes].sort((a, b) => b[1] - a[1]);
        if (best && best[1] - (second?.[1] ?? 0) >= 2.5) votes.set(best[0], (votes.get(best[0]) ?? 0) + 2);
      }
    }
  }
}

/** Two or three capitalised words of which none is an English noun, that act and are never a place: "Fabiola Gianotti presented …". */
function looksLikeAPerson(sentences: readonly ParsedSentence[], places: readonly Place[], name: string, votes: Votes): boolean {
  if (!hasPersonShape(name) || Math.max(0, ...votes.values()) >= 2.4) return false;
  let acts = false;
  for (const place of places) {
    const sentence = sentences[place.sentence]!;
    const before = sentence.words[place.from - 1]?.text.toLowerCase() ?? '';
    if (/^(in|at|from|near|to|the|a|an|of|on|into|called|named|as|province|province)$/.test(before)) return false;
    if (/^(nsubj|appos|obl:agent|nmod:poss|conj)/.test(sentence.words[headOf(sentence, place)]!.relation)) acts = true;
  }
  return acts;
}

function verdict(votes: Votes, name: string): { type: EntityType; margin: number } {
  if (countryByPeople.has(name) && !countryByName.has(name)) return { type: 'nationality', margin: 9 };
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || first[1] <= 0) return { type: 'thing', margin: 0 };
  return { type: first[0], margin: first[1] - (second?.[1] ?? 0) };
}

/** "Japanese Prime Minister" of the fullest titled mention; a bare "Mr." is no role. */
function roleOf(sentences: readonly ParsedSentence[], places: readonly Place[], _first: Place): string | undefined {
  let best: string | undefined;
  for (const place of places) {
    if (place.titleWords === 0) continue;
    const { words } = sentences[place.sentence]!;
    const title = words.slice(place.from - place.titleWords, place.from);
    if (title.every((word) => honorifics.has(word.text)) || !title.some((word) => roleWords.has(word.text.toLowerCase()))) continue;
    const text = nameText(sentences[place.sentence]!, { from: place.from - place.titleWords, to: place.from });
    if (!best || text.length > best.length) best = text;
  }
  return best;
}

function genderOf(sentences: readonly ParsedSentence[], places: readonly Place[], name: string): 'female' | 'male' | undefined {
  for (const place of places) {
    for (const word of sentences[place.sentence]!.words.slice(place.from - place.titleWords, place.from)) {
      if (femaleTitles.has(word.text)) return 'female';
      if (maleTitles.has(word.text)) return 'male';
    }
  }
  return genderOfGivenName(name.split(' ')[0]!);
}
