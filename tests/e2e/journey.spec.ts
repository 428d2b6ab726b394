import { expect, test } from '@playwright/test';
import { answer, end, next, startSample } from './support/answering.ts';
import { query } from './support/database.ts';

test('from the sample article to a reviewed quiz, and the score is still there after a reload', async ({ page }) => {
  const attempt = await startSample(page);
  const right = await answer(page, true);
  await expect(page.locator('[data-verdict="right"] h2')).toHaveText('Right');
  await expect(page.locator('[data-verdict="right"] blockquote mark').first()).toBeVisible();
  await next(page);
  const wrong = await answer(page, false);
  await expect(page.locator('[data-verdict="wrong"] h2')).toHaveText('Not right');
  await expect(page.locator('[data-saving="saved"]')).toHaveText('Saved');
  await next(page);
  await end(page);

  const [{ of } = { of: 0 }] = await query<{ of: number }>('SELECT "of" FROM "Attempt" WHERE id = $1', [attempt]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`1 of ${of}`);
  const missed = page.locator(`#question-${wrong.position + 1}`);
  await expect(missed).toHaveAttribute('data-verdict', 'wrong');
  const mark = missed.locator('blockquote mark').first();
  await expect(mark).toBeVisible();
  // The mark is part of a sentence of the article, word for word.
  const quote = await missed.locator('blockquote').first().locator('strong').textContent();
  const [{ text } = { text: '' }] = await query<{ text: string }>('SELECT r.text FROM "Attempt" a JOIN "Quiz" z ON z.id = a."quizId" JOIN "Revision" r ON r.id = z."revisionId" WHERE a.id = $1', [attempt]);
  expect(text).toContain(quote ?? 'no quote is shown');
  expect(quote).toContain(await mark.textContent());

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`1 of ${of}`);
  await expect(page.locator(`#question-${right.position + 1}`)).toHaveAttribute('data-verdict', 'right');
  await expect(page.locator('[id^="question-"]').first()).toHaveAttribute('data-verdict', 'wrong');
  const [kept] = await query<{ score: number; state: string }>('SELECT score, state::text FROM "Attempt" WHERE id = $1', [attempt]);
  expect(kept).toEqual({ score: 1, state: 'graded' });

  await page.getByRole('link', { name: 'Read it in the article' }).first().click();
  await expect(page).toHaveURL(/\/articles\//);
});

test('"retry the misses" asks the misses and nothing else', async ({ page }) => {
  await startSample(page);
  const right = await answer(page, true);
  await next(page);
  await end(page);
  await page.getByRole('button', { name: 'Retry the misses' }).click();
  await page.waitForURL((url) => /\/attempts\/[0-9a-f-]{36}/.test(url.pathname) && !url.pathname.endsWith('review'));
  await expect(page.locator('form[data-item]')).toBeVisible();
  const asked = await query<{ prompt: string }>(`SELECT v.body->>'prompt' AS prompt FROM "AttemptItem" i JOIN "QuestionVersion" v ON v.id = i."versionId" WHERE i."attemptId" = $1`, [/attempts\/([^/?]+)/.exec(page.url())?.[1]]);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.map(({ prompt }) => prompt)).not.toContain(right.body.prompt);
});
