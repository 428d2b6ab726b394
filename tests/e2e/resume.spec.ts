import { expect, test } from '@playwright/test';
import { answer, fillIn, next, openEveryKind, shownItem, start } from './support/answering.ts';
import { keptOf } from './support/database.ts';

test('a reload in a practice shows the same verdict, then the same question', async ({ page, context }) => {
  await openEveryKind(page);
  const attempt = await start(page);
  const first = await answer(page, false);
  await page.reload();
  await expect(page.locator('form[data-item]')).toHaveAttribute('data-item', first.id);
  await expect(page.locator('[data-verdict="wrong"]')).toBeVisible();
  await next(page);
  const second = await shownItem(page);
  const optionsOf = () => page.locator('form[data-item]').innerText();
  const shown = await optionsOf();
  await page.reload();
  await expect(page.locator('form[data-item]')).toHaveAttribute('data-item', second.id);
  await expect.poll(optionsOf).toBe(shown);

  const other = await context.newPage();
  await other.goto(`/attempts/${attempt}`);
  await expect(other.locator('form[data-item]')).toHaveAttribute('data-item', second.id);
});

test('what was typed and not yet given is still there after a reload', async ({ page }) => {
  await openEveryKind(page);
  const attempt = await start(page);
  while ((await shownItem(page)).body.kind !== 'short-answer') {
    await answer(page, true);
    await next(page);
  }
  const { operations } = await keptOf(attempt);
  await page.locator('form input[type=text]').fill('Eva Bi');
  await page.reload();
  await expect(page.locator('form input[type=text]')).toHaveValue('Eva Bi');
  expect((await keptOf(attempt)).operations).toBe(operations);
  await answer(page, true);
});

test('a test resumes at the same question with the same answers, also in another tab', async ({ page, context }) => {
  await openEveryKind(page);
  const attempt = await start(page, 'test');
  for (let index = 0; index < 3; index += 1) {
    await fillIn(page, await shownItem(page), true);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  const fourth = await shownItem(page);
  await expect.poll(async () => (await keptOf(attempt)).answers.length).toBe(3);
  await page.reload();
  await expect(page.locator('form[data-item]')).toHaveAttribute('data-item', fourth.id);
  const other = await context.newPage();
  await other.goto(`/attempts/${attempt}`);
  await expect(other.locator('form[data-item]')).toHaveAttribute('data-item', fourth.id);
  await other.getByRole('button', { name: 'Overview' }).click();
  await expect(other.getByRole('dialog').getByRole('button', { name: /, answered$/ })).toHaveCount(3);
});

test('a handed-in attempt opens as its review, a foreign one not at all', async ({ page, browser }) => {
  await openEveryKind(page);
  const attempt = await start(page, 'test');
  await page.getByRole('button', { name: 'Overview' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await page.waitForURL(/\/review$/);
  await page.goto(`/attempts/${attempt}`);
  await expect(page).toHaveURL(new RegExp(`/attempts/${attempt}/review$`));
  const stranger = await (await browser.newContext()).newPage();
  for (const path of [`/attempts/${attempt}`, `/attempts/${attempt}/review`]) {
    expect((await stranger.goto(path))?.status()).toBe(404);
  }
});
