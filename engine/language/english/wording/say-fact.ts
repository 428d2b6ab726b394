/**
 * A fact put into words: as a statement, or as a question with one piece taken out.
 *
 * "The US stations 50,000 troops in Japan" and the piece "50,000" give "How many troops does the US station in Japan?".
 * Nothing is said (undefined) when a piece that cannot be left out means nothing without the article.
 */
import type { Fact, ParsedSentence, Part, Range, Reading } from '#engine/types.ts';
import { subtree } from '#engine/facts/tree.ts';
import { verbLemma } from '#engine/language/english/inflect/verb-lemma.ts';
import { droppable, hedgeAdverbs, pointing } from './context-words.ts';
import { asides, joined, wordPhrase, type Phrase, type PhraseGiven } from './word-phrase.ts';

export type Said = { readonly text: string; readonly soft: number; readonly entities: readonly number[]; readonly isReworded: boolean };
type Piece = { readonly part: Part; readonly phrase: Phrase };
export type Replacement = { readonly range: Range; readonly text: string };

const mostWords = 24;
/** Beyond this what can be left out is. */
const comfortable = 19;
const timeOrPlace = /^(in|on|at|during|after|before|since|by|until|around|throughout|within|near|from|for|with|as|along with|in addition to|despite|because of|due to|following|under|through|over|between|among|without)$/;
const unsafeWhenDropped = /^(without|except|instead of|rather than|unless|until|than|other than|regardless of|like|unlike|against)$/;

/** `According to sources,` when the article gives the fact so. */
function attributionOf(reading: Reading, sentence: ParsedSentence, fact: Fact): { text: string; entities: readonly number[] } | undefined | 'unclear' {
  const part = fact.parts.find((candidate) => candidate.preposition?.startsWith('according'));
  if (part) {
    const phrase = wordPhrase(reading, sentence, part, { named: new Set() });
    if (phrase.faults.length > 0) return 'unclear';
    return { text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1), entities: phrase.entities };
  }
  if (!fact.attribution) return undefined;
  const [from = 0, to = 0] = fact.attribution.words.split('-').map(Number);
  const phrase = wordPhrase(reading, sentence, { from, to }, { named: new Set() });
  if (phrase.faults.length > 0 || phrase.entities.length === 0) return 'unclear';
  return { text: `According to ${phrase.text}`, entities: phrase.entities };
}

type Plan = { readonly subject: Phrase; readonly pieces: readonly Piece[]; readonly lead: string; readonly soft: number; readonly entities: readonly number[]; readonly dropped: number; readonly movedTime: boolean };

