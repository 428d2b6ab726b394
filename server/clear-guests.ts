import 'server-only';
import { db, Prisma, type Transaction } from './db.ts';

/** How long a guest who has done nothing is kept: the longest that a session lasts without a visit. */
const abandonedAfterDays = 30;
/** At a time, so that no statement holds many rows for long. */
const portion = 500;

/** Guests `u` with nothing that anybody could miss: no class, article, quiz, attempt or report, and no card but of a class they are in no more. */
const isLonelySql = Prisma.sql`u.kind = 'guest'
  AND NOT EXISTS (SELECT FROM "ClassMember" m WHERE m."userId" = u.id)
  AND NOT EXISTS (SELECT FROM "Article" a WHERE a."ownerId" = u.id)
  AND NOT EXISTS (SELECT FROM "Quiz" z WHERE z."ownerId" = u.id)
  AND NOT EXISTS (SELECT FROM "Attempt" t WHERE t."userId" = u.id)
  AND NOT EXISTS (SELECT FROM "Card" c JOIN "Question" q ON q.id = c."questionId" JOIN "Quiz" z ON z.id = q."quizId" WHERE c."userId" = u.id AND z."isSample")
  AND NOT EXISTS (SELECT FROM "QuestionReport" r WHERE r."userId" = u.id)`;

/**
 * Deletes guests who came and did nothing: no class, no article, no attempt, not seen for thirty days. Part of the upkeep.
 * @returns how many
 */
export async function clearAbandonedGuests(): Promise<number> {
  let gone = 0;
  for (;;) {
    const count = await db.$executeRaw`
      DELETE FROM "User" WHERE id IN (
        SELECT u.id FROM "User" u WHERE u."lastSeenAt" < now() - make_interval(days => ${abandonedAfterDays}) AND ${isLonelySql} LIMIT ${portion} FOR UPDATE SKIP LOCKED)`;
    gone += count;
    if (count < portion) return gone;
  }
}

/** Of these guests, deletes those who have nothing left, however lately they were seen: their class was all they came for. */
export async function deleteLonelyGuests(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM "User" WHERE id IN (SELECT u.id FROM "User" u WHERE u.id = ANY(${[...ids]}::uuid[]) AND ${isLonelySql})`;
}
