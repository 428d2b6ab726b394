import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnswerTo, isEmptyAnswer } from '#study/check-answer.ts';
import { grade } from '#study/grade.ts';
import { matchText } from '#study/match-text.ts';
import type { AnswerKey, AnswerValue, QuestionBody } from '#study/types.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `o${at}`);
const bodyOf = (kind: QuestionBody['kind'], count = 0): QuestionBody => ({ kind, prompt: 'P', options: ids(count).map((id) => ({ id, text: id })), ...(kind === 'matching' ? { matches: ids(count).map((id) => ({ id: `m${id}`, text: id })) } : {}) });
const numeric = (value: number, unit?: string): AnswerKey => ({ kind: 'numeric', value, unit, accept: [] });
const typed = (text: string, key: AnswerKey) => grade({ kind: key.kind, prompt: 'P' }, key, { kind: key.kind as 'numeric', text });

describe('typed answers', () => {
  const same: [given: string, wanted: string][] = [
    ['kishida', 'Kishida'], ['  Fumio  KISHIDA. ', 'Fumio Kishida'], ['the White House', 'White House'], ['Whitehouse', 'White House'],
    ['Đà Nẵng', 'da nang'], ['Sao Paulo', 'São Paulo'], ["Kishida's", 'Kishida’s'], ['prime-minister', 'Prime Minister'], ['Koshida', 'Kishida'],
    ['Phillippines', 'Philippines'], ['Washingotn', 'Washington'], ['US', 'U.S.'], ['50 thousand troops', '50,000 troops'], ['2 percent', '2%'], ['A', 'a'],
  ];
  const notSame: [given: string, wanted: string][] = [
    ['Iran', 'Iraq'], ['south korea', 'North Korea'], ['decrease', 'increase'], ['export', 'import'], ['Sunday', 'Monday'], ['Tuesday', 'Thursday'], ['July', 'June'],
    ['Austria', 'Australia'], ['Niger', 'Nigeria'], ['2025', '2024'], ['April 8', 'April 10'], ['fifteen', 'fifty'], ['seventh', 'seventy'], ['F-35', 'F-36'], ['B52', 'B5 2 3'], ['1.5', '15'],
    ['5,000 troops', '50,000 troops'], ['Biden Kishida', 'Kishida'], ['', 'Kishida'], ['...', 'Kishida'], ['2%', '2'],
  ];
  it.each(same)('takes %j for %j', (given, wanted) => { expect(matchText(given, [wanted])).toBe('same'); });
  it.each(notSame)('does not take %j for %j', (given, wanted) => { expect(matchText(given, [wanted])).not.toBe('same'); });

  it('notices what a teacher would want to look at', () => {
    const key: AnswerKey = { kind: 'short-answer', text: 'Fumio Kishida', accept: [] };
    expect(typed('Kishida', key)).toEqual({ score: 0, correct: false, needsReview: true });
    expect(typed('Biden', key)).toEqual({ score: 0, correct: false });
  });

  it('takes any accepted wording', () => {
    expect(typed('premier', { kind: 'cloze', text: 'prime minister', accept: ['Premier', 'PM'] })).toEqual({ score: 1, correct: true });
  });
});

