import { expect, test } from '@playwright/test';
import { makeGradedClass } from '#scripts/bench/make-graded-class.ts';
import { expectAccessible, expectToFit } from './support/axe.ts';
import { query } from './support/database.ts';
import { authSecret, databaseUrl, signedIn } from './support/signed-in.ts';

test('a quiz is shared by a link, copied by another teacher, and the link is taken back', async ({ browser, baseURL, viewport, isMobile, hasTouch }) => {
  const like = { viewport, ...(isMobile ? { isMobile, hasTouch: hasTouch ?? false } : {}), locale: 'en', baseURL: baseURL ?? '' };
  const [made, other] = [await makeGradedClass(1, 3, databaseUrl(), authSecret()), await makeGradedClass(1, 1, databaseUrl(), authSecret())];
  const [assigned] = await query<{ quizId: string }>('SELECT "quizId" FROM "Assignment" WHERE id = $1', [made.assignment]);
  const owner = await signedIn(browser, like, made.cookie, baseURL ?? '');
  await owner.goto(`/quizzes/${assigned?.quizId}`);
  await owner.getByRole('link', { name: 'Share with teachers' }).click();
  await owner.getByRole('button', { name: 'Make a link' }).click();
  const link = await owner.getByLabel('The link', { exact: true }).inputValue();
  expect(link).toContain('/copy/');
  await expectAccessible(owner);
  await expectToFit(owner);

  // A visitor sees what is asked; a teacher makes it their own.
  const visitor = await (await browser.newContext(like)).newPage();
  await visitor.goto(link);
  await expect(visitor.getByText('Statement 0 is what the article says.')).toBeVisible();
  await expect(visitor.getByRole('link', { name: 'Create an account to copy it' })).toBeVisible();
  const teacher = await signedIn(browser, like, other.cookie, baseURL ?? '');
  await teacher.goto(link);
  await expectAccessible(teacher);
  await expectToFit(teacher);
  await teacher.getByRole('button', { name: 'Make it mine' }).click();
  await expect(teacher.getByRole('link', { name: 'Edit the questions' })).toBeVisible();
  expect(teacher.url()).not.toContain(String(assigned?.quizId));

  await owner.reload();
  await owner.getByRole('button', { name: 'Take back' }).click();
  await expect(owner.getByText('No link holds.')).toBeVisible();
  const gone = await teacher.goto(link);
  expect(gone?.status()).toBe(404);
});
