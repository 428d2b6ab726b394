import { expect, test } from '@playwright/test';
import { answer, end, next, openEveryKind, start } from './support/answering.ts';
import { expectAccessibleInBothThemes, expectToFit } from './support/axe.ts';

test('a review of every kind, wrong and right, is complete, fits, and axe finds nothing', async ({ page }) => {
  test.setTimeout(120_000);
  await openEveryKind(page);
  await start(page, 'test');
  for (let index = 0; index < 9; index += 1) {
    if (index < 8) await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Overview' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await page.waitForURL(/\/review$/);
  await expect(page.locator('[id^="question-"]')).toHaveCount(9);
  await expect(page.locator('[id^="question-"] blockquote')).toHaveCount(9);
  // Read out in the article's own language, whatever the page's.
  await expect(page.locator('[id^="question-"] blockquote[lang="en"]')).toHaveCount(9);
  await expectAccessibleInBothThemes(page);
  await expectToFit(page);
  await page.setViewportSize({ width: 320, height: 568 });
  await expectToFit(page);
});

test('misses come first, and the filter shows only them', async ({ page }) => {
  await openEveryKind(page);
  await start(page);
  await answer(page, true);
  await next(page);
  const missed = await answer(page, false);
  await next(page);
  await end(page);
  await expect(page.locator('[id^="question-"]').last()).toHaveAttribute('data-verdict', 'right');
  await page.getByRole('link', { name: /^Right \(1\)$/ }).click();
  await expect(page.locator('[id^="question-"]')).toHaveCount(1);
  await page.getByRole('link', { name: /^Missed \(8\)$/ }).click();
  await expect(page.locator('[id^="question-"]')).toHaveCount(8);
  await expect(page.locator(`#question-${missed.position + 1}`)).toBeVisible();
  await expectAccessibleInBothThemes(page);
});
