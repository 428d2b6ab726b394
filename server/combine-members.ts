import 'server-only';
import type { Transaction } from './db.ts';

/**
 * The part of a merge that a class sees, in the caller's transaction: attempts move and are numbered by when they began, exceptions
 * keep what is kinder. Where both have an attempt at an assignment open, the one that moves is submitted with what was saved.
 * @returns the attempts that were submitted so, to be graded
 */
export async function combineMembers(tx: Transaction, fromId: string, toId: string): Promise<string[]> {
  const closed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Attempt" a SET state = 'submitted', "submittedAt" = now(), "closedBy" = 'teacher', "isLate" = coalesce(now() > s."dueAt", false)
      FROM "Assignment" s
     WHERE s.id = a."assignmentId" AND a."memberId" = ${fromId}::uuid AND a.state = 'in_progress'
       AND EXISTS (SELECT FROM "Attempt" o WHERE o."assignmentId" = a."assignmentId" AND o."memberId" = ${toId}::uuid AND o.state = 'in_progress')
    RETURNING a.id`;
  // Out of the way of each other's numbers first, then numbered together.
  const far = 1_000_000;
  await tx.$executeRaw`UPDATE "Attempt" SET number = number + ${far} WHERE "memberId" = ${toId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Attempt" a SET number = a.number + ${2 * far}, "memberId" = t.id, "userId" = t."userId" FROM "ClassMember" t WHERE t.id = ${toId}::uuid AND a."memberId" = ${fromId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Attempt" a SET number = ranked.number
      FROM (SELECT id, row_number() OVER (PARTITION BY "assignmentId" ORDER BY "startedAt", number)::int AS number FROM "Attempt" WHERE "memberId" = ${toId}::uuid) ranked
     WHERE a.id = ranked.id`;
  await tx.$executeRaw`
    INSERT INTO "AssignmentException" AS kept ("assignmentId", "memberId", "extraSeconds", "extraAttempts", "dueAt", "closesAt")
    SELECT "assignmentId", ${toId}::uuid, "extraSeconds", "extraAttempts", "dueAt", "closesAt" FROM "AssignmentException" WHERE "memberId" = ${fromId}::uuid
    ON CONFLICT ("assignmentId", "memberId") DO UPDATE SET
      "extraSeconds" = greatest(kept."extraSeconds", excluded."extraSeconds"), "extraAttempts" = greatest(kept."extraAttempts", excluded."extraAttempts"),
      "dueAt" = greatest(kept."dueAt", excluded."dueAt"), "closesAt" = greatest(kept."closesAt", excluded."closesAt", kept."dueAt", excluded."dueAt")`;
  await tx.$executeRaw`DELETE FROM "AssignmentException" WHERE "memberId" = ${fromId}::uuid`;
  await tx.$executeRaw`UPDATE "ClassEvent" SET "memberId" = ${toId}::uuid WHERE "memberId" = ${fromId}::uuid`;
  await tx.$executeRaw`
    UPDATE "QuestionReport" r SET "userId" = t."userId" FROM "ClassMember" f, "ClassMember" t, "Assignment" s
     WHERE f.id = ${fromId}::uuid AND t.id = ${toId}::uuid AND r."userId" = f."userId" AND s.id = r."assignmentId" AND s."classId" = t."classId"
       AND (r.state <> 'open' OR NOT EXISTS (SELECT FROM "QuestionReport" o WHERE o."userId" = t."userId" AND o."versionId" = r."versionId" AND o.state = 'open'))`;
  await tx.$executeRaw`
    UPDATE "ClassMember" t SET "extraTimePercent" = greatest(t."extraTimePercent", f."extraTimePercent") FROM "ClassMember" f WHERE t.id = ${toId}::uuid AND f.id = ${fromId}::uuid`;
  await tx.$executeRaw`UPDATE "ClassMember" SET state = 'removed', "mergedIntoId" = ${toId}::uuid WHERE id = ${fromId}::uuid`;
  return closed.map(({ id }) => id);
}
