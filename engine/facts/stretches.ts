/**
 * Stretches of a sentence that stand as a sentence by themselves, words and order untouched.
 *
 * "Iron rusts in damp air, which costs builders dearly" gives the whole and "Iron rusts in damp air".
 * "When it rains, iron rusts" gives the whole only: what is left without its condition would say too much.
 * Questions, commands, and sentences without a finite verb that has a subject give nothing.
 */
import type { ParsedSentence, Range } from '#engine/types.ts';
import { childBy, childrenBy, subtree } from './tree.ts';

export type Stretch = Range & {
  /** Its main verb, or the predicate of a copula. */
  readonly verb: number;
  readonly subject: number;
  /** How sure it is that the stretch is one clause and no half of one; a sentence left whole is sure. */
  readonly confidence: number;
  /** Pieces between commas that are left out, or the first of two things that the subject did. */
  readonly omit?: readonly Range[];
};

const finite = /^(VBD|VBZ|VBP|MD)$/;
/** Openers that say how a sentence goes on from the one before; the rest is true without them. */
const connectives = /^(also|meanwhile|later|recently|now|currently|already|traditionally|historically|however|moreover|furthermore|indeed|nevertheless|nonetheless|finally|additionally|similarly|likewise|surprisingly|significantly|notably|importantly|interestingly|unfortunately|fortunately|eventually|ultimately|thus|therefore|hence|consequently|accordingly|today|and|but|yet)$/i;
const fixedConnectives = [/^in addition ,/i, /^for (example|instance) ,/i, /^in (fact|particular|general) ,/i, /^of course ,/i, /^by contrast ,/i, /^on the other hand ,/i, /^as a result ,/i];
/** Clauses that may be left off the end: what stands before them holds without them. */
const loose = /^(although|though|whereas|because|since|while|so)$/i;

/** What changes whether or how far the rest holds is never cut off. */
const limiting = /^(if|unless|until|except|only|provided|perhaps|possibly|allegedly|reportedly|supposedly|without|nor|neither)$/i;
/** What may be left off in front: it tells why or when of something that happened, and is no condition. */
const sideRemark = /^(following|despite|although|though|while|whereas|because|due|owing|thanks|coinciding|besides|apart|like|unlike|since)$/i;

