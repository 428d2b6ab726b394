import { describe, expect, it } from 'vitest';
import { checkQuestionEdit, type EditProblemCode } from '#study/check-question-edit.ts';
import type { QuestionEdit } from '#study/types.ts';

const text = 'The Sava joins the Danube at Belgrade. The Tisza rises in Ukraine.';
const quotes = [{ start: 0, end: 38 }];
const options = [{ id: 'a', text: 'Sava' }, { id: 'b', text: 'Tisza' }, { id: 'c', text: 'Inn' }];
const choice: QuestionEdit = { body: { kind: 'single-choice', prompt: 'Which river joins the Danube at Belgrade?', options }, key: { kind: 'single-choice', option: 'a' }, quotes };
const cloze: QuestionEdit = { body: { kind: 'cloze', prompt: 'The ____ joins the Danube at Belgrade.' }, key: { kind: 'cloze', text: 'Sava', accept: [] }, quotes };
const numeric: QuestionEdit = { body: { kind: 'numeric', prompt: 'How many?' }, key: { kind: 'numeric', value: 3, accept: ['three'] }, quotes };
const several: QuestionEdit = { body: { kind: 'multiple-choice', prompt: 'Which are rivers?', options }, key: { kind: 'multiple-choice', options: ['a', 'b'] }, quotes };
const ordering: QuestionEdit = { body: { kind: 'ordering', prompt: 'In which order?', options }, key: { kind: 'ordering', order: ['c', 'a', 'b'] }, quotes };
const matching: QuestionEdit = { body: { kind: 'matching', prompt: 'What belongs together?', options: options.slice(0, 2), matches: [{ id: 'x', text: 'Belgrade' }, { id: 'y', text: 'Ukraine' }] }, key: { kind: 'matching', pairs: [['a', 'x'], ['b', 'y']] }, quotes };

const codes = (edit: QuestionEdit): EditProblemCode[] => checkQuestionEdit(edit, text).map(({ code }) => code);

describe('an edit', () => {
  it.each([choice, cloze, numeric, several, ordering, matching])('of kind $body.kind that is whole may be saved', (edit) => {
    expect(codes(edit)).toEqual([]);
  });

  it.each<[EditProblemCode, QuestionEdit]>([
    ['prompt-empty', { ...choice, body: { ...choice.body, prompt: ' ' } }],
    ['prompt-long', { ...choice, body: { ...choice.body, prompt: 'a'.repeat(501) } }],
    ['kind-differs', { ...choice, key: cloze.key }],
    ['options-few', { ...choice, body: { ...choice.body, options: options.slice(0, 1) } }],
    ['option-empty', { ...choice, body: { ...choice.body, options: [...options, { id: 'd', text: '' }] } }],
    ['option-twice', { ...choice, body: { ...choice.body, options: [...options, { id: 'd', text: 'SAVA!' }] } }],
    ['answer-missing', { ...choice, key: { kind: 'single-choice', option: 'z' } }],
    ['answer-all-right', { ...several, key: { kind: 'multiple-choice', options: ['a', 'b', 'c'] } }],
    ['answer-unknown', { ...several, key: { kind: 'multiple-choice', options: ['a', 'a'] } }],
    ['answer-unknown', { ...ordering, key: { kind: 'ordering', order: ['a', 'b'] } }],
    ['answer-unknown', { ...matching, key: { kind: 'matching', pairs: [['a', 'x'], ['b', 'q']] } }],
    ['gap-missing', { ...cloze, body: { ...cloze.body, prompt: 'Which river joins it?' } }],
    ['gap-many', { ...cloze, body: { ...cloze.body, prompt: '____ and ____' } }],
    ['answer-in-prompt', { ...cloze, body: { ...cloze.body, prompt: 'The Sava is the ____.' } }],
    ['answer-not-number', { ...numeric, key: { kind: 'numeric', value: Number.NaN, accept: [] } }],
    ['answer-not-number', { ...numeric, key: { kind: 'numeric', value: 3, accept: ['many'] } }],
    ['quote-missing', { ...choice, quotes: [] }],
    ['quote-not-there', { ...choice, quotes: [{ start: 60, end: 600 }] }],
    ['quote-not-there', { ...choice, optionQuotes: { b: { start: -1, end: 4 } } }],
    ['quote-lacks-answer', { ...cloze, quotes: [{ start: 39, end: 66 }] }],
  ])('with %s may not', (code, edit) => {
    expect(codes(edit)).toContain(code);
  });
});
