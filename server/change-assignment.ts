import 'server-only';
import { z } from 'zod';
import type { AssignmentRules } from '#study/assignment-rules.ts';
import { changeEffects, type ChangeEffect, type TouchedAttempt } from '#study/change-effects.ts';
import { isReleasedAt, releaseTime } from '#study/release.ts';
import { assignmentsTaughtBy, isTaughtBySql } from './access.ts';
import { readAssignmentInput, readTime } from './assignment-input.ts';
import { ruleColumns, rulesOfRow, rulesOfStudent, type ExceptionRow } from './assignment-row.ts';
import { recordEvent } from './class-events.ts';
import { closeAttempts } from './close-attempts.ts';
import { databaseNow, db, Prisma, type Transaction } from './db.ts';
import { renewDeadlines } from './deadlines.ts';
import { AppError, notFound } from './errors.ts';
import { releaseWhatIsDue } from './release-results.ts';
import type { Viewer } from './viewer.ts';

/** Changing an assignment while it runs: what it does is said first, and done to everybody at once. */

const columns = {
  ...ruleColumns, id: true, title: true, scoreReleasedAt: true, keysReleasedAt: true, updatedAt: true, class: { select: { id: true, timeZone: true } },
  exceptions: true,
  attempts: { select: { memberId: true, startedAt: true, state: true, submittedAt: true, scoreReleasedAt: true, keysReleasedAt: true, member: { select: { extraTimePercent: true } } } },
} as const;

async function find(viewer: Viewer, id: string, tx: Transaction = db) {
  // Held by whoever changes it, before it is read: changes follow one another, and who begins meanwhile waits.
  if (tx !== db) await tx.$queryRaw`SELECT FROM "Assignment" s WHERE s.id = ${id}::uuid AND ${isTaughtBySql(viewer, Prisma.sql`s."classId"`)} FOR NO KEY UPDATE`;
  const row = await tx.assignment.findFirst({ where: { ...assignmentsTaughtBy(viewer), id }, select: columns });
  if (!row) throw notFound();
  return row;
}
type Found = Awaited<ReturnType<typeof find>>;

/** What a change would do to attempts that are there; nothing is changed. The mode stays what it is. */
export async function previewChange(viewer: Viewer, id: string, given: unknown): Promise<ChangeEffect[]> {
  const [row, now] = await Promise.all([find(viewer, id), databaseNow()]);
  return effectsOf(row, readChange(row, given).rules, Date.parse(now));
}

/** An empty time of opening leaves it as it is. */
const readChange = (row: Found, given: unknown) => readAssignmentInput({ ...(typeof given === 'object' ? given : {}), mode: row.mode }, row.class.timeZone, row.opensAt.getTime());

/**
 * Changes the rules for everybody, running attempts included. @param seen `updatedAt` of what the teacher saw
 * @throws AppError `conflict` when somebody else changed it since
 */
export async function changeAssignment(viewer: Viewer, id: string, seen: string, given: unknown): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await find(viewer, id, tx);
    const { columns: { title, ...next } } = readChange(row, given);
    if (row.updatedAt.toISOString() !== seen) throw new AppError('conflict');
    await tx.assignment.update({ where: { id }, data: { ...next, ...(title ? { title } : {}), updatedAt: new Date(await databaseNow(tx)) }, select: { id: true } });
    await renewDeadlines(tx, { assignmentId: id });
    await recordEvent(tx, viewer, { classId: row.class.id, assignmentId: id, type: 'assignment-changed', values: { title: row.title } });
  }, { timeout: 30_000 });
  await catchUp(id);
}

/** Ends an assignment now: nothing is taken any more, and what runs is closed with what was saved. */
export async function endAssignment(viewer: Viewer, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await find(viewer, id, tx);
    const now = new Date(await databaseNow(tx));
    await tx.assignment.update({
      where: { id },
      data: { closesAt: now, dueAt: row.dueAt && row.dueAt > now ? now : row.dueAt, opensAt: row.opensAt > now ? now : row.opensAt, updatedAt: now },
      select: { id: true },
    });
    // Later dates of single students go with it; more attempts and minutes stay as they are.
    await tx.assignmentException.updateMany({ where: { assignmentId: id }, data: { dueAt: null, closesAt: null } });
    await renewDeadlines(tx, { assignmentId: id });
    await recordEvent(tx, viewer, { classId: row.class.id, assignmentId: id, type: 'assignment-ended', values: { title: row.title } });
  }, { timeout: 30_000 });
  await catchUp(id);
}