describe('numbers', () => {
  const right: [given: string, key: AnswerKey][] = [
    ['50,000', numeric(50_000, 'troops')], ['50.000', numeric(50_000, 'troops')], ['50 000 troops', numeric(50_000, 'troops')], ['fifty thousand US troops', numeric(50_000, 'US troops')],
    ['năm mươi nghìn', numeric(50_000, 'troops')], ['2%', numeric(2, '%')], ['2 percent', numeric(2, '%')], ['two', numeric(2, '% of GDP')], ['7 days', numeric(7, 'days')], ['seven', numeric(7, 'days')],
    ['14.1 billion', numeric(14.1, 'billion US dollars')], ['$14.1 billion', numeric(14.1, 'billion US dollars')], ['14.1', numeric(14.1, 'billion US dollars')], ['14,1 tỷ', numeric(14_100_000_000, 'US dollars')],
    ['$50', numeric(50)], ['a week', { kind: 'numeric', value: 7, unit: 'days', accept: ['a week'] }], ['1 day', numeric(1, 'days')],
  ];
  const wrong: [given: string, key: AnswerKey][] = [
    ['50,001', numeric(50_000, 'troops')], ['5,000', numeric(50_000, 'troops')], ['50', numeric(50_000, 'troops')], ['50%', numeric(50, 'troops')], ['€50', numeric(50, 'US dollars')],
    ['14.1 million', numeric(14.1, 'billion US dollars')], ['14', numeric(14.1, 'billion US dollars')], ['', numeric(0)], ['none', numeric(0)], ['more than 50', numeric(50)], ['50 or 60', numeric(50)], ['50 ships', numeric(50, 'troops')],
  ];
  it.each(right)('takes %j for %j', (given, key) => { expect(typed(given, key)).toEqual({ score: 1, correct: true }); });
  it.each(wrong)('does not take %j for %j', (given, key) => { expect(typed(given, key).score).toBe(0); });
  it('says that a right number with something beside it deserves a look', () => {
    expect(typed('50 ships', numeric(50, 'troops')).needsReview).toBe(true);
  });
});

describe('guessing', () => {
  const subsets = (count: number): string[][] => Array.from({ length: 2 ** count }, (_, bits) => ids(count).filter((_, at) => bits & (1 << at)));
  const orders = (items: readonly string[]): string[][] => (items.length === 0 ? [[]] : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest])));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const ticks = (count: number, right: number, options: string[]) => grade(bodyOf('multiple-choice', count), { kind: 'multiple-choice', options: ids(right) }, { kind: 'multiple-choice', options });

  it('ticks nothing or everything for 0', () => {
    for (let count = 2; count <= 7; count += 1) for (let right = 1; right < count; right += 1) {
      expect(ticks(count, right, []).score).toBe(0);
      expect(ticks(count, right, ids(count)).score).toBe(0);
    }
  });

  it('earns no blind ticker more than one blind pick, however many are ticked', () => {
    for (let count = 2; count <= 7; count += 1) for (let right = 1; right < count; right += 1) for (let size = 1; size <= count; size += 1) {
      const blind = subsets(count).filter((chosen) => chosen.length === size).map((chosen) => ticks(count, right, chosen).score);
      expect(mean(blind), `${size} of ${count}, ${right} right`).toBeLessThanOrEqual(1 / count + 1e-9);
    }
  });

  it('earns no blind orderer or matcher more than one blind pick', () => {
    for (let count = 2; count <= 6; count += 1) {
      const all = orders(ids(count));
      const pairs = (order: string[]) => order.map((id, at) => [`o${at}`, `m${id}`] as const);
      const order = all.map((given) => grade(bodyOf('ordering', count), { kind: 'ordering', order: ids(count) }, { kind: 'ordering', order: given }).score);
      const matching = all.map((given) => grade(bodyOf('matching', count), { kind: 'matching', pairs: pairs(ids(count)) }, { kind: 'matching', pairs: pairs(given) }).score);
      expect(mean(order)).toBeLessThanOrEqual(1 / count + 1e-9);
      expect(mean(matching)).toBeLessThanOrEqual(1 / count + 1e-9);
    }
  });

  it('gives at most half for what is not wholly right, and more for what is nearer', () => {
    expect(ticks(4, 2, ['o0'])).toEqual({ score: 0.125, correct: false });
    expect(ticks(4, 3, ['o0', 'o1']).score).toBeGreaterThan(ticks(4, 3, ['o0']).score);
    expect(ticks(4, 2, ['o0', 'o1'])).toEqual({ score: 1, correct: true });
    expect(grade(bodyOf('ordering', 4), { kind: 'ordering', order: ids(4) }, { kind: 'ordering', order: ['o0', 'o1', 'o3', 'o2'] }).score).toBeCloseTo(0.2222, 4);
  });

  it('earns nothing by giving one right-hand side to all, or half an order', () => {
    const key: AnswerKey = { kind: 'matching', pairs: [['o0', 'mo0'], ['o1', 'mo1'], ['o2', 'mo2']] };
    expect(grade(bodyOf('matching', 3), key, { kind: 'matching', pairs: [['o0', 'mo0'], ['o1', 'mo0'], ['o2', 'mo0']] }).score).toBe(0);
    expect(grade(bodyOf('ordering', 3), { kind: 'ordering', order: ids(3) }, { kind: 'ordering', order: ['o0', 'o1'] }).score).toBe(0);
  });
});

