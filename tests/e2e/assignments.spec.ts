import { expect, test, type Browser, type Page } from '@playwright/test';
import { attemptOf, fillIn, shownItem } from './support/answering.ts';
import { expectAccessibleInBothThemes, expectToFit } from './support/axe.ts';
import { aPhone, makeClass } from './support/classes.ts';
import { keptOf, query } from './support/database.ts';
import { picture } from './support/picture.ts';

/** A phone joins the class by its link, with a nickname, and begins: three actions to the first question. */
async function begin(browser: Browser, baseURL: string | undefined, code: string, nickname: string): Promise<Page> {
  const phone = await aPhone(browser, baseURL);
  await join(phone, code, nickname);
  await phone.getByRole('link', { name: /Kishida/ }).click();
  await phone.getByRole('button', { name: 'Start' }).click();
  await expect(phone.locator('form[data-item]')).toBeVisible();
  return phone;
}
async function join(phone: Page, code: string, nickname: string): Promise<void> {
  await phone.goto(`/join/${code.replace(' ', '')}`);
  await phone.getByLabel('Or write your own').fill(nickname);
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.getByText(`You are here as ${nickname}`)).toBeVisible();
}

const saved = (phone: Page) => expect(phone.locator('[data-saving]').first()).toHaveAttribute('data-saving', 'saved');
async function answer(phone: Page): Promise<void> {
  await fillIn(phone, await shownItem(phone), true);
}
const next = (phone: Page) => phone.getByRole('button', { name: 'Next', exact: true }).click();
async function handIn(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Overview' }).click();
  await phone.getByRole('button', { name: 'Hand in' }).click();
  await phone.waitForURL(/\/review$/);
}

/** From the sample quiz's page to assigned: two actions, here with a time limit. */
async function assignSample(page: Page, timeLimit: string): Promise<string> {
  const [sample] = await query<{ id: string }>('SELECT id FROM "Quiz" WHERE "isSample" AND "deletedAt" IS NULL ORDER BY "createdAt" DESC LIMIT 1');
  await page.goto(`/quizzes/${sample?.id}`);
  await page.getByRole('link', { name: 'Assign to a class' }).click();
  await expect(page.getByLabel('Due', { exact: true })).toHaveValue(/T23:59$/);
  await page.getByText('More rules', { exact: false }).click();
  await page.getByLabel('Time limit, in minutes').fill(timeLimit);
  await picture(page, 'assign');
  await expectToFit(page);
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.waitForURL(/\/assignments\/[0-9a-f-]{36}$/);
  return page.url();
}

test('a teacher assigns; one phone loses the network, one reloads, one never hands in; time closes it; the teacher sees all three', async ({ page, browser, baseURL }) => {
  const { code } = await makeClass(page);
  const address = await assignSample(page, '20');
  await expect(page.getByText('Nobody is in this class yet.')).toBeVisible();

  const ada = await begin(browser, baseURL, code, 'Ada');
  await expect(ada.getByRole('timer')).toHaveText(/^(20:00|19:\d\d) left$/);
  await answer(ada);
  await saved(ada);
  await picture(ada, 'player');
  await expectToFit(ada);
  await expectAccessibleInBothThemes(ada);
  await ada.context().setOffline(true);
  await next(ada);
  await answer(ada);
  await expect(ada.locator('[data-saving]').first()).toHaveAttribute('data-saving', 'waiting');

  const bo = await begin(browser, baseURL, code, 'Bo');
  await answer(bo);
  await next(bo);
  await answer(bo);
  await saved(bo);
  const shown = await bo.locator('form[data-item]').getAttribute('data-item');
  await bo.reload();
  await expect(bo.locator(`form[data-item="${shown}"]`)).toBeVisible();
  await expect(bo.getByRole('timer')).toHaveText(/^19:\d\d left$/);

  const cy = await begin(browser, baseURL, code, 'Cy');
  await answer(cy);
  await saved(cy);
  const lost = attemptOf(cy);
  await cy.context().close();

  await ada.context().setOffline(false);
  await saved(ada);
  await handIn(ada);
  await handIn(bo);
  await expect(bo.getByRole('heading', { level: 1, name: 'Handed in' })).toBeVisible();
  await expect(bo.getByText('You see the answers after', { exact: false })).toBeVisible();
  await picture(bo, 'handed-in');
  await expectAccessibleInBothThemes(bo);

  // The teacher's page has changed by itself.
  const row = (name: string) => page.locator('li[data-state]').filter({ hasText: name });
  await page.goto(address);
  await expect(row('Cy')).toHaveAttribute('data-state', 'in-progress');
  await expect(row('Ada')).toHaveAttribute('data-state', 'handed-in');
  await picture(page, 'live');
  await expectToFit(page);
  await expectAccessibleInBothThemes(page);
  // Time passes for Cy, who never comes back.
  await query(`UPDATE "Attempt" SET "deadlineAt" = "startedAt" + interval '1 second' WHERE id = $1`, [lost]);
  await expect(row('Cy')).toHaveAttribute('data-state', 'closed-by-time', { timeout: 40_000 });
  for (const name of ['Ada', 'Bo', 'Cy']) await expect(row(name)).toContainText(name === 'Cy' ? '1 of' : '2 of');
  expect((await keptOf(lost)).answers).toHaveLength(1);
  const [closed] = await query<{ state: string; score: number | null }>('SELECT state::text AS state, score FROM "Attempt" WHERE id = $1', [lost]);
  expect(closed).toEqual({ state: 'graded', score: 1 });

  // The answers come when the teacher says so, and not before.
  await bo.reload();
  await expect(bo.getByRole('heading', { level: 1, name: 'Handed in' })).toBeVisible();
  await page.getByRole('button', { name: 'Show scores and answers' }).click();
  await expect(page.getByText('Students see the answers and their quotes.')).toBeVisible();
  await bo.reload();
  await expect(bo.getByRole('heading', { level: 1, name: 'Handed in' })).toBeHidden();
  await expect(bo.locator('mark').first()).toBeVisible();
  await bo.goto(address);
  await expect(bo.getByText('You have used all your attempts.')).toBeVisible();
  await picture(bo, 'work-done');
  await expectAccessibleInBothThemes(bo);

  // The rules are changed while somebody works: what that does is said first.
  const dee = await aPhone(browser, baseURL);
  await join(dee, code, 'Dee');
  await picture(dee, 'class-of-student');
  await expectToFit(dee);
  await expectAccessibleInBothThemes(dee);
  await dee.getByRole('link', { name: /Kishida/ }).click();
  await expect(dee.getByText('20 minutes from when you start.', { exact: false })).toBeVisible();
  await picture(dee, 'work');
  await expectToFit(dee);
  await expectAccessibleInBothThemes(dee);
  await dee.getByRole('button', { name: 'Start' }).click();
  await expect(dee.getByRole('timer')).toHaveText(/left$/);
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByLabel('Time limit, in minutes').fill('30');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByText('One running attempt gets more time.')).toBeVisible();
  await picture(page, 'change');
  await expectToFit(page);
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Do it' }).click();
  await page.waitForURL(address);
  await dee.reload();
  await expect(dee.getByRole('timer')).toHaveText(/^(30:00|29:\d\d) left$/);
  await page.getByRole('link', { name: /All assignments/ }).click();
  await expect(page.getByText('4 of 4 started, 3 handed in')).toBeVisible();
  await picture(page, 'list');
  await expectToFit(page);
  await expectAccessibleInBothThemes(page);
  for (const phone of [ada, bo, dee]) await phone.context().close();
});

