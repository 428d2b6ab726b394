/** Writes another quantity in the form of one that the article has: for options and for statements that are false. */
import { ordinalDigits, spellOrdinal } from './number-words.ts';
import type { Quantity } from './read-quantities.ts';
import { writeNumber } from './write-number.ts';

/**
 * The text of `like` with another value: `$3.5 million` with 4,200,000 → `$4.2 million`, `7 days` with 1 → `1 day`.
 * Undefined where the form cannot carry the value, and for ranges.
 * @param text the article's text, which the spans of `like` point into
 */
export function writeQuantity(text: string, like: Quantity, value: number): string | undefined {
  if (like.upper !== undefined) return undefined;
  const written = text.slice(like.number.start, like.number.end);
  const number = like.kind === 'ordinal' ? writeOrdinal(like, value) : writeNumber(value, like.style);
  if (number === undefined) return undefined;
  const cased = like.style.form === 'words' && /^\p{Lu}/u.test(written) ? number[0]!.toUpperCase() + number.slice(1) : number;
  // The span of the number reaches over its scale: `3.5 million`.
  const tail = text.slice(like.number.end, like.end);
  return text.slice(like.start, like.number.start) + cased + agree(tail, like, value);
}

function writeOrdinal(like: Quantity, value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 999) return undefined;
  return like.style.form === 'digits' ? ordinalDigits(value) : spellOrdinal(value);
}

/** The unit after the number, in the plural or the singular that the new value wants. A hyphened unit never changes. */
function agree(tail: string, like: Quantity, value: number): string {
  if (like.kind !== 'duration' && like.kind !== 'measure' && like.kind !== 'money') return tail;
  const unit = /^( )(\p{L}{3,})$/u.exec(tail);
  if (!unit?.[2] || (like.value === 1) === (value === 1)) return tail;
  const word = unit[2];
  if (/^(?:yen|yuan|won|baht|rand|dong|hertz|foot|feet|mph)$/i.test(word)) return /^f[oe]+t$/i.test(word) ? ` ${value === 1 ? 'foot' : 'feet'}` : tail;
  if (value === 1) return ` ${word.replace(/ies$/, 'y').replace(/(ch|x|sh)es$/, '$1').replace(/s$/, '')}`;
  return ` ${word.endsWith('s') ? word : word.replace(/y$/, 'ie').replace(/(ch|x|sh)$/, '$1e')}s`;
}
