import 'server-only';
import { combineMembers } from './combine-members.ts';
import { db, type Transaction } from './db.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { mergeReviews } from './merge-reviews.ts';
import { hashRecoveryCode, openRecoveryCode, sealRecoveryCode } from './recovery-code.ts';
import type { Viewer } from './viewer.ts';

/**
 * Takes everything a guest did into another user, and the guest away: all or nothing, in one transaction.
 * Where both have an attempt open that "Start" leads to, the guest's stays open beside it, in the list of attempts.
 */
export async function mergeGuest(guest: Viewer | null, userId: string): Promise<void> {
  if (!guest || guest.kind !== 'guest' || guest.id === userId) return;
  const closed = await db.$transaction((tx) => mergeUsers(tx, guest.id, userId));
  for (const attemptId of closed) await gradeAttempt(attemptId);
}

/** The same in the caller's transaction. @returns assigned attempts that it submitted, to be graded */
export async function mergeUsers(tx: Transaction, guestId: string, userId: string): Promise<string[]> {
  // In the order of ids, so that two merges cannot wait for each other.
  const rows = await tx.$queryRaw<{ id: string; kind: string; recoverySealed: string | null }[]>`
    SELECT id, kind::text AS kind, "recoverySealed" FROM "User" WHERE id IN (${guestId}::uuid, ${userId}::uuid) ORDER BY id FOR UPDATE`;
  const from = rows.find(({ id }) => id === guestId);
  const to = rows.find(({ id }) => id === userId);
  if (!to || from?.kind !== 'guest') return [];
  await tx.$executeRaw`
    UPDATE "Attempt" theirs SET "isResumedByStart" = false
     WHERE theirs."userId" = ${guestId}::uuid AND theirs.state = 'in_progress' AND theirs."isResumedByStart" AND EXISTS (
       SELECT FROM "Attempt" mine WHERE mine."userId" = ${userId}::uuid AND mine."quizId" = theirs."quizId"
          AND mine.mode = theirs.mode AND mine.state = 'in_progress' AND mine."isResumedByStart")`;
  await tx.$executeRaw`UPDATE "Article" SET "ownerId" = ${userId}::uuid WHERE "ownerId" = ${guestId}::uuid`;
  await tx.$executeRaw`UPDATE "Quiz" SET "ownerId" = ${userId}::uuid WHERE "ownerId" = ${guestId}::uuid`;
  const closed = await moveMemberships(tx, guestId, userId);
  await tx.$executeRaw`UPDATE "Attempt" SET "userId" = ${userId}::uuid WHERE "userId" = ${guestId}::uuid`;
  await mergeReviews(tx, guestId, userId);
  await tx.$executeRaw`UPDATE "QuizChange" SET "userId" = ${userId}::uuid WHERE "userId" = ${guestId}::uuid`;
  await tx.$executeRaw`UPDATE "ClassEvent" SET "userId" = ${userId}::uuid WHERE "userId" = ${guestId}::uuid`;
  await tx.$executeRaw`
    UPDATE "QuestionReport" r SET "userId" = ${userId}::uuid WHERE r."userId" = ${guestId}::uuid AND (r.state <> 'open'
        OR NOT EXISTS (SELECT FROM "QuestionReport" o WHERE o."userId" = ${userId}::uuid AND o."versionId" = r."versionId" AND o.state = 'open'))`;
  await tx.$executeRaw`
    UPDATE "User" kept SET name = coalesce(kept.name, gone.name), locale = coalesce(kept.locale, gone.locale), "timeZone" = coalesce(kept."timeZone", gone."timeZone")
      FROM "User" gone WHERE kept.id = ${userId}::uuid AND gone.id = ${guestId}::uuid`;
  await tx.$executeRaw`DELETE FROM "User" WHERE id = ${guestId}::uuid`;
  // The words the guest wrote down go on working, where the account has none of its own.
  const code = from.recoverySealed && !to.recoverySealed ? openRecoveryCode(from.recoverySealed, guestId) : null;
  if (code) {
    await tx.user.update({ where: { id: userId }, data: { recoveryHash: hashRecoveryCode(code), recoverySealed: sealRecoveryCode(code, userId) }, select: { id: true } });
  }
  return closed;
}

/**
 * The guest's places in classes become the account's. Where the account is in the class too, both entries become one: the account's,
 * under the guest's nickname if the account's own was not in use.
 */
async function moveMemberships(tx: Transaction, guestId: string, userId: string): Promise<string[]> {
  const both = await tx.$queryRaw<{ from: string; to: string; nickname: string; nicknameKey: string; takesOver: boolean; state: 'pending' | 'active' }[]>`
    SELECT g.id AS "from", u.id AS "to", g.nickname, g."nicknameKey", g.state::text AS state, g.state IN ('pending', 'active') AND u.state IN ('removed', 'expired') AS "takesOver"
      FROM "ClassMember" g JOIN "ClassMember" u ON u."classId" = g."classId" AND u."userId" = ${userId}::uuid
     WHERE g."userId" = ${guestId}::uuid ORDER BY g."classId"`;
  const closed: string[] = [];
  for (const { from, to, nickname, nicknameKey, takesOver, state } of both) {
    closed.push(...(await combineMembers(tx, from, to)));
    if (takesOver) await tx.classMember.update({ where: { id: to }, data: { nickname, nicknameKey, state, mergedIntoId: null }, select: { id: true } });
  }
  await tx.$executeRaw`
    UPDATE "ClassMember" g SET "userId" = ${userId}::uuid WHERE g."userId" = ${guestId}::uuid AND NOT EXISTS (
      SELECT FROM "ClassMember" u WHERE u."classId" = g."classId" AND u."userId" = ${userId}::uuid)`;
  return closed;
}
