import { expect, test } from '@playwright/test';
import { expectAccessibleInBothThemes, expectToFit } from './support/axe.ts';
import { fillIn, shownItem } from './support/answering.ts';
import { aPhone, makeClass } from './support/classes.ts';
import { query } from './support/database.ts';

test('a teacher makes a class, two phones join by its code, and one comes back by four words', async ({ page, browser, baseURL }) => {
  const { address, code } = await makeClass(page);
  expect(code).toMatch(/^[2-9A-Y]{4} [2-9A-Y]{4}$/);
  await expectAccessibleInBothThemes(page);

  // Two actions: the code, a nickname. Typed as somebody types who reads it off a wall.
  const first = await aPhone(browser, baseURL);
  await first.goto('/join');
  await first.getByLabel('Code of the class').fill('acdf234');
  await first.getByRole('button', { name: 'Continue' }).click();
  await expect(first.getByText('This is not a code', { exact: false })).toBeVisible();
  await expect(first.getByLabel('Code of the class')).toHaveValue('acdf234');
  await expectAccessibleInBothThemes(first);
  await first.getByLabel('Code of the class').fill(` ${code.toLowerCase().replace(' ', '-')} `);
  await first.getByRole('button', { name: 'Continue' }).click();
  await expect(first.getByRole('heading', { level: 1, name: '7b English' })).toBeVisible();
  await expect(first.getByText('The class of Ms Lan.', { exact: false })).toBeVisible();
  await expectAccessibleInBothThemes(first);
  const offered = first.getByRole('group', { name: 'Take one of these' }).getByRole('button');
  await expect(offered).toHaveCount(3);
  const nickname = (await offered.first().textContent()) ?? '';
  await offered.first().click();
  await expect(first.getByText(`You are here as ${nickname}`)).toBeVisible();
  const words = (await first.getByRole('region', { name: 'Your way back' }).locator('p[translate=no]').textContent()) ?? '';
  expect(words.trim().split(/\s+/)).toHaveLength(4);
  await expectAccessibleInBothThemes(first);
  await expectToFit(first);

  const second = await aPhone(browser, baseURL);
  await second.goto(`/join/${code.replace(' ', '')}`);
  for (const [typed, sentence] of [['sh1t', 'This nickname cannot be used in a class.'], [nickname.toUpperCase(), 'Somebody in the class has this nickname.']] as const) {
    await second.getByLabel('Or write your own').fill(typed);
    await second.getByRole('button', { name: 'Join' }).click();
    await expect(second.getByText(sentence, { exact: false })).toBeVisible();
    await expect(second.getByLabel('Or write your own')).toHaveValue(typed);
  }
  await second.getByLabel('Or write your own').fill('Bình An');
  await second.getByRole('button', { name: 'Join' }).click();
  await expect(second.getByText('You are here as Bình An')).toBeVisible();
  await expect(second.locator('main')).not.toContainText(nickname);
  // What is a teacher's is not there for a student, nor for somebody who only has the address.
  const stranger = await aPhone(browser, baseURL);
  for (const part of ['/settings', '/sheet', '/show', '/assignments', '/results']) {
    for (const phone of [second, stranger]) expect((await phone.goto(address + part))?.status(), part).toBe(404);
  }
  expect((await stranger.goto(address))?.status()).toBe(404);
  await stranger.context().close();

  // Without a reload the teacher sees both.
  await expect(page.getByRole('list', { name: 'Students' }).getByRole('listitem')).toHaveCount(2, { timeout: 30_000 });
  await expect(page.getByRole('link', { name: nickname })).toBeVisible();

  // The first phone is lost. The words bring its student back, with the class and the nickname.
  await first.context().close();
  const other = await aPhone(browser, baseURL);
  await other.goto('/join');
  await other.getByRole('link', { name: 'Come back with your four words' }).click();
  await other.getByLabel('Four words').fill(words);
  await other.getByRole('button', { name: 'Bring my work here' }).click();
  await expect(other).toHaveURL(new RegExp(`${address}$`));
  await expect(other.getByText(`You are here as ${nickname}`)).toBeVisible();

  // The same words stand on the teacher's sheet.
  await page.getByRole('link', { name: 'Class sheet' }).click();
  await page.getByRole('button', { name: 'Show the words' }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await second.context().close();
  await other.context().close();
});

test('a teacher lets in, renames, removes with an undo, and changes the code', async ({ page, browser, baseURL }) => {
  const { address, code } = await makeClass(page);
  const door = `/join/${code.replace(' ', '')}`;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: /^waits until/ }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await expectToFit(page);

  const phone = await aPhone(browser, baseURL);
  await phone.goto(door);
  await phone.getByLabel('Or write your own').fill('Otter');
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.getByText('Your teacher lets you in')).toBeVisible();
  await page.goto(address);
  await page.getByRole('button', { name: 'Let in' }).click();
  // The phone is in without doing anything.
  await expect(phone.getByText('Your teacher lets you in')).toBeHidden({ timeout: 30_000 });

  await page.getByRole('link', { name: 'Otter' }).click();
  await page.getByText('Rename', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Nickname' }).fill('Minh Anh');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Minh Anh' })).toBeVisible();
  await page.getByRole('link', { name: 'All students' }).click();

  await page.getByRole('button', { name: 'Remove Minh Anh' }).click();
  await expect(page.getByText('Minh Anh was removed.', { exact: false })).toBeVisible();
  await phone.goto(address);
  await expect(phone.getByRole('heading', { level: 1, name: 'Nothing here' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Minh Anh' })).toBeVisible();
  await phone.goto(door);
  await expect(phone.getByText('You are here as Minh Anh')).toBeVisible();

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Make a new code' }).click();
  await expect(page.getByText('This is the new code.')).toBeVisible();
  const late = await aPhone(browser, baseURL);
  await late.goto(door);
  await expect(late.getByRole('heading', { level: 1, name: 'This code was replaced' })).toBeVisible();
  await expectAccessibleInBothThemes(late);

  await page.getByText('Delete the class for good').click();
  await page.getByLabel('Type the name of the class: 7b English').fill('7a English');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('This is not the name of the class.', { exact: false })).toBeVisible();
  await page.getByLabel('Type the name of the class: 7b English').fill('7b English');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'No class yet' })).toBeVisible();
  await phone.context().close();
  await late.context().close();
});

