import { expect, test, type Page } from '@playwright/test';
import { answer, attemptOf, end, fillIn, kindShown, next, openEveryKind, shownItem, start, startSample } from './support/answering.ts';
import { expectAccessible, expectAccessibleInBothThemes, expectToFit } from './support/axe.ts';
import { itemsOf, keptOf } from './support/database.ts';

const kinds = 9;

/** Goes on, all right, to the question with these words. */
async function goTo(page: Page, prompt: string): Promise<void> {
  for (let asked = 0; asked < kinds; asked += 1) {
    if ((await shownItem(page)).body.prompt === prompt) return;
    await answer(page, true);
    await next(page);
  }
}

test('every kind takes a wrong and a right answer, explains itself, and axe finds nothing before or after', async ({ page, isMobile }) => {
  test.setTimeout(180_000);
  // Each size of screen takes one of the themes: both are seen, in half the time.
  await page.emulateMedia({ colorScheme: isMobile ? 'light' : 'dark' });
  await openEveryKind(page);
  await start(page);
  const seen: string[] = [];
  for (let asked = 0; asked < kinds; asked += 1) {
    seen.push(await kindShown(page));
    await expectAccessible(page);
    await expectToFit(page);
    await answer(page, asked % 2 === 0);
    await expect(page.locator('[data-verdict] blockquote').first()).toBeVisible();
    await expectAccessible(page);
    await expectToFit(page);
    await next(page);
    // What was missed comes back in between: right now, so that it stays away.
    for (let isOld = asked < kinds - 1; isOld; isOld = seen.includes(await kindShown(page))) {
      if (!seen.includes(await kindShown(page))) break;
      await answer(page, true);
      await next(page);
    }
  }
  expect(new Set(seen).size).toBe(kinds);
});

test('a wrong option is answered by what the article says of it', async ({ page }) => {
  await openEveryKind(page);
  await start(page);
  await goTo(page, 'When did the bridge open?');
  await page.locator('label', { hasText: 'April 10' }).click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const feedback = page.locator('[data-verdict="wrong"]');
  await expect(feedback).toContainText('April 8');
  await expect(feedback).toContainText('You chose April 10. The article uses April 10 here:');
  await expect(feedback.locator('blockquote', { hasText: 'Eva Bila spoke on April 10' }).last().locator('mark')).toHaveText('April 10');
  await expect(page.locator('label', { hasText: 'April 10' })).toContainText('Your choice, wrong');
});

test('of a false statement the correction is shown', async ({ page }) => {
  await openEveryKind(page);
  await start(page);
  await goTo(page, 'The old bridge was closed in March.');
  await answer(page, false);
  await expect(page.locator('[data-verdict]')).toContainText('The old bridge was closed in February.');
});

test('"I was right" counts a typed answer, and the score with it', async ({ page }) => {
  await openEveryKind(page);
  await start(page);
  await goTo(page, 'Who spoke?');
  const before = Number(await page.locator('progress').getAttribute('value'));
  await answer(page, false);
  await page.getByRole('button', { name: 'I was right' }).click();
  await expect(page.locator('[data-verdict="right"] h2')).toHaveText('Counted as right');
  await expect(page.locator('[data-saving="saved"]')).toBeVisible();
  expect(Number(await page.locator('progress').getAttribute('value'))).toBeGreaterThan(before);
  const asked = Math.round(Number(await page.locator('progress').getAttribute('value')) * kinds);
  await end(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${asked} of ${kinds}`);
});

test('a miss comes back after three others, until it was right once; then the practice ends by itself', async ({ page }) => {
  await openEveryKind(page);
  await start(page);
  const missed = await answer(page, false);
  for (let others = 0; others < 3; others += 1) {
    await next(page);
    expect((await shownItem(page)).id).not.toBe(missed.id);
    await answer(page, true);
  }
  await next(page);
  expect((await shownItem(page)).id).toBe(missed.id);
  await expect(page.getByText('You missed this one before.')).toBeVisible();
  await answer(page, true);
  for (let left = 0; left < kinds - 4; left += 1) {
    await next(page);
    await answer(page, true);
  }
  await page.getByRole('button', { name: 'See the result' }).click();
  await page.waitForURL(/\/review$/);
  // Only the first round scores.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${kinds - 1} of ${kinds}`);
  await expect(page.getByText('Asked 2 times')).toHaveCount(1);
});

