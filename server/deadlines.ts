import 'server-only';
import { deadlineOf } from '#study/assignment-rules.ts';
import { ruleColumns, rulesOfStudent } from './assignment-row.ts';
import { dueOfAttemptSql } from './close-attempts.ts';
import { Prisma, type Transaction } from './db.ts';

/**
 * Works out anew when running attempts end and which of those handed in are late: after the rules of an assignment, an exception
 * or a student's extra time have changed, in the transaction that changed them. Attempts that begin meanwhile wait for it.
 */
export async function renewDeadlines(tx: Transaction, which: { assignmentId: string } | { memberId: string }): Promise<void> {
  const running = await tx.attempt.findMany({
    where: { ...which, state: 'in_progress', assignmentId: { not: null } },
    select: { id: true, memberId: true, startedAt: true, member: { select: { extraTimePercent: true } }, assignment: { select: { ...ruleColumns, exceptions: true } } },
  });
  const ends = running.flatMap(({ id, memberId, startedAt, member, assignment }) => {
    if (!assignment || !member) return [];
    const rules = rulesOfStudent(assignment, member.extraTimePercent, assignment.exceptions.find((one) => one.memberId === memberId) ?? null);
    const deadline = deadlineOf(rules, startedAt.getTime());
    // Closed before it began, as it were: it ended as it began.
    return [{ id, deadline: deadline === null ? null : new Date(Math.max(deadline, startedAt.getTime() + 1)).toISOString() }];
  });
  await tx.$executeRaw`
    UPDATE "Attempt" t SET "deadlineAt" = e.deadline FROM jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) AS e(id uuid, deadline timestamptz)
     WHERE t.id = e.id AND t.state = 'in_progress' AND t."deadlineAt" IS DISTINCT FROM e.deadline`;
  const chosen = 'memberId' in which ? Prisma.sql`t."memberId" = ${which.memberId}::uuid` : Prisma.sql`t."assignmentId" = ${which.assignmentId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Attempt" t SET "isLate" = NOT t."isLate" WHERE ${chosen} AND t.state <> 'in_progress' AND t."isLate" <> coalesce(t."submittedAt" > ${dueOfAttemptSql}, false)`;
}
