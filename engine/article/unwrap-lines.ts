/**
 * Text copied from mails, old web pages and PDFs has a line end every 70 characters or so. Such lines are joined into
 * paragraphs. The proof that a line was wrapped, and not ended by its author: the first word of the next line would
 * not have fitted on it.
 */
import { singular } from '#engine/language/english/inflect/noun-forms.ts';
import { isVerbForm } from '#engine/language/english/inflect/verb-lemma.ts';
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { isKnownVerb } from '#engine/language/english/lexicon/verbs.ts';
import type { MarkedLine } from './read-markdown.ts';

const narrowest = 40;
const widest = 130;

/** Lines in, lines out; wrapped lines become one. Blank lines and lines with a mark of their own stay. */
export function unwrapLines(lines: readonly MarkedLine[]): MarkedLine[] {
  const width = wrapWidth(lines);
  if (width === 0) return [...lines];
  const joined: MarkedLine[] = [];
  let canGrow = false;
  for (const line of lines) {
    const last = joined.at(-1);
    if (canGrow && last && line.text !== '' && line.kind === undefined && !/^(?:[-*•–] |\d{1,3}[.)] )/.test(line.text)) {
      joined[joined.length - 1] = { ...last, text: join(last.text, line.text) };
    } else joined.push(line);
    canGrow = line.text !== '' && line.kind !== 'heading' && line.kind !== 'table' && line.text.length > width * 0.7;
  }
  return joined;
}

/** A word that was parted at the end of a line is made whole where that gives a word: `fer-` + `ry`, not `five-` + `minute`. */
function join(above: string, below: string): string {
  const left = /(\p{Ll}+)-$/u.exec(above.slice(-40))?.[1];
  const right = /^\p{Ll}+/u.exec(below.slice(0, 40))?.[0];
  if (left === undefined || right === undefined) return `${above} ${below}`;
  const whole = left + right;
  return isWord(whole) ? above.slice(0, -1) + below : above + below;
}

function isWord(word: string): boolean {
  return isKnownNoun(singular(word) ?? word) || isKnownVerb(word) || isVerbForm(word, 'VBD') || isVerbForm(word, 'VBG') || isVerbForm(word, 'VBZ');
}

/** The width at which the text was wrapped, or 0 where it was not. */
function wrapWidth(lines: readonly MarkedLine[]): number {
  let width = 0;
  let filled = 0;
  for (const line of lines) {
    if (line.text.length > widest) return 0;
    width = Math.max(width, line.text.length);
    if (line.text !== '') filled++;
  }
  if (width < narrowest || filled < 6) return 0;
  let wrapped = 0;
  let followed = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    const next = lines[i + 1]?.text ?? '';
    if (text === '' || next === '') continue;
    followed++;
    // A little slack: wrapping counts the blanks that were since removed.
    if (text.length + 1 + next.split(' ', 1)[0]!.length > width - 3 || /\p{Ll}-$/u.test(text)) wrapped++;
  }
  return followed >= 4 && wrapped >= followed * 0.75 ? width : 0;
}
