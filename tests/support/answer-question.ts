import { expect, type Page } from '@playwright/test';

/** From the front page into the sample quiz: one press. Resolves when its first question is there. */
export async function takeSampleQuiz(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await page.waitForURL('**/attempts/*');
  await expect(checkButton(page)).toBeVisible();
}

const checkButton = (page: Page) => page.getByRole('button', { name: 'Check my answer' });

/** Gives some answer to the question on the screen, of whatever kind it is. */
export async function answerQuestion(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(checkButton(page)).toBeVisible();
  if (await main.getByRole('radio').count() > 0) await main.getByRole('radio').first().check({ force: true });
  else if (await main.getByRole('textbox').count() > 0) await main.getByRole('textbox').first().fill('1999');
  else return page.getByRole('button', { name: "I don't know" }).click();
  await checkButton(page).click();
}

/** On to the next question, once the one on the screen was answered. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
}
