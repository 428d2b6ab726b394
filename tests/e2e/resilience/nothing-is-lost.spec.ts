import pg from 'pg';
import { expect, test, type Page } from '@playwright/test';
import { answerQuestion, goOn, takeSampleQuiz } from '#tests/support/answer-question.ts';
import { launchApp, type LaunchedApp } from '#tests/support/launched-app.ts';

// Promise 3: an answer that was acknowledged is kept and counted. One that was given while nobody could keep it waits on
// the device, says so, and is kept as soon as somebody can.
test.describe.configure({ timeout: 180_000 });

let app: LaunchedApp;
test.beforeAll(async () => { app = await launchApp(); });
test.afterAll(async () => { await app.close(); });

const status = (page: Page) => page.getByRole('status').filter({ hasText: /Saved|Saving|Waiting|Not saved/ });
const isSaved = (page: Page) => expect(status(page)).toHaveText('Saved', { timeout: 60_000 });
const waits = (page: Page) => expect(status(page)).toHaveText(/(Not saved yet|Waiting for the network): 1 answer/, { timeout: 60_000 });

/** The questions of the attempt on the screen that the database has an answer to. */
async function answersKept(page: Page): Promise<number> {
  const client = new pg.Client({ connectionString: app.databaseUrl() });
  await client.connect();
  try {
    const attempt = new URL(page.url()).pathname.split('/')[2];
    const { rows } = await client.query('SELECT count(DISTINCT item.id)::int AS kept FROM "Answer" answer JOIN "AttemptItem" item ON item.id = answer."itemId" WHERE item."attemptId" = $1', [attempt]);
    return rows[0].kept;
  } finally {
    await client.end();
  }
}

test('the app is killed in the middle of a quiz: the learner goes on and nothing is lost', async ({ page }) => {
  await takeSampleQuiz(page, app.address);
  await answerQuestion(page);
  await isSaved(page);
  await app.kill('app');
  await goOn(page);
  await answerQuestion(page);
  await isSaved(page);
  expect(await answersKept(page)).toBe(2);
  await page.reload();
  await expect(page.getByRole('heading', { name: /Question [23] of/ })).toBeVisible();
});

test('the database is killed and stays away: the app says so, keeps the answer on the device, and goes on when it is back', async ({ page }) => {
  await takeSampleQuiz(page, app.address);
  await answerQuestion(page);
  await isSaved(page);
  const bringBack = await app.takeDatabaseAway();
  await goOn(page);
  await answerQuestion(page);
  await waits(page);
  expect((await fetch(`${app.address}/api/health`)).status).toBe(503);
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(app.address);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(elsewhere.locator('body')).not.toContainText(/ECONNREFUSED|127\.0\.0\.1|prisma|postgres/i);
  bringBack();
  await isSaved(page);
  expect(await answersKept(page)).toBe(2);
  await expect.poll(async () => (await fetch(`${app.address}/api/health`)).status, { timeout: 60_000 }).toBe(200);
});

test('everything is killed: the answer given meanwhile is kept after the next start', async ({ page }) => {
  await takeSampleQuiz(page, app.address);
  await answerQuestion(page);
  await isSaved(page);
  await app.kill('launcher');
  await goOn(page);
  await answerQuestion(page);
  await waits(page);
  await app.start();
  await isSaved(page);
  expect(await answersKept(page)).toBe(2);
  await page.reload();
  await expect(page.getByRole('heading', { name: /Question [23] of/ })).toBeVisible();
});
