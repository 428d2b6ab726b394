import { expect, test } from '@playwright/test';
import { isAlive } from './support/alive.ts';
import { sampleText } from './support/articles.ts';

test('a visitor is one press away from the first question of the sample article', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every question rests on the article’s own words');
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await expect(page).toHaveURL(/\/attempts\/[0-9a-f-]{36}(\?|$)/);
  await expect(page.locator('main form[data-item] h1')).toBeVisible();
});

test('no page asks anybody but us for anything', async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) outside.push(request.url());
  });
  for (const path of ['/', '/articles', '/articles/new', '/attempts', '/sign-in', '/sign-up', '/account']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(outside).toEqual([]);
});

test('what was typed survives a reload and a refusal, and is gone once it is kept', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('textbox', { name: 'Text of the article' });
  await field.fill('Hanoi is the capital of Vietnam.');
  await expect(page.getByText('32 of 200,000 characters')).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('Hanoi is the capital of Vietnam.');
  await expect(page.getByText('Your text from before is still here.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/This is too short for a quiz: it has \d+ words/)).toBeVisible();
  await expect(field).toHaveValue('Hanoi is the capital of Vietnam.');
  await field.fill(sampleText);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}\/check$/);
  await page.goto('/');
  await expect(field).toHaveValue('');
});

test('nothing typed, and too much typed, are said before anything is sent', async ({ page }) => {
  await page.goto('/articles/new');
  const field = page.getByRole('textbox', { name: 'Text of the article' });
  await isAlive(field);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Paste an article first, or choose a file.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('word '.repeat(40_010));
  await expect(page.getByText('50 characters too many.', { exact: false })).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/articles\/new$/);
});

test('a text file is read into the field; what is not text is refused by name', async ({ page }) => {
  await page.goto('/articles/new');
  const file = page.locator('input[type=file]');
  const field = page.getByRole('textbox', { name: 'Text of the article' });
  await isAlive(field);
  await file.setInputFiles({ name: 'photo.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]) });
  await expect(page.getByText(/photo\.txt is not a text file/)).toBeVisible();
  await file.setInputFiles({ name: 'article.md', mimeType: 'text/markdown', buffer: Buffer.from('# A title\n\nChào buổi sáng.') });
  await expect(field).toHaveValue('# A title\n\nChào buổi sáng.');
  await expect(page.getByText('article.md was read.')).toBeVisible();
});

test('a file can be dropped on the field', async ({ page }) => {
  await page.goto('/articles/new');
  const field = page.getByRole('textbox', { name: 'Text of the article' });
  await isAlive(field);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Dropped text.'], 'dropped.txt', { type: 'text/plain' }));
    return transfer;
  });
  await field.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Drop the file to read it')).toBeVisible();
  await field.dispatchEvent('drop', { dataTransfer: data });
  await expect(field).toHaveValue('Dropped text.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article comes in and its quiz is begun', async ({ page }) => {
    await page.goto('/articles/new');
    await page.getByRole('textbox', { name: 'Text of the article' }).fill(sampleText);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was understood');
    await page.getByRole('button', { name: 'Make the quiz' }).first().click();
    await expect(page).toHaveURL(/\/quizzes\/[0-9a-f-]{36}$/);
  });

  test('the sample quiz is one press away', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Take the quiz' }).click();
    await expect(page).toHaveURL(/\/attempts\/[0-9a-f-]{36}$/);
  });
});
