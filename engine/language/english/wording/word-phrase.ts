/**
 * The words of a phrase as a question may use them: names in full, pronouns by name, asides left out. What cannot be
 * said without the article comes back as a fault and the question is not asked.
 *
 * "Mr. Kishida" becomes "Prime Minister Fumio Kishida"; "his theory" stays after its owner's name and becomes
 * "Charles J. Fillmore's theory" elsewhere; "the match" and "this week" are faults.
 */
import type { Entity, Mention, ParsedSentence, Range, Reading } from '#engine/types.ts';
import { subtree } from '#engine/facts/tree.ts';
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { isKnownAbbreviation } from '#engine/language/english/lexicon/known-abbreviations.ts';
import { countryByPeople } from '#engine/language/english/mentions/countries.ts';
import { honorifics } from '#engine/language/english/mentions/people.ts';
import { pronounKey } from '#engine/language/english/mentions/resolve-pronouns.ts';
import { nounKey, topicNouns } from '#engine/language/english/mentions/topic-nouns.ts';
import { isRowOfNames } from './row-of-names.ts';
import { pointsAtNothing } from './points-at-nothing.ts';
import { hangingTime, pointing, uniqueNouns, weakModifiers } from './context-words.ts';

export type PhraseFault = 'unclear-comma' | 'pronoun' | 'pointing' | 'unanchored' | 'hanging-time' | 'quotation' | 'first-person';
export type Phrase = { readonly text: string; readonly faults: readonly PhraseFault[]; /** Definite things that only a modifier anchors. */ readonly soft: number; readonly entities: readonly number[]; /** Words of asides that were left out. */ readonly skipped: ReadonlySet<number> };

export type PhraseGiven = {
  /** Entities that the stem has named before this phrase: their pronouns are clear. */
  readonly named: ReadonlySet<number>;
  /** The clause has a subject that is not a person, one or many: "its" or "their" means it. */
  readonly thingSubject?: 'one' | 'many';
  readonly isSubject?: boolean;
  /** Ranges to leave out. */
  readonly omit?: readonly Range[];
  /** A piece to say otherwise: the gap of a cloze, the wrong name of a false statement. */
  readonly replace?: { readonly range: Range; readonly text: string };
  /** The phrase is an answer: no title is put before a name. */
  readonly isAnswer?: boolean;
  /** Asides between commas are said; only what stands in brackets is not. */
  readonly keepsAsides?: boolean;
  /** Words that are clear where they stand, whatever they are elsewhere: "they" behind its own noun, "some metals". */
  readonly isClear?: (index: number) => boolean;
};

const formalTitle = /(President|Minister|King|Queen|Emperor|Empress|Pope|General|Chancellor|Governor|Senator|Mayor|Ambassador|Professor|Secretary|Captain|Colonel|Prince|Princess|Judge|Admiral|Dr\.?)$/;

