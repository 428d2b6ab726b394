import { expect, test, type Page } from '@playwright/test';
import { isAlive } from './support/alive.ts';
import { makeQuiz, pasteArticle, sampleText } from './support/articles.ts';
import { expectAccessible, expectToFit } from './support/axe.ts';

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
  await expect(page.locator('article mark')).toHaveCount(0);
  await page.getByRole('link', { name: 'Mark what is asked' }).click();
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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article is deleted, and had back', async ({ page }) => {
    await page.goto('/articles/new');
    await page.getByRole('textbox', { name: 'Text of the article' }).fill(sampleText);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was understood');
    await page.goto('/articles');
    const title = page.locator('main h2 a');
    const name = await title.textContent();
    await page.getByRole('button', { name: `Delete “${name}”` }).click();
    // What only browsers without JavaScript show is left out by locators of text and role.
    const gone = page.locator('noscript form');
    await expect(gone.locator('p, div').last()).toContainText(`“${name}” was deleted.`);
    await expect(title).toHaveCount(0);
    await gone.locator('button').click();
    await expect(title).toHaveText(name ?? '');
    await expect(gone).toHaveCount(0);
  });
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

test.describe('reading the sample', () => {
  const open = async (page: Page) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Read the article' }).click();
    await expect(page.getByRole('link', { name: 'Mark what is asked' })).toBeVisible();
  };
  const paragraph = (page: Page, at: number) => page.locator('article .reading > p').nth(at);
  const kept = (page: Page) => page.evaluate(() => window.localStorage.getItem('verbatim.reading'));

  test('goes on where it stopped, on this device alone', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    const wanted = (await paragraph(page, 6).textContent()) ?? '';
    await paragraph(page, 6).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect.poll(async () => (await kept(page)) ?? '').toContain(JSON.stringify(wanted.replace(/\s+/g, ' ').trim().slice(0, 40)).slice(1, -1));
    const address = page.url();
    await page.goto('/sign-in');
    await page.goto(address);
    await expect(page.getByText('You stopped at')).toBeVisible();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continue there' }).click();
    await expect(paragraph(page, 6)).toBeFocused();
    await expect(paragraph(page, 6)).toBeInViewport();
    await expect(page.getByText('You stopped at')).toHaveCount(0);
    expect(sent).toEqual([]);

    // Read to the end, there is nothing to continue.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => kept(page)).toBe('{}');
    await page.goto('/sign-in');
    await page.goto(address);
    await isAlive(page.getByRole('link', { name: 'Mark what is asked' }));
    await expect(page.getByText('You stopped at')).toHaveCount(0);
  });

  test('a tap on a marked sentence asks about it, and a paragraph is quizzed on, without an account', async ({ page }) => {
    await open(page);
    await page.getByRole('link', { name: 'Mark what is asked' }).click();
    const passage = page.locator('article a[data-passage]').first();
    await isAlive(passage);
    await expectAccessible(page);
    await expectToFit(page);
    const words = (await passage.textContent()) ?? '';
    await passage.click();
    await page.waitForURL(/\/review\?card=/);
    await page.getByRole('button', { name: "I don't know" }).click();
    await expect(page.locator('[data-verdict] blockquote').first()).toContainText(words);

    await open(page);
    await page.getByRole('link', { name: 'Mark what is asked' }).click();
    await page.getByRole('button', { name: 'Quiz me on this paragraph' }).first().click();
    await page.waitForURL(/\/review\?card=/);
    await expect(page.getByText(/to go$/)).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('a marked sentence leads to the form that asks about its paragraph', async ({ page }) => {
      await open(page);
      await page.getByRole('link', { name: 'Mark what is asked' }).click();
      await page.locator('article a[data-passage]').first().click();
      await expect(page).toHaveURL(/#ask-\d+$/);
      await page.getByRole('button', { name: 'Quiz me on this paragraph' }).first().click();
      await expect(page).toHaveURL(/\/review\?card=/);
    });
  });
});
