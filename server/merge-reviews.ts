import 'server-only';
import type { Transaction } from './db.ts';
import { lockReviews, recomputeCards } from './recompute-cards.ts';
import { reviewSettings } from './review-settings.ts';

/**
 * Takes a guest's cards and their logs into an account, in the caller's transaction. Where both learn the same fact, both
 * logs become one, and the schedule follows from it as if one person had given all the answers, as one person did.
 */
export async function mergeReviews(tx: Transaction, guestId: string, userId: string): Promise<void> {
  for (const id of [guestId, userId].sort()) await lockReviews(tx, id);
  const shared = await tx.$queryRaw<{ from: string; to: string }[]>`
    SELECT theirs.id AS "from", mine.id AS "to" FROM "Card" theirs JOIN "Card" mine ON mine.subject = theirs.subject AND mine."userId" = ${userId}::uuid
     WHERE theirs."userId" = ${guestId}::uuid`;
  const pairs = JSON.stringify(shared);
  // A day that both have a scheduled answer on is given up by the guest's until the whole log is computed again.
  await tx.$executeRaw`
    UPDATE "Review" r SET "cardId" = p."to", "isScheduled" = false FROM jsonb_to_recordset(${pairs}::jsonb) AS p("from" uuid, "to" uuid) WHERE r."cardId" = p."from"`;
  await tx.$executeRaw`
    UPDATE "Card" c SET "bornDay" = least(c."bornDay", g."bornDay") FROM jsonb_to_recordset(${pairs}::jsonb) AS p("from" uuid, "to" uuid) JOIN "Card" g ON g.id = p."from" WHERE c.id = p."to"`;
  await tx.card.deleteMany({ where: { id: { in: shared.map(({ from }) => from) } } });
  await tx.$executeRaw`UPDATE "Card" SET "userId" = ${userId}::uuid WHERE "userId" = ${guestId}::uuid`;
  await tx.$executeRaw`UPDATE "ReviewSettings" SET "userId" = ${userId}::uuid WHERE "userId" = ${guestId}::uuid AND NOT EXISTS (SELECT FROM "ReviewSettings" WHERE "userId" = ${userId}::uuid)`;
  await recomputeCards(tx, shared.map(({ to }) => to), (await reviewSettings({ id: userId }, tx)).schedule);
}
