/**
 * What of a clause a stem does not say, and whether it may be left out. The one place where that is decided.
 *
 * "Nepal introduced a pension in 1995, its ministry said proudly, …": what stands between commas, dashes or in brackets
 * may go. "… a pension for people over the age of 70": nothing sets the end off, so "a pension for people" is refused.
 * A condition, an alternative, an exception and a denial are never left out, set off or not.
 */
import type { Fact, ParsedSentence, Range } from '#engine/types.ts';
import { droppable, hangingTime } from '#engine/language/english/wording/context-words.ts';
import { sayingVerbs } from './reported-clauses.ts';
import { childBy, childrenBy, isInside } from './tree.ts';

/** Ends and begins what is set off. */
const mark = /^([,;:–—()[\].!?]|-|--|["“”])$/;
/** What changes whether, when or how far the rest holds. */
const limiting = /^(if|unless|provided|providing|except|excepting|excluding|only|not|n['’]t|never|nor|neither|or|than|without|instead|rather|until|assuming|supposing|depending|perhaps|possibly|probably|maybe|allegedly|reportedly|supposedly|apparently|presumably|hypothetically|theoretically|officially|nominally)$/i;
const smallAdverbs = /^(also|then|later|soon|already|too|recently|subsequently|however|therefore|now|currently|today|presently|thus|hence|indeed|instead|both|itself|himself|herself|themselves|eventually|finally|ultimately|now)$/i;
/** Phrases that join a sentence to the one before. */
export const discourse = /^(for (instance|example)|in fact|of course|in addition|in particular|in turn|by contrast|in contrast|on the other hand|as a result|as such|after all|in the meantime|meanwhile|most importantly|more importantly|not surprisingly|above all|at the same time|in response|as expected|once again|in other words|that is|to date|so far|in the end|at last|in the process)$/i;

/** Every word under a word, itself included. */
function under(sentence: ParsedSentence, root: number, enters: (child: number) => boolean): Set<number> {
  const own = new Set<number>();
  const stack = [root];
  while (stack.length > 0) {
    const at = stack.pop()!;
    own.add(at);
    for (const child of sentence.children[at]!) if (enters(child)) stack.push(child);
  }
  return own;
}

/** "X met Y and visited Z": the second verb says something of its own. Alternatives do not: "must pay or leave". */
function isOtherClause(sentence: ParsedSentence, at: number): boolean {
  const { words } = sentence;
  if (!/^(conj|parataxis)$/.test(words[at]!.relation)) return false;
  const isClause = words[at]!.xpos.startsWith('VB') || childBy(sentence, at, /^(cop|aux|nsubj)/) !== undefined;
  return isClause && !childrenBy(sentence, at, /^cc/).some((cc) => /^(or|nor)$/i.test(words[cc]!.text));
}

/** The words of the clause that somebody must say: without other clauses, marks and what only joins it to the rest. */
function wordsOf(sentence: ParsedSentence, fact: Fact): Set<number> {
  const { words } = sentence;
  const own = under(sentence, fact.verb, (child) => !isOtherClause(sentence, child));
  for (const child of sentence.children[fact.verb]!) if (/^(cc|mark|punct|discourse|case|aux|cop)/.test(words[child]!.relation) || /^(who|which|that|where|whom)$/i.test(words[child]!.text)) own.delete(child);
  // Where the subject is what another clause says something is, that clause is not the subject's own.
  const isPredicate = childBy(sentence, fact.subject.head, /^cop$/) !== undefined;
  const clausal = isPredicate ? /^(nsubj|csubj|cop|aux|mark|expl|parataxis|cc|advcl|obl|advmod|conj|discourse)/ : /^(nsubj|csubj|parataxis|discourse)/;
  const isOfClause = (child: number) => words[child]!.head === fact.subject.head && (clausal.test(words[child]!.relation) || (isPredicate && child < fact.subject.from));
  const above = new Set<number>();
  for (let up = fact.verb; up >= 0; up = words[up]!.head) above.add(up);
  const subject = under(sentence, fact.subject.head, (child) => !above.has(child) && !isOtherClause(sentence, child) && !isOfClause(child));
  for (const at of subject) if (!/^(case|cc|mark|punct)/.test(words[at]!.relation) || words[at]!.head !== fact.subject.head) own.add(at);
  for (const at of own) if (words[at]!.relation === 'punct') own.delete(at);
  return own;
}

/** The runs of words of the fact's clause that `said` does not hold. */
export function leftOut(sentence: ParsedSentence, fact: Fact, said: ReadonlySet<number>): Range[] {
  const { words } = sentence;
  const missing = [...wordsOf(sentence, fact)].filter((at) => !said.has(at)).sort((a, b) => a - b);
  const runs: Range[] = [];
  for (const at of missing) {
    const last = runs.at(-1);
    const between = last && words.slice(last.to, at).every((word) => (word.relation === 'punct' || mark.test(word.text)) && !/^[()[\]]$/.test(word.text));
    if (last && between) runs[runs.length - 1] = { from: last.from, to: at + 1 };
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}

/** A comma, dash or bracket, or an end of the sentence, on both sides. */
export function isSetOff({ words }: ParsedSentence, { from, to }: Range): boolean {
  const before = words[from - 1]?.text ?? ',';
  const after = words[to]?.text ?? ',';
  // A bracket that closes sets off what stands in it, not what comes behind.
  const opens = /^([,;:–—([]|-|--)$/;
  return (opens.test(before) || opens.test(words[from]!.text)) && ((mark.test(after) && !/^[([]$/.test(after)) || mark.test(words[to - 1]!.text));
}

/** Whether a run may go unsaid. */
export function mayGo(sentence: ParsedSentence, fact: Fact, whole: Range): boolean {
  const { words } = sentence;
  const run = withoutAdverbs(sentence, whole);
  const inside = words.slice(run.from, run.to);
  const text = inside.map((word) => word.text).join(' ');
  if (inside.length === 0 || discourse.test(text)) return true;
  const behindTime = withoutHangingTime(sentence, fact, run);
  if (behindTime && (behindTime.from >= behindTime.to || mayGo(sentence, fact, behindTime))) return true;
  if (isSecondOfTwo(sentence, run) || isReason(sentence, fact, run) || isPurpose(sentence, fact, run)) return true;
  if (inside.some((word, i) => word.relation === 'conj' && !isInside(run, word.head) && !isOtherClause(sentence, run.from + i) && !isAddition(sentence, fact, run.from + i))) return false;
  // What is predicted may depend on a condition that stands behind it: both go.
  if (isSetOff(sentence, run) && /^with (the )?(predictions?|warnings?|fears|hopes|expectations|threats|promises|speculation)\b/i.test(text)) return true;
  if (!(isSetOff(sentence, run) || isSetOff(sentence, whole)) || inside.some((word, i) => limiting.test(word.text) && isNear(sentence, fact, run.from + i))) return false;
  if (inside.some((word, i) => isLostVerb(sentence, run, run.from + i) || isOfList(sentence, run, run.from + i))) return false;
  // "…, he claimed, …": whose words they are is not left out.
  if (inside.some((word, i) => word.relation === 'parataxis' && sayingVerbs.test(word.text) && childBy(sentence, run.from + i, /^nsubj/) !== undefined)) return fact.attribution !== undefined;
  return run.from > fact.subject.from || /^[([]$/.test(words[run.from - 1]?.text ?? '') || isScenery(sentence, fact, run);
}

/** Adverbs that only join to what was said before: at either end of a run they are no part of what must be set off. */
function withoutAdverbs({ words }: ParsedSentence, run: Range): Range {
  const isSmall = (at: number) => words[at]!.relation === 'punct' || droppable.test(words[at]!.text) || smallAdverbs.test(words[at]!.text);
  let { from, to } = run;
  while (from < to && isSmall(from)) from += 1;
  while (to > from && isSmall(to - 1)) to -= 1;
  return { from, to };
}

/** "will visit the US this week": what a named one does happens whether or not it is said when; "last year" says nothing here. */
function withoutHangingTime(sentence: ParsedSentence, fact: Fact, run: Range): Range | undefined {
  const isNamed = sentence.words.slice(fact.subject.from, fact.subject.to).some((word) => word.xpos.startsWith('NNP'));
  const time = fact.parts.find((part) => part.from === run.from && part.to <= run.to && /^(time|oblique)$/.test(part.role));
  if (!time || !isNamed || (fact.isCopula && fact.tense !== 'past')) return undefined;
  const text = sentence.words.slice(time.from, time.to).map((word) => word.text).join(' ');
  return hangingTime.exec(text)?.[0] === text.replace(/^(on|in|by) /i, '') ? { from: time.to, to: run.to } : undefined;
}

/** A condition or denial of the clause itself, or of the piece that hangs on it; deeper down it is that piece's own. */
function isNear({ words }: ParsedSentence, fact: Fact, at: number): boolean {
  const head = words[at]!.head;
  return head === fact.verb || (head >= 0 && (words[head]!.head === fact.verb || words[head]!.head === fact.subject.head || head === fact.subject.head) && /^(mark|case|cc|advmod|fixed)/.test(words[at]!.relation));
}

/** "will attend the summit to strengthen ties", "with the goal of …", "because of …": why it is done changes nothing of what is done. */
function isPurpose(sentence: ParsedSentence, fact: Fact, run: Range): boolean {
  const { words } = sentence;
  if (run.from < fact.verb || !mark.test(words[run.to]?.text ?? '.')) return false;
  const opening = words.slice(run.from, run.from + 3).map((word) => word.text.toLowerCase()).join(' ');
  const isNamed = words.slice(fact.subject.from, fact.subject.to).some((word) => word.xpos.startsWith('NNP'));
  if (/^(because of|due to|owing to|thanks to|with (a|the) (goal|aim|focus|view|hope|intention|purpose))\b/.test(opening)) return true;
  const clause = sentence.children[fact.verb]!.find((child) => words[child]!.relation === 'advcl' && child >= run.from && child < run.to);
  if (!isNamed || clause === undefined || !/^(to|in order to)\b/.test(opening) || words[clause]!.xpos !== 'VB' || run.to - run.from < 4) return false;
  // "called on its members to act" says nothing without the end; "went to Oslo to rest" does.
  const goes = /^(go|come|travel|meet|gather|arrive|return|fly|sail|visit|attend|move)$/.test(fact.lemma);
  return !/^(use|take|need|require|allow|enable|have|be|try|help|seek|want|ask|pay|cause|do|work|exist|act|serve|combine)$/.test(fact.lemma) && fact.parts.some((part) => (part.role === 'object' || (goes && part.role === 'oblique')) && part.from > fact.verb && part.to <= run.from);
}

/** "The college ended the programme in 2007 as it was unfair": what a named one did is done, whatever moved them. */
function isReason(sentence: ParsedSentence, fact: Fact, run: Range): boolean {
  const { words } = sentence;
  const said = [fact.subject, ...fact.parts.filter((part) => part.role === 'object')];
  const isEvent = fact.tense === 'past' && !fact.isCopula && said.some((part) => words.slice(part.from, part.to).some((word) => word.xpos.startsWith('NNP')));
  const clause = sentence.children[fact.verb]!.find((child) => words[child]!.relation.startsWith('advcl') && child >= run.from && child < run.to);
  if (!isEvent || clause === undefined || childBy(sentence, clause, /^mark$/) !== run.from || run.from < fact.verb) return false;
  return /^(after|before|as|because|since|although|though|while)$/i.test(words[run.from]!.text) && mark.test(words[run.to]?.text ?? '.') && childBy(sentence, clause, /^nsubj/) !== undefined;
}

/** "the largest company and a symbol of progress": the first of two things that one is holds without the second. */
function isSecondOfTwo(sentence: ParsedSentence, run: Range): boolean {
  const { words } = sentence;
  if (words[run.from]!.text !== 'and' || words[run.from]!.relation !== 'cc') return false;
  const conj = words[run.from]!.head;
  const first = words[conj]!.head;
  return conj < run.to && words[conj]!.relation === 'conj' && first >= 0 && childrenBy(sentence, first, /^conj$/).length === 1 && childBy(sentence, first, /^cop$/) !== undefined && mark.test(words[run.to]?.text ?? '.');
}

/** "listened as Ban Ki-moon, the secretary, described her": a finite verb whose subject stands outside was read wrongly. */
function isLostVerb(sentence: ParsedSentence, run: Range, at: number): boolean {
  const { words } = sentence;
  // "…, helped by the film" is often tagged as a past tense.
  if (!/^(VBD|VBZ|VBP)$/.test(words[at]!.xpos) || /^(aux|cop)/.test(words[at]!.relation) || (run.from === at && words[at]!.xpos === 'VBD')) return false;
  if (words[at]!.relation === 'conj' && isInside(run, words[at]!.head)) return false;
  return !childrenBy(sentence, at, /^(nsubj|csubj|expl)/).some((child) => isInside(run, child));
}

/** "the runner A, the jumper B, the thrower C and D": between commas stands one of a list, not another name of the first. */
function isOfList(sentence: ParsedSentence, run: Range, at: number): boolean {
  const { words } = sentence;
  const { relation, head } = words[at]!;
  if (relation !== 'appos' || isInside(run, head)) return false;
  return childrenBy(sentence, head, /^(conj|cc)$/).some((conj) => conj > at) || words.slice(run.from, run.to).some((word, i) => word.relation === 'cc' && words[run.from + i - 1]?.text === ',');
}

/** "…, as well as the company" behind the verb. The rest of a list is no addition: "found by X, in Uppsala, and by Y". */
function isAddition(sentence: ParsedSentence, fact: Fact, conj: number): boolean {
  const cc = childBy(sentence, conj, /^cc$/);
  return cc !== undefined && cc > fact.verb && /^as$/i.test(sentence.words[cc]!.text);
}

/** "After the storm, X rebuilt the bridge" happened anyway; "In theory, X is the head" does not hold without its opening. */
function isScenery({ words }: ParsedSentence, fact: Fact, run: Range): boolean {
  const opening = words[run.from]!.text.toLowerCase();
  if (/^(although|though|despite|while|whereas|besides|like|unlike|along|alongside|together|born|known|named|because|since|as|due)$/.test(opening) && !(opening === 'as' && fact.tense === 'present')) return true;
  const isEvent = fact.tense === 'past' && !fact.isCopula && !/^(have|own|hold|contain|include|cost|stand|number|earn|consist|live|use)$/.test(fact.lemma);
  return isEvent && /^(after|before|when|following|during|on|at|in|upon|once|having|from|with|for|then|later|eventually|finally)$/.test(opening) || (isEvent && /^VB[GN]$/.test(words[run.from]!.xpos)) || (isEvent && words[run.from]!.xpos === 'RB');
}

/**
 * "X designed and built the bridge": the first verb alone has lost its object. And "Three sailors made headlines when they
 * were found": the clause must end where what is said ends.
 */
export function isCutShort(sentence: ParsedSentence, fact: Fact, said: ReadonlySet<number>): boolean {
  const { words } = sentence;
  const last = Math.max(fact.verb, ...said);
  const end = behindBrackets(sentence, last + 1);
  const next = words[end];
  const ends = !next || (next.relation === 'punct' && end === last + 1) || mark.test(next.text) || next.relation === 'cc' || wordsOf(sentence, fact).has(end);
  if (!ends && /^(main|coordinate)$/.test(fact.source)) return true;
  if (isOpenList(sentence, fact, last)) return true;
  const behind = fact.parts.some((part) => part.from > fact.verb);
  return !fact.isCopula && !behind && childrenBy(sentence, fact.verb, /^conj$/).some((conj) => conj > fact.verb && words[conj]!.xpos.startsWith('VB') && childBy(sentence, conj, /^nsubj/) === undefined && conj - fact.verb <= 3);
}

/** "the 1,600 mm (5 ft 3 in) gauge": the index behind a bracket that opens here, or the index itself. */
function behindBrackets({ words }: ParsedSentence, at: number): number {
  if (!/^[([]$/.test(words[at]?.text ?? '')) return at;
  const close = words.findIndex((word, i) => i > at && /^[)\]]$/.test(word.text));
  return close < 0 ? at : close + 1;
}

/** "received $5 million in cash, room on the schedule, | and guaranteed advertising": the list goes on behind what was read. */
function isOpenList({ words }: ParsedSentence, fact: Fact, last: number): boolean {
  if (words[last + 1]?.text !== ',' || !/^(and|or)$/.test(words[last + 2]?.text ?? '')) return false;
  const part = fact.parts.find(({ from, to }) => last >= from && last < to);
  const comma = part ? words.findIndex((word, i) => i > part.from && i < part.to && word.text === ',') : -1;
  return comma > 0 && !words.slice(comma, last + 1).some((word) => word.relation === 'cc' || /^(VBD|VBZ|VBP|WDT|WP|WRB)$/.test(word.xpos));
}
