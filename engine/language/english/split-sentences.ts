/**
 * Where sentences end. Paragraphs first, then each full stop, question or exclamation mark is judged by the word
 * before it and the word after it. Reads each character a bounded number of times, so hostile text stays quick.
 */
import type { Article, Sentence, Span } from '#engine/types.ts';
import { afterPhrase, beforeName, beforeNumber, sentenceStarters } from './lexicon/abbreviations.ts';

const closers = new Set('"\'”’»`)]}›'.split(''));
/** How far the judgement of one full stop looks to either side. */
const reach = 60;
/** A bracket that is not closed within so many characters is a slip, and holds nothing together. */
const longestBracket = 300;

/**
 * The sentences of an article that may be asked about: those of paragraphs and lists, without datelines, captions and
 * cut-off ones, and without bullets, blanks and footnote marks at their ends.
 */
export function splitSentences(article: Pick<Article, 'text' | 'blocks' | 'asides'>): Sentence[] {
  const sentences: Sentence[] = [];
  let firstAside = 0;
  article.blocks.forEach((block, blockIndex) => {
    while (firstAside < article.asides.length && article.asides[firstAside]!.end <= block.start) firstAside++;
    if (block.kind !== 'paragraph' && block.kind !== 'list') return;
    const asides: Span[] = [];
    for (let i = firstAside; i < article.asides.length && article.asides[i]!.start < block.end; i++) asides.push(article.asides[i]!);
    for (const span of splitText(article.text, afterLead(article.text, block, asides))) {
      const trimmed = withoutAsidesAtEnds(article.text, span, asides);
      if (trimmed.start < trimmed.end) sentences.push({ ...trimmed, index: sentences.length, block: blockIndex });
    }
  });
  return sentences;
}

/** A block without what is set aside at its start (dateline, fused caption) and without the bullet of a list item. */
function afterLead(text: string, block: Span, asides: readonly Span[]): Span {
  let { start } = block;
  for (const aside of asides) if (aside.start === start) start = Math.min(aside.end, block.end);
  const bullet = /^\s*(?:[-*•–▪●◦‣·] ?|\(?(?:\d{1,3}|[a-z])[.)] )(?=\S)/.exec(text.slice(start, start + 12));
  return { start: bullet ? start + bullet[0].length : start, end: block.end };
}

function withoutAsidesAtEnds(text: string, span: Span, asides: readonly Span[]): Span {
  let { start, end } = span;
  for (const aside of asides) if (aside.start <= start && aside.end > start) start = Math.min(aside.end, end);
  for (let i = asides.length - 1; i >= 0; i--) if (asides[i]!.end >= end && asides[i]!.start < end) end = Math.max(asides[i]!.start, start);
  while (start < end && isBlank(text[start]!)) start++;
  while (end > start && isBlank(text[end - 1]!)) end--;
  return { start, end };
}

/**
 * Splits a stretch of text into sentences: spans in order, without blanks at their ends, which together hold every
 * non-blank character of the stretch. A footnote mark belongs to the sentence before it.
 */
export function splitText(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const spans: Span[] = [];
  let start = within.start;
  const push = (end: number): void => {
    let [from, to] = [start, end];
    while (from < to && isBlank(text[from]!)) from++;
    while (to > from && isBlank(text[to - 1]!)) to--;
    if (from < to) spans.push({ start: from, end: to });
    start = end;
  };
  const brackets = closingBrackets(text, within);
  for (let i = within.start; i < within.end; i++) {
    const char = text[i]!;
    if (char === '\n') {
      push(i);
      continue;
    }
    if (!isTerminator(char)) continue;
    let marksEnd = i + 1;
    while (marksEnd < within.end && isTerminator(text[marksEnd]!)) marksEnd++;
    const end = afterClosers(text, marksEnd, within.end);
    if (end >= within.end || brackets.isInside(i, marksEnd, start) || !endsSentence(text, start, i, marksEnd, end, within.end)) {
      i = marksEnd - 1;
      continue;
    }
    push(end);
    i = end - 1;
  }
  push(within.end);
  return spans;
}

