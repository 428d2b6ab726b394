/**
 * A fact put into words: as a statement, or as a question with one piece taken out.
 *
 * "The US stations 50,000 troops in Japan" and the piece "50,000" give "How many troops does the US station in Japan?".
 * Nothing is said (undefined) when a piece that cannot be left out means nothing without the article.
 */
import type { Fact, ParsedSentence, Part, Range, Reading } from '#engine/types.ts';
import { discourse, isCutShort, leftOut, mayGo } from '#engine/facts/left-out.ts';
import { verbLemma } from '#engine/language/english/inflect/verb-lemma.ts';
import { droppable, hedgeAdverbs, pointing } from './context-words.ts';
import { activeVerbs } from './active-verbs.ts';
import { emptyAlso } from './points-at-nothing.ts';
import { asides, joined, wordPhrase, type Phrase, type PhraseGiven } from './word-phrase.ts';

export type Said = { readonly text: string; readonly soft: number; readonly entities: readonly number[]; readonly isReworded: boolean };
type Piece = { readonly part: Part; readonly phrase: Phrase; /** The article sets it off with a comma. */ readonly hasComma?: boolean };
export type Replacement = { readonly range: Range; readonly text: string };

const mostWords = 24;
/** Beyond this what can be left out is. */
const comfortable = 19;

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

export type Plan = { readonly subject: Phrase; readonly pieces: readonly Piece[]; readonly lead: string; readonly soft: number; readonly entities: readonly number[]; readonly dropped: number; readonly movedTime: boolean };

/** `key`: the piece that is asked for. `without`: a piece that is not to be said, the date of an event that is to be put in order. */
type Asked = { readonly key?: Part; readonly replace?: Replacement | undefined; readonly without?: Part | undefined; readonly asksSubject?: boolean };

