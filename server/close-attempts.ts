import 'server-only';
import { closeGrace } from '#study/attempt-machine.ts';
import { db, Prisma, type Transaction } from './db.ts';
import { shapeOf } from './errors.ts';
import { gradeAttempt } from './grade-attempt.ts';

/**
 * Closing: an attempt whose time is over is handed in for its student, with the answers that were saved. Knows no viewer: it shows nothing
 * to anybody. Run twice, or at once with a save, a submit or itself, it does what is to be done once.
 */

/** Attempts closed with one statement; more follow with the next. */
const batch = 100;

/** When an assigned attempt `t` is due: for its student, else for the class. */
export const dueOfAttemptSql = Prisma.sql`coalesce(
  (SELECT x."dueAt" FROM "AssignmentException" x WHERE x."assignmentId" = t."assignmentId" AND x."memberId" = t."memberId"),
  (SELECT s."dueAt" FROM "Assignment" s WHERE s.id = t."assignmentId"))`;

/**
 * Closes attempts whose time has been over for longer than an answer may be under way, and grades them.
 * @param which one attempt, those of one assignment, or all @returns how many were closed
 */
export async function closeAttempts(which: { attemptId: string } | { assignmentId: string } | 'all'): Promise<number> {
  let closed = 0;
  for (;;) {
    const ids = await db.$transaction(async (tx) => {
      const chosen = which === 'all' ? Prisma.sql`true` : 'attemptId' in which ? Prisma.sql`t.id = ${which.attemptId}::uuid` : Prisma.sql`t."assignmentId" = ${which.assignmentId}::uuid`;
      // Held by a save or a submit: that one is waited for where one attempt is asked for, and passed over until next time among many.
      const wait = which !== 'all' && 'attemptId' in which ? Prisma.empty : Prisma.sql`SKIP LOCKED`;
      const over = await tx.$queryRaw<{ id: string }[]>`
        SELECT t.id FROM "Attempt" t
         WHERE t.state = 'in_progress' AND t."deadlineAt" < clock_timestamp() - make_interval(secs => ${closeGrace / 1000}) AND ${chosen}
         ORDER BY t."deadlineAt" LIMIT ${batch} FOR NO KEY UPDATE ${wait}`;
      await endByTime(tx, over.map(({ id }) => id));
      return over.map(({ id }) => id);
    });
    for (const id of ids) await gradeAttempt(id).catch(shapeOf); // logs it; whoever looks at the attempt next grades it
    closed += ids.length;
    if (ids.length < batch) return closed;
  }
}

/**
 * Ends attempts whose rows the caller holds. An attempt was worked on until its last answer: who had answered before the due
 * date and never pressed "hand in" is not late.
 */
export async function endByTime(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Attempt" t SET state = 'submitted', "closedBy" = 'time', "submittedAt" = worked.until, "isLate" = coalesce(worked.until > ${dueOfAttemptSql}, false)
      FROM (SELECT o.id, coalesce(max(w."answeredAt"), o."startedAt") AS until
              FROM "Attempt" o LEFT JOIN "AttemptItem" i ON i."attemptId" = o.id LEFT JOIN "Answer" w ON w."itemId" = i.id
             WHERE o.id = ANY(${[...ids]}::uuid[]) GROUP BY o.id) worked
     WHERE t.id = worked.id AND t.state = 'in_progress'`;
}

/** Grades what was submitted a while ago and not graded: a process was killed in between. @returns how many it tried */
export async function gradeLeftOvers(): Promise<number> {
  const waiting = await db.$queryRaw<{ id: string }[]>`SELECT id FROM "Attempt" WHERE state = 'submitted' AND "submittedAt" < clock_timestamp() - interval '10 seconds' ORDER BY "submittedAt" LIMIT 500`;
  for (const { id } of waiting) await gradeAttempt(id).catch(shapeOf);
  return waiting.length;
}
