import { describe, expect, test } from 'vitest';
import { choiceTexts, offeredTexts, rightTexts } from '#study/choice-texts.ts';
import type { AnswerKey, AnswerValue, QuestionBody } from '#study/types.ts';

const article = 'Marie was born in Warsaw. She died in Passy.';
const options = [{ id: 'o1', text: 'Paris' }, { id: 'o2', text: 'Warsaw' }];
const matches = [{ id: 'm1', text: 'born' }, { id: 'm2', text: 'died' }];
const body = (kind: QuestionBody['kind']): QuestionBody => ({ kind, prompt: '?', options, matches });

describe('what was chosen', () => {
  test.each<[AnswerValue | null, string[]]>([
    [null, []],
    [{ kind: 'single-choice', option: null }, []],
    [{ kind: 'single-choice', option: 'o2' }, ['Warsaw']],
    [{ kind: 'multiple-choice', options: ['o2', 'o1'] }, ['Warsaw', 'Paris']],
    [{ kind: 'true-false', value: false }, ['false']],
    [{ kind: 'true-false', value: null }, []],
    [{ kind: 'short-answer', text: '  Kishida, Fumio ' }, ['kishida fumio']],
    [{ kind: 'cloze', text: '  ' }, []],
    [{ kind: 'cloze', text: '???' }, ['???']],
    [{ kind: 'find-evidence', span: { start: 0, end: 25 } }, ['Marie was born in Warsaw.']],
    [{ kind: 'ordering', order: ['o2', 'o1'] }, ['Warsaw → Paris']],
    [{ kind: 'matching', pairs: [['o1', 'm2'], ['o2', 'm1']] }, ['Paris – died', 'Warsaw – born']],
  ])('%j', (value, expected) => expect(choiceTexts(body(value?.kind ?? 'cloze'), value, article)).toEqual(expected));
});

describe('what is right is written like what was chosen', () => {
  test.each<[AnswerKey, string[]]>([
    [{ kind: 'single-choice', option: 'o2' }, ['Warsaw']],
    [{ kind: 'multiple-choice', options: ['o1', 'o2'] }, ['Paris', 'Warsaw']],
    [{ kind: 'true-false', value: true, correction: 'x' }, ['true']],
    [{ kind: 'cloze', text: 'Warsaw', accept: ['in WARSAW!'] }, ['warsaw', 'in warsaw']],
    [{ kind: 'numeric', value: 2, accept: ['two'] }, ['2', 'two']],
    [{ kind: 'ordering', order: ['o1', 'o2'] }, ['Paris → Warsaw']],
    [{ kind: 'matching', pairs: [['o2', 'm1']] }, ['Warsaw – born']],
    [{ kind: 'find-evidence', spans: [{ start: 26, end: 44 }] }, ['She died in Passy.']],
  ])('%j', (key, expected) => expect(rightTexts(body(key.kind), key, article)).toEqual(expected));
});

test.each<[QuestionBody['kind'], string[]]>([['single-choice', ['Paris', 'Warsaw']], ['true-false', ['true', 'false']], ['cloze', []], ['ordering', []]])('offered in %s', (kind, expected) =>
  expect(offeredTexts(body(kind))).toEqual(expected));
