/** Grades a typed number: strict about which number it is, tolerant about how it is written. */
import { magnitudes } from './read-digits.ts';
import { foldWords } from './fold-text.ts';
import { matchText } from './match-text.ts';
import { readNumber } from './read-number.ts';
import type { AnswerKey, Grade } from './types.ts';

type NumericKey = Extract<AnswerKey, { kind: 'numeric' }>;

export function gradeNumber(text: string, key: NumericKey): Grade {
  if (text.trim() === '') return { score: 0, correct: false };
  if (key.accept.length > 0 && matchText(text, key.accept) === 'same') return { score: 1, correct: true };
  const reading = readNumber(text);
  if (!reading) return { score: 0, correct: false };
  const unit = readUnit(key.unit ?? '');
  const isValue = reading.values.some((value) => value === key.value || (unit.power > 0 && value === scaled(key.value, unit.power)));
  if (!isValue) return { score: 0, correct: false };
  // The number is right; what stands beside it must be the unit, or nothing.
  const isSignRight = reading.sign === null || reading.sign === unit.sign || (unit.sign === null && reading.sign !== '%');
  const isRestRight = reading.rest.length === 0 || matchText(reading.rest.join(' '), unit.words) === 'same';
  return isSignRight && isRestRight ? { score: 1, correct: true } : { score: 0, correct: false, needsReview: true };
}

/** A unit's sign, the texts that name it, and the power of ten in it (`billion US dollars`). */
function readUnit(unit: string): { sign: string | null; words: string[]; power: number } {
  const words = foldWords(unit);
  const power = words.reduce((sum, word) => sum + (word.length > 2 ? (magnitudes[word] ?? 0) : 0), 0);
  const names = words.filter((word) => word.length <= 2 || magnitudes[word] === undefined);
  const beside = readNumber(`1 ${unit}`);
  const last = names.at(-1);
  return {
    sign: beside?.sign ?? null,
    power,
    words: [unit, names.join(' '), ...(last ? [last, last.replace(/s$/, '')] : []), ...(beside ? [beside.rest.join(' ')] : [])].filter((name) => name !== ''),
  };
}

const scaled = (value: number, power: number): number => Number(`${value}e${power}`);
