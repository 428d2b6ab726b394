import { describe, expect, test } from 'vitest';
import type { AssignmentRules } from '#study/assignment-rules.ts';
import { changeEffects, type TouchedAttempt } from '#study/change-effects.ts';

const rules: AssignmentRules = { mode: 'test', opensAt: 0, dueAt: 5000, closesAt: 9000, acceptsLate: true, attemptsAllowed: 3, counts: 'best', scoreRelease: 'by-hand', keysRelease: 'by-hand', timeLimit: 2000 };
const now = 4000;
const same = { before: 'best', after: 'best' } as const;
const nothing = { score: false, keys: false };
const attempt = (student: string, change: Partial<AssignmentRules>, some: Partial<TouchedAttempt> = {}): TouchedAttempt =>
  ({ student, startedAt: 3500, handedInAt: null, sees: nothing, wouldSee: nothing, before: rules, after: { ...rules, ...change }, ...some });

describe('a change says what it does to attempts that run', () => {
  test.each([
    ['ends-now', { timeLimit: 400 }],
    ['ends-sooner', { closesAt: 4500 }],
    ['ends-later', { timeLimit: 3000 }],
    ['never-ends', { timeLimit: null, closesAt: null }],
  ] as const)('%s', (code, change) => expect(changeEffects([attempt('a', change), attempt('b', {})], same, now)).toEqual([{ code, count: 1 }]));

  test('and to what is handed in', () => {
    const handedIn = { handedInAt: 4800 };
    expect(changeEffects([attempt('a', { dueAt: 4700 }, handedIn)], same, now)).toEqual([{ code: 'becomes-late', count: 1 }]);
    expect(changeEffects([attempt('a', { dueAt: 6000 }, { handedInAt: 5500 })], same, now)).toEqual([{ code: 'no-longer-late', count: 1 }]);
    expect(changeEffects([attempt('a', { scoreRelease: 'at-once' }, { ...handedIn, wouldSee: { score: true, keys: false } })], same, now)).toEqual([{ code: 'score-is-shown', count: 1 }]);
    expect(changeEffects([attempt('a', {}, { ...handedIn, wouldSee: { score: true, keys: true }, sees: { score: true, keys: false } })], same, now)).toEqual([{ code: 'keys-are-shown', count: 1 }]);
    expect(changeEffects([attempt('a', {}, { ...handedIn, sees: { score: true, keys: false } })], same, now)).toEqual([{ code: 'stays-shown', count: 1 }]);
  });

  test('and to whom: fewer attempts take none away, another rule counts anew', () => {
    const two = ['a', 'a', 'b'].map((student) => attempt(student, { attemptsAllowed: 1, counts: 'last' }, { handedInAt: 4800 }));
    expect(changeEffects(two, { before: 'best', after: 'last' }, now)).toEqual([{ code: 'keeps-attempts', count: 1 }, { code: 'counts-anew', count: 1 }]);
  });

  test('and says nothing where nobody is touched', () => {
    expect(changeEffects([], { before: 'best', after: 'last' }, now)).toEqual([]);
    expect(changeEffects([attempt('a', {})], same, now)).toEqual([]);
  });
});