/** The end of the closing quotes, brackets and footnote marks that follow a full stop. */
function afterClosers(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && closers.has(text[end]!)) {
    // ` 'Foo` after a full stop opens the next sentence: a closer touches what it closes, or ends the text.
    end++;
  }
  for (let marks = 0; marks < 8; marks++) {
    const mark = /^ ?\[(?:\d{1,3}(?: ?[,–-] ?\d{1,3})?|[a-z]|note \d{1,2}|citation needed)\]/.exec(text.slice(end, Math.min(end + 22, limit)));
    if (!mark) break;
    end += mark[0].length;
  }
  return end + bareNoteLength(text.slice(end, Math.min(end + 24, limit)));
}

/** `… minority rights. 4 Even though …`: a raised number that came down when the page was copied. */
function bareNoteLength(after: string): number {
  if (/^ \d{1,2}\s*$/.test(after)) return after.trimEnd().length;
  const note = /^ ?\d{1,2}(?= (\p{Lu}\p{L}*) )/u.exec(after);
  return note?.[1] && sentenceStarters.has(note[1].toLowerCase()) ? note[0].length : 0;
}

/** Decides whether the terminators at `dot..marksEnd`, with closers up to `end`, end the sentence begun at `start`. */
function endsSentence(text: string, start: number, dot: number, marksEnd: number, end: number, limit: number): boolean {
  const marks = text.slice(dot, marksEnd);
  const before = text.slice(Math.max(start, dot - reach), dot);
  const after = text.slice(end, Math.min(end + reach, limit));
  const isSpaced = isBlank(after[0]!);
  const rest = after.trimStart();
  if (rest === '') return true;
  if (!isSpaced) return marksEnd === end && marks === '.' && hasLostSpace(before, after);
  const hasCloser = end > marksEnd;
  const opening = /^["'“‘«`([¿¡„‚*]*/.exec(rest)![0];
  const first = rest[opening.length] ?? '';
  const next = /^[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/u.exec(rest.slice(opening.length))?.[0] ?? '';
  if (/^[\p{Ll}]/u.test(first)) return /^(?:i[A-Z]|e[A-Z]|al-\p{Lu}|d['’]\p{Lu}|de \p{Lu}|van \p{Lu}|von \p{Lu})/u.test(rest.slice(opening.length));
  if (/^[,;:)\]}%–—-]/.test(first) || /^\(\d/.test(rest)) return false;
  if (marks.length > 1 && marks.startsWith('.') && !hasCloser && !sentenceStarters.has(next.toLowerCase())) return false;
  if (marks !== '.') return !(hasCloser && isReporting(rest));
  const word = /[\p{L}\p{N}.&'’]+$/u.exec(before)?.[0] ?? '';
  if (hasCloser) {
    // `(est. 1990)` is inside its bracket; `"No."` and `Corp.)` may end a sentence.
    return !isReporting(rest);
  }
  return !isAbbreviation(word, before, next, opening);
}

/** `"We won!" Smith said.`: what follows a closing quote goes on with the sentence. */
function isReporting(rest: string): boolean {
  return /^(?:(?:Mr|Mrs|Ms|Dr)\. )?\p{Lu}[\p{L}'’-]{1,20} (?:said|says|asked|told|added|wrote|replied|cried|shouted|exclaimed)\b/u.test(rest);
}

function isAbbreviation(word: string, before: string, next: string, opening: string): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/^\.+/, '');
  const isStarter = sentenceStarters.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  // The number of a list item at the start of a line: `1. Open the door.`
  if (/^\s*(?:\d{1,3}|[A-Za-z])$/.test(before)) return true;
  if (lower === '') return false;
  if (/^\p{Lu}$/u.test(word)) return isInitial(word, before, next, isStarter);
  if (beforeName.has(lower)) return !(isStarter && /^(?:v|c|st|ft|sr|fr|resp)$/.test(lower) && lower !== 'st');
  if (beforeNumber.has(lower)) {
    if (/^\d/.test(next)) return true;
    // `Jan.` and `Vol.` are no words; `no`, `art`, `mar` are.
    return /^(?:nos|figs?|vols?|secs|chap|pp|jan|feb|sept|oct|nov|dec|aug|eds|nr|eqs?)$/.test(lower) && !isStarter && /^\p{Lu}/u.test(word) && opening === '';
  }
  if (afterPhrase.has(lower)) {
    if (/^(?:sun|sat|sq|la|ill|miss|mass|wash|ore|pa|min|max|ind|del|ph|ga|md|mo|al|fri|wed|mon|int|est|co|rd|mob|div|fax)$/.test(lower) && /^\p{Ll}/u.test(word) && !/^(?:co|sq|est|rd|al|min|max|div)$/.test(lower)) return false;
    if (/^[ap]\.m$/.test(lower)) return !isStarter && /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:[ECMP][SD]T|GMT|UTC|BST)$/.test(next);
    return !isStarter && opening === '';
  }
  // U.S., J.R.R., e.g. and the like.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !isStarter;
  return false;
}

/** `J. Smith`, `George W. Bush` go on; `vitamin C. The` ends. */
function isInitial(word: string, before: string, next: string, isStarter: boolean): boolean {
  if (isStarter && next.toLowerCase() !== 'a' && next.toLowerCase() !== 'i') return false;
  if (/^\d/.test(next)) return false;
  const previous = /([\p{L}\p{N}'’.]+)\s+\p{Lu}$/u.exec(before)?.[1] ?? '';
  if (word === 'I') return previous === '' || /^\p{Lu}/u.test(previous) ? /^\p{Lu}/u.test(next) && !isStarter && previous !== '' && /^(?:\p{Lu}\.|\p{Lu}\p{Ll}+)$/u.test(previous) && !/^(?:World|War|Phase|Part|Type|Act|Chapter|Elizabeth|Charles|James|George|Francis|Napoleon|Peter|Alexander|Nicholas|William|Henry|Paul|Pope)$/.test(previous) : false;
  return /^\p{Lu}/u.test(next);
}

/** `the end.Next sentence`: a space was lost. Not `Node.js`, `U.S.The`, `www.Example`. */
function hasLostSpace(before: string, after: string): boolean {
  return /(?:^|[\s"“(])[\p{L}'’-]*\p{Ll}{2}$/u.test(before) && !/(?:^|\s)(?:www|http\S*)$/i.test(before) && /^\p{Lu}(?:\p{Ll}+|)[\s,]/u.test(after);
}

type Brackets = { isInside(dot: number, marksEnd: number, sentenceStart: number): boolean };

/** Knows which positions lie within a bracket that is closed soon enough. One pass. */
function closingBrackets(text: string, within: Span): Brackets {
  const pairs: Span[] = [];
  const open: { at: number; char: string }[] = [];
  for (let i = within.start; i < within.end; i++) {
    const char = text[i]!;
    if (char === '\n') open.length = 0;
    else if (char === '(' || char === '[') open.push({ at: i, char });
    else if (char === ')' || char === ']') {
      const last = open.pop();
      if (last && open.length === 0 && i - last.at <= longestBracket) pairs.push({ start: last.at, end: i });
    }
  }
  let next = 0;
  return {
    isInside(dot, marksEnd, sentenceStart) {
      while (next < pairs.length && pairs[next]!.end < dot) next++;
      const pair = pairs[next];
      if (!pair || dot <= pair.start) return false;
      // `(I need all my courage to die at twenty!)` is a sentence of its own where nothing stands before it.
      const isWholeSentence = text.slice(sentenceStart, pair.start).trim() === '' && afterClosers(text, marksEnd, pair.end + 1) > pair.end;
      return !isWholeSentence;
    },
  };
}

function isTerminator(char: string): boolean {
  return char === '.' || char === '!' || char === '?' || char === '…' || char === '。' || char === '！' || char === '？';
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char.trim() === '';
}