/** Decides which pieces are said and words them. `key`: the piece that is taken out. */
function plan(reading: Reading, fact: Fact, key: Part | undefined, replace: Replacement | undefined, keepWithin: Range | undefined, asksSubject: boolean): Plan | string {
  const sentence = reading.sentences[fact.sentence]!;
  const lead = attributionOf(reading, sentence, fact);
  if (lead === 'unclear') return 'unclear source';
  const given = (named: ReadonlySet<number>, thingSubject?: 'one' | 'many'): PhraseGiven => ({ named, ...(thingSubject ? { thingSubject } : {}), ...(replace ? { replace } : {}) });
  const asSubject = { ...given(new Set(lead?.entities ?? [])), isSubject: true };
  const whole = wordPhrase(reading, sentence, fact.subject, asSubject);
  const subject = whole.faults.length === 0 && count(whole.text) > 7 ? (shortSubject(reading, sentence, fact, asSubject, replace) ?? whole) : whole;
  if (subject.faults.length > 0 && !asksSubject) return `subject: ${subject.faults.join(', ')}`;
  const subjectMention = reading.mentions[fact.sentence]!.find((mention) => mention.from <= fact.subject.head && fact.subject.head < mention.to);
  const isThing = !(subjectMention && reading.entities[subjectMention.entity]!.type === 'person') && !sentence.words[fact.subject.head]!.xpos.startsWith('PRP');
  const thingSubject = !isThing ? undefined : /^NNP?S$/.test(sentence.words[fact.subject.head]!.xpos) || sentence.children[fact.subject.head]!.some((child) => sentence.words[child]!.relation === 'conj') ? 'many' : 'one';
  const named = new Set<number>([...(lead?.entities ?? []), ...subject.entities]);
  const pieces: Piece[] = [];
  let dropped = 0;
  let previousKept: Part | undefined;
  for (const part of fact.parts) {
    if (part === key || part.preposition?.startsWith('according')) continue;
    const holdsKey = keepWithin !== undefined && keepWithin.from >= part.from && keepWithin.to <= part.to;
    const phrase = wordPhrase(reading, sentence, part, given(named, thingSubject));
    const verdict = holdsKey ? (phrase.faults.length > 0 ? 'refuse' : 'keep') : verdictOn(fact, part, phrase, sentence, previousKept);
    if (verdict === 'refuse') return `${part.role} “${phrase.text}”: ${phrase.faults.join(', ') || 'may not be left out'}`;
    if (verdict === 'drop') { dropped += 1; continue; }
    pieces.push({ part, phrase });
    for (const id of phrase.entities) named.add(id);
    previousKept = part;
  }
  // Too long: what can be left out goes, the last first.
  const size = () => (asksSubject ? 1 : count(subject.text)) + fact.verbs.length + (key || asksSubject ? 2 : 0) + pieces.reduce((sum, piece) => sum + count(piece.phrase.text), 0) + count(lead?.text ?? '');
  for (let i = pieces.length - 1; i >= 0 && size() > comfortable; i--) {
    const { part } = pieces[i]!;
    if (keepWithin && keepWithin.from >= part.from && keepWithin.to <= part.to) continue;
    if (part.role === 'adverbial-clause' || part.role === 'time' || (part.role === 'oblique' && timeOrPlace.test(part.preposition ?? '') && pieces.length > 1 && i > 0)) { pieces.splice(i, 1); dropped += 1; }
  }
  // "was the largest company and a symbol of progress": the first of two things that one is, is enough.
  for (let i = 0; i < pieces.length && size() > 14; i++) {
    const { part } = pieces[i]!;
    const conj = sentence.children[part.head]!.find((child) => sentence.words[child]!.relation === 'conj' && child > part.head && child < part.to);
    const cc = conj === undefined ? undefined : sentence.children[conj]!.find((child) => sentence.words[child]!.relation === 'cc');
    if (part.role !== 'predicate' || thingSubject === 'many' || conj === undefined || cc === undefined || sentence.words[cc]!.text !== 'and' || !sentence.words[conj]!.xpos.startsWith('NN') || (keepWithin && keepWithin.to > cc)) continue;
    if (sentence.children[part.head]!.filter((child) => sentence.words[child]!.relation === 'conj').length > 1) continue;
    const shorter = wordPhrase(reading, sentence, part, { ...given(named, thingSubject), omit: [{ from: cc, to: part.to }] });
    if (shorter.faults.length === 0) { pieces[i] = { part, phrase: shorter }; dropped += 1; }
  }
  // "…, during the leader's trip": a time inside a phrase goes last.
  for (let i = 0; i < pieces.length && size() > mostWords; i++) {
    const { part } = pieces[i]!;
    const omit = sentence.words.flatMap((word, at) => (word.relation.startsWith('nmod') && at > part.from && at < part.to && word.head >= part.from && word.head < part.to ? timesInside(sentence, at) : [])).filter((range) => !(keepWithin && keepWithin.from < range.to && keepWithin.to > range.from));
    if (omit.length === 0) continue;
    const shorter = wordPhrase(reading, sentence, part, { ...given(named, thingSubject), omit });
    if (shorter.faults.length === 0) { pieces[i] = { part, phrase: shorter }; dropped += 1; }
  }
  if (size() > mostWords + (key || asksSubject ? 1 : 0)) return 'too long';
  const movedTime = pieces.some((piece) => piece.part.isFronted);
  return {
    subject, pieces, lead: lead?.text ?? '', dropped, movedTime,
    soft: (asksSubject ? 0 : subject.soft) + pieces.reduce((sum, piece) => sum + piece.phrase.soft, 0),
    entities: [...new Set([...(lead?.entities ?? []), ...(asksSubject ? [] : subject.entities), ...pieces.flatMap((piece) => piece.phrase.entities)])],
  };
}

/** "Toyota's battery factory under construction in North Carolina": its owner names it well enough. */
function shortSubject(reading: Reading, sentence: ParsedSentence, fact: Fact, given: PhraseGiven, replace: Replacement | undefined): Phrase | undefined {
  const { head, from, to } = fact.subject;
  const owner = sentence.children[head]!.find((child) => sentence.words[child]!.relation === 'nmod:poss' && sentence.words[child]!.xpos.startsWith('NNP'));
  const behind = sentence.children[head]!.filter((child) => sentence.words[child]!.relation === 'nmod' && child > head && child < to);
  if (owner === undefined || behind.length === 0 || (replace && replace.range.from >= from && replace.range.to <= to)) return undefined;
  const omit = behind.flatMap((child) => subtree(sentence, child) ?? []);
  if (omit.some((range) => range.from <= head || sentence.words[range.from]!.text === 'of')) return undefined;
  const phrase = wordPhrase(reading, sentence, fact.subject, { ...given, omit });
  return phrase.faults.length === 0 ? phrase : undefined;
}

