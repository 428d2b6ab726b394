import { expect, type Browser, type Page } from '@playwright/test';

/** Signs a teacher up and makes a class. @returns its address and its code */
export async function makeClass(page: Page, name = '7b English'): Promise<{ address: string; code: string }> {
  await page.goto('/classes/new');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('E-mail address').fill(`teacher-${crypto.randomUUID()}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('textbox', { name: 'Name' }).fill('Ms Lan');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('Name of the class').fill(name);
  await page.getByRole('button', { name: 'Make a class' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nobody is in yet' })).toBeVisible();
  const code = (await page.getByRole('region', { name: 'The code to join by' }).locator('p[translate=no]').textContent()) ?? '';
  return { address: new URL(page.url()).pathname, code };
}

/** Another phone, with nothing on it. */
export async function aPhone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'en', viewport: { width: 360, height: 740 }, hasTouch: true });
  return context.newPage();
}