const exceptionInput = z.strictObject({
  extraMinutes: z.coerce.number().int().min(0).max(10_080).default(0),
  extraAttempts: z.coerce.number().int().min(0).max(100).default(0),
  dueAt: z.string().max(30).default(''),
  closesAt: z.string().max(30).default(''),
});

/** What one student has otherwise in an assignment; everything empty: as the others again. Holds for a running attempt at once. */
export async function setException(viewer: Viewer, id: string, memberId: string, given: unknown): Promise<void> {
  const parsed = exceptionInput.safeParse(given);
  if (!parsed.success) throw new AppError('invalid', 'assignment-fields');
  await db.$transaction(async (tx) => {
    const row = await find(viewer, id, tx);
    const member = await tx.classMember.findFirst({ where: { id: memberId, classId: row.class.id, state: 'active' }, select: { id: true } });
    if (!member) throw notFound();
    const dates = { dueAt: readTime(parsed.data.dueAt, row.class.timeZone), closesAt: readTime(parsed.data.closesAt, row.class.timeZone) };
    if (dates.closesAt !== null && dates.closesAt < (dates.dueAt ?? row.dueAt?.getTime() ?? 0)) throw new AppError('invalid', 'closes-before-due');
    if (dates.dueAt !== null && dates.dueAt <= row.opensAt.getTime()) throw new AppError('invalid', 'due-before-opens');
    const data: ExceptionRow = {
      extraSeconds: parsed.data.extraMinutes * 60, extraAttempts: parsed.data.extraAttempts,
      dueAt: dates.dueAt === null ? null : new Date(dates.dueAt), closesAt: dates.closesAt === null ? null : new Date(dates.closesAt),
    };
    await tx.assignment.update({ where: { id }, data: { updatedAt: new Date(await databaseNow(tx)) }, select: { id: true } });
    const key = { assignmentId: id, memberId };
    if (Object.values(data).every((one) => !one)) await tx.assignmentException.deleteMany({ where: key });
    else await tx.assignmentException.upsert({ where: { assignmentId_memberId: key }, create: { ...key, ...data }, update: data, select: { memberId: true } });
    await renewDeadlines(tx, { assignmentId: id });
    await recordEvent(tx, viewer, { classId: row.class.id, memberId, assignmentId: id, type: 'exception-set', values: { title: row.title } });
  }, { timeout: 30_000 });
  await catchUp(id);
}

async function catchUp(assignmentId: string): Promise<void> {
  await closeAttempts({ assignmentId });
  await releaseWhatIsDue({ assignmentId });
}

function effectsOf(row: Found, after: AssignmentRules, now: number): ChangeEffect[] {
  const before = rulesOfRow(row);
  const exceptions = new Map(row.exceptions.map((one) => [one.memberId, one]));
  const dueDates = [after.dueAt, ...row.exceptions.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []))];
  const isOut = (release: AssignmentRules['scoreRelease'], doneAt: Date | null) => isReleasedAt(releaseTime(release, dueDates, doneAt?.getTime() ?? null), now);
  const wouldSee = { score: isOut(after.scoreRelease, row.scoreReleasedAt), keys: isOut(after.keysRelease, row.keysReleasedAt) };
  const touched = row.attempts.flatMap(({ memberId, startedAt, state, submittedAt, scoreReleasedAt, keysReleasedAt, member }): TouchedAttempt[] => {
    if (!memberId || !member) return [];
    const exception = exceptions.get(memberId) ?? null;
    const own = (rules: AssignmentRules) => rulesOfStudent({ ...row, ...rowOf(rules) }, member.extraTimePercent, exception);
    return [{
      student: memberId,
      startedAt: startedAt.getTime(),
      handedInAt: state === 'in_progress' ? null : (submittedAt?.getTime() ?? null),
      before: own(before),
      after: own(after),
      sees: { score: scoreReleasedAt !== null, keys: keysReleasedAt !== null },
      wouldSee,
    }];
  });
  return changeEffects(touched, { before: before.counts, after: after.counts }, now);
}

/** The columns that a student's own rules are worked out from. */
const rowOf = ({ opensAt, dueAt, closesAt, acceptsLate, attemptsAllowed, timeLimit }: AssignmentRules) => ({
  opensAt: new Date(opensAt), dueAt: dueAt === null ? null : new Date(dueAt), closesAt: closesAt === null ? null : new Date(closesAt),
  acceptsLate, attemptsAllowed, timeLimitSeconds: timeLimit === null ? null : timeLimit / 1000,
});
