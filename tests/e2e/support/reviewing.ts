import { expect, type Page } from '@playwright/test';
import { localDay } from '#study/local-day.ts';
import { query } from './database.ts';

export const zone = 'Europe/Berlin';

/** A visitor who took the first questions of the sample, and for whom twenty facts of it are due today. */
export async function aLearner(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await page.waitForURL(/attempts/);
  const attempt = new URL(page.url()).pathname.split('/')[2];
  await page.getByRole('button', { name: "I don't know" }).click();
  await expect(page.getByRole('heading', { name: 'Here is the answer' })).toBeVisible();
  const [found] = await query<{ userId: string; quizId: string }>(`SELECT "userId", "quizId" FROM "Attempt" WHERE id = $1`, [attempt]);
  const { userId, quizId } = found!;
  await page.goto('/review'); // which makes the first card
  await expect(page.locator('[data-waiting="0"]')).toBeVisible();
  const today = localDay(Date.now(), zone);
  await query(
    `INSERT INTO "Card" (id, "userId", subject, "questionId", "bornDay", "dueDay")
     SELECT DISTINCT ON (subject) gen_random_uuid(), $1, subject, id, $3::int, $3::int FROM (
       SELECT q.id, q.position, CASE WHEN q.fact IS NULL THEN q.id::text ELSE z."revisionId" || ':' || q.fact END AS subject FROM "Question" q JOIN "Quiz" z ON z.id = q."quizId" WHERE z.id = $2) s
     ON CONFLICT DO NOTHING`,
    [userId, quizId, today],
  );
  await query(`UPDATE "Card" SET "dueDay" = $2::int WHERE "userId" = $1`, [userId, today]);
  return userId;
}

export const rowsOf = async (userId: string): Promise<number> =>
  (await query<{ n: number }>(`SELECT count(*)::int AS n FROM "Review" r JOIN "Card" c ON c.id = r."cardId" WHERE c."userId" = $1 AND r.type = 'answer' AND r."itemId" IS NULL`, [userId]))[0]!.n;

/** Leaves a learner so many cards, all of whose wordings are of these kinds: which of them is asked is a matter of the day. */
export async function keepCards(learner: string, count: number, kinds: readonly string[]): Promise<void> {
  await query(
    `DELETE FROM "Card" WHERE "userId" = $1 AND id NOT IN (
       SELECT c.id FROM "Card" c JOIN "Question" own ON own.id = c."questionId" WHERE c."userId" = $1 AND NOT EXISTS (
         SELECT FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id WHERE q."quizId" = own."quizId" AND (q.id = own.id OR q.fact = own.fact) AND v.kind <> ALL($3))
       ORDER BY c.reviews DESC, c.id LIMIT $2)`,
    [learner, count, kinds]);
  expect((await query('SELECT FROM "Card" WHERE "userId" = $1', [learner])).length).toBe(count);
}

/** Opens the review and waits until the device can do without the network. */
export async function openReview(page: Page): Promise<void> {
  await page.goto('/review');
  await expect(page.getByText(/to go$/)).toBeVisible();
  await page.waitForFunction(async () => (await caches.keys()).some((name) => name.startsWith('verbatim-pages')) && (await (await caches.open('verbatim-pages-1')).keys()).length > 0);
}

/** Says "I don't know" so many times; a miss comes back in the sitting, so there is always a next one. */
export async function answer(page: Page, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    await page.getByRole('button', { name: "I don't know" }).click();
    await expect(page.getByRole('heading', { name: 'Here is the answer' })).toBeVisible();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
}
