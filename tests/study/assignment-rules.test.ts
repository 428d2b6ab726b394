import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignmentStateAt, attemptsLeft, deadlineOf, endOf, faultOfRules, isLateAt, rulesFor, type AssignmentRules, type StudentException } from '#study/assignment-rules.ts';

const minute = 60_000;
const plain: AssignmentRules = { mode: 'test', opensAt: 1000, dueAt: 2000, closesAt: 3000, acceptsLate: true, attemptsAllowed: 1, counts: 'best', scoreRelease: 'at-once', keysRelease: 'after-due', timeLimit: null };

describe('the state of an assignment', () => {
  test.each([
    [999, 'not-yet-open'], [1000, 'open'], [2000, 'open'], [2001, 'late'], [3000, 'late'], [3001, 'closed'],
  ])('at %i is %s', (now, state) => expect(assignmentStateAt(plain, now)).toBe(state));

  test('ends with the due date where late work is not taken', () => {
    expect(assignmentStateAt({ ...plain, acceptsLate: false }, 2000)).toBe('open');
    expect(assignmentStateAt({ ...plain, acceptsLate: false }, 2001)).toBe('closed');
    expect(endOf({ ...plain, acceptsLate: false, closesAt: null })).toBe(2000);
    expect(endOf({ ...plain, acceptsLate: false, dueAt: null })).toBe(3000);
  });

  test('of one without dates is open for ever', () => {
    fc.assert(fc.property(fc.integer(), (now) => assignmentStateAt({ opensAt: -3e9, dueAt: null, closesAt: null, acceptsLate: false }, now) === 'open'));
  });
});

const instant = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null });
const anyRelease = fc.constantFrom('at-once' as const, 'after-due' as const, 'by-hand' as const);
const anyRules: fc.Arbitrary<AssignmentRules> = fc.record({
  mode: fc.constantFrom('practice', 'test'), opensAt: fc.integer({ min: 0, max: 10_000 }), dueAt: instant, closesAt: instant, acceptsLate: fc.boolean(), attemptsAllowed: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  counts: fc.constantFrom('first', 'best', 'last', 'average'), scoreRelease: anyRelease, keysRelease: anyRelease, timeLimit: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
});
const sound = anyRules.filter((rules) => faultOfRules(rules) === null);

describe('as time goes on', () => {
  test('an assignment goes through its states in one order', () => {
    const order = ['not-yet-open', 'open', 'late', 'closed'];
    fc.assert(fc.property(sound, fc.integer({ min: -1, max: 11_000 }), fc.nat(5000), (rules, now, more) => {
      expect(order.indexOf(assignmentStateAt(rules, now + more))).toBeGreaterThanOrEqual(order.indexOf(assignmentStateAt(rules, now)));
    }));
  });

  test('an attempt that is begun in time has a deadline in the future, or none', () => {
    fc.assert(fc.property(sound, fc.integer({ min: 0, max: 11_000 }), (rules, startedAt) => {
      if (assignmentStateAt(rules, startedAt) === 'closed') return;
      expect(deadlineOf(rules, startedAt) ?? Infinity).toBeGreaterThanOrEqual(startedAt);
    }));
  });

  test('no deadline lies after the close, nor further off than the time limit', () => {
    fc.assert(fc.property(sound, fc.integer({ min: 0, max: 11_000 }), (rules, startedAt) => {
      const deadline = deadlineOf(rules, startedAt);
      expect(deadline ?? Infinity).toBeLessThanOrEqual(endOf(rules) ?? Infinity);
      expect(deadline ?? Infinity).toBeLessThanOrEqual(startedAt + (rules.timeLimit ?? Infinity));
      expect(deadline).toSatisfy((time) => time === null || time === endOf(rules) || time === startedAt + rules.timeLimit!);
    }));
  });
});

describe('what one student has otherwise', () => {
  const as = (some: Partial<StudentException>): StudentException => ({ extraTime: 0, extraAttempts: 0, dueAt: null, closesAt: null, ...some });

  test('takes the place of the dates of the class and adds attempts', () => {
    expect(rulesFor(plain, 0, as({ dueAt: 2500, extraAttempts: 2 }))).toEqual({ ...plain, dueAt: 2500, attemptsAllowed: 3 });
    expect(rulesFor({ ...plain, attemptsAllowed: null }, 0, as({ extraAttempts: 2 })).attemptsAllowed).toBeNull();
    expect(rulesFor(plain, 0, null)).toEqual(plain);
  });

  test('lengthens the limit of the class, and no limit stays none', () => {
    const limited = { ...plain, timeLimit: 20 * minute };
    expect(rulesFor(limited, 25, null).timeLimit).toBe(25 * minute);
    expect(rulesFor(limited, 50, as({ extraTime: 2 * minute })).timeLimit).toBe(32 * minute);
    expect(rulesFor(plain, 50, as({ extraTime: minute })).timeLimit).toBeNull();
  });

  test('a later due date is never behind the close', () => {
    expect(rulesFor(plain, 0, as({ dueAt: 5000 })).closesAt).toBe(5000);
    expect(rulesFor(plain, 0, as({ dueAt: 5000, closesAt: 4000 })).closesAt).toBe(4000);
    expect(rulesFor({ ...plain, closesAt: null }, 0, as({ dueAt: 5000 })).closesAt).toBeNull();
  });

  test('more extra time never takes time away', () => {
    fc.assert(fc.property(sound, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 11_000 }), (rules, percent, startedAt) => {
      expect(deadlineOf(rulesFor(rules, percent, null), startedAt) ?? Infinity).toBeGreaterThanOrEqual(deadlineOf(rulesFor(rules, 0, null), startedAt) ?? Infinity);
    }));
  });
});

test('work is late from the instant after the due date', () => {
  expect([2000, 2001].map((at) => isLateAt(plain, at))).toEqual([false, true]);
  expect(isLateAt({ dueAt: null }, 9e12)).toBe(false);
});

test('attempts left are never fewer than none', () => {
  expect([0, 1, 5].map((begun) => attemptsLeft({ attemptsAllowed: 2 }, begun))).toEqual([2, 1, 0]);
  expect(attemptsLeft({ attemptsAllowed: null }, 99)).toBeNull();
});

describe('rules that cannot hold together', () => {
  test.each([
    ['due-before-opens', { dueAt: 1000 }],
    ['closes-before-opens', { closesAt: 900 }],
    ['closes-before-due', { closesAt: 1500 }],
    ['release-needs-due', { dueAt: null }],
    ['release-needs-due', { dueAt: null, scoreRelease: 'after-due' as const, keysRelease: 'by-hand' as const }],
    ['keys-before-score', { scoreRelease: 'by-hand' as const }],
    ['practice-releases-at-once', { mode: 'practice' as const }],
  ])('are refused: %s', (fault, change) => expect(faultOfRules({ ...plain, ...change })).toBe(fault));

  test('and these can', () => {
    expect(faultOfRules(plain)).toBeNull();
    expect(faultOfRules({ ...plain, mode: 'practice', keysRelease: 'at-once', dueAt: null })).toBeNull();
  });
});
