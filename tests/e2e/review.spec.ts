import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { localDay } from '#study/local-day.ts';
import { expectAccessible, expectAccessibleInBothThemes, expectToFit } from '#tests/e2e/support/axe.ts';
import { query } from '#tests/e2e/support/database.ts';

const zone = 'Europe/Berlin';

/** A visitor who took the first questions of the sample, and for whom twenty facts of it are due today. */
async function aLearner(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await page.waitForURL(/attempts/);
  const attempt = new URL(page.url()).pathname.split('/')[2];
  await page.getByRole('button', { name: "I don't know" }).click();
  await expect(page.getByRole('heading', { name: 'Here is the answer' })).toBeVisible();
  const [found] = await query<{ userId: string; quizId: string }>(`SELECT "userId", "quizId" FROM "Attempt" WHERE id = $1`, [attempt]);
  const { userId, quizId } = found!;
  await page.goto('/review'); // which makes the first card
  await expect(page.locator('[data-waiting="0"]')).toBeVisible();
  const today = localDay(Date.now(), zone);
  await query(
    `INSERT INTO "Card" (id, "userId", subject, "questionId", "bornDay", "dueDay")
     SELECT DISTINCT ON (subject) gen_random_uuid(), $1, subject, id, $3::int, $3::int FROM (
       SELECT q.id, q.position, CASE WHEN q.fact IS NULL THEN q.id::text ELSE z."revisionId" || ':' || q.fact END AS subject FROM "Question" q JOIN "Quiz" z ON z.id = q."quizId" WHERE z.id = $2) s
     ON CONFLICT DO NOTHING`,
    [userId, quizId, today],
  );
  await query(`UPDATE "Card" SET "dueDay" = $2::int WHERE "userId" = $1`, [userId, today]);
  return userId;
}

const rowsOf = async (userId: string): Promise<number> =>
  (await query<{ n: number }>(`SELECT count(*)::int AS n FROM "Review" r JOIN "Card" c ON c.id = r."cardId" WHERE c."userId" = $1 AND r.type = 'answer' AND r."itemId" IS NULL`, [userId]))[0]!.n;

/** Leaves a learner so many cards, all of whose wordings are of these kinds: which of them is asked is a matter of the day. */
async function keepCards(learner: string, count: number, kinds: readonly string[]): Promise<void> {
  await query(
    `DELETE FROM "Card" WHERE "userId" = $1 AND id NOT IN (
       SELECT c.id FROM "Card" c JOIN "Question" own ON own.id = c."questionId" WHERE c."userId" = $1 AND NOT EXISTS (
         SELECT FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id WHERE q."quizId" = own."quizId" AND (q.id = own.id OR q.fact = own.fact) AND v.kind <> ALL($3))
       ORDER BY c.reviews DESC, c.id LIMIT $2)`,
    [learner, count, kinds]);
  expect((await query('SELECT FROM "Card" WHERE "userId" = $1', [learner])).length).toBe(count);
}

/** Opens the review and waits until the device can do without the network. */
async function openReview(page: Page): Promise<void> {
  await page.goto('/review');
  await expect(page.getByText(/to go$/)).toBeVisible();
  await page.waitForFunction(async () => (await caches.keys()).some((name) => name.startsWith('verbatim-pages')) && (await (await caches.open('verbatim-pages-1')).keys()).length > 0);
}

/** Says "I don't know" so many times; a miss comes back in the sitting, so there is always a next one. */
async function answer(page: Page, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    await page.getByRole('button', { name: "I don't know" }).click();
    await expect(page.getByRole('heading', { name: 'Here is the answer' })).toBeVisible();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
}

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

test('a whole review by keyboard alone, on 320 pixels, and nothing that axe objects to', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const learner = await aLearner(page);
  await keepCards(learner, 3, ['single-choice', 'true-false', 'cloze', 'short-answer', 'numeric']);
  await page.goto('/review');
  await expect(page.getByText(/to go$/)).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expectAccessibleInBothThemes(page);
  await expectToFit(page);
  const show = page.getByRole('button', { name: 'Show the options' });
  const fields = page.locator('form[data-item]');
  for (let answered = 0; answered < 3; answered += 1) {
    await expect(page.locator('h1')).toBeFocused();
    await expect(show.or(fields)).toBeVisible();
    if ((await show.count()) > 0) await page.keyboard.press('Enter'); // which of the two it is stands, once one is there
    await expect(fields).toBeVisible();
    for (let tab = 0; tab < 30; tab += 1) {
      if (await page.evaluate(() => document.activeElement?.textContent === "I don't know")) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page.locator('#verdict')).toBeFocused();
    if (answered === 0) {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight)); // where the bar of buttons covers nothing
      await expectAccessible(page);
    }
    await page.keyboard.press('Enter');
    await expect(page.locator('#verdict')).toHaveCount(0);
  }
  await expect.poll(() => rowsOf(learner)).toBe(3);
});

