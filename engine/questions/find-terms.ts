/**
 * Terms that a sentence uses: common nouns with a meaning of their own that few other words have.
 *
 * "Carbon monoxide binds to hemoglobin" has two. "A large number of people" has none, nor has "the reluctance of the
 * board": many words would do in their place.
 */
import type { ParsedSentence, Range, Reading } from '#engine/types.ts';
import { nounLemma, plural } from '#engine/language/english/inflect/noun-forms.ts';
import { isCommonNoun, isCompoundTerm } from '#engine/language/english/lexicon/terms.ts';
import { vagueHeads, weakModifiers } from '#engine/language/english/wording/context-words.ts';
import { joined } from '#engine/language/english/wording/word-phrase.ts';
import type { Key } from './candidate.ts';

export type Term = Range & {
  readonly head: number;
  /** Small letters, the last word in the singular. */
  readonly lemma: string;
  /** In how many sentences of the article it stands. */
  readonly uses: number;
};

const generalAdjective = /^(large|small|high|low|new|old|young|great|good|bad|big|long|short|major|minor|many|main|important|different|similar|certain|special|free|full|possible|real|clear|recent|modern|early|late|common|general|public|private|local|national|international|foreign|global|economic|political|social|strong|weak|hard|easy|simple|complex|key|central|top|leading|famous|popular|successful|serious|severe|significant|considerable|particular|specific|individual|single|whole|entire|total|average|normal|regular|typical|usual|rapid|slow|wide|deep|rich|poor|dead|live|living|open|closed|hot|cold|warm|cool|dry|wet|heavy|light|dark|bright|beautiful|young|senior|junior|former|current|present|future|past|previous|next|first|last|second|third|final|initial|original|additional|further|extra|other|own|same|initial|official|traditional|natural|human|basic|potential|vast|huge|tiny|powerful|dangerous|safe|difficult|available|direct|closed|broad|narrow)$/;

/** Every term of the sentence, in order. */
export function termsOf(reading: Reading, sentence: ParsedSentence): Term[] {
  const index = indexOf(reading);
  // What every other sentence is about, the title gives away.
  const most = Math.max(4, 0.15 * reading.sentences.length);
  return bareTerms(reading, sentence).map((term) => ({ ...term, uses: index.get(term.lemma)?.size ?? 1 })).filter((term) => term.uses < most && isTelling(sentence, term));
}

/** Only what its sentence names, by more than an everyday word: of other common nouns two in three have neighbours that fit as well. */
function isTelling(sentence: ParsedSentence, term: Term): boolean {
  const parts = term.lemma.split(' ');
  const last = parts.at(-1)!;
  if (last.length < 4 || vagueHeads.test(last) || !isNamedHere(sentence, term)) return false;
  return parts.length > 1 || !isCommonNoun(last);
}

/** "is called primality", "is known as trial division": the sentence says what the word means. */
export function isNamedHere({ words, children }: ParsedSentence, { from, head }: Pick<Term, 'from' | 'head'>): boolean {
  const verb = words[head]!.head;
  if (verb < 0 || !/^(called|termed|known|named|dubbed|labelled|labeled)$/i.test(words[verb]!.text) || head < verb) return false;
  const before = words[from - 1]!;
  const opener = /^(a|an|the)$/i.test(before.text) ? words[from - 2]! : before;
  return opener === words[verb]! || /^as$/i.test(opener.text) && children[head]!.some((child) => /^(case|mark)$/.test(words[child]!.relation));
}

type BareTerm = Range & { readonly head: number; readonly lemma: string };

