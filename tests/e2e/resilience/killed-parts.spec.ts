import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '#tests/support/launched-app.ts';

// The launcher looks after what it started. Each test kills one part for good (-9), as a crash or the system would.
test.describe.configure({ timeout: 180_000 });

let app: LaunchedApp;
test.beforeAll(async () => { app = await launchApp(); });
test.afterAll(async () => { await app.close(); });

const health = async (): Promise<number> => {
  try {
    return (await fetch(`${app.address}/api/health`)).status;
  } catch {
    return 0;
  }
};

test('the app, killed, is started again', async ({ page }) => {
  await app.kill('app');
  await expect.poll(app.printed, { timeout: 60_000 }).toContain('The app is up again.');
  expect(await health()).toBe(200);
  expect((await page.goto(app.address))?.status()).toBe(200);
});

test('the database, killed, is started again on the same port, and the app goes on without a restart', async ({ page }) => {
  const url = app.databaseUrl();
  await app.kill('database');
  await expect.poll(app.printed, { timeout: 60_000 }).toContain('The database is up again.');
  await expect.poll(health, { timeout: 60_000 }).toBe(200);
  expect(app.databaseUrl()).toBe(url);
  expect((await page.goto(app.address))?.status()).toBe(200);
});

test('everything, killed at once, starts again on what was kept', async ({ page }) => {
  await app.kill('launcher');
  await expect.poll(health, { timeout: 60_000 }).toBe(0);
  await app.start();
  expect(await health()).toBe(200);
  expect((await page.goto(app.address))?.status()).toBe(200);
});
