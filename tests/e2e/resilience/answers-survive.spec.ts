import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '#tests/support/launched-app.ts';
import { answer, attemptOf, end, fillIn, next, shownItem, start } from '#tests/e2e/support/answering.ts';
import { keptOf, query, useDatabase } from '#tests/e2e/support/database.ts';

// What the screen called saved must be there whatever was killed in between, and what it kept back must arrive once.
test.describe.configure({ timeout: 240_000 });

let app: LaunchedApp;
test.beforeAll(async () => {
  app = await launchApp();
  useDatabase(app.databaseUrl);
});
test.afterAll(async () => { await app.close(); });

async function begin(page: Page): Promise<string> {
  await page.goto(app.address);
  const [sample] = await query<{ id: string }>('SELECT id FROM "Quiz" WHERE "isSample" AND "deletedAt" IS NULL ORDER BY "createdAt" DESC LIMIT 1');
  await page.goto(`${app.address}/quizzes/${sample?.id}`);
  return start(page);
}

const isSaved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible({ timeout: 90_000 });

/** Answers while a part is down: the screen keeps the answer, says so, and has it saved when the part is back. */
async function answerThrough(page: Page, part: 'app' | 'database'): Promise<void> {
  const item = await shownItem(page);
  await fillIn(page, item, false);
  await app.kill(part);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('[data-verdict="wrong"]')).toBeVisible({ timeout: 90_000 });
  await isSaved(page);
}

test('the app and the database, killed in the middle of a quiz, cost no answer', async ({ page }) => {
  const attempt = await begin(page);
  await answer(page, true);
  await isSaved(page);
  await next(page);
  await answerThrough(page, 'app');
  await next(page);
  await answerThrough(page, 'database');
  await next(page);
  await expect.poll(async () => (await keptOf(attempt).catch(() => null))?.operations, { timeout: 30_000 }).toBe(3);
  await page.reload();
  await answer(page, true);
  await isSaved(page);
  await next(page);
  await end(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^2 of \d+$/);
  expect(attemptOf(page)).toBe(attempt);
});

test('an answer given while everything is down arrives when everything is up again, in a new tab', async ({ page, context }) => {
  const attempt = await begin(page);
  await answer(page, true);
  await next(page);
  await fillIn(page, await shownItem(page), true);
  await app.kill('launcher');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('[data-saving="waiting"]')).toBeVisible({ timeout: 90_000 });
  await page.close();
  await app.start();
  const again = await context.newPage();
  await again.goto(`${app.address}/attempts/${attempt}`);
  await isSaved(again);
  expect((await keptOf(attempt)).operations).toBe(2);
});
