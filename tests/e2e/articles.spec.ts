import { expect, test } from '@playwright/test';
import { isAlive } from './support/alive.ts';
import { makeQuiz, pasteArticle, sampleText } from './support/articles.ts';

test('from a pasted article to its quiz: what was understood is shown and can be corrected', async ({ page }) => {
  await pasteArticle(page);
  const main = page.locator('main');
  await expect(main.getByText('caption of a picture')).toBeVisible();
  await expect(main.getByText('cut off in the middle').first()).toBeVisible();

  await page.getByText('Something is wrong? Correct it').click();
  await page.getByLabel('Title').fill('Kishida in Washington');
  await page.getByLabel('Date of publication').fill('2024-04-08');
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Kishida in Washington' })).toBeVisible();
  await expect(page.getByText('April 8, 2024')).toBeVisible();

  await makeQuiz(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kishida in Washington');
  await page.getByText(/^Why only \d+ questions\?$/).click();
  await expect(page.getByRole('table')).toBeVisible();

  await page.getByRole('link', { name: 'Read the article' }).click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}$/);
  await expect(page.locator('article mark').nth(3)).toBeVisible();
  const marked = await page.locator('article mark').first().textContent();
  expect(sampleText).toContain(marked ?? 'nothing was marked');
});

test('a text that is refused when corrected stays in the form', async ({ page }) => {
  await pasteArticle(page);
  await page.getByText('Something is wrong? Correct it').click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('Four words of text.');
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(page.getByText(/This is too short for a quiz/)).toBeVisible();
  await expect(text).toHaveValue('Four words of text.');
});

test('a deleted article can be had back', async ({ page }) => {
  await page.goto('/articles');
  await expect(page.getByRole('heading', { name: 'No article yet' })).toBeVisible();
  await pasteArticle(page);
  await page.goto('/articles');
  const title = page.locator('main h2 a');
  const name = await title.textContent();
  const remove = page.getByRole('button', { name: `Delete “${name}”` });
  await isAlive(remove);
  await remove.click();
  await expect(page.getByRole('status').getByText(`“${name}” was deleted.`)).toBeVisible();
  await expect(title).toHaveCount(0);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(title).toHaveText(name ?? '');
});

test('nobody else’s article is there', async ({ page, browser, baseURL }) => {
  await pasteArticle(page);
  const address = page.url();
  const other = await browser.newContext({ baseURL, locale: 'en' });
  const stranger = await other.newPage();
  for (const path of [address, address.replace(/\/check$/, ''), `${baseURL}/articles/00000000-0000-4000-8000-000000000000`, `${baseURL}/articles/nonsense`]) {
    const reply = await stranger.goto(path);
    expect(reply?.status()).toBe(404);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Nothing here');
  }
  await other.close();
});
