/**
 * The life of an attempt. Each step happens once, and none leads back:
 *
 *   in progress ── the student hands in ──► submitted ── graded ──► graded
 *   in progress ── its time is over ──────► submitted (closed by time) ── graded ──► graded
 *
 * Whether it was handed in or closed by time is kept beside the state: both are graded by the same step, from the same
 * answers, and a grading that was interrupted is begun again from either.
 */
import type { AttemptState } from './types.ts';

export type AttemptStep = 'hand-in' | 'close' | 'grade';

const steps: Readonly<Record<AttemptState, Partial<Readonly<Record<AttemptStep, AttemptState>>>>> = {
  'in-progress': { 'hand-in': 'submitted', close: 'submitted' },
  submitted: { grade: 'graded' },
  graded: {},
};

/** The state after a step; null where the step is not legal there, and nothing happens. */
export const afterStep = (state: AttemptState, step: AttemptStep): AttemptState | null => steps[state][step] ?? null;

/**
 * How long after the deadline an answer is still taken, in milliseconds. The last tap at "0:00" is on its way for a
 * moment; one second pays for that and buys nobody an answer. The time that the server itself takes is not counted.
 */
export const saveGrace = 1_000;

/**
 * How long after the deadline an attempt is closed for its student, in milliseconds. Longer than `saveGrace`, so that an answer that
 * came in time and waits for its turn is written before the door shuts.
 */
export const closeGrace = 10_000;

/** Whether an answer that the server received then is counted. */
export const isInTime = (deadline: number | null, receivedAt: number): boolean => deadline === null || receivedAt <= deadline + saveGrace;

/** Whether the time of an attempt is over so surely that it may be closed. */
export const mayBeClosed = (deadline: number | null, now: number): boolean => deadline !== null && now > deadline + closeGrace;
