/**
 * Whether a typed answer is one of the accepted ones, as a teacher reads it: case, accents, punctuation, articles and
 * small slips are forgiven; a number is not, nor a slip that makes another word (`Iran` for `Iraq`, `south` for `north`).
 */
import { countSlips } from './count-slips.ts';
import { foldWords } from './fold-text.ts';
import { isNumberWord, readNumber } from './read-number.ts';

/** `near`: not accepted, but a teacher would want to look at it. */
export type TextMatch = 'same' | 'near' | 'other';

export function matchText(given: string, accepted: readonly string[]): TextMatch {
  const words = foldWords(given);
  if (words.length === 0) return 'other';
  let best: TextMatch = 'other';
  for (const text of accepted) {
    const match = matchWords(words, foldWords(text), given, text);
    if (match === 'same') return 'same';
    if (match === 'near') best = 'near';
  }
  return best;
}

function matchWords(given: readonly string[], wanted: readonly string[], givenText: string, wantedText: string): TextMatch {
  if (wanted.length === 0) return 'other';
  if (given.join('') === wanted.join('') && numbersOf(given) === numbersOf(wanted)) return 'same';
  if (given.length === wanted.length && given.every((word, at) => isSameWord(word, wanted[at] ?? ''))) return 'same';
  if (isSameNumber(givenText, wantedText)) return 'same';
  return isNear(given, wanted) ? 'near' : 'other';
}

/** `2 percent` for `2%`, `fifty thousand troops` for `50,000 troops`. */
function isSameNumber(given: string, wanted: string): boolean {
  const a = readNumber(given);
  const b = readNumber(wanted);
  if (!a || !b || a.sign !== b.sign || a.rest.length !== b.rest.length) return false;
  return a.rest.every((word, at) => isSameWord(word, b.rest[at] ?? '')) && a.values.some((value) => b.values.includes(value));
}

const numbersOf = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ');

/** A word with a number in it must be written so. Otherwise slips by length, never in the first letter. */
function isSameWord(given: string, wanted: string): boolean {
  if (given === wanted) return true;
  if (isNumberWord(given) || isNumberWord(wanted) || given[0] !== wanted[0]) return false;
  const allowed = slipsAllowed(Math.min(given.length, wanted.length));
  return allowed > 0 && countSlips(given, wanted, allowed) <= allowed;
}

/** Short words differ by one letter from other words (`Iran`, `Iraq`); from nine letters on two slips are still one word. */
const slipsAllowed = (letters: number): number => (letters <= 4 ? 0 : letters <= 8 ? 1 : 2);

/** Near: most letters agree, or one answer holds all words of the other (`Kishida` for `Fumio Kishida`). */
function isNear(given: readonly string[], wanted: readonly string[]): boolean {
  if (numbersOf(given) !== numbersOf(wanted)) return false;
  const holds = (all: readonly string[], some: readonly string[]) => some.every((word) => all.some((other) => isSameWord(word, other)));
  if ((holds(wanted, given) || holds(given, wanted)) && given.join('').length >= 3) return true;
  const [a, b] = [given.join(' '), wanted.join(' ')];
  const most = Math.floor(Math.max(a.length, b.length) / 4);
  return Math.max(a.length, b.length) <= 200 && most > 0 && countSlips(a, b, most) <= most;
}