function timesInside(sentence: ParsedSentence, at: number): Range[] {
  const preposition = sentence.children[at]!.find((child) => sentence.words[child]!.relation === 'case');
  const range = subtree(sentence, at);
  return range && preposition !== undefined && /^(during|amid|throughout|after|before|following)$/i.test(sentence.words[preposition]!.text) ? [range] : [];
}

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

function verdictOn(fact: Fact, part: Part, phrase: Phrase, sentence: ParsedSentence, before: Part | undefined): 'keep' | 'drop' | 'refuse' {
  const words = phrase.text;
  if (/^(for (instance|example)|in fact|of course|in addition|as a result|in particular|in general|by contrast|in turn|at first|at last|in the end)$/i.test(words)) return /^(for|in (fact|addition|particular|turn)|of|as|by)/i.test(words) ? 'drop' : 'refuse';
  if (part.role === 'adverb') {
    if (droppable.test(words)) return 'drop';
    if (hedgeAdverbs.test(words.split(' ')[0]!)) return /^only$/i.test(words) ? 'refuse' : 'keep';
    if (phrase.faults.length > 0 || pointing.test(words)) return (fact.tense !== 'present' ? /^(then|later|soon|already|too|recently|subsequently)$/i : /^(now|currently|today|already|presently)$/i).test(words) ? 'drop' : 'refuse';
    if (part.isFronted) return 'drop';
    return 'keep';
  }
  if (part.role === 'adverbial-clause') {
    // Conditions of the clause itself gave no fact; one that is left hangs on what is left out with it.
    if (/^(if|unless|until|whether)$/.test(part.preposition ?? '')) return 'drop';
    if (part.isFronted) return fact.tense === 'present' && /^(when|as|while|where)$/.test(part.preposition ?? '') ? 'refuse' : 'drop';
    // "…, increasing defense spending to ____" is said when the gap is in it.
    if (part.preposition === 'to' && phrase.faults.length === 0 && count(words) <= 12 && part.from <= fact.verb + 12) return 'keep';
    return fact.tense === 'present' && /^(when|as|where|than)$/.test(part.preposition ?? '') ? 'refuse' : 'drop';
  }
  // What is predicted may depend on a condition that stands behind it.
  if (part.role === 'oblique' && /^with (predictions?|warnings?|fears|hopes|expectations|threats|promises|speculation)\b/.test(words)) return 'drop';
  const isCore = /^(object|indirect-object|predicate|particle|infinitive|clause)$/.test(part.role);
  if (phrase.faults.length === 0) {
    if (part.isFronted && (count(words) > 6 || !/^(in|on|at|since|by|during|from|for|after|before|until|around)$/.test(part.preposition ?? 'in'))) return unsafeWhenDropped.test(part.preposition ?? '') ? 'refuse' : 'drop';
    return 'keep';
  }
  if (isCore || unsafeWhenDropped.test(part.preposition ?? '')) return 'refuse';
  if (part.isFronted || part.role === 'time' || part.role === 'agent') return 'drop';
  // "looked at the match": the first phrase after a bare verb is what the verb is about.
  const hasCore = before !== undefined && !before.isFronted && before.role !== 'adverb';
  return (hasCore || fact.isPassive) && timeOrPlace.test(part.preposition ?? '') ? 'drop' : 'refuse';
}

const orderOf = (pieces: readonly Piece[]): readonly Piece[] => [...pieces.filter((piece) => !piece.part.isFronted), ...pieces.filter((piece) => piece.part.isFronted)];

/** What stands before the subject stays there where behind a clause it would seem to belong to that: "In 1968, …". */
function splitFronted(pieces: readonly Piece[]): { front: string; rest: readonly Piece[] } {
  const fronted = pieces.filter((piece) => piece.part.isFronted);
  const behind = pieces.filter((piece) => !piece.part.isFronted);
  const isHeavy = behind.some((piece) => /^(clause|adverbial-clause|infinitive)$/.test(piece.part.role) || /\b(who|which|that|where|when|whose|to)\b|,/.test(piece.phrase.text)) || behind.reduce((sum, piece) => sum + count(piece.phrase.text), 0) > 9;
  return fronted.length > 0 && isHeavy ? { front: fronted.map((piece) => piece.phrase.text).join(', '), rest: behind } : { front: '', rest: pieces };
}
const join = (front: string, text: string) => (front ? `${front}, ${text}` : text);

