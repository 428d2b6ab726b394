import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

const folder = resolve(process.env['E2E_DATA_DIR'] ?? '.data-e2e');
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8').trim();

/** The database of the server under test, and what signs its cookies: for worlds that would take long to click together. */
export const databaseUrl = (): string => process.env['TEST_DATABASE_URL'] || read('database-url');
export const authSecret = (): string => read('auth-secret');

/** A browser of somebody who is known by their cookie. */
export async function signedIn(browser: Browser, like: BrowserContextOptions, cookie: string, address: string): Promise<Page> {
  const context = await browser.newContext(like);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: address }]);
  return context.newPage();
}
