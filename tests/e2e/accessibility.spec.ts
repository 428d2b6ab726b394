import { expect, test, type Page } from '@playwright/test';
import { isAlive } from './support/alive.ts';
import { makeQuiz, pasteArticle } from './support/articles.ts';
import { expectAccessible, expectToFit } from './support/axe.ts';

const plain = ['/', '/classes', '/classes/new', '/join', '/join/ACDF2345', '/articles', '/articles/new', '/attempts', '/sign-in', '/sign-up', '/recover', '/account', '/nowhere'];

/** Pages of somebody who has done something, as addresses. */
async function lived(page: Page): Promise<string[]> {
  await pasteArticle(page);
  const article = new URL(page.url()).pathname;
  await makeQuiz(page);
  const quiz = new URL(page.url()).pathname;
  return [article, article.replace(/\/check$/, ''), quiz, '/articles', '/account'];
}

/** What must hold of every page, whatever is on it. */
async function expectGoodPage(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.locator('h1'), path).toHaveCount(1);
  await expect(page, path).toHaveTitle(/ · Verbatim$|^Verbatim: /);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await test.step(path, async () => {
    await expectAccessible(page);
    await expectToFit(page);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('pages of a visitor', async ({ page }) => {
      for (const path of plain) await expectGoodPage(page, path);
    });

    test('pages of somebody with an article and a quiz', async ({ page }) => {
      test.setTimeout(120_000);
      for (const path of await lived(page)) await expectGoodPage(page, path);
    });
  });
}

test('a window of 320 pixels shows everything without sideways scrolling, in both languages', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 568 });
  const paths = [...plain, ...(await lived(page))];
  for (const language of ['English', 'Tiếng Việt']) {
    for (const path of paths) {
      await page.goto(path);
      await test.step(`${path} in ${language}`, () => expectToFit(page));
    }
    await page.goto('/');
    await page.getByRole('button', { name: 'Tiếng Việt' }).or(page.getByRole('button', { name: 'English' })).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'vi' : 'en');
  }
});

test('text twice as large still fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of plain) {
    await page.goto(path);
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await test.step(path, () => expectToFit(page));
  }
});

test('the keyboard alone: past the header, through the form, to what was understood', async ({ page, isMobile }) => {
  await page.goto('/articles/new');
  await isAlive(page.getByRole('textbox', { name: 'Text of the article' }));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Text of the article' })).toBeFocused();
  if (isMobile) return; // the rest is the same, and a phone has no Tab key
  await page.keyboard.type('Too short.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/This is too short for a quiz/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused();
});

test('controls are as large as a thumb', async ({ page }) => {
  for (const path of ['/', '/articles/new', '/sign-up', '/account']) {
    await page.goto(path);
    const small = await page.locator('header a, header button, main button, main input:not([type=hidden],[type=checkbox],[type=file]), main select, main summary').evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5).map((element) => element.outerHTML.slice(0, 80)));
    expect(small, path).toEqual([]);
  }
});