test('when the time is over the attempt is handed in by itself, whatever the clock of the phone says', async ({ page, browser, baseURL }) => {
  const { code } = await makeClass(page);
  await assignSample(page, '10');
  const phone = await aPhone(browser, baseURL);
  await phone.context().addInitScript(() => {
    const right = Date.now;
    Date.now = () => right() + 3_600_000; // an hour fast
  });
  await join(phone, code, 'Eve');
  await phone.getByRole('link', { name: /Kishida/ }).click();
  await phone.getByRole('button', { name: 'Start' }).click();
  await expect(phone.getByRole('timer')).toHaveText(/^(10:00|\d:\d\d) left$/);
  await answer(phone);
  await saved(phone);
  const attempt = attemptOf(phone);
  // Only now is there little time left: how quick the machine is until here decides nothing.
  await query(`UPDATE "Attempt" SET "deadlineAt" = clock_timestamp() + interval '5 seconds' WHERE id = $1`, [attempt]);
  await phone.reload();
  await phone.waitForURL(/\/review$/, { timeout: 40_000 });
  await expect(phone.getByRole('heading', { level: 1, name: /^(Handed in|Time was over)$/ })).toBeVisible();
  expect((await keptOf(attempt)).answers).toHaveLength(1);
  await phone.context().close();
});

test('a student far away reads the due date on their own clock, with that of the class beside it', async ({ page, browser, baseURL }) => {
  const { code } = await makeClass(page);
  const address = await assignSample(page, '20');
  const context = await browser.newContext({ baseURL, locale: 'en', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 360, height: 740 }, hasTouch: true });
  const phone = await context.newPage();
  await join(phone, code, 'Anh');
  await phone.goto(address);
  await expect(phone.getByText(/^Due .*\d:59 AM\. On the clock of the class \(Europe\/Berlin\) that is .* 11:59 PM\.$/)).toBeVisible();
  await expectToFit(phone);

  // The teacher gives this one student two attempts and more time.
  await page.goto(`${address}/edit`);
  await page.getByLabel('Student', { exact: true }).selectOption('Anh');
  await page.getByLabel('More minutes').fill('10');
  await page.getByLabel('More attempts').fill('1');
  await page.getByRole('button', { name: 'Save for this student' }).click();
  await expect(page.getByText('10 more minutes · 1 more attempt')).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('30 minutes from when you start.', { exact: false })).toBeVisible();
  await expect(phone.getByText('2 of 2 attempts left.')).toBeVisible();
  await picture(phone, 'work-far-away');
  await page.getByRole('button', { name: 'As the class again: Anh' }).click();
  await expect(page.getByText('10 more minutes', { exact: false })).toBeHidden();
  await context.close();
});
