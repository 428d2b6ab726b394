import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '#server/db.ts';
import { recomputeAll } from '#server/recompute-cards.ts';
import { practiceBundle } from '#server/reviews.ts';
import { openNotebook } from '#server/notebook.ts';
import { aLearner, answer, bundleOf, cardsOf, later, logOf, monday, right, send, wrong, zone } from '#tests/support/learner.ts';

describe('taking back, setting aside', () => {
  it('an undone answer gives its day to the next one', async () => {
    const { learner } = await aLearner(right);
    const card = (await practiceBundle(learner, [(await cardsOf((await bundleOf(learner, monday), learner)))[0]!.id], { timeZone: zone, now: later(3) })).cards[0]!;
    const slip = answer(card, false, later(3));
    await send(learner, later(3), [slip]);
    const undone = await send(learner, later(3), [{ id: randomUUID(), type: 'undo', card: card.id, at: later(3).toISOString(), target: slip.id }]);
    expect(undone.cards[0]?.state).toEqual(card.state);
    const after = await send(learner, later(3), [answer(card, true, later(3, 0.1))]);
    expect(after.cards[0]?.state).toMatchObject({ reviews: 2, lapses: 0 });
    expect(after.cards[0]?.rightDays).toBeNull();
  });

  it('a card set aside is not asked until it is woken; five lapses set it aside', async () => {
    const { learner } = await aLearner(right);
    const id = (await cardsOf((await bundleOf(learner, monday), learner)))[0]!.id;
    const card = (await practiceBundle(learner, [id], { timeZone: zone, now: later(3) })).cards[0]!;
    const lapses = [3, 4, 5, 6, 7].map((day) => answer(card, false, later(day)));
    const reply = await send(learner, later(7), lapses);
    expect(reply.cards[0]).toMatchObject({ suspendedFor: 'leech', rightDays: 0 });
    expect((await bundleOf(learner, later(8))).cards).toEqual([]);
    expect((await openNotebook(learner)).mistakes[0]).toMatchObject({ card: id, suspendedFor: 'leech' });
    await send(learner, later(8), [{ id: randomUUID(), type: 'wake', card: id, at: later(8).toISOString() }]);
    expect((await bundleOf(learner, later(8))).cards).toHaveLength(1);
    await send(learner, later(8, 1), [{ id: randomUUID(), type: 'suspend', card: id, at: later(8, 1).toISOString() }]);
    expect((await bundleOf(learner, later(8))).cards).toEqual([]);
  });
});

describe('the log', () => {
  it('is append-only', async () => {
    const { learner } = await aLearner(wrong);
    await bundleOf(learner, monday);
    const [row] = await logOf(learner);
    for (const sql of [`UPDATE "Review" SET grade = 'good'`, `UPDATE "Review" SET at = now()`, `UPDATE "Review" SET correct = true`, 'DELETE FROM "Review"']) {
      await expect(db.$executeRawUnsafe(`${sql} WHERE id = '${row!.id}'`)).rejects.toThrow(/history_is_kept|cannot be changed/);
    }
  });

  it('gives back every state that was lost', async () => {
    const { learner } = await aLearner(wrong, right, wrong, right);
    const { cards } = await bundleOf(learner, later(1));
    await send(learner, later(9), cards.flatMap((card, at) => [1, 4, 9].map((day) => answer(card, (at + day) % 3 !== 0, later(day)))));
    const before = [await cardsOf(learner), await logOf(learner)];
    await db.$executeRaw`UPDATE "Card" SET stability = 1, difficulty = 5, "lastDay" = 1, "dueDay" = 1, interval = 1, reviews = 0, lapses = 0, "rightDays" = 0, "missedReviewId" = NULL, "missedAt" = NULL WHERE "userId" = ${learner.id}::uuid`;
    await db.$executeRaw`UPDATE "Review" SET "isScheduled" = false, before = NULL, after = NULL WHERE "cardId" IN (SELECT id FROM "Card" WHERE "userId" = ${learner.id}::uuid)`;
    expect(await recomputeAll(learner.id)).toBe(4);
    expect([await cardsOf(learner), await logOf(learner)]).toEqual(before);
  });
});
