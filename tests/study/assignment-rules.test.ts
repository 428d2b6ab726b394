import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignmentStateAt, attemptsLeft, deadlineOf, endOf, faultOfRules, isLateAt, rulesFor, type AssignmentRules } from '#study/assignment-rules.ts';

const minute = 60_000;
const plain: AssignmentRules = { mode: 'test', opensAt: 1000, dueAt: 2000, closesAt: 3000, acceptsLate: true, attemptsAllowed: 1, counts: 'best', release: 'after-due', timeLimit: null };

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
    fc.assert(fc.property(fc.integer(), (now) => assignmentStateAt({ opensAt: null, dueAt: null, closesAt: null, acceptsLate: false }, now) === 'open'));
  });
});

const instant = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null });
const anyRules: fc.Arbitrary<AssignmentRules> = fc.record({
  mode: fc.constantFrom('practice', 'test'), opensAt: instant, dueAt: instant, closesAt: instant, acceptsLate: fc.boolean(), attemptsAllowed: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  counts: fc.constantFrom('first', 'best', 'last', 'average'), release: fc.constantFrom('at-once', 'after-due', 'by-hand'), timeLimit: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
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

describe('what one student has apart', () => {
  test('takes the place of the rule of the class, field by field', () => {
    expect(rulesFor(plain, 0, { dueAt: 2500, attemptsAllowed: 2 })).toEqual({ ...plain, dueAt: 2500, attemptsAllowed: 2 });
    expect(rulesFor(plain, 0, { attemptsAllowed: null }).attemptsAllowed).toBeNull();
    expect(rulesFor(plain, 0)).toEqual(plain);
  });

  test('extra time lengthens the limit of the class, and no limit stays none', () => {
    expect(rulesFor({ ...plain, timeLimit: 20 * minute }, 25).timeLimit).toBe(25 * minute);
    expect(rulesFor(plain, 50).timeLimit).toBeNull();
    expect(rulesFor({ ...plain, timeLimit: 20 * minute }, 50, { timeLimit: 22 * minute }).timeLimit).toBe(22 * minute);
    expect(rulesFor({ ...plain, timeLimit: 20 * minute }, 50, { timeLimit: null }).timeLimit).toBeNull();
  });

  test('a later due date is never behind the close', () => {
    expect(rulesFor(plain, 0, { dueAt: 5000 }).closesAt).toBe(5000);
    expect(rulesFor(plain, 0, { dueAt: 5000, closesAt: 4000 }).closesAt).toBe(4000);
    expect(rulesFor({ ...plain, closesAt: null }, 0, { dueAt: 5000 }).closesAt).toBeNull();
  });

  test('more extra time never takes time away', () => {
    fc.assert(fc.property(sound, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 11_000 }), (rules, percent, startedAt) => {
      expect(deadlineOf(rulesFor(rules, percent), startedAt) ?? Infinity).toBeGreaterThanOrEqual(deadlineOf(rulesFor(rules, 0), startedAt) ?? Infinity);
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
    ['practice-releases-at-once', { mode: 'practice' as const }],
  ])('are refused: %s', (fault, change) => expect(faultOfRules({ ...plain, ...change })).toBe(fault));

  test('and these can', () => {
    expect(faultOfRules(plain)).toBeNull();
    expect(faultOfRules({ ...plain, closesAt: 1500, acceptsLate: false })).toBeNull();
    expect(faultOfRules({ ...plain, mode: 'practice', release: 'at-once', dueAt: null })).toBeNull();
  });
});
