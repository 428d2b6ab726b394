/** What a teacher's change does to the attempts that are there, said before it is done. */
import { deadlineOf, isLateAt, type AssignmentRules, type Counts } from './assignment-rules.ts';

/** An attempt with the rules of its student before and after the change. */
export type TouchedAttempt = {
  readonly student: string;
  readonly startedAt: number;
  /** null: it is running. */
  readonly handedInAt: number | null;
  readonly before: AssignmentRules;
  readonly after: AssignmentRules;
  /** What its student sees, and what the changed rules would show now, were it not shown yet. */
  readonly sees: { readonly score: boolean; readonly keys: boolean };
  readonly wouldSee: { readonly score: boolean; readonly keys: boolean };
};

/** A code of the messages files with how many attempts (students, where the code says so) it is about. */
export type ChangeEffect = {
  readonly code: 'ends-now' | 'ends-sooner' | 'ends-later' | 'never-ends' | 'becomes-late' | 'no-longer-late' | 'score-is-shown' | 'keys-are-shown' | 'stays-shown' | 'keeps-attempts' | 'counts-anew';
  readonly count: number;
};

/**
 * Effects of a change, in the order they are to be said; none: nobody is touched.
 * @param now milliseconds since 1970, of the database's clock
 */
export function changeEffects(attempts: readonly TouchedAttempt[], counts: { readonly before: Counts; readonly after: Counts }, now: number): ChangeEffect[] {
  const running = attempts.filter(({ handedInAt }) => handedInAt === null);
  const ends = running.map(({ startedAt, before, after }) => ({ was: deadlineOf(before, startedAt) ?? Infinity, is: deadlineOf(after, startedAt) ?? Infinity }));
  const handedIn = attempts.flatMap(({ handedInAt, before, after }) => (handedInAt === null ? [] : [{ was: isLateAt(before, handedInAt), is: isLateAt(after, handedInAt) }]));
  const begun = Map.groupBy(attempts, ({ student }) => student);
  const students = [...begun.values()];
  const number: Readonly<Record<ChangeEffect['code'], number>> = {
    'ends-now': ends.filter(({ was, is }) => is <= now && was > now).length,
    'ends-sooner': ends.filter(({ was, is }) => is > now && is < was).length,
    'ends-later': ends.filter(({ was, is }) => is > was && is !== Infinity).length,
    'never-ends': ends.filter(({ was, is }) => is > was && is === Infinity).length,
    'becomes-late': handedIn.filter(({ was, is }) => is && !was).length,
    'no-longer-late': handedIn.filter(({ was, is }) => was && !is).length,
    'score-is-shown': attempts.filter(({ handedInAt, sees, wouldSee }) => handedInAt !== null && !sees.score && wouldSee.score).length,
    'keys-are-shown': attempts.filter(({ handedInAt, sees, wouldSee }) => handedInAt !== null && !sees.keys && wouldSee.keys).length,
    'stays-shown': attempts.filter(({ sees, wouldSee }) => (sees.score && !wouldSee.score) || (sees.keys && !wouldSee.keys)).length,
    'keeps-attempts': students.filter((own) => own.length > (own[0]?.after.attemptsAllowed ?? Infinity)).length,
    'counts-anew': counts.before === counts.after ? 0 : students.filter((own) => own.filter(({ handedInAt }) => handedInAt !== null).length > 1).length,
  };
  return (Object.keys(number) as ChangeEffect['code'][]).map((code) => ({ code, count: number[code] })).filter(({ count }) => count > 0);
}
