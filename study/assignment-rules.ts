/**
 * What an assignment asks of one student: the rules of the class, with what the teacher gave this student apart. Instants
 * are milliseconds since 1970 by the database's clock; whoever calls brings them, this file has no clock.
 */
import type { AttemptMode } from './types.ts';

export type Counts = 'first' | 'best' | 'last' | 'average';
/** When something is shown, in the order of time: when an attempt is graded, after the last due date of the class, or when the teacher says so. */
export type Release = 'at-once' | 'after-due' | 'by-hand';

export type AssignmentRules = {
  readonly mode: AttemptMode;
  readonly opensAt: number;
  /** null: never due. */
  readonly dueAt: number | null;
  /** null: never closes, or when it is due where late work is not taken. */
  readonly closesAt: number | null;
  /** Work after the due date is taken, and marked. */
  readonly acceptsLate: boolean;
  /** null: as many as one likes. */
  readonly attemptsAllowed: number | null;
  readonly counts: Counts;
  readonly scoreRelease: Release;
  /** Never before the score. */
  readonly keysRelease: Release;
  /** Milliseconds from the start of an attempt; null: none. */
  readonly timeLimit: number | null;
};

/** What one student has otherwise in one assignment; null: as the others. `extraTime` in milliseconds. */
export type StudentException = { readonly extraTime: number; readonly extraAttempts: number; readonly dueAt: number | null; readonly closesAt: number | null };

/**
 * The rules as they are for one student.
 *
 * - Dates of one's own replace those of the class, as Moodle's overrides do; extra attempts are added.
 * - Extra time is added to a time limit: first the share that the student has in every assignment, then the minutes given here.
 *   Where there is no limit there is nothing to add to.
 * - A later due date moves the close with it: a teacher who gives two more days does not mean a door that shuts before them.
 */
export function rulesFor(rules: AssignmentRules, extraPercent: number, exception: StudentException | null): AssignmentRules {
  const dueAt = exception?.dueAt ?? rules.dueAt;
  const closesAt = exception?.closesAt ?? (rules.closesAt === null || dueAt === null ? rules.closesAt : Math.max(rules.closesAt, dueAt));
  return {
    ...rules,
    dueAt,
    closesAt,
    attemptsAllowed: rules.attemptsAllowed === null ? null : rules.attemptsAllowed + (exception?.extraAttempts ?? 0),
    timeLimit: rules.timeLimit === null ? null : Math.round(rules.timeLimit * (1 + extraPercent / 100)) + (exception?.extraTime ?? 0),
  };
}

/** When nothing is taken any more: the close, or the due date where late work is not accepted; null: never. */
export function endOf({ dueAt, closesAt, acceptsLate }: Pick<AssignmentRules, 'dueAt' | 'closesAt' | 'acceptsLate'>): number | null {
  if (acceptsLate || dueAt === null) return closesAt;
  return closesAt === null ? dueAt : Math.min(dueAt, closesAt);
}

export type AssignmentState = 'not-yet-open' | 'open' | 'late' | 'closed';

/**
 * Which state an assignment is in for a student. The instant of opening is open, the instant of the due date is still in
 * time, the instant of the close is still taken.
 */
export function assignmentStateAt(rules: Pick<AssignmentRules, 'opensAt' | 'dueAt' | 'closesAt' | 'acceptsLate'>, now: number): AssignmentState {
  const end = endOf(rules);
  if (end !== null && now > end) return 'closed';
  if (now < rules.opensAt) return 'not-yet-open';
  return rules.dueAt !== null && now > rules.dueAt ? 'late' : 'open';
}

/** When the time of an attempt is over: its time limit or the end of the assignment, whichever comes first; null: never. */
export function deadlineOf(rules: AssignmentRules, startedAt: number): number | null {
  const end = endOf(rules);
  const limit = rules.timeLimit === null ? null : startedAt + rules.timeLimit;
  if (end === null || limit === null) return end ?? limit;
  return Math.min(end, limit);
}

/** Whether work that was handed in then is late. */
export const isLateAt = ({ dueAt }: Pick<AssignmentRules, 'dueAt'>, handedInAt: number): boolean => dueAt !== null && handedInAt > dueAt;

/** How many more attempts a student may begin; null: as many as one likes. */
export const attemptsLeft = ({ attemptsAllowed }: Pick<AssignmentRules, 'attemptsAllowed'>, begun: number): number | null =>
  attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - begun);

const order: readonly Release[] = ['at-once', 'after-due', 'by-hand'];

/** Why a teacher's rules cannot hold together, as a code of the messages files; null: they can. */
export function faultOfRules({ mode, opensAt, dueAt, closesAt, scoreRelease, keysRelease }: AssignmentRules): RulesFault | null {
  if (dueAt !== null && dueAt <= opensAt) return 'due-before-opens';
  if (closesAt !== null && closesAt <= opensAt) return 'closes-before-opens';
  if (dueAt !== null && closesAt !== null && closesAt < dueAt) return 'closes-before-due';
  if (order.indexOf(keysRelease) < order.indexOf(scoreRelease)) return 'keys-before-score';
  // Practice answers at once what the article says; what is not to be told yet is a test.
  if (mode === 'practice' && keysRelease !== 'at-once') return 'practice-releases-at-once';
  return (scoreRelease === 'after-due' || keysRelease === 'after-due') && dueAt === null ? 'release-needs-due' : null;
}
export type RulesFault = 'due-before-opens' | 'closes-before-due' | 'closes-before-opens' | 'keys-before-score' | 'practice-releases-at-once' | 'release-needs-due';
