import { expect, test } from 'vitest';
import { canBeTyped, keyFromFields } from '#study/key-from-fields.ts';
import type { AnswerKey } from '#study/types.ts';

test.each<[AnswerKey, { options?: string[]; text?: string }, AnswerKey | null]>([
  [{ kind: 'single-choice', option: 'a' }, { options: ['b'] }, { kind: 'single-choice', option: 'b' }],
  [{ kind: 'single-choice', option: 'a' }, {}, null],
  [{ kind: 'multiple-choice', options: ['a'] }, { options: ['b', 'c'] }, { kind: 'multiple-choice', options: ['b', 'c'] }],
  [{ kind: 'multiple-choice', options: ['a'] }, {}, null],
  [{ kind: 'true-false', value: true, correction: 'x' }, { options: ['false'] }, { kind: 'true-false', value: false }],
  [{ kind: 'cloze', text: 'a', accept: ['b'] }, { text: ' c ' }, { kind: 'cloze', text: 'c', accept: [] }],
  [{ kind: 'short-answer', text: 'a', accept: [] }, { text: ' ' }, null],
  [{ kind: 'numeric', value: 2, accept: ['two'], unit: 'hours' }, { text: '50,000' }, { kind: 'numeric', value: 50_000, accept: [], unit: 'hours' }],
  [{ kind: 'numeric', value: 2, accept: [] }, { text: 'several' }, null],
  [{ kind: 'ordering', order: ['a', 'b'] }, { options: ['b', 'a'] }, null],
])('%j with %j', (key, { options = [], text = '' }, expected) => {
  expect(keyFromFields(key, { options, text })).toEqual(expected);
  if (expected) expect(canBeTyped(key.kind)).toBe(true);
});