function bareTerms(reading: Reading, sentence: ParsedSentence): BareTerm[] {
  const { words } = sentence;
  const mentions = reading.mentions[sentence.index]!;
  const quantities = reading.quantities[sentence.index]!;
  const found: BareTerm[] = [];
  for (let head = 0; head < words.length; head++) {
    const word = words[head]!;
    if (!/^NNS?$/.test(word.xpos) || /^(compound|flat|fixed|goeswith)/.test(word.relation) && word.head > head) continue;
    if (words[head + 1]?.xpos === 'HYPH' || words[head + 1]?.xpos.startsWith('NN') && words[head]!.head === head + 1) continue;
    let from = head;
    while (from > 0) {
      const before = words[from - 1]!;
      if (!/^(NN|NNS|JJ|VBN|VBG|HYPH)$/.test(before.xpos) || !isUnder(sentence, from - 1, head)) break;
      from -= 1;
    }
    while (from < head && words[from]!.xpos === 'HYPH') from += 1;
    // Adjectives that only colour stay in sight.
    while (from < head && words[from + 1]!.xpos !== 'HYPH' && (generalAdjective.test(words[from]!.text.toLowerCase()) || weakModifiers.test(words[from]!.text) || (/^(JJ|VBN|VBG)$/.test(words[from]!.xpos) && !isSetPhrase(sentence, from, head)))) from += 1;
    const range = { from, to: head + 1 };
    if (head - from > 3 || mentions.some((mention) => mention.from < range.to && mention.to > from - 1 && !mention.isPronoun) || quantities.some((quantity) => quantity.from < range.to && quantity.to > from)) continue;
    if (words[from - 1]?.xpos === 'HYPH' || /^['’]s?$/.test(words[head + 1]?.text ?? '') || isOneOfMany(sentence, head)) continue;
    found.push({ ...range, head, lemma: lemmaOf(sentence, range) });
  }
  return found;
}

/** One of three or more, or the first of two, that stand in a row: whoever does not know the list cannot find which is missing. */
function isOneOfMany({ words, children }: ParsedSentence, head: number): boolean {
  const joinedTo = (at: number) => children[at]!.filter((child) => words[child]!.relation === 'conj').length;
  if (joinedTo(head) > 0) return true;
  return words[head]!.relation === 'conj' && (joinedTo(words[head]!.head) > 1 || !words[words[head]!.head]!.xpos.startsWith('NN'));
}

/** "liquid oxygen", "absolute zero": with the adjective it is a term; "increased demand" is none. */
const isSetPhrase = (sentence: ParsedSentence, from: number, head: number) => isCompoundTerm(lemmaOf(sentence, { from, to: head + 1 }));

function isUnder({ words }: ParsedSentence, index: number, head: number): boolean {
  for (let at = index, steps = 0; steps < 4; at = words[at]!.head, steps++) {
    if (at === head) return true;
    if (at < 0) return false;
  }
  return false;
}

function lemmaOf(sentence: ParsedSentence, range: Range): string {
  const last = sentence.words[range.to - 1]!;
  const before = joined(sentence, { from: range.from, to: range.to - 1 }).toLowerCase();
  return `${before}${before && sentence.words[range.to - 2]!.xpos !== 'HYPH' ? ' ' : ''}${nounLemma(last.text, last.xpos)}`;
}

/** In which sentences each term stands. */
const indexes = new WeakMap<Reading, ReadonlyMap<string, ReadonlySet<number>>>();
function indexOf(reading: Reading): ReadonlyMap<string, ReadonlySet<number>> {
  const known = indexes.get(reading);
  if (known) return known;
  const made = new Map<string, Set<number>>();
  for (const sentence of reading.sentences) for (const { lemma } of bareTerms(reading, sentence)) made.set(lemma, (made.get(lemma) ?? new Set()).add(sentence.index));
  indexes.set(reading, made);
  return made;
}

/** The term as a key: as written, with the other number and "the" accepted. */
export function termKey(sentence: ParsedSentence, term: Term): Key {
  const written = joined(sentence, term);
  const text = /^\p{Lu}\p{Ll}/u.test(written) && term.from === 0 ? written.charAt(0).toLowerCase() + written.slice(1) : written;
  const many = `${term.lemma.slice(0, term.lemma.length - term.lemma.split(/[ -]/).at(-1)!.length)}${plural(term.lemma.split(/[ -]/).at(-1)!)}`;
  const forms = new Set([text, term.lemma, many, `the ${text}`]);
  forms.delete(text);
  return { text, type: 'phrase', sentence: sentence.index, range: { from: term.from, to: term.to }, accept: [...forms] };
}