test('a colleague becomes a co-teacher by a link, and the code fills a wall', async ({ page, browser, baseURL }) => {
  const { address, code } = await makeClass(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Invite a co-teacher' }).click();
  const link = (await page.getByRole('status').filter({ hasText: 'Send this link' }).locator('p[translate=no]').textContent()) ?? '';
  const colleague = await aPhone(browser, baseURL);
  await colleague.goto(new URL(link).pathname);
  await expect(colleague.getByText('Ms Lan invites you to teach “7b English” together.')).toBeVisible();
  await colleague.getByRole('link', { name: 'Create an account' }).click();
  await colleague.getByLabel('E-mail address').fill(`colleague-${crypto.randomUUID()}@example.org`);
  await colleague.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await colleague.getByRole('button', { name: 'Create an account' }).click();
  await colleague.getByRole('button', { name: 'Accept' }).click();
  await expect(colleague).toHaveURL(new RegExp(`${address}$`));
  await colleague.getByRole('link', { name: 'Show on the projector' }).click();
  await expect(colleague.getByText(code)).toBeVisible();
  await expect(colleague.getByText('Nobody is in yet')).toBeVisible();
  await expectAccessibleInBothThemes(colleague);
  await expectToFit(colleague);
  await colleague.goto(new URL(link).pathname);
  await expect(colleague.getByRole('heading', { level: 1, name: 'Nothing here' })).toBeVisible();
  await colleague.context().close();
});

test('three actions lead from a class’s link to the first answer: a nickname, Start, the answer', async ({ page, browser, baseURL }) => {
  const { address, code } = await makeClass(page);
  const [sample] = await query<{ id: string }>('SELECT id FROM "Quiz" WHERE "isSample" AND "deletedAt" IS NULL ORDER BY "createdAt" DESC LIMIT 1');
  await page.goto(`/quizzes/${sample?.id}`);
  await page.getByRole('link', { name: 'Assign to a class' }).click();
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.waitForURL(/\/assignments\/[0-9a-f-]{36}$/);

  const phone = await aPhone(browser, baseURL);
  await phone.goto(`/join/${code.replace(' ', '')}`);
  await phone.getByRole('group', { name: 'Take one of these' }).getByRole('button').first().click();
  await expect(phone.getByRole('region', { name: 'Your way back' })).toBeVisible();
  await expectAccessibleInBothThemes(phone);
  await expectToFit(phone);
  await phone.getByRole('region', { name: 'This waits for you' }).getByRole('button', { name: 'Start' }).click();
  await fillIn(phone, await shownItem(phone), true);
  await expect(phone.locator('[data-saving]').first()).toHaveAttribute('data-saving', 'saved');
  await page.goto(address);
  await expect(page.getByRole('list', { name: 'Students' })).toContainText('1 attempt');
  await phone.context().close();
});