/** Decides which pieces are said and words them. */
export function plan(reading: Reading, fact: Fact, { key, replace, without, asksSubject = false }: Asked): Plan | string {
  const keepWithin = replace?.range;
  const sentence = reading.sentences[fact.sentence]!;
  const lead = attributionOf(reading, sentence, fact);
  if (lead === 'unclear') return 'unclear source';
  const given = (named: ReadonlySet<number>, thingSubject?: 'one' | 'many'): PhraseGiven => ({ named, ...(thingSubject ? { thingSubject } : {}), ...(replace ? { replace } : {}) });
  const asSubject = { ...given(new Set(lead?.entities ?? [])), isSubject: true };
  const subject = wordPhrase(reading, sentence, fact.subject, asSubject);
  if (subject.faults.length > 0 && !asksSubject) return `subject: ${subject.faults.join(', ')}`;
  const subjectMention = reading.mentions[fact.sentence]!.find((mention) => mention.from <= fact.subject.head && fact.subject.head < mention.to);
  const isThing = !(subjectMention && reading.entities[subjectMention.entity]!.type === 'person') && !sentence.words[fact.subject.head]!.xpos.startsWith('PRP');
  const thingSubject = !isThing ? undefined : /^NNP?S$/.test(sentence.words[fact.subject.head]!.xpos) || sentence.children[fact.subject.head]!.some((child) => sentence.words[child]!.relation === 'conj') ? 'many' : 'one';
  const named = new Set<number>([...(lead?.entities ?? []), ...subject.entities]);
  const pieces: Piece[] = [];
  let dropped = 0;
  for (const part of fact.parts) {
    if (part === key || part === without || part.preposition?.startsWith('according')) continue;
    const holdsKey = keepWithin !== undefined && keepWithin.from >= part.from && keepWithin.to <= part.to;
    const phrase = wordPhrase(reading, sentence, part, given(named, thingSubject));
    // "a heritage site (2002)": in a bracket nothing says what happened then.
    const isBracketed = /^[([]$/.test(sentence.words[part.from - 1]?.text ?? '');
    const verdict = holdsKey ? (phrase.faults.length > 0 || isBracketed ? 'refuse' : 'keep') : verdictOn(fact, part, phrase, sentence);
    if (verdict === 'refuse') return `${part.role} “${phrase.text}”: ${phrase.faults.join(', ') || 'may not be left out'}`;
    // "In which college does it have its origins, established in 1969?": what hangs on the answer goes with it.
    const hangsOnKey = key !== undefined && part.role === 'adverbial-clause' && part.from === key.to + 1 && sentence.words[key.to]!.text === ',';
    if (verdict === 'drop' || hangsOnKey) { dropped += 1; continue; }
    pieces.push({ part, phrase, hasComma: sentence.words[part.from - 1]?.text === ',' });
    for (const id of phrase.entities) named.add(id);
  }
  // Too long: what can be left out goes, the last first.
  const size = () => (asksSubject ? 1 : count(subject.text)) + fact.verbs.length + (key || asksSubject ? 2 : 0) + pieces.reduce((sum, piece) => sum + count(piece.phrase.text), 0) + count(lead?.text ?? '');
  for (let i = pieces.length - 1; i > 0 && size() > comfortable; i--) {
    const tail = pieces.slice(i);
    const run = { from: tail[0]!.part.from, to: tail.at(-1)!.part.to };
    if (tail.some(({ part }) => part.isFronted || /^(object|predicate|infinitive|clause|particle|indirect-object)$/.test(part.role) || (keepWithin && keepWithin.from >= part.from && keepWithin.to <= part.to)) || (key && key.to > run.from)) break;
    if (mayGo(sentence, fact, run)) { pieces.splice(i); dropped += tail.length; i = pieces.length; }
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
  if (size() > mostWords + (key || asksSubject ? 1 : 0)) return 'too long';
  const said = saidWords(sentence, fact, key ?? without, asksSubject ? undefined : subject, pieces);
  const lost = leftOut(sentence, fact, said).find((run) => !mayGo(sentence, fact, run));
  if (lost) return `left out “${joined(sentence, lost)}”`;
  if (isCutShort(sentence, fact, said)) return 'cut short';
  const movedTime = pieces.some((piece) => piece.part.isFronted);
  return {
    subject, pieces, lead: lead?.text ?? '', dropped, movedTime,
    soft: (asksSubject ? 0 : subject.soft) + pieces.reduce((sum, piece) => sum + piece.phrase.soft, 0),
    entities: [...new Set([...(lead?.entities ?? []), ...(asksSubject ? [] : subject.entities), ...pieces.flatMap((piece) => piece.phrase.entities)])],
  };
}

/** The words that the stem says, or asks for: the verb group, each piece and the subject, without the asides in them. */
function saidWords(sentence: ParsedSentence, fact: Fact, key: Part | undefined, subject: Phrase | undefined, pieces: readonly Piece[]): ReadonlySet<number> {
  const said = new Set<number>([fact.verb, ...sentence.children[fact.verb]!.filter((child) => /^(aux|cop)/.test(sentence.words[child]!.relation))]);
  const add = (range: Range, skipped?: ReadonlySet<number>) => { for (let i = range.from; i < range.to; i++) if (!skipped?.has(i)) said.add(i); };
  add(fact.subject, subject?.skipped);
  if (key) add(key);
  for (const part of fact.parts) if (part.preposition?.startsWith('according')) add(part);
  for (const { part, phrase } of pieces) add(part, phrase.skipped);
  return said;
}

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

function verdictOn(fact: Fact, part: Part, phrase: Phrase, sentence: ParsedSentence): 'keep' | 'drop' | 'refuse' {
  const words = phrase.text;
  if (discourse.test(words) || /^[([]$/.test(sentence.words[part.from - 1]?.text ?? '')) return 'drop';
  if (part.role === 'adverb') {
    if (droppable.test(words)) return 'drop';
    // "Berg and Holm will both move": the two are said.
    if (/^both$/i.test(words) && sentence.children[fact.subject.head]!.some((child) => sentence.words[child]!.relation === 'conj')) return 'drop';
    if (/^still$/i.test(words) && fact.tense === 'present') return 'keep';
    if (hedgeAdverbs.test(words.split(' ')[0]!)) return /^only$/i.test(words) ? 'refuse' : 'keep';
    if (phrase.faults.length > 0 || pointing.test(words)) return (fact.tense === 'past' ? /^(then|later|soon|already|too|recently|subsequently)$/i : /^(now|currently|today|already|presently|soon)$/i).test(words) ? 'drop' : 'refuse';
    return 'keep';
  }
  // "dominate the world of distance | running": one participle alone is the end of the noun before it.
  if (part.role === 'adverbial-clause' && part.to - part.from === 1 && !part.isFronted) return 'refuse';
  // "In 1891 Scottish chemist, …": behind the year stands what belongs to the next name.
  if (part.isFronted && /^(in|by) \d{4} (\p{Lu}|\p{Ll}+ist\b)/iu.test(words)) return 'refuse';
  // Whether a piece that is dropped may be missing is decided once, of the whole clause.
  if (/^(object|indirect-object|predicate|particle|infinitive|clause)$/.test(part.role)) return phrase.faults.length === 0 ? 'keep' : 'refuse';
  if (phrase.faults.length > 0) return 'drop';
  const isWeighty = part.role === 'adverbial-clause' ? part.preposition !== 'to' || count(words) > 6 : count(words) > 6;
  return isWeighty && mayGo(sentence, fact, part) ? 'drop' : 'keep';
}

const orderOf = (pieces: readonly Piece[]): readonly Piece[] => [...pieces.filter((piece) => !piece.part.isFronted), ...pieces.filter((piece) => piece.part.isFronted)];

/** What stands before the subject stays there where behind a clause it would seem to belong to that: "In 1968, …". */
function splitFronted(pieces: readonly Piece[]): { front: string; rest: readonly Piece[] } {
  const fronted = pieces.filter((piece) => piece.part.isFronted);
  const behind = pieces.filter((piece) => !piece.part.isFronted);
  const isHeavy = fronted.some((piece) => piece.part.role.startsWith('adverb')) || behind.some((piece) => /^(clause|adverbial-clause|infinitive)$/.test(piece.part.role) || /\b(who|which|that|where|when|whose|to)\b|,/.test(piece.phrase.text)) || behind.reduce((sum, piece) => sum + count(piece.phrase.text), 0) > 9;
  return fronted.length > 0 && isHeavy ? { front: fronted.map((piece) => piece.phrase.text).join(', '), rest: behind } : { front: '', rest: pieces };
}
const join = (front: string, text: string) => (front ? `${front}, ${text}` : text);

/** Adverbs before the main verb stay there: "was once the most powerful". */
export function predicateText(fact: Fact, pieces: readonly Piece[], verbs: readonly string[]): string {
  const beforeVerb = pieces.filter((piece) => piece.part.role === 'adverb' && piece.part.to <= fact.verb && !piece.part.isFronted);
  const rest = orderOf(pieces.filter((piece) => !beforeVerb.includes(piece)));
  const adverbs = beforeVerb.map((piece) => piece.phrase.text);
  const group = fact.isCopula ? [...verbs, ...adverbs] : verbs.length > 0 ? [...verbs.slice(0, -1), ...adverbs, verbs.at(-1)!] : adverbs;
  return [...group, ...rest.map((piece, i) => (i > 0 && piece.hasComma && !piece.part.isFronted && (piece.part.role === 'adverbial-clause' || (piece.part.role === 'oblique' && count(piece.phrase.text) > 3)) ? `, ${piece.phrase.text}` : piece.phrase.text))].join(' ');
}

/** "designed entirely by DEC" is asked as "By which company were they entirely designed?": at the very end the adverb hangs. */
function withoutTrailingAdverb(fact: Fact, pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last || last.part.role !== 'adverb' || last.part.isFronted || last.part.from < fact.verb || fact.isCopula || !last.phrase.text.endsWith('ly')) return pieces;
  return [{ part: { ...last.part, from: fact.verb, to: fact.verb }, phrase: last.phrase }, ...pieces.slice(0, -1)];
}

const withLead = (lead: string, text: string) => (lead ? `${lead}, ${text}` : text.charAt(0).toUpperCase() + text.slice(1));
export const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/\s+([,.;:?])/g, '$1').replace(/,\s*\?/g, '?').replace(/,+/g, ',').replace(/,\s*$/, '').trim();

/** "Who will meet with business leaders?" @param isMany the word asks for several: "Which of these countries border …?" */
export function askSubject(reading: Reading, fact: Fact, wh: string, isMany = false): Said | undefined {
  const made = plan(reading, fact, { asksSubject: true });
  if (typeof made === 'string') return undefined;
  const verbs = isMany ? fact.verbs : fact.verbs.map((verb, index) => (index === 0 ? singular(verb) : verb));
  const { front, rest } = splitFronted(made.pieces);
  return finish(reading, fact, made, tidy(withLead(made.lead, join(front, `${made.lead || front ? lower(wh) : wh} ${predicateText(fact, rest, verbs)}`))) + '?');
}

/** "In what year did Fillmore retire?": `wh` stands for `part`; `rest` is what of the part stays: "troops in Japan". */
export function askPart(reading: Reading, fact: Fact, part: Part, wh: string): Said | undefined {
  const made = plan(reading, fact, { key: part });
  if (typeof made === 'string') return undefined;
  const inverted = invert(reading, fact);
  if (!inverted) return undefined;
  const { front, rest } = splitFronted(made.pieces);
  const text = `${made.lead || front ? lower(wh) : wh} ${inverted.first} ${made.subject.text} ${predicateText(fact, withoutTrailingAdverb(fact, rest), inverted.rest)}`;
  return finish(reading, fact, made, tidy(withLead(made.lead, join(front, text))) + '?');
}

/** "The bridge was designed by Eva Holm" asked from the other side: "Who designed the bridge?" */
export function askAgent(reading: Reading, fact: Fact, part: Part, wh: string): Said | undefined {
  const made = plan(reading, fact, { key: part });
  const verbs = activeVerbs(fact);
  if (typeof made === 'string' || !verbs || /^(he|she|they|it)$/i.test(made.subject.text)) return undefined;
  // "designed entirely by one company" is not "entirely designed".
  if (made.pieces.some(({ part, phrase }) => part.role === 'adverb' && /^(entirely|mostly|largely|mainly|partly|wholly|solely|exclusively|jointly|primarily|chiefly|principally|only)$/i.test(phrase.text))) return undefined;
  const { front, rest } = splitFronted(made.pieces);
  const goesAhead = ({ part: { role, isFronted, to }, phrase }: Piece) => role === 'adverb' && !isFronted && (to <= fact.verb || phrase.text.endsWith('ly'));
  const words = (pieces: readonly Piece[]) => pieces.map((piece) => piece.phrase.text).join(' ');
  const particles = rest.filter((piece) => piece.part.role === 'particle');
  const others = rest.filter((piece) => !goesAhead(piece) && !particles.includes(piece));
  const group = [...verbs.slice(0, -1), words(rest.filter(goesAhead)), verbs.at(-1)!, words(particles)].filter(Boolean).join(' ');
  return finish(reading, fact, made, tidy(withLead(made.lead, join(front, `${made.lead || front ? lower(wh) : wh} ${group} ${made.subject.text} ${words(orderOf(others))}`))) + '?');
}

/** "The US stations ____ troops in Japan." */
export function stateFact(reading: Reading, fact: Fact, replace?: Replacement, without?: Part): Said | undefined {
  const made = plan(reading, fact, { replace, without });
  if (typeof made === 'string') return undefined;
  const { front, rest } = splitFronted(made.pieces);
  const text = `${made.subject.text} ${predicateText(fact, rest, fact.verbs)}`;
  return finish(reading, fact, made, endSentence(tidy(withLead(made.lead, join(front, text)))));
}

/** "what Ann Lee built in Oslo", to stand inside another sentence: nothing changes places. */
export function tellPart(reading: Reading, fact: Fact, part: Part, wh: string): Said | undefined {
  const made = plan(reading, fact, { key: part });
  if (typeof made === 'string' || made.lead) return undefined;
  const { front, rest } = splitFronted(made.pieces);
  return front ? undefined : finish(reading, fact, made, tidy(`${wh} ${made.subject.text} ${predicateText(fact, rest, fact.verbs)}`));
}

/** Why a fact cannot be said on its own, for `--explain`; undefined where it can. */
export function whyUnsaid(reading: Reading, fact: Fact): string | undefined {
  const made = plan(reading, fact, {});
  return typeof made === 'string' ? made : undefined;
}

function finish(_reading: Reading, fact: Fact, made: Plan, text: string): Said {
  return { text: text.replace(emptyAlso, ''), soft: made.soft, entities: made.entities, isReworded: made.movedTime || fact.source !== 'main' };
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
