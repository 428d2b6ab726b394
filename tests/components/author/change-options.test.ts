import { describe, expect, test } from 'vitest';
import { blankEdit } from '#components/author/blank-edit.ts';
import { addOption, moveInOrder, removeOption, setOptionText, toggleKey } from '#components/author/change-options.ts';
import { placeQuote, setQuotes } from '#components/author/place-quote.ts';
import { piecesOf } from '#components/author/quote-picker.tsx';
import { snapToWords } from '#components/author/selected-span.ts';
import { questionKinds } from '#engine/types.ts';
import { checkQuestionEdit } from '#study/check-question-edit.ts';

const text = 'The bridge opened on April 8. It cost 2,500 crowns.\n\nMr. Novak cut the ribbon.';
const sentences = [{ start: 0, end: 29 }, { start: 30, end: 51 }, { start: 53, end: 78 }];

describe('the options of a question', () => {
  test('a new one has an id of its own, also after one was removed', () => {
    let edit = addOption(addOption(blankEdit('single-choice')));
    edit = addOption(removeOption(edit, 'o3'));
    const ids = edit.body.options?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(4);
  });
  test('a removed one takes its quote and its being right along', () => {
    const edit = { ...toggleKey(blankEdit('single-choice'), 'b'), optionQuotes: { a: sentences[0]!, b: sentences[1]! } };
    expect(removeOption(edit, 'b')).toMatchObject({ key: { option: '' }, optionQuotes: { a: sentences[0] }, body: { options: [{ id: 'a' }] } });
    expect(removeOption(edit, 'b').optionQuotes).not.toHaveProperty('b');
  });
  test('of one choice one is right, of several any', () => {
    expect(toggleKey(toggleKey(blankEdit('single-choice'), 'a'), 'b').key).toEqual({ kind: 'single-choice', option: 'b' });
    const both = toggleKey(toggleKey(blankEdit('multiple-choice'), 'a'), 'b');
    expect(both.key).toEqual({ kind: 'multiple-choice', options: ['a', 'b'] });
    expect(toggleKey(both, 'a').key).toEqual({ kind: 'multiple-choice', options: ['b'] });
  });
  test('the order of a timeline follows its parts', () => {
    const edit = addOption(blankEdit('ordering'));
    expect(edit.key).toEqual({ kind: 'ordering', order: ['a', 'b', 'o3'] });
    expect(moveInOrder(edit, 'o3', -1).key).toEqual({ kind: 'ordering', order: ['a', 'o3', 'b'] });
    expect(removeOption(edit, 'a').key).toEqual({ kind: 'ordering', order: ['b', 'o3'] });
  });
  test('a pair comes and goes with both its sides', () => {
    const edit = setOptionText(addOption(blankEdit('matching')), 'o3', 'left');
    expect(edit.body.options).toHaveLength(3);
    expect(edit.body.matches).toHaveLength(3);
    expect(removeOption(edit, 'o3')).toEqual({ ...blankEdit('matching'), optionQuotes: {} });
  });
});

test.each(questionKinds)('a blank %s cannot be saved, and says so at a field', (kind) => {
  const problems = checkQuestionEdit(blankEdit(kind), text);
  expect(problems.map(({ field }) => field)).toContain('prompt');
  expect(problems.map(({ field }) => field)).toContain('quotes');
});

describe('choosing a quote', () => {
  test('replaces the one it was opened for, or adds one', () => {
    const one = placeQuote(blankEdit('short-answer'), { quote: 0 }, sentences[0]!, text, sentences);
    const two = placeQuote(one, { quote: 1 }, sentences[1]!, text, sentences);
    expect(two.quotes).toEqual([sentences[0], sentences[1]]);
    expect(placeQuote(two, { quote: 0 }, sentences[2]!, text, sentences).quotes).toEqual([sentences[2], sentences[1]]);
  });
  test('for an option leaves the proof alone', () => {
    expect(placeQuote(blankEdit('single-choice'), { option: 'b' }, sentences[1]!, text, sentences)).toMatchObject({ quotes: [], optionQuotes: { b: sentences[1] } });
  });
  test('as evidence makes its sentences the key and the sentences around them the choice', () => {
    const edit = setQuotes(blankEdit('find-evidence'), [{ start: 34, end: 40 }], text, sentences);
    expect(edit.key).toEqual({ kind: 'find-evidence', spans: [sentences[1]] });
    expect(edit.body.options?.map((option) => option.text)).toEqual(sentences.map(({ start, end }) => text.slice(start, end)));
  });
});

describe('a selection', () => {
  test.each([
    [5, 9, 'bridge'],
    [9, 5, 'bridge'],
    [3, 11, 'bridge'],
    [0, 29, 'The bridge opened on April 8.'],
    [40, 42, '2,500'],
    [38, 39, '2,500'],
    [20, 27, 'April'],
    [-5, 2, 'The'],
    [70, 999, 'ribbon.'],
  ])('from %i to %i is "%s"', (start, end, expected) => {
    const span = snapToWords(text, { start, end });
    expect(span && text.slice(span.start, span.end)).toBe(expected);
  });
  test('of white space alone is none', () => {
    expect(snapToWords(text, { start: 51, end: 53 })).toBeNull();
  });
  test('pieces of a marked paragraph are the paragraph', () => {
    const block = { start: 0, end: 51 };
    const pieces = piecesOf(block, [{ start: 4, end: 10 }, { start: 8, end: 60 }]);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(0, 51));
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ start }) => start)).toEqual([4, 8, 10]);
  });
});
