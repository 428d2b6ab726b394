import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, expectToFit } from './support/axe.ts';
import { aLearner, keepCards, openReview, rowsOf, zone } from './support/reviewing.ts';

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
