import { describe, expect, test } from 'vitest';
import { checkEdit, type EditProblem } from '#study/check-edit.ts';
import type { QuestionEdit } from '#study/types.ts';

const text = 'The bridge opened on April 8. It cost 2,500 crowns. Mr. Novak cut the ribbon.';
const quote = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const opened = [quote('The bridge opened on April 8.')];
const options = [{ id: 'a', text: 'April 8' }, { id: 'b', text: 'April 10' }];
const choice: QuestionEdit = { body: { kind: 'single-choice', prompt: 'When did it open?', options }, key: { kind: 'single-choice', option: 'a' }, quotes: opened };
const typed: QuestionEdit = { body: { kind: 'short-answer', prompt: 'When did it open?' }, key: { kind: 'short-answer', text: 'April 8', accept: [] }, quotes: opened };

describe('what an author may save', () => {
  test.each<[string, QuestionEdit]>([
    ['a choice whose key is in the quote', choice],
    ['a typed answer in the quote', typed],
    ['a typed answer of which an accepted form is in the quote', { ...typed, key: { kind: 'short-answer', text: '8 April', accept: ['April 8'] } }],
    ['a number as the article writes it', { body: { kind: 'numeric', prompt: 'What did it cost?' }, key: { kind: 'numeric', value: 2500, accept: [] }, quotes: [quote('It cost 2,500 crowns.')] }],
    ['a full name that the article gives by its last part', { ...choice, body: { ...choice.body, options: [{ id: 'a', text: 'Jan Novak' }, { id: 'b', text: 'Eva Bila' }] }, quotes: [quote('Mr. Novak cut the ribbon.')] }],
    ['a statement', { body: { kind: 'true-false', prompt: 'It opened in May.' }, key: { kind: 'true-false', value: false, correction: 'It opened in April.' }, quotes: opened }],
    ['a gap', { body: { kind: 'cloze', prompt: 'The bridge opened on ____.' }, key: { kind: 'cloze', text: 'April 8', accept: [] }, quotes: opened }],
    ['an order', { body: { kind: 'ordering', prompt: 'Order these.', options }, key: { kind: 'ordering', order: ['b', 'a'] }, quotes: opened }],
    ['pairs', { body: { kind: 'matching', prompt: 'Match.', options, matches: [{ id: 'x', text: 'opened' }, { id: 'y', text: 'closed' }] }, key: { kind: 'matching', pairs: [['a', 'x'], ['b', 'y']] }, quotes: opened }],
    ['evidence', { body: { kind: 'find-evidence', prompt: 'Which sentence says it?' }, key: { kind: 'find-evidence', spans: opened }, quotes: opened }],
  ])('%s', (_, edit) => {
    expect(checkEdit(edit, text)).toEqual([]);
  });

  test.each<[string, QuestionEdit, EditProblem]>([
    ['no words', { ...choice, body: { ...choice.body, prompt: ' \n' } }, { field: 'prompt', code: 'prompt-empty' }],
    ['too many words', { ...choice, body: { ...choice.body, prompt: 'x'.repeat(601) } }, { field: 'prompt', code: 'prompt-long' }],
    ['a gap that is not there', { body: { kind: 'cloze', prompt: 'It opened.' }, key: { kind: 'cloze', text: 'April 8', accept: [] }, quotes: opened }, { field: 'prompt', code: 'gap-missing' }],
    ['two gaps', { body: { kind: 'cloze', prompt: '____ opened ____' }, key: { kind: 'cloze', text: 'April 8', accept: [] }, quotes: opened }, { field: 'prompt', code: 'gap-missing' }],
    ['one option', { ...choice, body: { ...choice.body, options: options.slice(0, 1) } }, { field: 'options', code: 'options-few' }],
    ['ten options', { ...choice, body: { ...choice.body, options: Array.from({ length: 10 }, (_, at) => ({ id: `${at}`, text: `${at}` })) }, key: { kind: 'single-choice', option: '1' } }, { field: 'options', code: 'options-many' }],
    ['an empty option', { ...choice, body: { ...choice.body, options: [...options, { id: 'c', text: ' ' }] } }, { field: 'options', code: 'option-empty' }],
    ['options that read alike', { ...choice, body: { ...choice.body, options: [...options, { id: 'c', text: 'april 8.' }] } }, { field: 'options', code: 'options-same' }],
    ['no right option', { ...choice, key: { kind: 'single-choice', option: 'z' } }, { field: 'key', code: 'key-missing' }],
    ['a key of another kind', { ...choice, key: { kind: 'true-false', value: true } }, { field: 'key', code: 'key-missing' }],
    ['an empty key', { ...typed, key: { kind: 'short-answer', text: ' ', accept: [] } }, { field: 'key', code: 'key-missing' }],
    ['no number', { body: { kind: 'numeric', prompt: 'How much?' }, key: { kind: 'numeric', value: Number.NaN, accept: [] }, quotes: opened }, { field: 'key', code: 'key-not-number' }],
    ['an incomplete order', { body: { kind: 'ordering', prompt: 'Order.', options }, key: { kind: 'ordering', order: ['a', 'a'] }, quotes: opened }, { field: 'key', code: 'key-missing' }],
    ['no quote', { ...choice, quotes: [] }, { field: 'quotes', code: 'quote-missing' }],
    ['a quote past the end', { ...choice, quotes: [{ start: 3, end: 9999 }] }, { field: 'quotes', code: 'quote-outside' }],
    ['a quote that is no number', { ...choice, quotes: [{ start: Number.NaN, end: 4 }] }, { field: 'quotes', code: 'quote-outside' }],
    ['an option\'s quote that is empty', { ...choice, optionQuotes: { b: { start: 4, end: 4 } } }, { field: 'quotes', code: 'quote-outside' }],
    ['a quote without the key', { ...choice, quotes: [quote('It cost 2,500 crowns.')] }, { field: 'quotes', code: 'key-unproved' }],
    ['a key that is only part of a word of the quote', { ...typed, key: { kind: 'short-answer', text: 'pril', accept: [] } }, { field: 'quotes', code: 'key-unproved' }],
  ])('but not %s', (_, edit, problem) => {
    expect(checkEdit(edit, text)).toContainEqual(problem);
  });
});
