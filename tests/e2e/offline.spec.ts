import { expect, test } from '@playwright/test';
import { answer, attemptOf, fillIn, next, openEveryKind, shownItem, start } from './support/answering.ts';
import { keptOf } from './support/database.ts';

const kinds = 9;

test('answers given without a network wait on the device, outlive the tab, and arrive once', async ({ page, context }) => {
  await openEveryKind(page);
  const attempt = await start(page);
  await answer(page, true);
  await next(page);

  await context.setOffline(true);
  for (const waiting of ['Waiting for the network: 1 answer', 'Waiting for the network: 2 answers']) {
    await fillIn(page, await shownItem(page), true);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.locator('[data-saving="waiting"]')).toHaveText(waiting);
    await expect(page.getByText('Your answer is kept.')).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
    await next(page);
  }
  await expect.poll(async () => (await keptOf(attempt)).operations).toBe(1);
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/attempts/${attempt}`);
  await expect(again.locator('[data-saving="saved"]')).toBeVisible();
  await expect.poll(async () => (await keptOf(attempt)).operations).toBe(3);
  expect((await keptOf(attempt)).answers).toHaveLength(3);
  await again.reload();
  await expect(again.locator('form[data-item]')).toBeVisible();
  expect((await keptOf(attempt)).operations).toBe(3);
});

test('back on the network the article\'s late replies are shown before anything new', async ({ page, context }) => {
  await openEveryKind(page);
  await start(page);
  await context.setOffline(true);
  const first = await shownItem(page);
  await fillIn(page, first, false);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('[data-saving="waiting"]')).toBeVisible();
  await next(page);
  const second = await shownItem(page);
  expect(second.id).not.toBe(first.id);
  await context.setOffline(false);
  await expect(page.locator('[data-saving="saved"]')).toBeVisible();
  await answer(page, true);
  await next(page);
  await expect(page.locator('form[data-item]')).toHaveAttribute('data-item', first.id);
  await expect(page.getByText('This is the article\'s reply to a question you answered while the network was away.')).toBeVisible();
  await expect(page.locator('[data-verdict="wrong"]')).toBeVisible();
});

test('leaving with unsent answers warns', async ({ page, context }) => {
  await openEveryKind(page);
  await start(page);
  await context.setOffline(true);
  await fillIn(page, await shownItem(page), true);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('[data-saving="waiting"]')).toBeVisible();
  const warned = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => window.location.assign('/')));
  const dialog = await warned;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(page.locator('[data-saving="waiting"]')).toBeVisible();
  // Nothing waits any more: one may leave.
  await context.setOffline(false);
  await expect(page.locator('[data-saving="saved"]')).toBeVisible();
  await page.goto('/');
  await expect(page).toHaveURL(/\/$/);
});

test('a test works on without a network and hands itself in when it is back', async ({ page, context }) => {
  await openEveryKind(page);
  const attempt = await start(page, 'test');
  await context.setOffline(true);
  for (let asked = 0; asked < kinds; asked += 1) {
    await fillIn(page, await shownItem(page), true);
    await page.getByRole('button', { name: asked < kinds - 1 ? 'Next' : 'Hand in…', exact: true }).click();
  }
  await expect(page.getByRole('dialog')).toContainText('Every question has an answer.');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('Not handed in yet: the network is away.')).toBeVisible();
  expect((await keptOf(attempt)).operations).toBe(0);
  await context.setOffline(false);
  await page.waitForURL(/\/review$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${kinds} of ${kinds}`);
});

test('two tabs see each other\'s answers, on the network and without it', async ({ page, context }) => {
  await openEveryKind(page);
  const attempt = await start(page, 'test');
  const other = await context.newPage();
  await other.goto(`/attempts/${attempt}?at=2`);
  await expect(other.locator('form[data-item]')).toBeVisible();

  await fillIn(page, await shownItem(page), true);
  await expect(page.locator('[data-saving="saved"]')).toBeVisible();
  const answered = (tab: typeof page) => tab.locator('progress').first().evaluate((bar) => Math.round((bar as HTMLProgressElement).value * 9));
  await expect.poll(() => answered(other)).toBe(1);

  await context.setOffline(true);
  await fillIn(other, await shownItem(other), true);
  await expect.poll(() => answered(page)).toBe(2);
  await expect(page.locator('[data-saving="waiting"]')).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator('[data-saving="saved"]')).toBeVisible();
  await expect(other.locator('[data-saving="saved"]')).toBeVisible();
  await expect.poll(async () => (await keptOf(attempt)).answers.map(({ position }) => position)).toEqual([0, 1]);
  expect(attemptOf(other)).toBe(attempt);
});
