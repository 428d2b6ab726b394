import { expect, test } from 'vitest';
import { guessScore } from '#study/guess-score.ts';
import type { AnswerKey, QuestionBody } from '#study/types.ts';

const choices = (count: number, letter = 'o') => Array.from({ length: count }, (_, at) => ({ id: `${letter}${at + 1}`, text: `${letter}${at + 1}` }));
const ids = (count: number) => choices(count).map(({ id }) => id);
const body = (kind: QuestionBody['kind'], options = 0): QuestionBody => ({ kind, prompt: '?', ...(options > 0 ? { options: choices(options) } : {}) });
const matching: QuestionBody = { ...body('matching', 3), matches: choices(3, 'm') };
const pairs: AnswerKey = { kind: 'matching', pairs: [['o1', 'm1'], ['o2', 'm2'], ['o3', 'm3']] };

test.each<[string, QuestionBody, AnswerKey, number | null, number?]>([
  ['one of four', body('single-choice', 4), { kind: 'single-choice', option: 'o1' }, 1 / 4],
  ['true or false', body('true-false'), { kind: 'true-false', value: true }, 1 / 2],
  ['any ticks', body('multiple-choice', 4), { kind: 'multiple-choice', options: ['o1'] }, null],
  ['a typed word', body('cloze'), { kind: 'cloze', text: 'Paris', accept: [] }, 0],
  ['a typed number', body('numeric'), { kind: 'numeric', value: 2, accept: [] }, 0],
  ['one of two orders', body('ordering', 2), { kind: 'ordering', order: ids(2) }, 1 / 2],
  // Six orders: one right, two one swap away (tau 1/3: 1/18 each), the rest nothing.
  ['one of six orders', body('ordering', 3), { kind: 'ordering', order: ids(3) }, (1 + 2 * 0.0556) / 6],
  ['too many orders to try', body('ordering', 8), { kind: 'ordering', order: ids(8) }, null],
  // Six pairings: one right; the three with one pair right earn nothing, for chance alone brings one.
  ['one of six pairings', matching, pairs, 1 / 6],
  ['more right-hand sides than left', { ...matching, matches: choices(4, 'm') }, pairs, null],
  ['one of twenty sentences, of which two prove it', body('find-evidence'), { kind: 'find-evidence', spans: [{ start: 0, end: 4 }, { start: 5, end: 9 }] }, 1 / 10, 20],
  ['sentences unknown', body('find-evidence'), { kind: 'find-evidence', spans: [{ start: 0, end: 4 }] }, null],
])('%s', (_name, asked, key, expected, sentences) => {
  const found = guessScore(asked, key, sentences);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected, 9);
});
