import 'server-only';
import { Prisma, type Transaction } from './db.ts';

/**
 * Shows what may be shown of graded attempts in a test of a class, in the caller's transaction: the score and the keys where the
 * assignment gives them at once, or where it has given them out (its `scoreReleasedAt`, `keysReleasedAt`). Run again, it changes
 * nothing. What was shown stays shown.
 */
export async function releaseAttempts(tx: Transaction, which: { attemptId: string } | { assignmentId: string }): Promise<void> {
  const chosen = 'attemptId' in which ? Prisma.sql`a.id = ${which.attemptId}::uuid` : Prisma.sql`a."assignmentId" = ${which.assignmentId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Attempt" a SET
      "scoreReleasedAt" = coalesce(a."scoreReleasedAt", now()),
      "keysReleasedAt" = CASE WHEN s."keysRelease" = 'at_once' OR s."keysReleasedAt" IS NOT NULL THEN coalesce(a."keysReleasedAt", now()) END
      FROM "Assignment" s
     WHERE s.id = a."assignmentId" AND ${chosen} AND a.state = 'graded' AND a."keysReleasedAt" IS NULL
       AND (s."scoreRelease" = 'at_once' OR s."scoreReleasedAt" IS NOT NULL)`;
  await tx.$executeRaw`
    UPDATE "Answer" SET "releasedAt" = now()
      FROM "AttemptItem" i JOIN "Attempt" a ON a.id = i."attemptId"
     WHERE i.id = "Answer"."itemId" AND ${chosen} AND a."keysReleasedAt" IS NOT NULL AND "Answer"."releasedAt" IS NULL AND "Answer".score IS NOT NULL`;
}
