import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterStep, closeGrace, isInTime, mayBeClosed, saveGrace, type AttemptStep } from '#study/attempt-machine.ts';
import type { AttemptState } from '#study/types.ts';

const states: AttemptState[] = ['in-progress', 'submitted', 'graded'];
const steps: AttemptStep[] = ['hand-in', 'close', 'grade'];

describe('an attempt', () => {
  test('makes these steps and no other', () => {
    const legal = states.flatMap((state) => steps.flatMap((step) => (afterStep(state, step) ? [`${state} ${step} ${afterStep(state, step)}`] : [])));
    expect(legal).toEqual(['in-progress hand-in submitted', 'in-progress close submitted', 'submitted grade graded']);
  });

  test('never goes back and ends graded, whatever is tried in whatever order', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (tried) => {
      let state: AttemptState = 'in-progress';
      let made = 0;
      for (const step of tried) {
        const next = afterStep(state, step);
        if (!next) continue;
        expect(states.indexOf(next)).toBe(states.indexOf(state) + 1);
        state = next;
        made += 1;
      }
      expect(made).toBeLessThanOrEqual(2);
      const handedIn = tried.findIndex((step) => step !== 'grade');
      const isGraded = handedIn >= 0 && tried.slice(handedIn).includes('grade');
      expect(state).toBe(isGraded ? 'graded' : handedIn >= 0 ? 'submitted' : 'in-progress');
    }));
  });
});

describe('the deadline', () => {
  test('takes an answer one second after it, and none two seconds after it', () => {
    expect([-2000, 0, saveGrace, saveGrace + 1, 2000].map((after) => isInTime(100_000, 100_000 + after))).toEqual([true, true, true, false, false]);
  });

  test('of an attempt without one never comes', () => {
    expect(isInTime(null, 9e12)).toBe(true);
    expect(mayBeClosed(null, 9e12)).toBe(false);
  });

  test('no attempt is closed while an answer would still be taken', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: -20_000, max: 20_000 }), (deadline, after) => {
      expect(mayBeClosed(deadline, deadline + after) && isInTime(deadline, deadline + after)).toBe(false);
    }));
    expect(mayBeClosed(0, closeGrace + 1)).toBe(true);
  });
});
