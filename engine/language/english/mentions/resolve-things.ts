/**
 * What "the company", "it" and "they" are, where only one thing can be meant.
 *
 * "The Troika Design Group drew the logo. The group …" is that group when the article has no other; "DECnet is a suite of
 * protocols. It evolved …" is DECnet: the subject goes on, and nothing else of its number stood in between.
 * "Nepal introduced a basic pension. It is …" is left alone: the pension may be meant as well.
 */
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import type { Entity, EntityType, Mention, ParsedSentence } from '#engine/types.ts';
import { subtree } from '#engine/facts/tree.ts';
import { pronounKey, type Pronouns } from './resolve-pronouns.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { typeByNameWord, typeByNoun } from './name-words.ts';

/** `phrases`: what has no name and is taken up by a pronoun, "workers on such contracts", as things with the phrase for a name. */
export type ThingsRead = { readonly mentions: readonly Mention[]; readonly pronouns: Pronouns; readonly phrases: readonly Entity[] };

/** Common nouns that stand for a name of a kind: "the firm" for a company. */
const nounsOfType: Readonly<Partial<Record<EntityType, RegExp>>> = {
  company: /^(company|firm|corporation|business|carmaker|airline|manufacturer|retailer|broadcaster)$/, university: /^(university)$/, party: /^(party)$/, newspaper: /^(newspaper|paper|magazine)$/,
  country: /^(country|nation)$/, city: /^(city|town)$/, 'us-state': /^(state)$/, region: /^(region)$/,
};
/** How many sentences back a name may stand that a bare noun takes up. */
const nearby = 3;
/** A name's own last word reaches further: "the challenge", where one Challenge is named. */
const withinReach = 20;

export function resolveThings(title: string, sentences: readonly ParsedSentence[], entities: readonly Entity[], mentions: readonly (readonly Mention[])[]): ThingsRead {
  const described = describedThings(sentences, entities, mentions);
  const withDescribed = mentions.map((row, index) => [...row, ...described.filter((mention) => mention.sentence === index)]);
  const { pronouns, phrases } = continuedSubjects(title.toLowerCase(), sentences, entities, withDescribed);
  return { mentions: described, pronouns, phrases };
}

/** "the group", bare, after the one thing of the article that is called so. */
function describedThings(sentences: readonly ParsedSentence[], entities: readonly Entity[], mentions: readonly (readonly Mention[])[]): Mention[] {
  const byNoun = new Map<string, Set<number>>();
  const put = (noun: string, id: number) => byNoun.set(noun, (byNoun.get(noun) ?? new Set()).add(id));
  for (const entity of entities) {
    if (entity.type === 'person' || entity.type === 'nationality') continue;
    for (const noun of nounsOf(entity, sentences)) put(noun, entity.id);
  }
  const others = commonNouns(sentences, mentions);
  const found: Mention[] = [];
  for (const sentence of sentences) {
    sentence.words.forEach((word, at) => {
      const noun = word.text.toLowerCase();
      if (word.xpos !== 'NN' || !isBareDefinite(sentence, at) || mentions[sentence.index]!.some((mention) => mention.from <= at && at < mention.to)) return;
      const near = (id: number) => Math.min(...[...entities[id]!.mentions, ...found.filter((mention) => mention.entity === id)].filter((mention) => mention.sentence < sentence.index).map((mention) => sentence.index - mention.sentence), 99);
      const isOwn = (id: number) => entities[id]!.name.toLowerCase().endsWith(` ${noun}`);
      const named = [...(byNoun.get(noun) ?? [])].filter((id) => near(id) <= (isOwn(id) ? withinReach : nearby));
      const candidates = named.length > 0 ? named : entities.filter((entity) => entity.margin >= 2.4 && nounsOfType[entity.type]?.test(noun) && near(entity.id) <= nearby).map(({ id }) => id);
      if (candidates.length !== 1 || (named.length === 0 && near(candidates[0]!) > 1)) return;
      const entity = entities[candidates[0]!]!;
      const since = sentence.index - near(entity.id);
      // One that a common noun said since then may be as well ("a group of farmers") is not certain, nor is a name of this sentence.
      if (others.some((other) => other.noun === noun && other.sentence >= since && (other.sentence < sentence.index || other.at < at))) return;
      if (mentions[sentence.index]!.some((mention) => mention.to <= at && mention.entity !== entity.id && entities[mention.entity]!.type === entity.type)) return;
      found.push({ from: at - 1, to: at + 1, sentence: sentence.index, entity: entity.id, titleWords: 0, isPronoun: true });
    });
  }
  return found;
}

