import { expect, test, type Page } from '@playwright/test';
import { makeGradedClass } from '#scripts/bench/make-graded-class.ts';
import { expectAccessible, expectToFit } from './support/axe.ts';
import { query } from './support/database.ts';
import { authSecret, databaseUrl, signedIn } from './support/signed-in.ts';

// A student finds that the article says otherwise; the teacher agrees; everybody is graded again, once.

async function checkPage(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectToFit(page);
}

test('a student reports a question with a passage, the teacher accepts, and everybody is graded again once', async ({ browser, baseURL, viewport, isMobile, hasTouch }) => {
  const like = { viewport, ...(isMobile ? { isMobile, hasTouch: hasTouch ?? false } : {}), locale: 'en', baseURL: baseURL ?? '' };
  const made = await makeGradedClass(5, 4, databaseUrl(), authSecret());
  const wrong = await query<{ attempt: string; prompt: string; position: number }>(
    `SELECT t.id AS attempt, v.body->>'prompt' AS prompt, i.position FROM "Attempt" t JOIN "AttemptItem" i ON i."attemptId" = t.id JOIN "QuestionVersion" v ON v.id = i."versionId" JOIN "Answer" a ON a."itemId" = i.id
      WHERE t."assignmentId" = $1 AND NOT a.correct ORDER BY t.seed, i.position LIMIT 1`, [made.assignment]);
  const [missed] = wrong;
  if (!missed) throw new Error('somebody misses one of twenty answers');
  const before = await query<{ id: string; score: number }>(`SELECT id, score FROM "Attempt" WHERE "assignmentId" = $1`, [made.assignment]);

  // The student, who answered "false" where the key says "true".
  const student = await signedIn(browser, like, made.students.find(({ attempt }) => attempt === missed.attempt)?.cookie ?? '', baseURL ?? '');
  await student.goto(`/attempts/${missed.attempt}/review`);
  const question = student.getByRole('listitem').filter({ has: student.getByRole('heading', { name: missed.prompt }) });
  await question.getByRole('link', { name: 'Report this question' }).click();
  await expect(student.getByRole('heading', { name: 'What is wrong with this question?' })).toBeVisible();
  await checkPage(student);
  await student.getByText('Choose a sentence instead').click();
  const sentence = student.getByRole('group', { name: 'Where does the article say so?' }).getByRole('button').first();
  const passage = (await sentence.textContent()) ?? '';
  await sentence.click();
  await student.getByLabel('In your own words').fill('It says the opposite here.');
  await student.getByRole('button', { name: 'Send the report' }).click();
  await expect(student.getByText('Thank you. Your report is on its way.')).toBeVisible();

  // The teacher sees it beside the question, and accepts.
  const teacher = await signedIn(browser, like, made.cookie, baseURL ?? '');
  await teacher.goto(`/classes/${made.id}/results`);
  await checkPage(teacher);
  await teacher.getByRole('link', { name: '1 open report' }).click();
  await expect(teacher.getByRole('heading', { name: 'Reports' })).toBeVisible();
  await checkPage(teacher);
  await teacher.getByRole('link', { name: missed.prompt }).click();
  await expect(teacher.getByText('It says the opposite here.')).toBeVisible();
  await expect(teacher.getByText(passage).first()).toBeVisible();
  await checkPage(teacher);
  await teacher.getByRole('radio', { name: 'False' }).check();
  await teacher.getByLabel('Why (everybody who answered reads it)').fill('The first sentence says so.');
  await teacher.getByRole('button', { name: 'Accept and grade again' }).click();
  await expect(teacher.getByText(/The key was changed by A teacher on .*: 5 attempts graded again/)).toBeVisible();
  await expect(teacher.getByText('Why: The first sentence says so.')).toBeVisible();

  // Once each; nobody lost a point, and whoever had answered "false" gained one.
  const after = await query<{ id: string; score: number; entries: number; chose: boolean }>(
    `SELECT t.id, t.score, (SELECT count(*)::int FROM "RegradeEntry" e WHERE e."attemptId" = t.id) AS entries, (a.value->>'value')::boolean AS chose
       FROM "Attempt" t JOIN "AttemptItem" i ON i."attemptId" = t.id AND i.position = $2 JOIN "Answer" a ON a."itemId" = i.id WHERE t."assignmentId" = $1`, [made.assignment, missed.position]);
  for (const { id, score, entries, chose } of after) {
    expect(entries).toBe(1);
    expect(score).toBe((before.find((attempt) => attempt.id === id)?.score ?? 0) + (chose ? 0 : 1));
  }

  // The student is told, and reads why.
  await student.goto(`/attempts/${missed.attempt}/review`);
  await expect(student.getByText('A question was put right')).toBeVisible();
  await expect(student.getByText('Why: The first sentence says so.')).toBeVisible();
  await checkPage(student);
  await student.goto('/reports');
  await expect(student.getByText('accepted', { exact: true })).toBeVisible();

  // The same as files.
  const csv = await (await teacher.request.get(`/api/v1/classes/${made.id}/gradebook`)).text();
  expect(csv).toContain('Student,Average in per cent,Homework');
  const workbook = await teacher.request.get(`/api/v1/assignments/${made.assignment}/results?format=xlsx`);
  expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');

  // The other pages of the results stand up to axe too.
  for (const part of ['', '/questions', '/misses', '/answers']) {
    await teacher.goto(`/classes/${made.id}/results/${made.assignment}${part}`);
    await expect(teacher.getByRole('heading', { name: 'Homework' })).toBeVisible();
    await checkPage(teacher);
  }
});
