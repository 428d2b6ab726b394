import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptTexts, regradeAnswer, rescore } from '#study/regrade.ts';
import type { AnswerKey, QuestionBody } from '#study/types.ts';

const typed: AnswerKey = { kind: 'short-answer', text: 'Fumio Kishida', accept: ['Kishida'] };

describe('accepting what was typed', () => {
  test.each<[string, AnswerKey, string[], AnswerKey | null]>([
    ['adds it', typed, ['the Prime Minister'], { ...typed, accept: ['Kishida', 'the Prime Minister'] }],
    ['adds alike ones once', typed, ['the Prime Minister', 'prime minister '], { ...typed, accept: ['Kishida', 'the Prime Minister'] }],
    ['adds nothing that was accepted before', typed, ['kishida', ' Fumio Kishida', ''], null],
    ['adds a number as it was written', { kind: 'numeric', value: 60, accept: [] }, ['about sixty'], { kind: 'numeric', value: 60, accept: ['about sixty'] }],
    ['is not for what is chosen', { kind: 'single-choice', option: 'o1' }, ['o2'], null],
  ])('%s', (_name, key, texts, expected) => expect(acceptTexts(key, texts)).toEqual(expected));
});

describe('grading anew', () => {
  const body: QuestionBody = { kind: 'single-choice', prompt: '?', options: [{ id: 'o1', text: 'a' }, { id: 'o2', text: 'b' }] };
  const chose = (option: string) => ({ kind: 'single-choice', option }) as const;
  const key: AnswerKey = { kind: 'single-choice', option: 'o2' };
  test.each([
    ['who chose the new key gains', chose('o2'), 0, true, 1],
    ['who chose the old key keeps the point', chose('o1'), 1, true, 1],
    ['unless the teacher takes it back', chose('o1'), 1, false, 0],
    ['who was wrong both times stays so', chose('o1'), 0, true, 0],
    ['no answer stays no answer', null, 0, true, 0],
  ] as const)('%s', (_name, value, score, keeps, expected) =>
    expect(regradeAnswer(body, key, { value, score, correct: score === 1 }, keeps)).toEqual({ score: expected, correct: expected === 1 }));
});

describe('the attempt', () => {
  test.each([
    [{ score: 3, of: 6 }, 0, 1, { score: 4, of: 6 }],
    [{ score: 3.5, of: 6 }, 0.5, 0, { score: 3, of: 6 }],
    [{ score: 3, of: 6 }, 1, 'dropped', { score: 2, of: 5 }],
    [{ score: 3, of: 6 }, 0, 'dropped', { score: 3, of: 5 }],
    [{ score: 0, of: 1 }, 0, 'dropped', { score: 1, of: 1 }],
    [{ score: 0.3333, of: 3 }, 0.3333, 0, { score: 0, of: 3 }],
  ] as const)('%j, %s to %s, comes to %j', (attempt, before, after, expected) => expect(rescore(attempt, before, after)).toEqual(expected));

  test('never earns more than there is, nor less than nothing', () => {
    const share = fc.constantFrom(0, 0.1, 0.3333, 0.5, 1);
    fc.assert(fc.property(fc.array(share, { minLength: 1, maxLength: 9 }), share, (items, after) => {
      const score = items.reduce((sum, item) => sum + item, 0 as number);
      for (const change of [after, 'dropped'] as const) {
        const found = rescore({ score, of: items.length }, items[0] ?? 0, change);
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(found.of);
      }
    }));
  });
});
