import { expect, test, type BrowserContext } from '@playwright/test';
import { query } from './support/database.ts';
import { aLearner, answer, openReview, rowsOf, zone } from './support/reviewing.ts';

test('twenty answers without a network, the tab closed and opened again, are twenty rows when the network is back, and twenty when the batch comes twice', async ({ page, context }) => {
  const learner = await aLearner(page);
  await openReview(page);
  await context.setOffline(true);
  await answer(page, 12);
  await expect(page.getByRole('status').filter({ hasText: '12 answers wait for the network' })).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto('/review');
  await expect(again.getByText('12 answers wait for the network')).toBeVisible();
  await answer(again, 8);
  await expect(again.getByText('20 answers wait for the network')).toBeVisible();
  expect(await rowsOf(learner)).toBe(0);

  // The first reply is lost on its way: the server has the batch, the device does not know it.
  let lost = 0;
  await again.route('**/api/v1/reviews', async (route) => {
    if (route.request().method() === 'POST' && lost === 0) {
      lost += 1;
      await route.fetch();
      return route.abort();
    }
    return route.continue();
  });
  await context.setOffline(false);
  await again.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect.poll(() => rowsOf(learner)).toBe(20);
  expect(lost).toBe(1);
  await again.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(again.locator('[data-waiting="0"]')).toBeVisible();
  expect(await rowsOf(learner)).toBe(20);
});

test('two devices of one learner, ten answers each without a network, are twenty rows', async ({ page, context, browser }) => {
  const learner = await aLearner(page);
  const other: BrowserContext = await browser.newContext({ storageState: await context.storageState(), timezoneId: zone, viewport: { width: 360, height: 740 } });
  const laptop = await other.newPage();
  for (const device of [page, laptop]) await openReview(device);
  for (const one of [context, other]) await one.setOffline(true);
  for (let at = 0; at < 5; at += 1) {
    await answer(page, 2);
    await answer(laptop, 2);
  }
  for (const [one, device] of [[other, laptop], [context, page]] as const) {
    await one.setOffline(false);
    await device.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(device.locator('[data-waiting="0"]')).toBeVisible();
  }
  expect(await rowsOf(learner)).toBe(20);
  const [scheduled] = await query<{ n: number; days: number }>(`SELECT count(*)::int AS n, count(DISTINCT (r."cardId", r."localDay"))::int AS days FROM "Review" r JOIN "Card" c ON c.id = r."cardId" WHERE c."userId" = $1 AND r."isScheduled" AND r."itemId" IS NULL`, [learner]);
  expect(scheduled!.n).toBeGreaterThan(0);
  expect(scheduled!.n).toBe(scheduled!.days);
  await other.close();
});

test('somebody else on the device neither sees nor sends what was done before', async ({ page, context }) => {
  const first = await aLearner(page);
  await openReview(page);
  await context.setOffline(true);
  await answer(page, 3);
  await page.close();
  await context.setOffline(false);
  const cookies = await context.cookies();
  await context.clearCookies({ name: 'verbatim-session' });

  const theirs = await context.newPage();
  const second = await aLearner(theirs);
  expect(second).not.toBe(first);
  await openReview(theirs);
  await answer(theirs, 1);
  await expect(theirs.locator('[data-waiting="0"]')).toBeVisible();
  await expect.poll(() => rowsOf(second)).toBe(1);
  expect(await rowsOf(first)).toBe(0);
  const kept = await theirs.evaluate(() => new Promise<string[]>((resolve) => {
    const open = indexedDB.open('verbatim-reviews');
    open.addEventListener('success', () => {
      const all = open.result.transaction('bundles').objectStore('bundles').getAllKeys();
      all.addEventListener('success', () => resolve(all.result as string[]));
    });
  }));
  expect(kept).toEqual([second]);

  // The first one comes back: what was waiting is sent now, as theirs.
  await context.addCookies(cookies);
  await theirs.goto('/review');
  await expect.poll(() => rowsOf(first)).toBe(3);
  expect(await rowsOf(second)).toBe(1);
});

test('what a guest answered without a network is the account\'s after signing in to it', async ({ page, context, browser, baseURL }) => {
  const [email, password] = [`reader-${crypto.randomUUID()}@example.org`, 'correct horse battery'];
  const elsewhere = await browser.newContext({ baseURL, locale: 'en' });
  const laptop = await elsewhere.newPage();
  await laptop.goto('/sign-up');
  await laptop.getByLabel('E-mail address').fill(email);
  await laptop.getByLabel('Password', { exact: true }).fill(password);
  await laptop.getByRole('button', { name: 'Create an account' }).click();
  await expect(laptop.getByText(`Signed in as ${email}`)).toBeVisible();
  await elsewhere.close();

  const guest = await aLearner(page);
  await openReview(page);
  await context.setOffline(true);
  await answer(page, 3);
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto('/sign-in');
  await again.getByLabel('E-mail address').fill(email);
  await again.getByLabel('Password', { exact: true }).fill(password);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again.getByText(`Signed in as ${email}`)).toBeVisible();
  const [account] = await query<{ id: string }>('SELECT id FROM "User" WHERE email = $1', [email]);
  expect(account!.id).not.toBe(guest);
  expect(await rowsOf(account!.id)).toBe(0);
  await again.goto('/review');
  await expect.poll(() => rowsOf(account!.id)).toBe(3);
  await expect(again.locator('[data-waiting="0"]')).toBeVisible();
});
