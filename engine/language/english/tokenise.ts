/**
 * Words and punctuation as the Universal Dependencies treebanks of English part them (EWT and GUM, version 2.16), with
 * their places in the text: `don't` is `do` + `n't`, `week-long` is three tokens, `non-profit` one, `$3.5m` is `$` +
 * `3.5` + `m`, `U.S.` one. Works from blank to blank, each stretch from its ends inward; linear in the text.
 */
import type { Span } from '#engine/types.ts';
import { afterPhrase, beforeName, beforeNumber } from './lexicon/abbreviations.ts';

/** A token is a slice: `text.slice(start, end)` is its `text`. */
export type Token = Span & { readonly text: string; /** False where it touches the token before it. */ readonly isSpaced: boolean };

/** Addresses, names of files, handles and tags stay whole. */
const whole = /^(?:(?:https?|ftp|mailto):[^\s]+|www\.[^\s]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32})+|[@#]\p{L}[\p{L}\p{N}_]*|[\p{L}\p{N}_-]{1,60}(?:\.[a-z]{2,12}){0,2}\.(?:com|org|net|edu|gov|io|co|uk|de|fr|nz|au|html?|pdf|docx?|xlsx?|txt|jpe?g|png|js|ts)(?:\/[^\s]*)?)$/iu;
const emoticon = /^(?:[:;=8]-?[()DPpOo/\\|]|\(:|<3|\^_\^)$/;

/** Prefixes that a hyphen joins to their word; every other hyphen stands between two tokens. */
const joined = new Set('non re pre anti co mid post pro multi ex counter sub semi mini socio psycho intra inter ultra micro un over cross de bi tri poly pseudo trans super hyper infra arch extra electro geo bio em e'.split(' '));
const units = /^(?:[ap]\.?m\.?|[ap]m|k?m|cm|mm|km|kg|g|mg|lbs?|oz|ft|in|mi|mph|kph|km\/h|[mbk]n?|tn|bn|mn|[MBKT]|MM|[kmgt]b|[KMGT]B|[kMG]?Hz|[kMG]?Wh?|[kM]?V|hrs?|mins?|secs?|s|x|px|°|º|[CF]|percent|pp|pts?|days?|years?|minutes?|watts?|sq)$/i;
const contraction = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;
/** Written together, two words all the same. */
const pairs: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3, gimme: 3, lemme: 3, dunno: 2 };

/**
 * The tokens of a sentence, in order; together they hold every non-blank character of it that is not skipped.
 * @param within the sentence; a full stop at its end is a token of its own
 * @param skip spans to leave out, in order: footnote marks
 */
export function tokenise(text: string, within: Span = { start: 0, end: text.length }, skip: readonly Span[] = []): Token[] {
  const tokens: Token[] = [];
  let isTight = false;
  const push = (start: number, end: number): void => {
    if (start >= end) return;
    tokens.push({ start, end, text: text.slice(start, end), isSpaced: !isTight });
    isTight = true;
  };
  let nextSkip = 0;
  let i = within.start;
  while (i < within.end) {
    while (nextSkip < skip.length && skip[nextSkip]!.end <= i) nextSkip++;
    const aside = skip[nextSkip];
    if (aside && aside.start <= i) {
      i = aside.end;
      continue;
    }
    if (isBlank(text[i]!)) {
      isTight = false;
      i++;
      continue;
    }
    const limit = Math.min(within.end, aside?.start ?? within.end);
    let end = i;
    while (end < limit && !isBlank(text[end]!)) end++;
    if (wholeMarks.test(text.slice(i, Math.min(end, i + 6))) && end - i <= 5 && (tokens.length === 0 || text[i] === '[')) push(i, end);
    else splitStretch(text, i, end, isLastWord(text, end, within.end, skip, nextSkip), push);
    i = end;
  }
  return tokens;
}

/** True where nothing but blanks and skipped marks follows within the sentence. */
function isLastWord(text: string, from: number, limit: number, skip: readonly Span[], nextSkip: number): boolean {
  let i = from;
  for (let next = nextSkip; i < limit; ) {
    if (isBlank(text[i]!)) i++;
    else if (next < skip.length && skip[next]!.end <= i) next++;
    else if (next < skip.length && skip[next]!.start <= i) i = skip[next]!.end;
    else return false;
  }
  return true;
}

type Push = (start: number, end: number) => void;

/** The number of a list item, and the mark of an omission. */
const wholeMarks = /^(?:(?:\d{1,3}|[a-z])[.)]|\[(?:\.{3}|…)\])$/i;

