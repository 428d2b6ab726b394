import { describe, expect, test } from 'vitest';
import { articleLink } from '#components/review/article-link.ts';
import { splitDuration } from '#components/review/duration.ts';
import { answerLines, keyLines, keyMarks, wrongOptions } from '#components/review/key-texts.ts';
import { orderReview, passes, readFilter } from '#components/review/order-review.ts';
import type { AnswerKey, AnswerValue, Confidence, ItemForReview, QuestionBody } from '#study/types.ts';

const words = { true: 'True', false: 'False', none: 'I don’t know' };
const options = [{ id: 'a', text: 'April 8' }, { id: 'b', text: 'April 10' }, { id: 'c', text: 'April 11' }];
const matches = [{ id: 'x', text: 'arrived' }, { id: 'y', text: 'spoke' }];
const body = (kind: QuestionBody['kind'], more: Partial<QuestionBody> = {}): QuestionBody => ({ kind, prompt: '?', options, matches, ...more });

describe('answers and keys in words', () => {
  test.each<[QuestionBody, AnswerValue, AnswerKey, readonly string[], readonly string[]]>([
    [body('single-choice'), { kind: 'single-choice', option: 'b' }, { kind: 'single-choice', option: 'a' }, ['April 10'], ['April 8']],
    [body('multiple-choice'), { kind: 'multiple-choice', options: ['a', 'c'] }, { kind: 'multiple-choice', options: ['a'] }, ['April 8', 'April 11'], ['April 8']],
    [body('true-false'), { kind: 'true-false', value: true }, { kind: 'true-false', value: false }, ['True'], ['False']],
    [body('cloze'), { kind: 'cloze', text: 'april' }, { kind: 'cloze', text: 'April 8', accept: [] }, ['april'], ['April 8']],
    [body('numeric', { unit: 'troops' }), { kind: 'numeric', text: '50 000' }, { kind: 'numeric', value: 50_000, accept: ['50,000'], unit: 'troops' }, ['50 000 troops'], ['50,000 troops']],
    [body('ordering'), { kind: 'ordering', order: ['c', 'a'] }, { kind: 'ordering', order: ['a', 'c'] }, ['April 11', 'April 8'], ['April 8', 'April 11']],
    [body('matching'), { kind: 'matching', pairs: [['a', 'y']] }, { kind: 'matching', pairs: [['a', 'x']] }, ['April 8 → spoke'], ['April 8 → arrived']],
    [body('find-evidence', { options: [{ id: 's4-9', text: 'So it is.' }] }), { kind: 'find-evidence', span: { start: 4, end: 9 } }, { kind: 'find-evidence', spans: [] }, ['So it is.'], []],
  ])('$kind', (question, value, key, given, right) => {
    expect(answerLines(question, value, words)).toEqual(given);
    expect(keyLines(question, key, words)).toEqual(right);
  });

  test.each<AnswerValue | null>([null, { kind: 'single-choice', option: null }, { kind: 'cloze', text: '  ' }, { kind: 'ordering', order: [] }, { kind: 'find-evidence', span: null }, { kind: 'true-false', value: null }])('nothing given is "I don\'t know": %o', (value) => {
    expect(answerLines(body('single-choice'), value, words)).toEqual([words.none]);
  });

  test('a number is marked however the article may write it', () => {
    expect(keyMarks(body('numeric'), { kind: 'numeric', value: 2500, accept: ['twenty-five hundred'] })).toEqual(['twenty-five hundred', '2500', '2,500']);
  });

  test('only options that were chosen and are wrong are answered by the article', () => {
    expect(wrongOptions(body('single-choice'), { kind: 'single-choice', option: 'b' }, { kind: 'single-choice', option: 'a' })).toEqual([options[1]]);
    expect(wrongOptions(body('single-choice'), { kind: 'single-choice', option: 'a' }, { kind: 'single-choice', option: 'a' })).toEqual([]);
    expect(wrongOptions(body('multiple-choice'), { kind: 'multiple-choice', options: ['a', 'c'] }, { kind: 'multiple-choice', options: ['a'] })).toEqual([options[2]]);
    expect(wrongOptions(body('single-choice'), { kind: 'single-choice', option: null }, { kind: 'single-choice', option: 'a' })).toEqual([]);
  });
});

describe('the order of a review', () => {
  const item = (position: number, correct: boolean, confidence: Confidence | null = null, overridden = false): ItemForReview => ({
    id: `${position}`, position, body: body('true-false'), answer: null, confidence, milliseconds: null, rounds: 1,
    released: { key: { kind: 'true-false', value: true }, grade: { score: 0, correct }, proof: [], optionQuotes: {}, overridden },
  });
  const items = [item(0, true), item(1, false, 'guess'), item(2, false, null, true), item(3, false, 'sure'), item(4, true)];

  test('misses come first, those one was sure of before all', () => {
    expect(orderReview(items).map(({ position }) => position)).toEqual([3, 1, 0, 2, 4]);
  });
  test('a filter leaves the others out', () => {
    expect(items.filter((one) => passes('missed', one)).map(({ position }) => position)).toEqual([1, 3]);
    expect(items.filter((one) => passes('right', one)).map(({ position }) => position)).toEqual([0, 2, 4]);
    expect(items.filter((one) => passes('all', one))).toHaveLength(5);
  });
  test.each([['missed', 'missed'], ['x', 'all'], [undefined, 'all'], [['missed'], 'all']])('the address %o shows %s', (text, filter) => {
    expect(readFilter(text)).toBe(filter);
  });
});

describe('the way to a quote in its article', () => {
  const link = (text: string) => articleLink('id', { quote: { start: 120, end: 120 + text.length, text }, before: 'x'.repeat(20), after: '' });
  test('names its paragraph and the words', () => {
    expect(link('It opened, at last.')).toBe('/articles/id#at-100:~:text=It%20opened%2C%20at%20last.');
  });
  test('of a long one the first and the last words', () => {
    expect(link('a b c d e f g h i j k')).toBe('/articles/id#at-100:~:text=a%20b%20c%20d%20e,g%20h%20i%20j%20k');
  });
  test('a dash has no meaning of its own', () => {
    expect(link('well-known')).toContain('text=well%2Dknown');
  });
});

test.each([[0, 0, 0], [59_499, 0, 59], [59_500, 1, 0], [3_725_000, 62, 5]])('%i ms are %i min %i s', (milliseconds, minutes, seconds) => {
  expect(splitDuration(milliseconds)).toEqual({ minutes, seconds });
});
