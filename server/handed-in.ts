import 'server-only';
import { isReleasedAt, releaseTime } from '#study/release.ts';
import { attemptsOf } from './access.ts';
import { rulesOfRow, ruleColumns } from './assignment-row.ts';
import { databaseNow, db } from './db.ts';
import { notFound } from './errors.ts';
import type { Viewer } from './viewer.ts';

/** An attempt that was handed in and whose answers are not shown yet. Instants are ISO 8601. */
export type HandedIn = {
  readonly assignmentId: string;
  readonly title: string;
  readonly timeZone: string;
  readonly answered: number;
  readonly of: number;
  readonly isLate: boolean;
  readonly isClosedByTime: boolean;
  /** null: not shown yet. */
  readonly score: number | null;
  /** When score and answers come, where a date says so. */
  readonly scoreComesAt: string | null;
  readonly keysComeAt: string | null;
};

/** What may be told of an attempt between handing it in and the release of its answers: nothing that depends on what is right, save the score where it is out. */
export async function getHandedIn(viewer: Viewer, attemptId: string): Promise<HandedIn> {
  const attempt = await db.attempt.findFirst({
    where: { ...attemptsOf(viewer), id: attemptId, state: { not: 'in_progress' }, assignmentId: { not: null } },
    select: {
      of: true, isLate: true, closedBy: true, score: true, scoreReleasedAt: true,
      assignment: { select: { ...ruleColumns, id: true, title: true, class: { select: { timeZone: true } }, exceptions: { where: { dueAt: { not: null }, member: { state: 'active' } }, select: { dueAt: true } } } },
      _count: { select: { items: { where: { answers: { some: { round: 1 } } } } } },
    },
  });
  if (!attempt?.assignment) throw notFound();
  const { assignment } = attempt;
  const [rules, now] = [rulesOfRow(assignment), Date.parse(await databaseNow())];
  const dueDates = [rules.dueAt, ...assignment.exceptions.map(({ dueAt }) => dueAt?.getTime() ?? null)];
  const comesAt = (release: typeof rules.scoreRelease) => {
    const time = releaseTime(release, dueDates, null);
    return typeof time === 'number' && !isReleasedAt(time, now) ? new Date(time).toISOString() : null;
  };
  return {
    assignmentId: assignment.id,
    title: assignment.title,
    timeZone: assignment.class.timeZone,
    answered: attempt._count.items,
    of: attempt.of,
    isLate: attempt.isLate,
    isClosedByTime: attempt.closedBy === 'time',
    score: attempt.scoreReleasedAt ? attempt.score : null,
    scoreComesAt: comesAt(rules.scoreRelease),
    keysComeAt: comesAt(rules.keysRelease),
  };
}
