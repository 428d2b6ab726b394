import { expect, test, type Page } from '@playwright/test';
import { isAlive } from './support/alive.ts';
import { openEveryKind, start } from './support/answering.ts';
import { expectAccessible, expectAccessibleInBothThemes, expectToFit } from './support/axe.ts';
import { query } from './support/database.ts';

/** The author's page of a quiz with every kind of question. @returns the quiz's id */
async function openAuthor(page: Page): Promise<string> {
  const quiz = await openEveryKind(page);
  await page.goto(`/quizzes/${quiz}/edit`);
  await expect(page.locator('[data-question]')).toHaveCount(9);
  await isAlive(page.getByRole('button', { name: 'Add a question' }));
  return quiz;
}

const promptsOf = async (quiz: string) =>
  (await query<{ prompt: string }>(`SELECT v.body->>'prompt' AS prompt FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version
    WHERE q."quizId" = $1 AND q."isChosen" AND q."deletedAt" IS NULL ORDER BY q.position`, [quiz])).map(({ prompt }) => prompt);

const row = (page: Page, words: string) => page.locator('[data-question]', { has: page.getByRole('heading', { name: words }) });

/** Selects words of the article in the picker, as a mouse or a finger does. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.getByRole('group', { name: 'The article' }).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
  await expect(page.locator('section[aria-labelledby="picker"] q')).toContainText(words);
}

test('a question is edited, saved as a new version, and the edit undone', async ({ page }) => {
  const quiz = await openAuthor(page);
  await row(page, 'Who spoke?').getByRole('button', { name: /^Edit/ }).click();
  const prompt = page.getByRole('textbox', { name: 'Question' });
  await expect(prompt).toBeFocused();
  await prompt.fill('Who gave a speech?');
  await page.getByRole('button', { name: 'Save the question' }).click();
  await expect(page.getByRole('heading', { name: 'Who gave a speech?' })).toBeFocused();
  await expect.poll(() => promptsOf(quiz)).toContain('Who gave a speech?');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Who spoke?' })).toBeVisible();
  await expect.poll(() => promptsOf(quiz)).toContain('Who spoke?');
});

test('another quote is chosen by selecting it; one without the answer is refused at its field', async ({ page }) => {
  await openAuthor(page);
  await row(page, 'Who spoke?').getByRole('button', { name: /^Edit/ }).click();
  await page.getByRole('button', { name: 'Choose another quote' }).click();
  await selectWords(page, 'ridge opened on Apri');
  await expect(page.locator('section[aria-labelledby="picker"] q')).toHaveText('bridge opened on April'); // whole words
  await page.getByRole('button', { name: 'Use this quote' }).click();
  await page.getByRole('button', { name: 'Save the question' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'does not stand in the quote' })).toBeFocused();
  await page.getByRole('button', { name: 'Choose another quote' }).click();
  await selectWords(page, 'Eva Bila spoke');
  await page.getByRole('button', { name: 'Use this quote' }).click();
  await page.getByRole('button', { name: 'Save the question' }).click();
  await expect(row(page, 'Who spoke?').locator('blockquote')).toHaveText('Eva Bila spoke');
});

test('a quote is chosen sentence by sentence with the keyboard', async ({ page }) => {
  await openAuthor(page);
  await row(page, 'How many people').getByRole('button', { name: /^Edit/ }).click();
  await page.getByRole('button', { name: 'Add a quote' }).click();
  await page.getByRole('switch', { name: 'Choose whole sentences' }).press('Space');
  await page.getByRole('button', { name: 'It cost 2,500 crowns.' }).press('Enter');
  await page.getByRole('button', { name: 'Save the question' }).press('Enter');
  await expect(row(page, 'How many people').locator('blockquote')).toHaveText(['Some 300 people watched the opening.', 'It cost 2,500 crowns.']);
});

test('unsaved changes outlive a reload and a failed save', async ({ page, context }) => {
  const quiz = await openAuthor(page);
  await row(page, 'Who spoke?').getByRole('button', { name: /^Edit/ }).click();
  const prompt = page.getByRole('textbox', { name: 'Question' });
  await prompt.fill('Who spoke there?');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save the question' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'What you typed is kept here' })).toBeVisible();
  await expect(prompt).toHaveValue('Who spoke there?');
  await context.setOffline(false);
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(row(page, 'Who spoke?').getByText('Unsaved changes')).toBeVisible(); // kept on the device: its code runs
  await row(page, 'Who spoke?').getByRole('button', { name: /^Edit/ }).click();
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('Who spoke there?');
  await page.getByRole('button', { name: 'Save the question' }).click();
  await expect(page.getByRole('heading', { name: 'Who spoke there?' })).toBeVisible();
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);
  await expect.poll(() => promptsOf(quiz)).toContain('Who spoke there?');
});

test('questions are moved, deleted and brought back', async ({ page }) => {
  const quiz = await openAuthor(page);
  const before = await promptsOf(quiz);
  await page.getByRole('button', { name: 'Move question 1 down' }).click();
  await expect(page.locator('[data-question] h2').first()).toHaveText(before[1] ?? '');
  await expect.poll(async () => (await promptsOf(quiz)).slice(0, 2)).toEqual([before[1], before[0]]);
  await page.getByRole('button', { name: 'Delete question 1' }).click();
  await expect(page.locator('[data-question]')).toHaveCount(8);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.locator('[data-question]')).toHaveCount(9);
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(page.locator('[data-question] h2').first()).toHaveText(before[0] ?? '');
  await expect.poll(() => promptsOf(quiz)).toEqual(before);
});

test('where the article offers nothing else, "ask about something else" says so', async ({ page }) => {
  await openAuthor(page);
  await page.getByRole('button', { name: 'Ask about something else instead of question 1' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The article offers no further good question.' })).toBeVisible();
});

test('a question of one\'s own is added, and asked', async ({ page }) => {
  const quiz = await openAuthor(page);
  await page.getByLabel('Kind of a new question').selectOption('single-choice');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('button', { name: 'Save the question' }).click();
  await expect(page.getByText('Write the question.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Question' }).fill('What did it cost?');
  await page.getByRole('textbox', { name: 'Option 1' }).fill('2,500 crowns');
  await page.getByRole('textbox', { name: 'Option 2' }).fill('300 crowns');
  await page.getByRole('radio', { name: 'Option 1 is right' }).check();
  await page.getByRole('button', { name: 'Choose a quote in the article' }).click();
  await page.getByRole('switch', { name: 'Choose whole sentences' }).check();
  await page.getByRole('button', { name: 'It cost 2,500 crowns.' }).click();
  await page.getByRole('button', { name: 'Save the question' }).click();
  await expect(page.locator('[data-question]')).toHaveCount(10);
  await expect.poll(async () => (await promptsOf(quiz)).at(-1)).toBe('What did it cost?');
  await page.goto(`/quizzes/${quiz}`);
  await start(page);
  await expect(page.getByText('Question 1 of 10').first()).toBeVisible();
});

test('the form of every kind opens, fits, and axe finds nothing', async ({ page, isMobile }) => {
  test.setTimeout(180_000);
  await openAuthor(page);
  await expectAccessibleInBothThemes(page);
  await expectToFit(page);
  await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' });
  // The forms are the same at every width: the narrow screen takes all nine, the wide one the article beside one.
  for (let number = 1; number <= (isMobile ? 9 : 1); number += 1) {
    await page.getByRole('button', { name: `Edit question ${number}`, exact: true }).click();
    await expectAccessible(page);
    await expectToFit(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  await page.getByRole('button', { name: 'Edit question 1', exact: true }).click();
  await page.getByRole('button', { name: 'Choose another quote' }).click();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('switch').check();
  await expectAccessible(page);
  await expectToFit(page);
});

test('somebody else\'s quiz and the sample are not there to be edited', async ({ page, browser }) => {
  const quiz = await openAuthor(page);
  const [sample] = await query<{ id: string }>('SELECT id FROM "Quiz" WHERE "isSample" AND "deletedAt" IS NULL ORDER BY "createdAt" DESC LIMIT 1');
  expect((await page.goto(`/quizzes/${sample?.id}/edit`))?.status()).toBe(404);
  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.goto(`/quizzes/${quiz}/edit`))?.status()).toBe(404);
});