export function wordPhrase(reading: Reading, sentence: ParsedSentence, range: Range, given: PhraseGiven): Phrase {
  const { words } = sentence;
  const faults = new Set<PhraseFault>();
  const entities: number[] = [];
  const named = new Set(given.named);
  // "Anna Berg, Ella Fromm and Eva Holm": the second of three names is no other name of the first.
  const isRow = isRowOfNames(sentence, range, reading.mentions[sentence.index]!);
  const skipped = isRow ? new Set<number>() : (asides(sentence, range, given.omit ?? [], given.keepsAsides));
  const mentions = reading.mentions[sentence.index]!;
  let text = '';
  let last: number | undefined;
  let soft = 0;
  const put = (piece: string, at: number) => {
    text += last !== undefined && needsSpace(sentence, last, at) && !/^['’]s?$/.test(piece) ? ` ${piece}` : piece;
    last = at;
  };
  for (let i = range.from; i < range.to; i++) {
    if (skipped.has(i)) continue;
    const word = words[i]!;
    if (given.replace && i === given.replace.range.from) {
      put(given.replace.text, i);
      last = given.replace.range.to - 1;
      i = given.replace.range.to - 1;
      continue;
    }
    const mention = mentions.find((candidate) => candidate.from - titleStart(candidate, words, range) === i || candidate.from === i);
    // "the Prime Minister, Matteo Renzi," is said so where the name behind it stays.
    const isNamedNext = given.keepsAsides === true && mention?.isPronoun === true && mentions.some((other) => other.entity === mention.entity && other.from - other.titleWords === mention.to + 1);
    // A gap inside "Senator Leahy" leaves the title in sight.
    const isGapped = mention && given.replace && given.replace.range.from > i && given.replace.range.from < mention.to;
    if (mention && mention.to <= range.to && !isGapped && !isNamedNext) {
      const entity = reading.entities[mention.entity]!;
      const start = mention.from - titleStart(mention, words, range);
      if (start === i) {
        entities.push(entity.id);
        // The country in "US President Joe Biden" is named too.
        for (const inner of mentions) if (inner !== mention && inner.from >= start && inner.to <= mention.to) entities.push(inner.entity);
        put(nameInFull(sentence, mention, entity, named, given.isAnswer === true, start), i);
        named.add(entity.id);
        last = mention.to - 1;
        i = mention.to - 1;
        continue;
      }
    }
    const resolved = reading.pronouns.get(pronounKey(sentence.index, i));
    const said = resolved === undefined && given.isClear?.(i) ? sentenceCase(reading, sentence, i) : sayWord(reading, sentence, i, resolved, named, given, faults);
    if (resolved !== undefined) { entities.push(resolved); named.add(resolved); }
    put(i === range.from && said === word.text && opensQuotation(sentence, i) ? uncapped(reading, sentence, i) : said, i);
    const isSaid = (index: number) => index >= range.from && index < range.to && !skipped.has(index);
    if (isUnanchored(reading, sentence, i, range, isSaid) && !given.isClear?.(i)) faults.add('unanchored');
    else if (word.upos === 'NOUN' && hasThe(sentence, i) && !isWellAnchored(reading, sentence, i, isSaid)) soft += 1;
  }
  text = text.replace(/(?<=\p{L}) ?– ?(?=\p{Lu})/gu, '–').replace(/(?<=\p{L})–(?=\p{Ll})/gu, '-').replace(/[`´]/g, '"').replace(/\s+/g, ' ').trim();
  // "the market itself was opened": what it is set against stands elsewhere.
  if (given.isSubject) text = text.replace(/ (itself|himself|herself|themselves)$/, '');
  if ((text.match(/["“”]/g) ?? []).length % 2 === 1) faults.add('quotation');
  // "DECnet Phase II (and later)", "the members (except Norway)": the bracket belongs to what is said.
  if (words.some((word, i) => i >= range.from && i + 1 < range.to && word.text === '(' && skipped.has(i) && /^(and|or|but|except|excluding|not|only|if|until|unless)$/i.test(words[i + 1]!.text))) faults.add('unclear-comma');
  // "in present-day Russia" is a place.
  if (hangingTime.test(text.replace(/\bpresent-day (?=\p{Lu})/gu, ''))) faults.add('hanging-time');
  if (/\bin (its|their|his|her) (place|turn|stead)\b/.test(text)) faults.add('pronoun');
  if (given.isSubject && hasWordsBehindAside(range, skipped)) faults.add('unclear-comma');
  if (given.isSubject && /, /.test(text.replace(/, (Inc|Jr|D\.C)/g, '')) && !isRow && !isList(sentence, range)) faults.add('unclear-comma');
  return { text: text.replace(/"([^"]*)"/g, '“$1”').replace(/ +(?=”)|(?<=“) +/g, '').replace(/”(?=\p{L})/gu, '” '), faults: [...faults], soft, entities, skipped };
}

/** "Dutch, Danish and Polish merchants": what stands behind the first comma is joined to what stands before it. */
function isList({ words }: ParsedSentence, range: Range): boolean {
  const comma = words.findIndex((word, i) => i >= range.from && i < range.to && word.text === ',');
  return words.some((word, i) => i > comma && i < range.to && word.relation === 'conj' && word.head >= range.from && word.head < comma);
}

/** How many title words stand before the name and inside the range. */
function titleStart(mention: Mention, _words: ParsedSentence['words'], range: Range): number {
  return Math.max(0, Math.min(mention.titleWords, mention.from - range.from));
}

function nameInFull(sentence: ParsedSentence, mention: Mention, entity: Entity, named: ReadonlySet<number>, isAnswer: boolean, start: number): string {
  const { words } = sentence;
  const asWritten = joined(sentence, { from: mention.from, to: mention.to });
  // "the CMI's chief": letters that the article explained once, and that not everybody knows, are said in full.
  const isShort = /^\p{Lu}{2,6}$/u.test(asWritten) && entity.name.includes(' ') && entity.type !== 'country' && !named.has(entity.id) && !isAnswer && !isKnownAbbreviation(asWritten);
  const written = isShort ? entity.name : mention.isPronoun && entity.type !== 'person' ? describedName(entity, asWritten) : asWritten;
  const isModifier = start === mention.from && words[mention.to] !== undefined && words[mention.to]!.xpos.startsWith('NN') && words.slice(mention.from, mention.to).some((word) => word.relation === 'compound' && word.head >= mention.to);
  if (entity.type !== 'person' || isModifier || (!mention.isPronoun && isInsideLargerName(words, mention))) return start < mention.from ? `${joined(sentence, { from: start, to: mention.from })} ${written}` : written;
  const surname = entity.name.split(' ').at(-1)!;
  // "Marie Curie was born Maria Sklodowska": another name of the same person is said as it is.
  if (named.has(entity.id) && written.split(' ').at(-1) !== surname && written.includes(' ')) return written;
  if (named.has(entity.id) && !isAnswer) return entity.aliases.includes(surname) ? surname : entity.name;
  const own = words.slice(start, mention.from);
  const title = own.every((word) => honorifics.has(word.text)) ? '' : joined(sentence, { from: start, to: mention.from });
  if (isAnswer) return entity.name;
  const role = title || (entity.role && formalTitle.test(entity.role) && entity.role.split(' ').length <= 4 ? entity.role : '');
  return role ? `${lowerFirst(sentence, start, role)} ${entity.name}` : entity.name;
}

/** "the challenge" is "the Ice Bucket Challenge", "the university" plain "Harvard University". */
const describedName = (entity: Entity, described: string) => (/^(organization|event)$/.test(entity.type) && !/^the /i.test(entity.name) && entity.name.toLowerCase().endsWith(described.toLowerCase().replace(/^the/, '')) ? `the ${entity.name}` : fullName(entity));

const fullName = (entity: Entity) => (entity.takesThe && !/^the /i.test(entity.name) ? `the ${entity.name}` : entity.name);

/** "Hadrian's Wall", "The Trial of Ann Lee": the name is part of another, which is said as it is. */
function isInsideLargerName(words: ParsedSentence['words'], { from, to }: Mention): boolean {
  const isCapital = (index: number) => /^\p{Lu}/u.test(words[index]?.text ?? '');
  if (/^['’]s?$/.test(words[to]?.text ?? '') && isCapital(to + 1) && words[to + 1]!.xpos.startsWith('NNP') && isKnownNoun(words[to + 1]!.text.toLowerCase())) return true;
  return /^(of|for)$/.test(words[from - 1]?.text ?? '') && from > 2 && isCapital(from - 2) && words[from - 2]!.xpos.startsWith('NN');
}

function sayWord(reading: Reading, sentence: ParsedSentence, i: number, resolved: number | undefined, named: ReadonlySet<number>, given: PhraseGiven, faults: Set<PhraseFault>): string {
  const word = sentence.words[i]!;
  const lower = word.text.toLowerCase();
  if (word.xpos.startsWith('PRP') || /^(it|its|they|them|their|he|she|his|her|him|itself|themselves)$/.test(lower)) {
    const isPossessive = word.xpos === 'PRP$';
    if (/^(i|me|my|we|us|our|ours|you|your|yours|myself|ourselves)$/.test(lower)) { faults.add('first-person'); return word.text; }
    if (/self$|selves$/.test(lower)) { if (named.size === 0 && !given.thingSubject) faults.add('pronoun'); return lower; }
    if (resolved !== undefined) {
      if (named.has(resolved) && isPossessive) return lower;
      if (named.has(resolved)) return lower;
      const entity = reading.entities[resolved]!;
      return isPossessive ? `${fullName(entity)}${entity.name.endsWith('s') ? "'" : "'s"}` : fullName(entity);
    }
    if ((lower === 'its' && given.thingSubject === 'one') || (lower === 'their' && given.thingSubject === 'many')) return lower;
    faults.add('pronoun');
    return word.text;
  }
  if ((pointing.test(word.text) || (/^that$/i.test(word.text) && word.relation === 'det')) && word.xpos !== 'EX' && word.relation !== 'cc:preconj' && !isPartOfName(reading, sentence, i)) {
    // "this visit to the US by Mr. Kishida" is named well enough to be "the visit …".
    if (/^(this|these|that|those)$/i.test(word.text) && word.relation === 'det' && word.head > i && isWellAnchored(reading, sentence, word.head, () => true)) return 'the';
    // "advisers such as Lund", "both Oslo and Bergen" point nowhere.
    if (/^such$/i.test(word.text) && sentence.words[i + 1]?.text === 'as') return word.text;
    if (/^both$/i.test(word.text) && sentence.words.slice(i + 1, i + 9).some((other) => other.text === 'and')) return i === 0 ? 'both' : word.text;
    // "united various tribes" says who did what; as the subject "various tribes" would be anybody.
    if (!given.isSubject && !given.isAnswer && /^(various|several|many|much|some|few|certain|most)$/i.test(word.text) && /^(det|amod|advmod|nummod)/.test(word.relation) && word.head > i) return word.text;
    const isMeasure = /^(most|some|many|few|much|several|more|over|under)$/i.test(word.text) && (word.relation === 'advmod' || /^(RBS|JJS|RBR)$/.test(word.xpos));
    if (!isMeasure && !pointsAtNothing(sentence, i)) faults.add('pointing');
  }
  return sentenceCase(reading, sentence, i);
}

const sentenceCase = (reading: Reading, sentence: ParsedSentence, i: number) => (i === 0 ? uncapped(reading, sentence, i) : sentence.words[i]!.text);

/** Without the capital that only its place at the start gave it. */
const uncapped = (reading: Reading, sentence: ParsedSentence, i: number) => (alwaysCapital(reading).has(sentence.words[i]!.text) ? sentence.words[i]!.text : lowerFirst(sentence, 0, sentence.words[i]!.text, i));

/** “The results …”: behind the mark that opens a quotation, which is not said, stands a first word. */
const opensQuotation = ({ words }: ParsedSentence, i: number) => i > 0 && /^[“"`‘]$/.test(words[i - 1]!.text) && /^(DT|PRP\$|IN|NNS?|JJ)$/.test(words[i]!.xpos);

const isPartOfName = (reading: Reading, sentence: ParsedSentence, i: number) => reading.mentions[sentence.index]!.some((mention) => i >= mention.from && i < mention.to);

/** The first word of a sentence loses its capital unless it would have one anywhere. */
function lowerFirst({ words }: Pick<ParsedSentence, 'words'>, i: number, text: string, at = i): string {
  if (i !== 0) return text;
  const word = words[at]!;
  // "Economist Joseph Stiglitz": what one is by trade is no title.
  if (/^\p{Lu}\p{Ll}+(ist|logist|actor|actress|singer|writer|author|painter|poet|engineer|lawyer|scientist|footballer|musician|politician|physician|historian)$/iu.test(text) || /^(Actor|Actress|Singer|Writer|Author|Painter|Poet|Engineer|Lawyer|Footballer)$/.test(text)) return text.charAt(0).toLowerCase() + text.slice(1);
  if (/^NNPS?$/.test(word.xpos) || countryByPeople.has(word.text) || /^\p{Lu}{2}/u.test(word.text) || word.text === 'I') return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const hasThe = (sentence: ParsedSentence, i: number) => sentence.children[i]!.some((child) => sentence.words[child]!.relation === 'det' && /^(the|that|this)$/i.test(sentence.words[child]!.text));

/** A name, number, people or superlative in the phrase says which one is meant, or the title of the article does. */
function isWellAnchored(reading: Reading, sentence: ParsedSentence, head: number, said: (index: number) => boolean): boolean {
  const stack = sentence.children[head]!.filter((child) => sentence.words[child]!.relation !== 'det' && said(child));
  if (topicNouns(reading).has(nounKey(sentence.words[head]!.text))) return true;
  while (stack.length > 0) {
    const at = stack.pop()!;
    const word = sentence.words[at]!;
    if (/^NNPS?$/.test(word.xpos) || word.xpos === 'CD' || word.xpos === 'JJS' || countryByPeople.has(word.text)) return true;
    stack.push(...sentence.children[at]!.filter(said));
  }
  return false;
}

/** "the match": a definite thing with nothing that says which. */
function isUnanchored(reading: Reading, sentence: ParsedSentence, i: number, range: Range, said: (index: number) => boolean): boolean {
  const word = sentence.words[i]!;
  if (word.upos !== 'NOUN' || !hasThe(sentence, i) || isPartOfName(reading, sentence, i)) return false;
  if (uniqueNouns.test(word.text) || /^\d+s$/.test(word.text) || isWellAnchored(reading, sentence, i, said)) return false;
  if (sentence.words[i + 1] && sentence.words[i + 1]!.xpos.startsWith('NNP') && i + 1 < range.to) return false;
  const children = sentence.children[i]!.filter(said);
  const hasModifier = children.some((child) => /^(amod|compound|nummod)$/.test(sentence.words[child]!.relation) && !weakModifiers.test(sentence.words[child]!.text));
  const hasComplement = children.some((child) => /^(nmod|acl|acl:relcl)$/.test(sentence.words[child]!.relation) && child < range.to && !sentence.children[child]!.some((grand) => /^(because|despite|due|during|until|since|amid|after|before)$/i.test(sentence.words[grand]!.text)));
  return !hasModifier && !hasComplement;
}

/** Words that have a capital in the middle of sentences and are nowhere without one. */
const capitals = new WeakMap<Reading, ReadonlySet<string>>();
function alwaysCapital(reading: Reading): ReadonlySet<string> {
  const known = capitals.get(reading);
  if (known) return known;
  const inside = new Set<string>();
  const small = new Set<string>();
  for (const { words } of reading.sentences) words.forEach((word, i) => { if (/^\p{Lu}/u.test(word.text) && i > 0) inside.add(word.text); else small.add(word.text); });
  const found = new Set([...inside].filter((word) => !small.has(word.toLowerCase())));
  capitals.set(reading, found);
  return found;
}


/** Words of asides in the range: clauses and appositions between commas, and anything in brackets. */
export function asides(sentence: ParsedSentence, range: Range, omit: readonly Range[], inBracketsOnly = false): ReadonlySet<number> {
  const { words } = sentence;
  const skipped = new Set<number>();
  const skip = (from: number, to: number) => { for (let i = Math.max(from, range.from); i < Math.min(to, range.to); i++) skipped.add(i); };
  for (const piece of omit) skip(piece.from, piece.to);
  for (let i = range.from; i < range.to; i++) {
    const word = words[i]!;
    if (/^[([]$/.test(word.text)) {
      let depth = 1;
      let to = i + 1;
      while (to < range.to && depth > 0) { if (/^[([]$/.test(words[to]!.text)) depth++; if (/^[)\]]$/.test(words[to]!.text)) depth--; to++; }
      if (depth === 0) skip(i, to);
      continue;
    }
    if (inBracketsOnly || !/^(acl|acl:relcl|appos|parataxis|advcl|advcl:relcl)$/.test(word.relation) || word.head < range.from || word.head >= i) continue;
    const own = subtree(sentence, i);
    if (!own || own.from <= range.from) continue;
    // The comma hangs on the clause or stands before it.
    const from = /^[,–—]$/.test(words[own.from]!.text) ? own.from : own.from - 1;
    if (!/^[,–—]$/.test(words[from]!.text)) continue;
    const after = words[own.to]?.text ?? '';
    skip(from, /^[,–—]$/.test(after) && own.to < range.to ? own.to + 1 : own.to);
  }
  return skipped;
}

/** "three–day": a dash that touches the words on both sides. */
const isDashInWord = (before: { text: string; end: number }, word: { text: string; start: number }) => (/^[–-]$/.test(before.text) || /^[–-]$/.test(word.text)) && before.end === word.start;

/** "the Monument, a column 202 feet high": what is left behind an aside may belong to it. */
function hasWordsBehindAside(range: Range, skipped: ReadonlySet<number>): boolean {
  let seen = false;
  for (let i = range.from; i < range.to; i++) {
    if (skipped.has(i)) seen = true;
    else if (seen) return true;
  }
  return false;
}

function needsSpace(sentence: ParsedSentence, last: number, at: number): boolean {
  const before = sentence.words[last]!;
  const word = sentence.words[at]!;
  if (before.xpos === 'HYPH' || word.xpos === 'HYPH' || isDashInWord(before, word) ) return false;
  if (/^['’]s?$/.test(word.text)) return word.start > before.end;
  if (/^([,.;:?!%)\]”]|n['’]t)$/.test(word.text) || /^[([“]$/.test(before.text)) return false;
  return word.start > before.end || at > last + 1;
}

/** The words of a range as written, with single spaces. */
export function joined(sentence: ParsedSentence, range: Range): string {
  let text = '';
  for (let i = range.from; i < range.to; i++) text += (i > range.from && needsSpace(sentence, i - 1, i) ? ' ' : '') + sentence.words[i]!.text;
  return text;
}
