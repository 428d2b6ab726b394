import 'server-only';
import { db } from './db.ts';
import { mergeReviews } from './merge-reviews.ts';
import { hashRecoveryCode, openRecoveryCode, sealRecoveryCode } from './recovery-code.ts';
import type { Viewer } from './viewer.ts';

/**
 * Takes everything a guest did into another user, and the guest away: all or nothing, in one transaction.
 * Where both have an attempt open that "Start" leads to, the guest's stays open beside it, in the list of attempts.
 */
export async function mergeGuest(guest: Viewer | null, userId: string): Promise<void> {
  if (!guest || guest.kind !== 'guest' || guest.id === userId) return;
  await db.$transaction(async (tx) => {
    // In the order of ids, so that two merges cannot wait for each other.
    const rows = await tx.$queryRaw<{ id: string; kind: string; recoverySealed: string | null }[]>`
      SELECT id, kind::text AS kind, "recoverySealed" FROM "User" WHERE id IN (${guest.id}::uuid, ${userId}::uuid) ORDER BY id FOR UPDATE`;
    const from = rows.find(({ id }) => id === guest.id);
    const to = rows.find(({ id }) => id === userId);
    if (!to || from?.kind !== 'guest') return;
    await tx.$executeRaw`
      UPDATE "Attempt" theirs SET "isResumedByStart" = false
       WHERE theirs."userId" = ${guest.id}::uuid AND theirs.state = 'in_progress' AND theirs."isResumedByStart" AND EXISTS (
         SELECT FROM "Attempt" mine WHERE mine."userId" = ${userId}::uuid AND mine."quizId" = theirs."quizId"
            AND mine.mode = theirs.mode AND mine.state = 'in_progress' AND mine."isResumedByStart")`;
    await tx.$executeRaw`UPDATE "Article" SET "ownerId" = ${userId}::uuid WHERE "ownerId" = ${guest.id}::uuid`;
    await tx.$executeRaw`UPDATE "Quiz" SET "ownerId" = ${userId}::uuid WHERE "ownerId" = ${guest.id}::uuid`;
    await tx.$executeRaw`UPDATE "Attempt" SET "userId" = ${userId}::uuid WHERE "userId" = ${guest.id}::uuid`;
    await mergeReviews(tx, guest.id, userId);
    await tx.$executeRaw`UPDATE "QuizChange" SET "userId" = ${userId}::uuid WHERE "userId" = ${guest.id}::uuid`;
    await tx.$executeRaw`
      UPDATE "User" kept SET name = coalesce(kept.name, gone.name), locale = coalesce(kept.locale, gone.locale), "timeZone" = coalesce(kept."timeZone", gone."timeZone")
        FROM "User" gone WHERE kept.id = ${userId}::uuid AND gone.id = ${guest.id}::uuid`;
    await tx.$executeRaw`DELETE FROM "User" WHERE id = ${guest.id}::uuid`;
    // The words the guest wrote down go on working, where the account has none of its own.
    const code = from.recoverySealed && !to.recoverySealed ? openRecoveryCode(from.recoverySealed, guest.id) : null;
    if (code) {
      await tx.user.update({ where: { id: userId }, data: { recoveryHash: hashRecoveryCode(code), recoverySealed: sealRecoveryCode(code, userId) }, select: { id: true } });
    }
  });
}
