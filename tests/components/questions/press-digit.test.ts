import { describe, expect, test } from 'vitest';
import { moveItem } from '#components/questions/move-item.ts';
import { noAnswer, pressDigit } from '#components/questions/question-view.tsx';
import { questionKinds } from '#engine/types.ts';
import { isEmptyAnswer } from '#study/check-answer.ts';
import type { QuestionBody } from '#study/types.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));
const body = (kind: QuestionBody['kind']): QuestionBody => ({ kind, prompt: '?', options });

describe('a number key', () => {
  test('chooses an option', () => {
    expect(pressDigit(body('single-choice'), null, 2)).toEqual({ kind: 'single-choice', option: 'b' });
  });
  test('past the last option does nothing', () => {
    expect(pressDigit(body('single-choice'), null, 4)).toBeNull();
    expect(pressDigit(body('multiple-choice'), null, 9)).toBeNull();
    expect(pressDigit(body('true-false'), null, 3)).toBeNull();
  });
  test('ticks and unticks', () => {
    const ticked = pressDigit(body('multiple-choice'), { kind: 'multiple-choice', options: ['a'] }, 3);
    expect(ticked).toEqual({ kind: 'multiple-choice', options: ['a', 'c'] });
    expect(pressDigit(body('multiple-choice'), ticked, 1)).toEqual({ kind: 'multiple-choice', options: ['c'] });
  });
  test('says true and false', () => {
    expect(pressDigit(body('true-false'), null, 1)).toEqual({ kind: 'true-false', value: true });
    expect(pressDigit(body('true-false'), null, 2)).toEqual({ kind: 'true-false', value: false });
  });
  test.each(['cloze', 'short-answer', 'numeric', 'ordering', 'matching', 'find-evidence'] as const)('is only a digit in %s', (kind) => {
    expect(pressDigit(body(kind), null, 1)).toBeNull();
  });
});

test.each(questionKinds)('"I don\'t know" is an empty answer of its kind: %s', (kind) => {
  expect(noAnswer(kind).kind).toBe(kind);
  expect(isEmptyAnswer(noAnswer(kind))).toBe(true);
});

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [0, 9, 'bca'],
  [2, -1, 'cab'],
  [7, 0, 'abc'],
])('moving %i to %i gives %s', (from, to, expected) => {
  expect(moveItem([...'abc'], from, to).join('')).toBe(expected);
});