/** Adverbs before the main verb stay there: "was once the most powerful". */
function predicateText(fact: Fact, pieces: readonly Piece[], verbs: readonly string[]): string {
  const beforeVerb = pieces.filter((piece) => piece.part.role === 'adverb' && piece.part.to <= fact.verb && !piece.part.isFronted);
  const rest = orderOf(pieces.filter((piece) => !beforeVerb.includes(piece)));
  const adverbs = beforeVerb.map((piece) => piece.phrase.text);
  const group = fact.isCopula ? [...verbs, ...adverbs] : verbs.length > 0 ? [...verbs.slice(0, -1), ...adverbs, verbs.at(-1)!] : adverbs;
  return [...group, ...rest.map((piece) => (piece.part.role === 'adverbial-clause' && piece.part.preposition === undefined && !piece.part.isFronted ? `, ${piece.phrase.text}` : piece.phrase.text))].join(' ');
}

const withLead = (lead: string, text: string) => (lead ? `${lead}, ${text}` : text.charAt(0).toUpperCase() + text.slice(1));
const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/\s+([,.;:?])/g, '$1').replace(/,\s*\?/g, '?').replace(/,+/g, ',').replace(/,\s*$/, '').trim();

/** "Who will meet with business leaders?" */
export function askSubject(reading: Reading, fact: Fact, wh: string): Said | undefined {
  const made = plan(reading, fact, undefined, undefined, undefined, true);
  if (typeof made === 'string') return undefined;
  const verbs = fact.verbs.map((verb, index) => (index === 0 ? singular(verb) : verb));
  const { front, rest } = splitFronted(made.pieces);
  return finish(reading, fact, made, tidy(withLead(made.lead, join(front, `${made.lead || front ? lower(wh) : wh} ${predicateText(fact, rest, verbs)}`))) + '?');
}

/** "In what year did Fillmore retire?": `wh` stands for `part`; `rest` is what of the part stays: "troops in Japan". */
export function askPart(reading: Reading, fact: Fact, part: Part, wh: string): Said | undefined {
  const made = plan(reading, fact, part, undefined, undefined, false);
  if (typeof made === 'string') return undefined;
  const inverted = invert(reading, fact);
  if (!inverted) return undefined;
  const { front, rest } = splitFronted(made.pieces);
  const text = `${made.lead || front ? lower(wh) : wh} ${inverted.first} ${made.subject.text} ${predicateText(fact, rest, inverted.rest)}`;
  return finish(reading, fact, made, tidy(withLead(made.lead, join(front, text))) + '?');
}

/** "The US stations ____ troops in Japan." */
export function stateFact(reading: Reading, fact: Fact, replace?: Replacement): Said | undefined {
  const made = plan(reading, fact, undefined, replace, replace?.range, false);
  if (typeof made === 'string') return undefined;
  const { front, rest } = splitFronted(made.pieces);
  const text = `${made.subject.text} ${predicateText(fact, rest, fact.verbs)}`;
  return finish(reading, fact, made, endSentence(tidy(withLead(made.lead, join(front, text)))));
}

/** Why a fact cannot be said on its own, for `--explain`; undefined where it can. */
export function whyUnsaid(reading: Reading, fact: Fact): string | undefined {
  const made = plan(reading, fact, undefined, undefined, undefined, false);
  return typeof made === 'string' ? made : undefined;
}

function finish(_reading: Reading, fact: Fact, made: Plan, text: string): Said {
  return { text, soft: made.soft, entities: made.entities, isReworded: made.movedTime || fact.source !== 'main' };
}

const endSentence = (text: string) => (text.endsWith('.') ? text : `${text}.`);
const lower = (wh: string) => wh.charAt(0).toLowerCase() + wh.slice(1);

function singular(verb: string): string {
  return { are: 'is', were: 'was', have: 'has', do: 'does' }[verb] ?? verb;
}

/** The word that goes before the subject, and the verbs that stay behind it. */
function invert(reading: Reading, fact: Fact): { first: string; rest: readonly string[] } | undefined {
  const [first, ...rest] = fact.verbs;
  if (first === undefined) return undefined;
  if (fact.verbs.length > 1 || fact.isCopula) return { first, rest };
  const word = reading.sentences[fact.sentence]!.words[fact.verb]!;
  const tag = fact.tense === 'past' ? 'VBD' : /^VB[PZ]$/.test(word.xpos) ? (word.xpos as 'VBP' | 'VBZ') : 'VBZ';
  const base = verbLemma(first, tag);
  if (!base || !/^[a-z-]+$/.test(base)) return undefined;
  return { first: tag === 'VBD' ? 'did' : tag === 'VBZ' ? 'does' : 'do', rest: [base] };
}

export { asides, joined };
