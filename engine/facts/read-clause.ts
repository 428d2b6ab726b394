/**
 * One clause taken apart: who, the verb group, and each piece that hangs on it.
 *
 * Takes "The US stations 50,000 troops in Japan." as subject, verb, object and oblique.
 * Refuses "There were plans to …" (nobody does anything), "Nor did she realize …" (negated), and a clause whose
 * subject does not stand before its verb group: the pieces could not be put together again safely.
 */
import type { Fact, FactSource, Part, PartRole, ParsedSentence, Range } from '#engine/types.ts';
import type { VerbTag } from '#engine/language/english/inflect/verb-forms.ts';
import { verbLemma } from '#engine/language/english/inflect/verb-lemma.ts';
import { childBy, childrenBy, nearSubtree, subtree, trimmed } from './tree.ts';

export type ClauseGiven = {
  readonly source: FactSource;
  /** The subject, where it is not the verb's own: shared by coordination, or what a relative clause is about. */
  readonly subject?: { readonly range: Range; readonly head: number };
  /** Verbs to stand before the clause's own: the auxiliary of a shared verb group, "was" of a participle. */
  readonly leading?: readonly string[];
  readonly leadingTense?: Fact['tense'];
  readonly floor?: number;
  /** The verb's own arc, where the extractor knows better than the parse. */
  readonly arc?: number;
  /** The verb as it is to be said, where the sentence has it as a participle: "took" of "taking". */
  readonly worded?: string;
};