describe('any answer', () => {
  const keys: AnswerKey[] = [
    { kind: 'single-choice', option: 'o1' }, { kind: 'multiple-choice', options: ['o1', 'o2'] }, { kind: 'true-false', value: false }, { kind: 'cloze', text: 'x', accept: [] }, { kind: 'short-answer', text: 'Kishida', accept: [] },
    numeric(3), { kind: 'ordering', order: ['o1', 'o0', 'o2'] }, { kind: 'matching', pairs: [['o0', 'mo1'], ['o1', 'mo0']] }, { kind: 'find-evidence', spans: [{ start: 3, end: 9 }] },
  ];
  const none: AnswerValue[] = [
    { kind: 'single-choice', option: null }, { kind: 'multiple-choice', options: [] }, { kind: 'true-false', value: null }, { kind: 'cloze', text: ' ' }, { kind: 'short-answer', text: '' }, { kind: 'numeric', text: '' },
    { kind: 'ordering', order: [] }, { kind: 'matching', pairs: [] }, { kind: 'find-evidence', span: null },
  ];
  const rights: AnswerValue[] = [
    { kind: 'single-choice', option: 'o1' }, { kind: 'multiple-choice', options: ['o2', 'o1'] }, { kind: 'true-false', value: false }, { kind: 'cloze', text: 'X' }, { kind: 'short-answer', text: 'kishida' }, { kind: 'numeric', text: 'three' },
    { kind: 'ordering', order: ['o1', 'o0', 'o2'] }, { kind: 'matching', pairs: [['o1', 'mo0'], ['o0', 'mo1']] }, { kind: 'find-evidence', span: { start: 3, end: 9 } },
  ];
  it.each(keys.map((key, at) => [key.kind, at] as const))('of no %s scores 0 and is known to be empty', (kind, at) => {
    expect(grade(bodyOf(kind, 3), keys[at]!, none[at]!)).toEqual({ score: 0, correct: false });
    expect(isEmptyAnswer(none[at]!)).toBe(true);
    expect(isEmptyAnswer(rights[at]!)).toBe(false);
    expect(isAnswerTo(bodyOf(kind, 3), none[at]!)).toBe(true);
  });
  it.each(keys.map((key, at) => [key.kind, at] as const))('%s: the right one scores 1', (kind, at) => {
    expect(grade(bodyOf(kind, 3), keys[at]!, rights[at]!)).toEqual({ score: 1, correct: true });
    expect(isAnswerTo(bodyOf(kind, 3), rights[at]!)).toBe(true);
  });
  it('of another kind, or with options of another question, does not fit', () => {
    expect(isAnswerTo(bodyOf('single-choice', 3), { kind: 'single-choice', option: 'o9' })).toBe(false);
    expect(isAnswerTo(bodyOf('single-choice', 3), { kind: 'true-false', value: true })).toBe(false);
    expect(isAnswerTo(bodyOf('multiple-choice', 3), { kind: 'multiple-choice', options: ['o1', 'o1'] })).toBe(false);
    expect(isAnswerTo(bodyOf('matching', 3), { kind: 'matching', pairs: [['o1', 'o1']] })).toBe(false);
  });
  it('scores between 0 and 1, and 1 exactly when it is right', () => {
    fc.assert(fc.property(fc.constantFrom(...keys), fc.array(fc.constantFrom('o0', 'o1', 'o2')), fc.string({ unit: 'grapheme' }), (key, chosen, text) => {
      const value = { kind: key.kind, option: chosen[0] ?? null, options: chosen, order: chosen, text, value: null, pairs: chosen.map((id) => [id, `m${id}`]), span: null } as unknown as AnswerValue;
      const { score, correct } = grade(bodyOf(key.kind, 3), key, value);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score === 1).toBe(correct);
      expect(score).toBeLessThanOrEqual(1);
    }), { numRuns: 1000 });
  });
});
