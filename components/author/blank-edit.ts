import type { QuestionKind } from '#engine/types.ts';
import type { AnswerKey, QuestionBody, QuestionEdit } from '#study/types.ts';

const twoOptions = [
  { id: 'a', text: '' },
  { id: 'b', text: '' },
];

const blanks = {
  'single-choice': [{ options: twoOptions }, { kind: 'single-choice', option: '' }],
  'multiple-choice': [{ options: twoOptions }, { kind: 'multiple-choice', options: [] }],
  'true-false': [{}, { kind: 'true-false', value: true }],
  cloze: [{}, { kind: 'cloze', text: '', accept: [] }],
  'short-answer': [{}, { kind: 'short-answer', text: '', accept: [] }],
  numeric: [{}, { kind: 'numeric', value: Number.NaN, accept: [] }],
  ordering: [{ options: twoOptions }, { kind: 'ordering', order: ['a', 'b'] }],
  matching: [{ options: twoOptions, matches: [{ id: 'x', text: '' }, { id: 'y', text: '' }] }, { kind: 'matching', pairs: [['a', 'x'], ['b', 'y']] }],
  'find-evidence': [{}, { kind: 'find-evidence', spans: [] }],
} satisfies Record<QuestionKind, readonly [Partial<QuestionBody>, AnswerKey]>;

/** A new question of a kind, still empty. */
export function blankEdit(kind: QuestionKind): QuestionEdit {
  const [body, key] = blanks[kind];
  return { body: { kind, prompt: '', ...body }, key, quotes: [] };
}

/** An id that no option of the question has. */
export function freshId(taken: readonly { readonly id: string }[]): string {
  for (let number = taken.length + 1; ; number += 1) if (!taken.some(({ id }) => id === `o${number}`)) return `o${number}`;
}