/** "the" and the noun, with nothing that says which. */
function isBareDefinite({ words, children }: ParsedSentence, at: number): boolean {
  if (!/^the$/i.test(words[at - 1]?.text ?? '') || words[at - 1]!.head !== at) return false;
  const next = words[at + 1];
  if (next && (/^(NN|NNP|NNS|NNPS|CD|WP|WDT|VBN|VBG|HYPH)/.test(next.xpos) || /^(of|that|which|where|who|whose|-|and|or)$/i.test(next.text))) return false;
  return !children[at]!.some((child) => /^(nmod|acl|amod|compound|conj|appos|nummod)/.test(words[child]!.relation) && !words[child]!.relation.startsWith('nmod:unmarked'));
}

/** What a name is called: its own last word, the word before "of", and what the article says that it is. */
function nounsOf(entity: Entity, sentences: readonly ParsedSentence[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const name of entity.aliases.length > 0 ? entity.aliases : [entity.name]) {
    const words = name.split(' ');
    const of = words.findIndex((word) => /^(of|for|on)$/.test(word));
    for (const word of [words.at(-1)!, of > 0 ? words[of - 1]! : '']) if (words.length > 1 && typeByNameWord.has(word) && word !== 'Network') nouns.add(word.toLowerCase());
  }
  for (const mention of entity.mentions) {
    const { words, children } = sentences[mention.sentence]!;
    for (let at = mention.from; at < mention.to; at++) {
      const word = words[at]!;
      if (word.head >= mention.from && word.head < mention.to) continue;
      // "the Bruegel thinktank", "Omnicare, a pharmacy company", "DECnet is a suite".
      const above = words[word.head];
      if (above && above.xpos === 'NN' && word.relation === 'compound' && word.head === mention.to && typeByNoun.has(above.text.toLowerCase()) && typeByNoun.get(above.text.toLowerCase()) !== 'work') nouns.add(above.text.toLowerCase());
      if (above && above.xpos === 'NN' && isClass(above.text) && word.relation.startsWith('nsubj') && children[word.head]!.some((child) => words[child]!.relation === 'cop') && children[word.head]!.some((child) => /^(a|an)$/i.test(words[child]!.text))) nouns.add(above.text.toLowerCase());
      for (const child of children[at]!) if (words[child]!.relation === 'appos' && words[child]!.xpos === 'NN' && isClass(words[child]!.text)) nouns.add(words[child]!.text.toLowerCase());
    }
  }
  return nouns;
}

/** Nouns that say what a thing is, not when it was or that it is part of something. */
const isClass = (noun: string) => (typeByNoun.has(noun.toLowerCase()) && !/^capital$/i.test(noun)) || (/^(location|artifact|group|object|communication|plant|animal|substance|possession)$/.test(nounKind(noun.toLowerCase()) ?? '') && !/^(part|centre|center|capital|story|report|home|side|top|end|middle|kind|type|form|number|series|name|term|word|area|place|one|member|example|version|report|statement|speech)$/i.test(noun));

/** Nouns that stand with words of their own and are no name: "a group of farmers", "another network". */
function commonNouns(sentences: readonly ParsedSentence[], mentions: readonly (readonly Mention[])[]): { readonly noun: string; readonly sentence: number; readonly at: number }[] {
  return sentences.flatMap((sentence) => {
    const { words, children } = sentence;
    return words.flatMap((word, at) => {
      if (!/^NNS?$/.test(word.xpos) || word.relation === 'compound' || mentions[sentence.index]!.some((mention) => mention.from <= at && at < mention.to) || isBareDefinite(sentence, at)) return [];
      const isPredicate = children[at]!.some((child) => words[child]!.relation === 'cop') || word.relation === 'appos' || mentions[sentence.index]!.some((mention) => mention.to === at);
      return isPredicate ? [] : [{ noun: nounLemma(word.text.toLowerCase(), word.xpos), sentence: sentence.index, at }];
    });
  });
}

