import 'server-only';
import { assignmentStateAt, attemptsLeft, endOf, type AssignmentRules } from '#study/assignment-rules.ts';
import type { AssignedAttempt, AssignedWork } from '#study/assignment-types.ts';
import { countingResult } from '#study/counting-attempt.ts';
import { releaseTime } from '#study/release.ts';
import { assignmentsGivenTo, classesJoinedBy } from './access.ts';
import { rulesOfStudent, rulesShown, ruleColumns } from './assignment-row.ts';
import { stateOf } from './attempt-summaries.ts';
import { closeAttempts } from './close-attempts.ts';
import { databaseNow, db, type Prisma } from './db.ts';
import { notFound } from './errors.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { releaseWhatIsDue } from './release-results.ts';
import type { Viewer } from './viewer.ts';

/** What a class was given, as one of its students sees it: their own rules, their own attempts, nothing of others. */

const columnsFor = (viewer: Viewer) => ({
  ...ruleColumns, id: true, title: true, scoreReleasedAt: true, keysReleasedAt: true, sharesArticle: true,
  quiz: { select: { articleId: true } },
  class: { select: { id: true, name: true, timeZone: true, members: { where: { userId: viewer.id }, select: { id: true, extraTimePercent: true } } } },
  exceptions: { where: { dueAt: { not: null } }, select: { dueAt: true } },
  _count: { select: { questions: { where: { droppedAt: null } } } },
  attempts: {
    where: { userId: viewer.id },
    orderBy: { number: 'asc' },
    select: {
      id: true, number: true, state: true, of: true, startedAt: true, submittedAt: true, deadlineAt: true, isLate: true, closedBy: true, score: true, scoreReleasedAt: true, keysReleasedAt: true,
      _count: { select: { items: { where: { answers: { some: { round: 1 } } } } } },
    },
  },
} as const satisfies Prisma.AssignmentSelect);

/** Everything given to a class of one's own, newest first. */
export async function listAssigned(viewer: Viewer, classId: string): Promise<AssignedWork[]> {
  const joined = await db.class.findFirst({ where: { ...classesJoinedBy(viewer), id: classId }, select: { id: true } });
  if (!joined) throw notFound();
  return read(viewer, { classId });
}

/** What waits to be begun or finished, in all of one's classes: what the front page calls to. */
export async function listOpenWork(viewer: Viewer): Promise<AssignedWork[]> {
  const work = await read(viewer, { class: { archivedAt: null, ...classesJoinedBy(viewer) } });
  return work.filter(({ state, attempts }) => ((state === 'open' || state === 'late') && attempts.length === 0) || attempts.some((attempt) => attempt.state === 'in-progress'));
}

/** One assignment, for the one who is to do it. */
export async function getAssigned(viewer: Viewer, id: string): Promise<AssignedWork> {
  await catchUp(viewer, id);
  const [work] = await read(viewer, { id });
  if (!work) throw notFound();
  return work;
}

/** Whoever looks closes what is over, grades what waits and shows what is due. */
async function catchUp(viewer: Viewer, id: string): Promise<void> {
  const own = await db.attempt.findMany({ where: { assignmentId: id, userId: viewer.id, keysReleasedAt: null, assignment: { is: assignmentsGivenTo(viewer) } }, select: { id: true, state: true, deadlineAt: true } });
  for (const { id: attemptId, state, deadlineAt } of own) {
    if (state === 'in_progress' && deadlineAt) await closeAttempts({ attemptId });
    if (state === 'submitted') await gradeAttempt(attemptId);
  }
  if (own.length > 0) await releaseWhatIsDue({ assignmentId: id });
}

async function read(viewer: Viewer, where: Prisma.AssignmentWhereInput): Promise<AssignedWork[]> {
  const [now, rows] = await Promise.all([
    databaseNow(),
    db.assignment.findMany({ where: { AND: [assignmentsGivenTo(viewer), where] }, orderBy: [{ opensAt: 'desc' }, { id: 'desc' }], take: 200, select: columnsFor(viewer) }),
  ]);
  const members = rows.flatMap(({ class: { members: own } }) => own.map(({ id }) => id));
  const exceptions = await db.assignmentException.findMany({ where: { memberId: { in: members }, assignmentId: { in: rows.map(({ id }) => id) } } });
  return rows.map((row): AssignedWork => {
    const { members: [member], ...inClass } = row.class;
    const rules = rulesOfStudent(row, member?.extraTimePercent ?? 0, exceptions.find(({ assignmentId }) => assignmentId === row.id) ?? null);
    const dueDates = [rules.dueAt, row.dueAt?.getTime() ?? null, ...row.exceptions.map(({ dueAt }) => dueAt?.getTime() ?? null)];
    const seen = row.attempts.flatMap(({ id, number, score, of, scoreReleasedAt }) => (scoreReleasedAt && score !== null ? [{ id, number: number ?? 1, score, of }] : []));
    return {
      id: row.id,
      title: row.title,
      class: inClass,
      state: assignmentStateAt(rules, Date.parse(now)),
      rules: rulesShown(rules),
      endsAt: iso(endOf(rules)),
      questions: row._count.questions,
      attempts: row.attempts.map(attemptOf),
      attemptsLeft: attemptsLeft(rules, row.attempts.length),
      share: countingResult(seen, rules.counts)?.share ?? null,
      scoreComesAt: comesAt(rules.scoreRelease, dueDates, row.scoreReleasedAt),
      keysComeAt: comesAt(rules.keysRelease, dueDates, row.keysReleasedAt),
      articleId: row.sharesArticle ? row.quiz.articleId : null,
      now,
    };
  });
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function comesAt(release: AssignmentRules['scoreRelease'], dueDates: readonly (number | null)[], doneAt: Date | null): string | null {
  const time = releaseTime(release, dueDates, doneAt?.getTime() ?? null);
  return time === 'at-once' ? null : iso(time);
}

type AttemptRow = {
  id: string; number: number | null; state: 'in_progress' | 'submitted' | 'graded'; of: number; startedAt: Date; submittedAt: Date | null; deadlineAt: Date | null; isLate: boolean;
  closedBy: 'student' | 'time' | 'teacher' | null; score: number | null; scoreReleasedAt: Date | null; keysReleasedAt: Date | null; _count: { items: number };
};
const attemptOf = ({ id, number, state, of, startedAt, submittedAt, deadlineAt, isLate, closedBy, score, scoreReleasedAt, keysReleasedAt, _count }: AttemptRow): AssignedAttempt => ({
  id, of, isLate,
  number: number ?? 1,
  state: stateOf(state),
  answered: _count.items,
  startedAt: startedAt.toISOString(),
  submittedAt: submittedAt?.toISOString() ?? null,
  endsAt: deadlineAt?.toISOString() ?? null,
  isClosedByTime: closedBy === 'time',
  score: scoreReleasedAt ? score : null,
  hasKeys: keysReleasedAt !== null,
});
