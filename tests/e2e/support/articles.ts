import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** The sample article as somebody would paste it. */
export const sampleText = readFileSync('prisma/sample/kishida-us-visit.txt', 'utf8');

/** Pastes a text on the page for new articles and goes on to what was understood. */
export async function pasteArticle(page: Page, text = sampleText): Promise<void> {
  await page.goto('/articles/new');
  await page.getByRole('textbox', { name: 'Text of the article' }).fill(text);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What was understood' })).toBeVisible();
}

/** From what was understood to a quiz that can be taken. */
export async function makeQuiz(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make the quiz' }).first().click();
  await expect(page.getByRole('radio', { name: /^Practice/ })).toBeVisible({ timeout: 45_000 });
}