test('nothing given is asked for, "I don\'t know" is an answer', async ({ page }) => {
  await openEveryKind(page);
  await start(page);
  await goTo(page, 'Who spoke?');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give an answer first' })).toBeVisible();
  await page.getByRole('button', { name: 'I don\'t know' }).click();
  await expect(page.locator('[data-verdict="wrong"] h2')).toHaveText('Here is the answer');
  await expect(page.locator('[data-verdict]')).toContainText('Eva Bila');
});

test('confidence is one tap, which is the answer too', async ({ page }) => {
  await openEveryKind(page);
  const attempt = await start(page, 'practice', true);
  await fillIn(page, await shownItem(page), true);
  await page.getByRole('button', { name: 'Unsure' }).click();
  await expect(page.locator('[data-verdict="right"]')).toBeVisible();
  await expect.poll(async () => (await keptOf(attempt)).operations).toBe(1);
  await next(page);
  await end(page);
  await expect(page.getByText('You were unsure')).toBeVisible();
});

test('a test goes back and forth, says what is unanswered, and nothing about right or wrong before it is handed in', async ({ page }) => {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => /\/(api\/v1\/)?attempts\//.test(new URL(response.url()).pathname) && bodies.push(response.text().catch(() => '')));
  await openEveryKind(page);
  const attempt = await start(page, 'test');
  await expectAccessibleInBothThemes(page);
  for (let index = 0; index < kinds - 1; index += 1) {
    await fillIn(page, await shownItem(page), index % 2 === 0);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await expect(page.locator('[data-saving="saved"]')).toBeVisible();
  await expect.poll(async () => (await keptOf(attempt)).answers.length).toBe(kinds - 1);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  const last = await shownItem(page);
  await page.getByRole('button', { name: 'Hand in…' }).click();
  const overview = page.getByRole('dialog');
  await expect(overview).toContainText('1 question has no answer yet:');
  await expect(overview.getByRole('button', { name: last.body.prompt })).toBeVisible();
  await expect(overview.getByRole('button', { name: /answered$/ })).toHaveCount(kinds - 1);
  await expectAccessibleInBothThemes(page);
  await overview.getByRole('button', { name: 'Question 1, answered' }).click();
  await expect(page.getByRole('main')).toContainText(`Question 1 of ${kinds}`);
  await page.reload();
  await expect(page.locator('form[data-item]')).toBeVisible();

  // Every byte about the attempt until here: pages and replies, before and after answering.
  const sent = (await Promise.all(bodies)).join('\n') + (await page.content());
  expect(sent).toContain('When did the bridge open?');
  for (const secret of ['closed in February', 'cut the ribbon,', 'optionQuotes', '"proof":', '\\"proof\\":[', '"key":{', '\\"key\\":{', '"released":{', '\\"released\\":{']) {
    expect({ secret, isSent: sent.includes(secret) }).toEqual({ secret, isSent: false });
  }

  await page.getByRole('button', { name: 'Overview' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await page.waitForURL(/\/review$/);
  await expect(page.getByText('Not answered')).toHaveCount(1);
  expect(attemptOf(page)).toBe(attempt);
});

test('every question of the sample fits a screen of 320 px with text at twice the size, before and after it is answered', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const attempt = await startSample(page);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const seen = new Set<string>();
  const { length } = await itemsOf(attempt);
  while (seen.size < length) {
    const { id } = await shownItem(page);
    // Wrong at first, since that says most; then right, so that it stays away.
    const isNew = !seen.has(id);
    seen.add(id);
    await expectToFit(page);
    await answer(page, !isNew);
    await expectToFit(page);
    await next(page);
  }
});
