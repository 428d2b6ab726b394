import 'server-only';
import type { Transaction } from './db.ts';
import { mergedCardsOf } from './merged-guests.ts';
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
  await keepMerging(tx, guestId, userId, new Map(shared.map(({ from, to }) => [from, to])));
  await tx.card.deleteMany({ where: { id: { in: shared.map(({ from }) => from) } } });
  await tx.$executeRaw`UPDATE "Card" SET "userId" = ${userId}::uuid WHERE "userId" = ${guestId}::uuid`;
  await tx.$executeRaw`UPDATE "ReviewSettings" SET "userId" = ${userId}::uuid WHERE "userId" = ${guestId}::uuid AND NOT EXISTS (SELECT FROM "ReviewSettings" WHERE "userId" = ${userId}::uuid)`;
  await recomputeCards(tx, shared.map(({ to }) => to), (await reviewSettings({ id: userId }, tx)).schedule);
}

/** Remembers where the guest's cards went, and those of guests that had become part of this one. */
async function keepMerging(tx: Transaction, guestId: string, userId: string, cards: ReadonlyMap<string, string>): Promise<void> {
  const before = await tx.mergedGuest.findMany({ where: { userId: guestId }, select: { guestId: true, cards: true } });
  for (const one of before) {
    const moved = Object.entries(mergedCardsOf(one.cards)).map(([from, to]) => [from, cards.get(to) ?? to]);
    await tx.mergedGuest.update({ where: { guestId: one.guestId }, data: { userId, cards: { ...Object.fromEntries(cards), ...Object.fromEntries(moved) } }, select: { guestId: true } });
  }
  await tx.mergedGuest.create({ data: { guestId, userId, cards: Object.fromEntries(cards) }, select: { guestId: true } });
}