const negations = /^(not|n['’]t|never|nor|neither|hardly|barely|scarcely|seldom|rarely)$/i;
const finite = /^(VBD|VBZ|VBP|MD)$/;
const expansions: Readonly<Record<string, string>> = { "'re": 'are', '’re': 'are', "'ll": 'will', '’ll': 'will', "'ve": 'have', '’ve': 'have', ca: 'can', wo: 'will' };

export function readClause(sentence: ParsedSentence, verb: number, given: ClauseGiven): Fact | undefined {
  const { words } = sentence;
  const copula = childBy(sentence, verb, /^cop$/);
  const isCopula = copula !== undefined;
  if (!isCopula && !words[verb]!.xpos.startsWith('VB')) return undefined;
  const there = thereIs(sentence, verb);
  if (childrenBy(sentence, verb, /^(expl|csubj|nsubj:outer|dislocated|vocative|orphan)/).length > (there === undefined ? 0 : 1)) return undefined;
  if (childrenBy(sentence, verb, /^advmod$/).some((child) => negations.test(words[child]!.text))) return undefined;
  if (words[verb]!.text.toLowerCase() === 'let') return undefined;

  // "had besieged": the tagger may miss that these are one verb.
  if (/^(has|have|had)$/i.test(words[verb]!.text) && words[verb + 1]?.xpos === 'VBN' && words[verb + 1]!.head === verb) return undefined;
  // "are to travel" is no plain present.
  if (isCopula === false && childrenBy(sentence, verb, /^mark$/).some((child) => words[child]!.text.toLowerCase() === 'to')) return undefined;
  const ownSubject = childBy(sentence, verb, /^nsubj(:pass)?$/);
  const subject = there ?? subjectPart(sentence, verb, given, ownSubject);
  if (!subject) return undefined;
  const auxiliaries = childrenBy(sentence, verb, /^(aux|aux:pass|cop)$/).sort((a, b) => a - b);
  if (auxiliaries.some((aux) => /^['’][sd]$/.test(words[aux]!.text))) return undefined;
  const group = isCopula ? auxiliaries : [...auxiliaries, verb];
  if (group.length === 0 || group.some((index) => index > verb) || (given.subject === undefined && group[0]! < subject.to)) return undefined;
  const ownFinite = given.worded !== undefined || finite.test(words[group[0]!]!.xpos);
  const leading = ownFinite ? [] : (given.leading ?? []);
  if (!ownFinite && leading.length === 0) return undefined;
  const verbs = given.worded !== undefined ? [given.worded] : [...leading, ...group.map((index) => expansions[words[index]!.text] ?? words[index]!.text.toLowerCase())];
  const tense = given.worded !== undefined ? 'past' : ownFinite ? tenseOf(words[group[0]!]!.xpos, words[group[0]!]!.text) : (given.leadingTense ?? 'past');

  const parts = partsOf(sentence, verb, subject, isCopula, there && ownSubject);
  if (!parts) return undefined;
  // "…, with predictions of a change if Mr. Trump returns": the condition is the predictions', not the clause's.
  const isOnItself = (at: number) => !(at > 0 && parts[at - 1]!.role === 'oblique' && /^(prediction|warning|fear|hope|expectation|threat|promise|speculation)s?$/i.test(words[parts[at - 1]!.head]!.text));
  if (parts.some((part, at) => part.role === 'adverbial-clause' && /^(if|unless|whether|until|provided)$/i.test(part.preposition ?? '') && isOnItself(at))) return undefined;
  // "security, defense and trade but security …": a second subject inside the predicate is a clause that the parse missed.
  const confidences = [given.arc ?? (words[verb]!.head === -1 ? 1 : words[verb]!.confidence), words[subject.head]!.confidence, ...group.map((index) => (index === verb ? 1 : words[index]!.confidence))];
  for (const part of parts) if (part.role === 'object' || part.role === 'predicate') confidences.push(part.head === verb ? 1 : words[part.head]!.confidence);
  return {
    id: `${sentence.start}-${words[verb]!.start}-${given.source}`,
    sentence: sentence.index,
    source: given.source,
    subject, verbs, verb,
    lemma: isCopula || there ? 'be' : (verbLemma(words[verb]!.text, words[verb]!.xpos as VerbTag) ?? words[verb]!.text.toLowerCase()),
    tense,
    isPassive: given.worded === undefined && childrenBy(sentence, verb, /^(aux:pass|nsubj:pass)$/).length > 0 || (given.source === 'participle' && given.worded === undefined && words[verb]!.xpos === 'VBN'),
    isCopula: isCopula || there !== undefined,
    parts,
    hedges: [],
    confidence: Math.min(given.floor ?? 1, ...confidences),
  };
}

/** "There are 23 schools in Bergen": "there" stands where a subject does, and what there is stands behind as an object. */
function thereIs(sentence: ParsedSentence, verb: number): Part | undefined {
  const { words } = sentence;
  const there = childBy(sentence, verb, /^expl$/);
  const real = childBy(sentence, verb, /^nsubj$/);
  if (there === undefined || words[there]!.xpos !== 'EX' || real === undefined || real < verb || !/^(is|are|was|were)$/i.test(words[verb]!.text) || verb !== there + 1) return undefined;
  return { role: 'subject', head: there, from: there, to: there + 1, isFronted: false };
}

function subjectPart(sentence: ParsedSentence, verb: number, given: ClauseGiven, own: number | undefined): Part | undefined {
  if (own !== undefined && !given.subject) {
    const range = subtree(sentence, own);
    // "by a two-thirds majority can censure": what has a preposition does nothing; the subject stands further ahead.
    if (childrenBy(sentence, own, /^case$/).some((child) => /^(IN|TO)$/.test(sentence.words[child]!.xpos))) return undefined;
    if (!range || range.to > verb || /^(WP|WDT|EX|DT|CD|JJ|JJR|JJS)$/.test(sentence.words[own]!.xpos) || /^(one|none|nothing|nobody|something|anyone|everyone|someone)$/i.test(sentence.words[own]!.text)) return undefined;
    return { role: 'subject', head: own, ...trimmed(sentence, range), isFronted: false };
  }
  if (!given.subject) return undefined;
  return { role: 'subject', head: given.subject.head, ...given.subject.range, isFronted: false };
}

function tenseOf(tag: string, word: string): Fact['tense'] {
  if (tag === 'MD') return 'modal';
  return tag === 'VBD' || /^(was|were|had|did)$/i.test(word) ? 'past' : 'present';
}

const roleOf: readonly (readonly [RegExp, PartRole])[] = [
  [/^obj$/, 'object'], [/^iobj$/, 'indirect-object'], [/^compound:prt$/, 'particle'], [/^obl:agent$/, 'agent'], [/^obl:(unmarked|tmod)$/, 'time'],
  [/^obl/, 'oblique'], [/^nmod:(unmarked|tmod)$/, 'time'], [/^xcomp$/, 'infinitive'], [/^ccomp$/, 'clause'], [/^advcl/, 'adverbial-clause'], [/^advmod/, 'adverb'],
];

function partsOf(sentence: ParsedSentence, verb: number, subject: Part, isCopula: boolean, there: number | undefined): Part[] | undefined {
  const { words } = sentence;
  const parts: Part[] = [];
  for (const child of sentence.children[verb]!) {
    const { relation } = words[child]!;
    if (child !== there && /^(nsubj|aux|cop|punct|mark|case|discourse|expl)|^cc(:|$)/.test(relation)) continue;
    const role = child === there ? 'object' : roleOf.find(([pattern]) => pattern.test(relation))?.[1];
    if (isCopula && (!role || /^(object|particle)$/.test(role))) continue;
    if (/^(conj|parataxis|dep|list|appos)$/.test(relation)) continue;
    if (!role) { if (/^(det|amod|nmod|compound|nummod|flat|case|acl|fixed)/.test(relation)) continue; return undefined; }
    const range = nearSubtree(sentence, child);
    if (!range) return undefined;
    if (role === 'infinitive') {
      const opened = openInfinitive(sentence, child, subject);
      if (!opened) return undefined;
      parts.push(...opened);
      continue;
    }
    if (joinsUnlikes(sentence, child)) return undefined;
    const preposition = prepositionOf(sentence, child, role);
    // A short "adverb" of many words is a clause that was labelled wrongly.
    const isLongAdverb = role === 'adverb' && range.to - range.from > 4;
    const shown = withoutAddition(sentence, child, range);
    // "is scheduled to take place": right behind the verb an infinitive belongs to it.
    if (role === 'adverbial-clause' && preposition === 'to' && range.from === verb + 1 && /^VB$/.test(words[child]!.xpos)) {
      const opened = openInfinitive(sentence, child, subject);
      if (opened) { parts.push(...opened); continue; }
    }
    // "this week", "every year" hang on the verb without a preposition.
    parts.push({ role: role === 'oblique' && preposition === undefined ? 'time' : isLongAdverb ? 'adverbial-clause' : role, head: child, ...trimmed(sentence, shown), ...(preposition === undefined ? {} : { preposition }), isFronted: child < subject.from || (range.to <= (isCopula ? childBy(sentence, verb, /^cop$/)! : verb) && /^(oblique|time)$/.test(role)) });
  }
  if (isCopula) {
    const predicate = predicateRange(sentence, verb, parts);
    if (!predicate) return undefined;
    parts.push({ role: 'predicate', head: verb, ...predicate, ...(prepositionOf(sentence, verb, 'oblique') === undefined ? {} : { preposition: prepositionOf(sentence, verb, 'oblique')! }), isFronted: false });
  }
  parts.sort((a, b) => a.from - b.from);
  for (let i = 1; i < parts.length; i++) if (parts[i]!.from < parts[i - 1]!.to) return undefined;
  // "announced its intention": what is given to nobody is what is announced.
  const hasCore = parts.some((part) => /^(object|clause|infinitive|predicate)$/.test(part.role));
  return parts.filter((part) => part.to > part.from).map((part) => (part.role === 'indirect-object' && !hasCore ? { ...part, role: 'object' } : part));
}

/** "[is scheduled] to take place on April 10": the infinitive becomes a piece of its own and so does what hangs on it. */
function openInfinitive(sentence: ParsedSentence, child: number, subject: Part): Part[] | undefined {
  const { words } = sentence;
  const whole = subtree(sentence, child);
  if (!whole) return undefined;
  const isVerb = words[child]!.xpos.startsWith('VB') && childBy(sentence, child, /^cop$/) === undefined;
  const inner = sentence.children[child]!.filter((grand) => roleOf.some(([pattern]) => pattern.test(words[grand]!.relation)) && grand > child);
  const plain: Part = { role: 'infinitive', head: child, ...trimmed(sentence, whole), isFronted: child < subject.from };
  if (!isVerb || plain.isFronted || childrenBy(sentence, child, /^(conj|nsubj)/).length > 0) return [plain];
  const parts: Part[] = [];
  for (const grand of inner) {
    const { relation } = words[grand]!;
    const role = roleOf.find(([pattern]) => pattern.test(relation))![1];
    if (role === 'infinitive') {
      const deeper = openInfinitive(sentence, grand, subject);
      if (!deeper) return [plain];
      parts.push(...deeper);
      continue;
    }
    const range = subtree(sentence, grand);
    if (!range) return [plain];
    const preposition = prepositionOf(sentence, grand, role);
    parts.push({ role: role === 'oblique' && preposition === undefined ? 'time' : role, head: grand, ...trimmed(sentence, withoutAddition(sentence, grand, range)), ...(preposition === undefined ? {} : { preposition }), isFronted: false });
  }
  const first = Math.min(whole.to, ...parts.map((part) => part.from));
  return [{ role: 'infinitive', head: child, ...trimmed(sentence, { from: whole.from, to: first }), isFronted: false }, ...parts];
}

/** "at the university and a year": a stretch of time joined to something else belongs further out than the parse says. */
function joinsUnlikes(sentence: ParsedSentence, head: number): boolean {
  const isTime = (index: number) => /^(year|month|week|day|hour|minute|decade)s?$/i.test(sentence.words[index]!.text);
  return childrenBy(sentence, head, /^conj$/).some((conj) => isTime(conj) !== isTime(head) && sentence.words[conj]!.xpos.startsWith('NN') && sentence.words[head]!.xpos.startsWith('NN'));
}

/** "in 2025, as well as the company": what is added behind a comma is left out. */
function withoutAddition(sentence: ParsedSentence, head: number, range: Range): Range {
  for (const conj of childrenBy(sentence, head, /^conj$/)) {
    const cc = childBy(sentence, conj, /^cc$/);
    if (cc !== undefined && cc > head && /^as$/i.test(sentence.words[cc]!.text) && /^well$/i.test(sentence.words[cc + 1]?.text ?? '') && sentence.words[cc - 1]!.text === ',') return { from: range.from, to: cc - 1 };
  }
  return range;
}

function prepositionOf(sentence: ParsedSentence, head: number, role: PartRole): string | undefined {
  const pattern = role === 'adverbial-clause' || role === 'clause' ? /^mark$/ : /^case$/;
  const cases = childrenBy(sentence, head, pattern).filter((child) => child < head);
  if (cases.length === 0) return undefined;
  const fixed = cases.flatMap((child) => [child, ...childrenBy(sentence, child, /^fixed$/)]).sort((a, b) => a - b);
  return fixed.map((child) => sentence.words[child]!.text.toLowerCase()).join(' ');
}

/** The noun or adjective after "is" with what belongs to it, without what hangs on the clause. */
function predicateRange(sentence: ParsedSentence, verb: number, parts: readonly Part[]): Range | undefined {
  const { words } = sentence;
  let from = verb;
  let to = verb + 1;
  for (const child of sentence.children[verb]!) {
    if (!/^(det|amod|nmod|compound|nummod|flat|case|acl|appos|fixed|cc|conj)/.test(words[child]!.relation)) continue;
    if (/^(cc|conj)$/.test(words[child]!.relation)) {
      const owner = words[child]!.relation === 'cc' ? verb : child;
      if (childBy(sentence, owner, /^(nsubj|cop)/) !== undefined && owner !== verb) continue;
      if (words[child]!.relation === 'cc') continue;
      if (words[child]!.xpos.startsWith('VB')) continue;
    }
    const range = subtree(sentence, child);
    if (!range) return undefined;
    if (range.from < from) from = range.from;
    if (range.to > to) to = range.to;
  }
  for (const aux of childrenBy(sentence, verb, /^(cop|aux)/)) if (aux >= from && aux < to) return undefined;
  for (const part of parts) if (part.from < to && part.to > from) { if (part.from > verb) to = Math.min(to, part.from); else from = Math.max(from, part.to); }
  return trimmed(sentence, { from, to });
}
