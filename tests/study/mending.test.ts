import { describe, expect, test } from 'vitest';
import { mending, type AnswerOnDay } from '#study/mending.ts';

/** `1-` wrong on day 1, `1+` right, `1?` right by a guess, `1h` right after a hint. */
const answers = (line: string): AnswerOnDay[] =>
  line
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ day: Number.parseInt(word, 10), correct: !word.endsWith('-'), confidence: word.endsWith('?') ? 'guess' : null, hints: word.endsWith('h') ? 1 : 0 }));

describe('a mistake', () => {
  test.each([
    ['1-', { state: 'open', rightDays: 0, missedDay: 1 }],
    ['1- 1+', { state: 'open', rightDays: 1, missedDay: 1 }],
    ['1- 1+ 1+ 1+', { state: 'open', rightDays: 1, missedDay: 1 }],
    ['1- 2+ 3+', { state: 'open', rightDays: 2, missedDay: 1 }],
    ['1- 2+ 3+ 9+', { state: 'mended', rightDays: 3, missedDay: 1 }],
    ['1- 2+ 3+ 9+ 12+', { state: 'mended', rightDays: 3, missedDay: 1 }],
    ['1- 2+ 3+ 4-', { state: 'open', rightDays: 0, missedDay: 4 }],
    ['1- 2+ 3+ 9+ 30-', { state: 'open', rightDays: 0, missedDay: 30 }],
    ['1- 2? 3? 4?', { state: 'open', rightDays: 0, missedDay: 1 }],
    ['1- 2h 3+ 4+', { state: 'open', rightDays: 2, missedDay: 1 }],
    ['1+ 2+ 3-', { state: 'open', rightDays: 0, missedDay: 3 }],
    ['1+ 2?', { state: 'never-missed' }],
    ['', { state: 'never-missed' }],
  ])('%s', (line, expected) => expect(mending(answers(line))).toEqual(expected));
});