/** "it" and "they" as the subject, right after a sentence about one named thing. */
function continuedSubjects(title: string, sentences: readonly ParsedSentence[], entities: readonly Entity[], mentions: readonly (readonly Mention[])[]): { pronouns: Pronouns; phrases: Entity[] } {
  const found = new Map<string, number>();
  const phrases: Entity[] = [];
  const many = new Set<number>();
  const subjects: (number | undefined)[] = [];
  for (const sentence of sentences) {
    const { words, children } = sentence;
    const root = words.findIndex((word) => word.head === -1);
    const head = children[root]?.find((child) => words[child]!.relation.startsWith('nsubj'));
    const before = sentences[sentence.index - 1];
    let about: number | undefined;
    if (head !== undefined && /^(it|they)$/i.test(words[head]!.text)) {
      const previous = before && before.block === sentence.block ? subjects[before.index] : undefined;
      const isMany = /^they$/i.test(words[head]!.text);
      const isClause = children[root]!.some((child) => /^(csubj|ccomp|expl)/.test(words[child]!.relation)) || words.some((word, at) => at > root && /^(that|to)$/i.test(word.text) && word.head >= root && /^(ccomp|csubj|xcomp)/.test(words[word.head]!.relation) && isMany === false && words[root]!.xpos === 'JJ');
      const isNamedBefore = words.some((_, at) => at < head && mentions[sentence.index]!.some((mention) => mention.from <= at && at < mention.to && !/^(country|city|region|place|us-state)$/.test(entities[mention.entity]!.type)));
      if (previous !== undefined && before && !isClause && !isNamedBefore && (entities[previous] ? isPlural(entities[previous]!) : many.has(previous)) === isMany && !hasRival(before, mentions[before.index]!, previous, isMany)) {
        about = previous;
        found.set(pronounKey(sentence.index, head), previous);
      }
    } else if (head !== undefined) {
      const mention = mentions[sentence.index]!.find((candidate) => candidate.from <= head && head < candidate.to && candidate.to - candidate.from <= 8);
      const joined = children[head]!.some((child) => words[child]!.relation === 'conj');
      const type = mention && entities[mention.entity]!.type;
      if (mention && !joined && type !== 'person' && type !== 'nationality' && head === lastOf(mention, sentence) && children[head]!.every((child) => (child >= mention.from && child < mention.to) || !/^(amod|compound|nmod:poss|nummod)$/.test(words[child]!.relation))) about = mention.entity;
      else if (!mention || joined || type === undefined || /^(person|nationality)$/.test(type) === false) {
        const next = sentences[sentence.index + 1];
        const phrase = next && next.block === sentence.block && /^(it|they)$/i.test(subjectOf(next)) ? phraseOf(title, sentence, head, entities.length + phrases.length) : undefined;
        if (phrase) { about = phrase.id; phrases.push(phrase); if (words[head]!.xpos === 'NNS') many.add(phrase.id); }
      }
    }
    subjects.push(about);
  }
  const used = new Set(found.values());
  return { pronouns: found, phrases: phrases.map((phrase) => (used.has(phrase.id) ? phrase : { ...phrase, mentions: [] })) };
}

const subjectOf = ({ words, children }: ParsedSentence) => words[children[words.findIndex((word) => word.head === -1)]?.find((child) => words[child]!.relation.startsWith('nsubj')) ?? -1]?.text ?? '';