test('a whole review by touch alone, on 320 pixels', async ({ browser }) => {
  const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 568 }, timezoneId: zone });
  const page = await phone.newPage();
  const learner = await aLearner(page);
  await keepCards(learner, 4, ['single-choice', 'cloze', 'short-answer', 'numeric']); // their key stands in their quote: each has a hint
  await page.goto('/review');
  await expect(page.getByText(/to go$/)).toBeVisible();
  const show = page.getByRole('button', { name: 'Show the options' });
  const fields = page.locator('form[data-item]');
  for (let step = 0; step < 4; step += 1) {
    // Which of two it is stands once one of them is there: the options wait to be shown, or stand there already.
    await expect(show.or(fields)).toBeVisible();
    if ((await show.count()) > 0) await show.tap();
    await expect(fields).toBeVisible();
    if (step === 0) {
      await page.getByRole('button', { name: 'Hint', exact: true }).tap();
      await expect(page.getByText('After a hint this question comes back tomorrow.')).toBeVisible();
    }
    const option = page.locator('form label:has(input[type=radio])').first();
    if ((await option.count()) > 0) await option.tap();
    else await page.locator('form input[type=text]').fill('something');
    await page.getByRole('button', { name: 'Unsure' }).tap();
    await expect(page.locator('#verdict')).toBeVisible();
    await page.getByRole('button', { name: 'Next', exact: true }).tap();
    await expect(page.locator('#verdict')).toHaveCount(0);
  }
  await expect.poll(() => rowsOf(learner)).toBe(4);
  await expectToFit(page);
  await phone.close();
});

test('the notebook shows what was missed, and its selection is practised', async ({ page }) => {
  await aLearner(page);
  await page.goto('/notebook');
  await expect(page.getByRole('heading', { name: 'Mistakes notebook' })).toBeVisible();
  await expect(page.getByText('0 of 3 days')).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole('button', { name: 'Practise the ticked ones' }).click();
  await expect(page.getByText('Tick the questions you want to practise first')).toBeVisible();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Practise the ticked ones' }).click();
  await page.waitForURL(/review\?from=notebook&card=/);
  await expect(page.getByText('1 to go')).toBeVisible();

  // Set aside, and brought back.
  await page.getByRole('button', { name: "I don't know" }).click();
  await page.getByRole('button', { name: 'Set this question aside' }).click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('1 to go')).toBeVisible();
});

test('progress can be read as pictures and as tables', async ({ page }) => {
  await aLearner(page);
  await page.goto('/progress');
  const charts = page.locator('main section:has(svg[role=img])');
  await expect(charts).toHaveCount(3);
  await expectAccessible(page);
  await expectToFit(page);
  for (const chart of await charts.all()) {
    await expect(chart.locator('svg[role=img]').first()).toHaveAttribute('aria-label', /.+/);
    await chart.getByText('The same as a table').click();
    await expect(chart.getByRole('table')).toBeVisible();
    expect(await chart.getByRole('row').count()).toBeGreaterThan(1);
  }
  await page.getByRole('link', { name: /Kishida/ }).click();
  await expect(page.getByRole('heading', { name: 'What you know of this article' })).toBeVisible();
  await expect(page.getByText('Not asked yet').first()).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole('button', { name: 'Quiz me on this paragraph' }).first().click();
  await page.waitForURL(/review\?card=/);
  await expect(page.getByText(/to go$/)).toBeVisible();
  await page.goto('/progress');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = await page.getByLabel('Address of the calendar').inputValue();
  const calendar = await page.request.get(new URL(address).pathname);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
});

test('it can be installed', async ({ page }) => {
  await aLearner(page);
  await openReview(page);
  const manifest = await (await page.request.get((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Verbatim', start_url: '/review', display: 'standalone', id: '/review' });
  const sizes = await Promise.all(manifest.icons.map(async ({ src, sizes, type }: { src: string; sizes: string; type: string }) => {
    const icon = await page.request.get(src);
    return [sizes, icon.headers()['content-type'] === type && (await icon.body()).length > 1000];
  }));
  expect(sizes).toEqual([['192x192', true], ['512x512', true], ['512x512', true]]);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
