import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { pasteArticle } from './support/articles.ts';

const password = 'correct horse battery';
const anEmail = () => `reader-${crypto.randomUUID()}@example.org`;

/** The titles on the page of one's articles. */
async function titles(page: Page): Promise<string[]> {
  await page.goto('/articles');
  return page.locator('main h2 a').allTextContents();
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
}

test('four words bring a guest’s work to another device', async ({ page, browser, baseURL }) => {
  await pasteArticle(page);
  const before = await titles(page);
  expect(before).toHaveLength(1);
  await page.goto('/account');
  await expect(page.getByText('You are here as a guest')).toBeVisible();
  await page.getByRole('button', { name: 'Show the code' }).click();
  const code = page.locator('p[translate=no]');
  await expect(code).toBeFocused();
  const words = (await code.textContent()) ?? '';
  expect(words.trim().split(/\s+/)).toHaveLength(4);

  const other = await browser.newContext({ baseURL, locale: 'en' });
  const phone = await other.newPage();
  await phone.goto('/recover');
  await phone.getByLabel('Four words').fill('none of these words');
  await phone.getByRole('button', { name: 'Bring my work here' }).click();
  await expect(phone.getByText('These four words are not a code of ours.', { exact: false })).toBeVisible();
  await expect(phone.getByLabel('Four words')).toHaveValue('none of these words');
  await phone.getByLabel('Four words').fill(words.toUpperCase());
  await phone.getByRole('button', { name: 'Bring my work here' }).click();
  await expect(phone).toHaveURL(/\/attempts$/);
  expect(await titles(phone)).toEqual(before);
  await other.close();
});

test('an account keeps the guest’s work; signing in elsewhere shows it, and that device can be signed out', async ({ page, browser, baseURL }) => {
  const email = anEmail();
  await pasteArticle(page);
  const before = await titles(page);
  await page.goto('/sign-up');
  await expect(page.getByText('Everything you have done here so far comes with you.')).toBeVisible();
  await signUp(page, email);
  expect(await titles(page)).toEqual(before);

  const other = await browser.newContext({ baseURL, locale: 'en' });
  const phone = await other.newPage();
  await phone.goto('/sign-in');
  await phone.getByLabel('E-mail address').fill(email);
  await phone.getByLabel('Password', { exact: true }).fill('not this one');
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await expect(phone.getByText('do not belong together', { exact: false })).toBeVisible();
  await expect(phone.getByLabel('E-mail address')).toHaveValue(email);
  await phone.getByLabel('Password', { exact: true }).fill(password);
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await expect(phone.getByText(`Signed in as ${email}`)).toBeVisible();
  expect(await titles(phone)).toEqual(before);

  await page.goto('/account');
  await page.getByRole('button', { name: /^Sign out .+ on / }).click();
  await expect(page.getByRole('button', { name: /^Sign out .+ on / })).toHaveCount(0);
  await phone.goto('/account');
  await expect(phone.getByText('Nobody is signed in')).toBeVisible();
  await other.close();
});

test('an obvious password and a wrong address are said, and nothing typed is lost', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('E-mail address').fill('someone@example.org');
  await page.getByLabel('Password', { exact: true }).fill('password1');
  await page.getByRole('textbox', { name: 'Name' }).fill('Lan');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByText('one of the first that anybody tries', { exact: false })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Lan');
  await expect(page.getByLabel('E-mail address')).toHaveValue('someone@example.org');
});

test('everything can be taken along and everything can be deleted', async ({ page }) => {
  await pasteArticle(page);
  const [title] = await titles(page);
  await signUp(page, anEmail());
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as JSON' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(title);

  await page.getByText('Delete my account').click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page, 'not without the tick').toHaveURL(/\/account$/);
  await page.getByLabel('Yes, delete everything of mine').check();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every question rests on the article’s own words');
  expect(await titles(page)).toEqual([]);
});

test('name and time zone are kept', async ({ page }) => {
  await pasteArticle(page);
  await page.goto('/account');
  await page.getByRole('textbox', { name: 'Name' }).fill('Lan');
  await page.getByLabel('Time zone').selectOption('Asia/Ho_Chi_Minh');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Lan');
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Ho_Chi_Minh');
});
