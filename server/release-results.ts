import 'server-only';
import { assignmentsTaughtBy } from './access.ts';
import { recordEvent } from './class-events.ts';
import { db, Prisma, type Transaction } from './db.ts';
import { notFound } from './errors.ts';
import { releaseAttempts } from './release-attempts.ts';
import type { Viewer } from './viewer.ts';

/**
 * The last due date of an assignment `s`: of the class, and of each of its students who has another. After it, what is shown
 * "after the due date" is shown.
 */
const lastDueSql = Prisma.sql`greatest(s."dueAt", (
  SELECT max(x."dueAt") FROM "AssignmentException" x JOIN "ClassMember" m ON m.id = x."memberId" AND m.state = 'active' WHERE x."assignmentId" = s.id))`;

/** Whether graded attempts of `s` wait that may be shown already: they were being graded while the results were given out. */
const hasLeftOversSql = Prisma.sql`EXISTS (
  SELECT FROM "Attempt" t WHERE t."assignmentId" = s.id AND t.state = 'graded' AND t."keysReleasedAt" IS NULL
     AND (s."keysRelease" = 'at_once' OR s."keysReleasedAt" IS NOT NULL OR t."scoreReleasedAt" IS NULL AND (s."scoreRelease" = 'at_once' OR s."scoreReleasedAt" IS NOT NULL)))`;

/** Shows everything whose time has come, of one assignment or of all. Run again, it changes nothing. @returns of how many assignments something was shown */
export async function releaseWhatIsDue(which: { assignmentId: string } | 'all'): Promise<number> {
  const chosen = which === 'all' ? Prisma.sql`true` : Prisma.sql`s.id = ${which.assignmentId}::uuid`;
  const isDue = Prisma.sql`(s."scoreRelease" = 'after_due' AND s."scoreReleasedAt" IS NULL OR s."keysRelease" = 'after_due' AND s."keysReleasedAt" IS NULL)
    AND s."dueAt" < clock_timestamp() AND ${lastDueSql} < clock_timestamp()`;
  const due = await db.$queryRaw<{ id: string }[]>`SELECT s.id FROM "Assignment" s WHERE ${chosen} AND ((${isDue}) OR ${hasLeftOversSql}) LIMIT 500`;
  for (const { id } of due) {
    await db.$transaction(async (tx) => {
      await mark(tx, id, Prisma.sql`s."scoreRelease" = 'after_due'`, Prisma.sql`s."keysRelease" = 'after_due'`, Prisma.sql`${isDue}`);
      await releaseAttempts(tx, { assignmentId: id });
    }, { timeout: 60_000 });
  }
  return due.length;
}

/** The teacher shows scores, or scores and keys, before any date says so. What is graded later is shown as it is graded. */
export async function releaseByHand(viewer: Viewer, assignmentId: string, what: 'score' | 'keys'): Promise<void> {
  const found = await db.assignment.findFirst({ where: { ...assignmentsTaughtBy(viewer), id: assignmentId }, select: { classId: true, title: true } });
  if (!found) throw notFound();
  await db.$transaction(async (tx) => {
    await recordEvent(tx, viewer, { classId: found.classId, assignmentId, type: what === 'keys' ? 'keys-released' : 'score-released', values: { title: found.title } });
    await mark(tx, assignmentId, Prisma.sql`true`, what === 'keys' ? Prisma.sql`true` : Prisma.sql`false`, Prisma.sql`true`);
    await releaseAttempts(tx, { assignmentId });
  }, { timeout: 60_000 });
}

/** Writes down that scores and keys are out, once; whoever grades after this finds it written. */
async function mark(tx: Transaction, id: string, score: Prisma.Sql, keys: Prisma.Sql, isDue: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Assignment" s SET
      "scoreReleasedAt" = CASE WHEN ${score} AND s."scoreRelease" <> 'at_once' THEN coalesce(s."scoreReleasedAt", now()) ELSE s."scoreReleasedAt" END,
      "keysReleasedAt" = CASE WHEN ${keys} AND s."keysRelease" <> 'at_once' THEN coalesce(s."keysReleasedAt", now()) ELSE s."keysReleasedAt" END
     WHERE s.id = ${id}::uuid AND ${isDue}`;
}
