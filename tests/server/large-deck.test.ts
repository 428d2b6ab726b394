import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { db } from '#server/db.ts';
import { dueCards } from '#server/due-cards.ts';
import { openNotebook } from '#server/notebook.ts';
import { reviewBundle } from '#server/reviews.ts';
import { saveReviews } from '#server/save-reviews.ts';
import type { Viewer } from '#server/viewer.ts';
import { localDay } from '#study/local-day.ts';
import type { ReviewOperation } from '#study/review-types.ts';
import { defaultSettings } from '#study/schedule.ts';
import { aViewer } from '#tests/support/viewer.ts';

const size = 10_000;
const now = new Date('2026-11-02T05:00:00.000Z');
const today = localDay(now.getTime(), 'UTC');
let learner: Viewer;

/** Fifty articles of two hundred questions, each a card that was answered three times; a third overdue, a third of today, a third to come. */
beforeAll(async () => {
  learner = await aViewer();
  await db.$executeRawUnsafe(`
    WITH articles AS (INSERT INTO "Article" (id, "ownerId", "updatedAt") SELECT gen_random_uuid(), '${learner.id}', now() FROM generate_series(1, 50) RETURNING id),
    revisions AS (INSERT INTO "Revision" (id, "articleId", number, title, language, text, sha256, words, blocks, asides)
      SELECT gen_random_uuid(), id, 1, 'An article', 'en', repeat('Water boils at one hundred degrees. ', 60), '', 360, '[]', '[]' FROM articles RETURNING id, "articleId")
    INSERT INTO "Quiz" (id, "articleId", "revisionId", "ownerId", title, seed, engine, state, progress)
      SELECT gen_random_uuid(), "articleId", id, '${learner.id}', 'A quiz', 1, '1', 'ready', 1 FROM revisions`);
  await db.$executeRawUnsafe(`
    WITH made AS (SELECT z.id AS quiz, z."revisionId", n, gen_random_uuid() AS question, gen_random_uuid() AS version FROM "Quiz" z, generate_series(1, ${size / 50}) n WHERE z."ownerId" = '${learner.id}'),
    questions AS (INSERT INTO "Question" (id, "quizId", position, fact) SELECT question, quiz, n, n::text FROM made),
    versions AS (INSERT INTO "QuestionVersion" (id, "questionId", number, "revisionId", kind, body, key)
      SELECT version, question, 1, "revisionId", 'true-false', '{"kind":"true-false","prompt":"Water boils at one hundred degrees."}', '{"kind":"true-false","value":true}' FROM made)
    INSERT INTO "Quote" (id, "versionId", "revisionId", role, position, start, "end", text) SELECT gen_random_uuid(), version, "revisionId", 'proof', 0, 0, 35, 'Water boils at one hundred degrees.' FROM made`);
  await db.$executeRawUnsafe(`
    INSERT INTO "Card" (id, "userId", subject, "questionId", "bornDay", stability, difficulty, "lastDay", "dueDay", interval, reviews)
      SELECT gen_random_uuid(), '${learner.id}', z."revisionId" || ':' || q.fact, q.id, ${today - 100}, 5 + q.position % 90, 5, ${today - 5} - q.position % 60, ${today - 40} + q.position % 60, 20, 3
        FROM "Question" q JOIN "Quiz" z ON z.id = q."quizId" WHERE z."ownerId" = '${learner.id}'`);
  await db.$executeRawUnsafe(`
    INSERT INTO "Review" (id, "cardId", type, at, "localDay", device, "versionId", value, correct, score, grade)
      SELECT gen_random_uuid(), c.id, 'answer', '2026-11-02T05:00:00Z'::timestamptz - n * interval '31 days', ${today} - n * 31, 'phone', v.id, '{"kind":"true-false","value":true}', true, 1, 'good'
        FROM "Card" c JOIN "QuestionVersion" v ON v."questionId" = c."questionId", generate_series(1, 3) n WHERE c."userId" = '${learner.id}'`);
  await db.$executeRawUnsafe('ANALYZE');
}, 120_000);

it('ten thousand cards: the day\'s list holds the cap, and counts the rest', async () => {
  const { planned, due, doneToday } = await dueCards(learner, today, 7, 20, defaultSettings);
  expect(planned).toHaveLength(140);
  expect(planned.filter(({ day }) => day === today)).toHaveLength(20);
  expect(due).toBeGreaterThan(6000);
  expect(doneToday).toBe(0);
});

it('five hundred answers sent at once are kept and scheduled', async () => {
  const bundle = await reviewBundle(learner, { timeZone: 'UTC', now });
  expect(bundle.cards).toHaveLength(140);
  const cards = await db.card.findMany({ where: { userId: learner.id }, take: 500, select: { id: true, question: { select: { versions: { select: { id: true } } } } } });
  const operations = cards.map(({ id, question }, at): ReviewOperation => ({
    id: randomUUID(), type: 'answer', card: id, at: now.toISOString(), stem: question.versions[0]!.id, value: { kind: 'true-false', value: at % 5 !== 0 }, milliseconds: 5000,
  }));
  const { results } = await saveReviews(learner, { owner: learner.id, device: 'phone', timeZone: 'UTC', sentAt: now.toISOString(), operations: operations as never }, now);
  expect(results.every(({ status }) => status === 'applied')).toBe(true);
  expect(await db.review.count({ where: { card: { userId: learner.id }, localDay: today, isScheduled: true } })).toBe(500);
  const notebook = await openNotebook(learner);
  expect(notebook).toMatchObject({ total: 100, open: 100, mended: 0 });
  expect(notebook.mistakes).toHaveLength(20);
});