/** The subject without a name, where it says enough by itself: a kind ("edible insects", "a steam engine"), or a thing that a name or a phrase tells apart. */
function phraseOf(title: string, sentence: ParsedSentence, head: number, id: number): Entity | undefined {
  const { words, children } = sentence;
  const range = subtree(sentence, head);
  if (!range || range.to - range.from > 8 || !/^NNS?$/.test(words[head]!.xpos) || /^(people|person|man|woman|men|women|child|thing|things|one|ones|number|lot|most|majority|reason|result|idea|question|problem)$/i.test(words[head]!.text)) return undefined;
  const own = words.slice(range.from, range.to);
  if (own.some((word) => /^(PRP|PRP\$|WP|WDT|DT)$/.test(word.xpos) && !/^(a|an|the)$/i.test(word.text)) || own.some((word) => /^[,("“]$/.test(word.text) || /^(such|other|another|these|those|this|that|same|many|some|several|most|few|each|every|all|both|no)$/i.test(word.text))) return undefined;
  const det = children[head]!.find((child) => words[child]!.relation === 'det');
  const said = children[head]!.filter((child) => /^(amod|compound|nmod|nmod:poss|acl|acl:relcl)$/.test(words[child]!.relation));
  const isKind = det === undefined && words[head]!.xpos === 'NNS' && !children[head]!.some((child) => words[child]!.relation === 'nummod');
  const owner = children[head]!.some((child) => words[child]!.relation === 'nmod:poss' && words[child]!.xpos.startsWith('NNP'));
  const isTold = owner || (det !== undefined && /^the$/i.test(words[det]!.text) && own.some((word) => /^NNPS?$/.test(word.xpos) || (word.upos === 'NOUN' && word.text.length > 3 && title.includes(word.text.toLowerCase()))));
  if (!(isKind && said.length > 0) && !isTold) return undefined;
  const first = words[range.from]!;
  const text = joinedWords(sentence, range);
  const name = range.from === 0 && !/^NNPS?$/.test(first.xpos) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return { id, name, type: 'thing', margin: 0, takesThe: false, aliases: [name], mentions: [{ from: range.from, to: range.to, sentence: sentence.index, entity: id, titleWords: 0 }] };
}

function joinedWords({ words }: ParsedSentence, range: { from: number; to: number }): string {
  let text = '';
  for (let at = range.from; at < range.to; at++) text += (at > range.from && words[at]!.start > words[at - 1]!.end ? ' ' : '') + words[at]!.text;
  return text;
}

/** The head of the subject is the name itself, not what it modifies or owns. */
const lastOf = (mention: Mention, { words }: ParsedSentence) => { for (let at = mention.from; at < mention.to; at++) if (words[at]!.head < mention.from || words[at]!.head >= mention.to) return at; return mention.to - 1; };

const isPlural = (entity: Entity) => /[^s]s$/.test(entity.name.split(' ').at(-1)!) && entity.takesThe && !/^(United States|Netherlands|Philippines|Bahamas|Maldives|Seychelles|United Arab Emirates|Olympics|Times|News)$/.test(entity.name.replace(/^the /i, ''));

/** Something else of the same number in the sentence before, that the pronoun may mean as well: an object or an agent. What a thing is said to be is no rival. */
export function hasRival(before: ParsedSentence, own: readonly Mention[], subject: number, isMany: boolean): boolean {
  const { words, children } = before;
  const root = words.findIndex((word) => word.head === -1);
  const isCopula = children[root]!.some((child) => words[child]!.relation === 'cop');
  return words.some((word, at) => {
    if (own.some((mention) => mention.entity === subject && mention.from <= at && at < mention.to)) return false;
    // "is served by the Metro": who does it, whatever the parser calls it.
    const isAgent = word.relation === 'obl' && children[at]!.some((child) => words[child]!.text === 'by');
    if (!isAgent && !/^(obj|iobj|obl:agent|nsubj|nsubj:pass|conj)$/.test(word.relation) || !word.xpos.startsWith('NN')) return false;
    if (word.relation === 'conj' && isCopula) return false;
    // What stands in a clause of its own is further away: "who are told how many hours …".
    const above = word.relation === 'conj' ? words[word.head]!.head : word.head;
    if (above !== root && words[above]?.head !== root) return false;
    const head = children[root]!.find((child) => words[child]!.relation.startsWith('nsubj'));
    if (at === head) return false;
    const many = /^NNP?S$/.test(word.xpos);
    if (many !== isMany) return false;
    const mention = own.find((candidate) => candidate.from <= at && at < candidate.to);
    return mention === undefined || mention.entity !== subject;
  });
}