/** One stretch without blanks: punctuation off its front, punctuation off its back, then what is inside. */
function splitStretch(text: string, start: number, end: number, isLast: boolean, push: Push): void {
  let from = start;
  while (from < end) {
    if (emoticon.test(text.slice(from, end))) return push(from, end);
    const mark = leadingMark(text, from, end);
    if (mark === 0) break;
    push(from, from + mark);
    from += mark;
  }
  const trailing: number[] = [];
  let to = end;
  while (to > from) {
    const mark = trailingMark(text, from, to, isLast && trailing.length === 0 ? 'last' : isLast && closes(text, to, end) ? 'last' : 'inner');
    if (mark === 0) break;
    to -= mark;
    trailing.push(to);
  }
  splitCore(text, from, to, push);
  for (let i = trailing.length - 1; i >= 0; i--) push(trailing[i]!, i === 0 ? end : trailing[i - 1]!);
}

/** True where everything from `to` on is closing quotes and brackets. */
function closes(text: string, to: number, end: number): boolean {
  for (let i = to; i < end; i++) if (!`"'”’»\`)]}`.includes(text[i]!)) return false;
  return true;
}

const opening = /[("“‘«[{<>*•¿¡„‚›‹|~^=`'’",;:!?.…/\\—–+#_-]/;

/** Length of the punctuation token at the front, 0 where a word begins. */
function leadingMark(text: string, from: number, end: number): number {
  const char = text[from]!;
  if (/[$€£¥₫₩₹%°§©®™]/.test(char)) return 1;
  const next = text[from + 1] ?? '';
  if (!opening.test(char) || (char === '#' && /\p{L}/u.test(next))) return 0;
  if ((char === "'" || char === '’') && from + 1 < end) {
    if (/\d/.test(next) && /^['’]\d{2}s?(?!\d)/.test(text.slice(from, from + 5))) return 0;
    const rest = text.slice(from + 1, Math.min(end, from + 8)).toLowerCase();
    if (/^(?:s|re|ve|ll|d|m|t|tis|twas|em|cause|til)(?![\p{L}])/u.test(rest)) return 0;
  }
  if ((char === '+' || char === '#') && /[\d']/.test(next)) return char === '#' ? 1 : 0;
  if (char === '.' && /\d/.test(next)) return 0;
  return run(text, from, end);
}

/** `...`, `--`, `''`, `!!` are one token. */
function run(text: string, from: number, end: number): number {
  const char = text[from]!;
  let to = from + 1;
  if (/[.!?]/.test(char)) while (to < end && /[.!?]/.test(text[to]!)) to++;
  else if (/[-–—=_*~+'`’<>]/.test(char)) while (to < end && text[to] === char) to++;
  else if (char === '…') while (to < end && /[….]/.test(text[to]!)) to++;
  return to - from;
}

/** Length of the punctuation token at the back, 0 where a word ends there. */
function trailingMark(text: string, from: number, to: number, place: 'last' | 'inner'): number {
  const char = text[to - 1]!;
  if (/[.!?…]/.test(char)) {
    let start = to - 1;
    while (start > from && /[.!?…]/.test(text[start - 1]!)) start--;
    if (to - start > 1 || char !== '.') return to - start;
    // At the end of a sentence `etc.` gives its full stop away; `U.S.` is one token everywhere.
    if (/(?:^|[^\p{L}])\p{Lu}(?:\.\p{Lu})+\.$/u.test(text.slice(Math.max(from, to - 12), to))) return 0;
    return place === 'inner' && keepsStop(text.slice(from, to - 1)) ? 0 : 1;
  }
  if (/[,;:)\]}"“”»«`|*\\>›—–$€£¥%°]/.test(char) || (char === '/' && !/^(?:https?:|www\.)/i.test(text.slice(from, Math.min(to, from + 8))))) {
    if (char === '$' && /^[A-Z]{1,3}\$$/.test(text.slice(from, to))) return 0;
    let start = to - 1;
    if (/[—–`*]/.test(char)) while (start > from && text[start - 1] === char) start--;
    return to - start;
  }
  if (char === "'" || char === '’' || char === '‘') {
    if (to - 2 >= from && text[to - 2] === char) return 2;
    return 1;
  }
  if (char === '-') {
    let start = to - 1;
    while (start > from && text[start - 1] === '-') start--;
    return to - start;
  }
  if (char === '_' || char === '=') {
    let start = to - 1;
    while (start > from && text[start - 1] === char) start--;
    return to - start;
  }
  return 0;
}

/** An abbreviation keeps its full stop inside a sentence. */
function keepsStop(word: string): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/^.*[-–—/(]/, '');
  if (/^\p{L}$/u.test(lower)) return lower !== 'i' || word === 'I';
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(lower)) return true;
  if (/^(?:no|ch|art|arts|sun|sat|miss|mass|wash|ore|ill|ind|pa|la|md|mo|fl|r|max|min|in|int|mar|ed|mob|fax|ga|al|del|fri|wed|mon|approx|pres|div|attn|resp|c|et|dir|incl|id|sr|fr)$/.test(lower)) return /^\p{Lu}/u.test(word) && /^(?:no|ch|art|mar|sat|sun|fri|wed|mon|la|ga|pa|pres|div|attn|sr|fr|ill|wash|ore|del|mass|md)$/.test(lower) ? true : /^(?:al|ed|approx|c|incl|int|max|min)$/.test(lower);
  return beforeName.has(lower) || beforeNumber.has(lower) || afterPhrase.has(lower);
}

/** What is left when the punctuation around it is gone: a word, a number, or several joined by marks. */
function splitCore(text: string, from: number, to: number, push: Push): void {
  if (from >= to) return;
  const core = text.slice(from, to);
  if (core.length === 1) return push(from, to);
  if (core.length < 300 && whole.test(core) && !/^[@#]\p{L}+['’]s$/u.test(core)) return push(from, to);
  // Dates, fractions and phone numbers are one token: 9/11, 04/30/2001, 713-853-3989.
  if (/^\d{1,4}(?:\/\d{1,4}){1,2}$/.test(core) || /^(?:\d{3}-)?\d{3}-\d{4}$/.test(core)) return push(from, to);
  let start = from;
  for (let i = from; i < to; i++) {
    const width = separatorAt(text, from, to, i, start);
    if (width === 0) continue;
    splitWord(text, start, i, push);
    push(i, i + width);
    start = i + width;
    i = start - 1;
  }
  splitWord(text, start, to, push);
}

/** Length of the separating mark at `i` inside a stretch, 0 where the letters go on. */
function separatorAt(text: string, from: number, to: number, i: number, wordStart: number): number {
  const char = text[i]!;
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return 0;
  const before = text[i - 1] ?? '';
  const after = text[i + 1] ?? '';
  if (char === '-') {
    if (after === '-') return run(text, i, to);
    if (i === from || i === to - 1) return 1;
    return isJoinedByHyphen(text, wordStart, i, to) ? 0 : 1;
  }
  if (char === '—' || char === '–' || char === '…' || char === '‑') return char === '‑' ? 1 : run(text, i, to);
  if (char === '.') {
    if (after === '.') return run(text, i, to);
    // Kept by the abbreviation before it, or the point of `.265`.
    if (i === to - 1 || (i === from && /\d/.test(after))) return 0;
    if (after === '-' && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(text.slice(Math.max(wordStart, i - 12), i))) return 0;
    return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && !isLostSpace(text, wordStart, i, to) ? 0 : 1;
  }
  if (char === ',' || char === ':') return /\d/.test(before) && /\d/.test(after) ? 0 : 1;
  if (char === "'" || char === '’' || char === '`' || char === 'ʼ') return /[\p{L}\p{N}.)]/u.test(before) && /[\p{L}\p{N}]/u.test(after) ? 0 : 1;
  if (char === '&') return /\p{Lu}|\p{Ll}/u.test(before) && /\p{L}/u.test(after) && to - from <= 8 ? 0 : 1;
  if (char === '/') return 1;
  if (char === '_' || char === '@' || char === '+') return 0;
  if (char === '$' && /[A-Z]/.test(before) && /^[A-Z]{1,3}$/.test(text.slice(wordStart, i))) return 0;
  if (char === '*') return /\p{L}/u.test(before) && /[\p{L}*]/u.test(after) ? 0 : 1;
  return 1;
}

function isJoinedByHyphen(text: string, wordStart: number, hyphen: number, to: number): boolean {
  const left = text.slice(wordStart, hyphen);
  const right = text.slice(hyphen + 1, Math.min(to, hyphen + 40));
  if (joined.has(left.toLowerCase())) return /^[\p{L}\d]/u.test(right);
  // Serial numbers and the like: F-16 is three tokens, 345-9945 one.
  return /^\d{3}$/.test(left) && /^\d{4}(?!\d)/.test(right);
}

/** `end.Next`: two words whose space was lost. */
function isLostSpace(text: string, wordStart: number, dot: number, to: number): boolean {
  const left = text.slice(wordStart, dot);
  const right = text.slice(dot + 1, Math.min(to, dot + 30));
  return /^[\p{L}'’]*\p{Ll}{2}$/u.test(left) && /^\p{Lu}\p{Ll}*(?![\p{L}.])/u.test(right) && !/^(?:www|http)/i.test(left);
}

/** Contractions, possessives, numbers with their unit, two words written as one. */
function splitWord(text: string, start: number, end: number, push: Push, depth = 0): void {
  if (start >= end) return;
  const word = text.slice(start, end);
  const pair = pairs[word.toLowerCase()];
  if (pair !== undefined) {
    push(start, start + pair);
    return push(start + pair, end);
  }
  // At most two: `shouldn't've`.
  const tail = word.length > 2 && depth < 2 ? contraction.exec(word.slice(-4)) : null;
  if (tail && !/^\d{1,3}0['’]s$/i.test(word)) {
    const at = end - tail[0].length;
    if (at > start) {
      splitWord(text, start, at, push, depth + 1);
      return push(at, end);
    }
  }
  if (/\p{L}`s$/iu.test(word.slice(-3))) {
    push(start, end - 2);
    return push(end - 2, end);
  }
  const money = /^([A-Z]{1,3}[$€£¥]|[$€£¥])(?=\d)/.exec(word);
  if (money) {
    push(start, start + money[0].length);
    return splitWord(text, start + money[0].length, end, push, depth + 1);
  }
  const number = word.length < 40 ? /^([+-]?\d[\d.,:]*\d|\d)(\p{L}[\p{L}./]*|°|º)$/u.exec(word) : null;
  if (number && units.test(number[2]!) && !(number[2] === 's' && /^\d{2}(?:\d{2})?$/.test(number[1]!) && number[1]!.endsWith('0'))) {
    push(start, start + number[1]!.length);
    return push(start + number[1]!.length, end);
  }
  push(start, end);
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char.trim() === '';
}
