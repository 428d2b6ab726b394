import { expect, test } from '@playwright/test';
import { answer, attemptOf, fillIn, next, shownItem } from '#tests/e2e/support/answering.ts';
import { keptOf, useDatabase } from '#tests/e2e/support/database.ts';
import { launchApp, type LaunchedApp } from '#tests/support/launched-app.ts';

test.describe.configure({ timeout: 240_000 });

let app: LaunchedApp;
test.beforeAll(async () => {
  app = await launchApp();
  useDatabase(app.databaseUrl);
});
test.afterAll(async () => { await app.close(); });

const health = async (): Promise<number> => (await fetch(`${app.address}/api/health`)).status;

test('a database that is killed and stays away: the app stays up, says so, and goes on when it is back', async ({ page, context }) => {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}/);
  await answer(page, true);
  await expect(page.locator('[data-saving="saved"]')).toBeVisible();
  await next(page);
  await fillIn(page, await shownItem(page), true);

  const bringBack = await app.takeDatabaseAway();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('[data-saving="waiting"]')).toBeVisible({ timeout: 90_000 });
  expect(await health()).toBe(503);
  const elsewhere = await context.newPage();
  await elsewhere.goto(app.address);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(elsewhere.locator('body')).not.toContainText(/ECONNREFUSED|127\.0\.0\.1|prisma|postgres/i);

  bringBack();
  await expect(page.locator('[data-saving="saved"]')).toBeVisible({ timeout: 90_000 });
  await expect.poll(health, { timeout: 90_000 }).toBe(200);
  expect((await keptOf(attemptOf(page))).operations).toBe(2);
});