/** The longest first. */
export function stretchesOf(sentence: ParsedSentence): Stretch[] {
  const { words } = sentence;
  const root = words.findIndex((word) => word.head === -1);
  const last = words.at(-1);
  if (root < 0 || !last || !/^[.!”"']$/.test(last.text) || /^[?]$/.test(last.text)) return [];
  let end = words.length;
  while (end > 0 && /^[.!”"']$/.test(words[end - 1]!.text)) end -= 1;
  const from = startOf(sentence);
  const whole = clauseAt(sentence, root, { from, to: end }, 1);
  const found: Stretch[] = [];
  if (whole) found.push(whole, ...shortened(sentence, whole));
  // "The north is dry; the south is green", "…, and the south is green": a clause with a subject of its own.
  for (const conj of childrenBy(sentence, root, /^(conj|parataxis)$/)) {
    const own = subtree(sentence, conj);
    if (!own || conj < root || childBy(sentence, conj, /^nsubj/) === undefined) continue;
    const cc = childBy(sentence, conj, /^cc$/);
    const start = cc !== undefined && cc < conj ? cc + 1 : own.from;
    if (!/^[,;–—]$/.test(words[(cc ?? start) - 1]?.text ?? '') && !/^[,;]$/.test(words[start]?.text ?? '')) continue;
    const opened = /^[,;]$/.test(words[start]!.text) ? start + 1 : start;
    const second = clauseAt(sentence, conj, { from: opened, to: Math.min(own.to, end) }, words[conj]!.confidence);
    if (second) found.push(second, ...shortened(sentence, second));
  }
  // "Two kinds are known: …": what stands before the colon, where it is a clause.
  const mark = words.findIndex((word, at) => at > root && at < end && /^[;:]$/.test(word.text));
  const before = mark > 0 ? clauseAt(sentence, root, { from, to: mark }, words[root]!.confidence) : undefined;
  if (before) found.push({ ...before, confidence: 0.8 }, ...shortened(sentence, before));
  found.push(...found.flatMap((stretch) => withoutFront(sentence, stretch)));
  if (whole) found.push(...secondDeeds(sentence, whole));
  found.push(...found.flatMap((stretch) => withoutAsides(sentence, stretch)));
  return found.filter(({ from: start, to }) => !words.slice(start, to).some((word) => /^[;:]$/.test(word.text))).sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** Behind "However," and the like. */
function startOf({ words }: ParsedSentence): number {
  const opening = words.slice(0, 5).map((word) => word.text).join(' ');
  const fixed = fixedConnectives.find((pattern) => pattern.test(opening));
  if (fixed) return fixed.exec(opening)![0].split(' ').length;
  if (!connectives.test(words[0]!.text)) return 0;
  return words[1]?.text === ',' ? 2 : words[0]!.xpos === 'CC' || /^(also|indeed)$/i.test(words[0]!.text) ? 1 : 0;
}

function clauseAt(sentence: ParsedSentence, verb: number, range: Range, confidence: number): Stretch | undefined {
  const { words } = sentence;
  const subject = childBy(sentence, verb, /^nsubj/);
  const group = [verb, ...childrenBy(sentence, verb, /^(aux|cop)/)];
  // "There are two kinds": the subject stands behind.
  const isThere = childrenBy(sentence, verb, /^expl$/).some((child) => /^there$/i.test(words[child]!.text)) || (verb > 0 && /^there$/i.test(words[range.from]!.text));
  if (subject === undefined || (subject > verb && !isThere) || subject < range.from || verb >= range.to) return undefined;
  if (!group.some((index) => finite.test(words[index]!.xpos)) || (!isThere && group.some((index) => index < subject))) return undefined;
  if (/^(WP|WDT|WRB|WP\$)$/.test(words[range.from]!.xpos) && !/^(when|while|where)$/i.test(words[range.from]!.text)) return undefined;
  return { ...range, verb, subject, confidence: Math.min(confidence, 1) };
}

/** The stretch without what is loosely joined to its end, and what is left without more. */
function shortened(sentence: ParsedSentence, stretch: Stretch): Stretch[] {
  const { words } = sentence;
  const cuts: Stretch[] = [];
  for (let at = stretch.verb + 1; at < stretch.to; at++) {
    const { relation, head, confidence } = words[at]!;
    if (!/^(acl|acl:relcl|advcl|appos|conj|parataxis|advcl:relcl|obl|advmod|amod|nmod|xcomp)$/.test(relation) || head < stretch.from) continue;
    const own = subtree(sentence, at);
    if (!own || own.from <= stretch.verb) continue;
    // A comma hangs on the clause or stands before it; a conjunction stands behind the comma.
    const opener = /^[,–—]$/.test(words[own.from]!.text) ? own.from : own.from - 1;
    // "built the bridge and opened it": the first of two things that a subject did.
    if (relation === 'conj' && words[at]!.head === stretch.verb && /^and$/i.test(words[own.from]!.text) && finite.test(words[at]!.xpos) && hasItsOwn(sentence, stretch.verb, own.from) && endsWith(sentence, own.to, stretch.to)) {
      cuts.push({ ...stretch, to: words[own.from - 1]!.text === ',' ? own.from - 1 : own.from, confidence: Math.min(stretch.confidence, confidence) });
      continue;
    }
    if (!/^[,–—;]$/.test(words[opener]!.text) || !endsWith(sentence, own.to, stretch.to)) continue;
    if (!isLoose(sentence, at, opener, relation, stretch) || words.slice(opener, stretch.to).some((word) => limiting.test(word.text))) continue;
    cuts.push({ ...stretch, to: opener, confidence: Math.min(stretch.confidence, confidence) });
  }
  // "…, raising taxes and closing schools": the first of two is enough, however the parse hung them.
  const raising = words.findIndex((word, at) => at > stretch.verb && at < stretch.to && word.xpos === 'VBG' && words[at - 1]!.text === ',');
  const closing = words.findLastIndex((word, at) => at > raising + 3 && at < stretch.to && word.text === 'and' && words[at + 1]?.xpos === 'VBG');
  if (raising > 0 && closing > 0 && !words.slice(raising, stretch.to).some((word) => word.text === ',' || finite.test(word.xpos) || limiting.test(word.text))) cuts.push({ ...stretch, to: closing, confidence: Math.min(stretch.confidence, 0.85) });
  return cuts;
}

/** "recruited and built a cadre": what follows belongs to both verbs, and the first is nothing without it. */
const hasItsOwn = (sentence: ParsedSentence, verb: number, to: number) => childBy(sentence, verb, /^cop$/) !== undefined || childrenBy(sentence, verb, /^(obj|obl|xcomp|ccomp)/).some((child) => child > verb && child < to);

const endsWith = ({ words }: ParsedSentence, to: number, end: number) => to >= end || words.slice(to, end).every((word) => /^[.,”"')\]]$/.test(word.text));

function isLoose(sentence: ParsedSentence, at: number, opener: number, relation: string, stretch: Stretch): boolean {
  const { words } = sentence;
  const next = words[opener + 1]!;
  // "…, close to the border": set off, and no member of a list.
  if (/^(acl|obl|advmod|amod|nmod|xcomp)$/.test(relation)) return !words.slice(opener, stretch.to).some((word) => word.relation === 'conj' && word.head < opener) && !words.slice(stretch.from, opener).some((word) => /^[,–—]$/.test(word.text)) && !/^(and|or|but)$/i.test(next.text);
  if (relation === 'acl:relcl' || relation === 'advcl:relcl') return /^(which|who|whose|where)$/i.test(next.text) || (next.xpos === 'IN' && /^(which|whom)$/i.test(words[opener + 2]?.text ?? ''));
  if (relation === 'appos') return /^(a|an|the|his|her|its|their)$/i.test(next.text) && words[at]!.xpos.startsWith('NN');
  if (relation === 'advcl') return next.xpos === 'VBG' || (loose.test(next.text) && next.xpos === 'IN' && at !== stretch.verb);
  // A second clause with a subject of its own.
  return childBy(sentence, at, /^nsubj/) !== undefined && (/^(and|but|so|yet|while)$/i.test(next.text) || words[opener]!.text === ';') && words[at]!.head === stretch.verb;
}

/** The stretch without what stands before the comma in front of its subject, where that is a remark and no condition. */
function withoutFront(sentence: ParsedSentence, stretch: Stretch): Stretch[] {
  const { words } = sentence;
  const comma = words.findIndex((word, at) => at > stretch.from && at < stretch.subject && word.text === ',');
  const subject = subtree(sentence, stretch.subject);
  if (comma < 0 || !subject || subject.from !== comma + 1) return [];
  const front = words.slice(stretch.from, comma);
  const first = front[0]!;
  const isParticiple = /^VB[GN]$/.test(first.xpos) && !/^(according|based|given|including|regarding|concerning|depending|assuming|supposing|provided|providing)$/i.test(first.text);
  if (front.length < 3 || !(sideRemark.test(first.text) || isParticiple) || front.some((word) => limiting.test(word.text) || word.text === ',')) return [];
  const isPast = [stretch.verb, ...childrenBy(sentence, stretch.verb, /^(aux|cop)/)].some((at) => words[at]!.xpos === 'VBD');
  // "Following the vote, taxes rise" holds only then.
  const isSince = /^since$/i.test(first.text) && front[1]!.xpos === 'VBG';
  if (!isPast && !isSince && !/^(although|though|whereas|despite|besides|unlike|like)$/i.test(first.text)) return [];
  const head = words.findIndex((word, at) => at >= stretch.from && at < comma && (word.head < stretch.from || word.head > comma));
  return head < 0 || words[head]!.head !== stretch.verb ? [] : [{ ...stretch, from: comma + 1, confidence: Math.min(stretch.confidence, words[head]!.confidence) }];
}

/** A sentence of what always holds, not of what happened once. */
export function isGeneral({ words, children }: ParsedSentence): boolean {
  const root = words.findIndex((word) => word.head === -1);
  const group = [root, ...(children[root] ?? []).filter((child) => /^(aux|cop)/.test(words[child]!.relation))];
  return group.some((index) => /^VB[PZ]$/.test(words[index]!.xpos)) && !words.some((word) => word.xpos === 'VBD');
}

const lengthOf = ({ from, to, omit = [] }: Stretch) => to - from - omit.reduce((sum, piece) => sum + piece.to - piece.from, 0);

/** "Lego, based in Billund, makes bricks": without what stands between two commas behind a noun. */
function withoutAsides(sentence: ParsedSentence, stretch: Stretch): Stretch[] {
  const { words } = sentence;
  const omit: Range[] = [];
  let { confidence } = stretch;
  for (let at = stretch.from + 1; at < stretch.to; at++) {
    const { relation, head } = words[at]!;
    if (!/^(acl|acl:relcl|appos)$/.test(relation) || head < stretch.from || head >= at || omit.some((piece) => at < piece.to)) continue;
    const own = subtree(sentence, at);
    if (!own) continue;
    const opener = words[own.from]!.text === ',' ? own.from : own.from - 1;
    const closer = words[own.to - 1]!.text === ',' ? own.to - 1 : own.to;
    if (opener <= stretch.from || closer >= stretch.to || words[opener]!.text !== ',' || words[closer]!.text !== ',') continue;
    // A list looks the same: "a farmer, a baker, and a smith".
    if (/^(and|or|but|who|which|whose|whom|where)$/i.test(words[closer + 1]?.text ?? '') || words.slice(opener, closer).some((word) => limiting.test(word.text) || (word.relation === 'conj' && word.head < opener)) || childrenBy(sentence, head, /^conj$/).length > 0) continue;
    omit.push({ from: opener, to: closer + 1 });
    confidence = Math.min(confidence, words[at]!.confidence);
  }
  return omit.length === 0 || stretch.omit ? [] : [{ ...stretch, omit, confidence }];
}

/** "Lego opened a factory in China and moved its office to Shanghai": the second deed, with the subject of both. */
function secondDeeds(sentence: ParsedSentence, whole: Stretch): Stretch[] {
  const { words } = sentence;
  const subject = subtree(sentence, whole.subject);
  const group = [whole.verb, ...childrenBy(sentence, whole.verb, /^(aux|cop)/)];
  const first = Math.min(...group);
  // Adverbs and places in front belong to both, or to the first alone: nobody can tell.
  if (!subject || subject.from !== whole.from || subject.to > first || subject.to < first - 1) return [];
  return childrenBy(sentence, whole.verb, /^conj$/).flatMap((conj): Stretch[] => {
    const own = subtree(sentence, conj);
    const cc = childBy(sentence, conj, /^cc$/);
    if (!own || cc === undefined || words[cc]!.text !== 'and' || cc >= conj || childBy(sentence, conj, /^(nsubj|expl|cop)/) !== undefined || !finite.test(words[conj]!.xpos) || own.to < whole.to) return [];
    if (childrenBy(sentence, whole.verb, /^conj$/).length > 1 || !hasItsOwn(sentence, conj, whole.to)) return [];
    return [{ ...whole, verb: conj, omit: [{ from: subject.to, to: cc + 1 }], confidence: Math.min(words[conj]!.confidence, words[whole.subject]!.confidence) }];
  });
}
