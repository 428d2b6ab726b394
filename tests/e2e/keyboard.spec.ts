import { expect, test, type Locator, type Page } from '@playwright/test';
import type { AnswerKey } from '#study/types.ts';
import { attemptOf, shownItem, openEveryKind, start } from './support/answering.ts';
import { itemsOf, keptOf, query } from './support/database.ts';

/** Presses Tab until the focus is on the thing, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Answers the question on the screen by keys alone: its heading has the focus. */
async function answerByKeys(page: Page, isRight: boolean): Promise<void> {
  const { body, key } = await shownItem(page);
  const form = page.locator('form[data-item]');
  const shown = await form.locator('input[type=radio], input[type=checkbox]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const digitOf = (id: string) => String(shown.indexOf(id) + 1);
  const type = async (text: string) => {
    await tabTo(page, form.locator('input[type=text]'));
    await page.keyboard.type(text);
  };
  switch (key.kind) {
    case 'single-choice':
      await page.keyboard.press(digitOf(isRight ? key.option : (shown.find((id) => id !== key.option) ?? '')));
      break;
    case 'multiple-choice':
      for (const id of shown) if (key.options.includes(id) === isRight) await page.keyboard.press(digitOf(id));
      break;
    case 'true-false':
      await page.keyboard.press(key.value === isRight ? '1' : '2');
      break;
    case 'numeric':
      await type(isRight ? String(key.value) : '123456');
      break;
    case 'cloze':
    case 'short-answer':
      await type(isRight ? key.text : 'nothing of the kind');
      break;
    case 'matching':
      await matchByKeys(page, key);
      break;
    case 'ordering':
      await orderByKeys(page, key.order.map((id) => body.options?.find((option) => option.id === id)?.text ?? ''));
      break;
    case 'find-evidence':
      await tabTo(page, form.locator('input[type=radio]').first());
      await page.keyboard.press('Space');
      for (let at = 0; at < shown.indexOf(`s${key.spans[0]?.start}-${key.spans[0]?.end}`); at += 1) await page.keyboard.press('ArrowDown');
      break;
  }
  if (body.kind === 'ordering' || body.kind === 'matching') {
    await tabTo(page, page.getByRole('button', { name: 'Check', exact: true }));
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('#verdict')).toBeFocused();
}

async function matchByKeys(page: Page, key: Extract<AnswerKey, { kind: 'matching' }>): Promise<void> {
  for (const [left, right] of key.pairs) {
    const select = page.locator(`select[id$="-${left}"]`);
    await tabTo(page, select);
    const names = await select.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    for (let at = 0; at < names.indexOf(right); at += 1) await page.keyboard.press('ArrowDown');
  }
}

async function orderByKeys(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [to, text] of wanted.entries()) {
    const up = page.getByRole('button', { name: `Move up: ${text}`, exact: true });
    const place = async () => (await page.locator('button[aria-label^="Move up"]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).indexOf(`Move up: ${text}`);
    for (let at = await place(); at > to; at -= 1) {
      await tabTo(page, up);
      await page.keyboard.press('Enter');
      await expect.poll(place).toBe(at - 1);
      await expect(up).toBeFocused(); // it stays under the finger that pressed it
    }
  }
}

test('from the front page to the review by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  await openEveryKind(page);
  await tabTo(page, page.getByRole('radio', { name: 'Practice' }));
  await tabTo(page, page.getByRole('button', { name: 'Start' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/attempts\//);
  for (let asked = 0; asked < 9; asked += 1) {
    await expect(page.locator('form[data-item] h1')).toBeFocused();
    await answerByKeys(page, true);
    await page.keyboard.press('Enter');
  }
  await page.waitForURL(/\/review$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('9 of 9');
  const [kept] = await query<{ score: number }>('SELECT score FROM "Attempt" WHERE id = $1', [attemptOf(page)]);
  expect(kept?.score).toBe(9);
  await tabTo(page, page.getByRole('button', { name: 'Take it again' }));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.startsWith('/attempts/') && !url.pathname.endsWith('/review'));
});

test('the front page leads to the first question by keyboard', async ({ page }) => {
  await page.goto('/');
  const [sample] = await query<{ id: string }>('SELECT id FROM "Quiz" WHERE "isSample" AND "deletedAt" IS NULL ORDER BY "createdAt" DESC LIMIT 1');
  await tabTo(page, page.locator(`form:has(input[value="${sample?.id}"]) button[type=submit]`));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/attempts\//);
  await expect(page.locator('form[data-item] h1')).toBeFocused();
});

test('an order that is right as it is shown is given by keyboard, and said', async ({ page }) => {
  await openEveryKind(page);
  const attempt = await start(page, 'test');
  const ordering = (await itemsOf(attempt)).find(({ body }) => body.kind === 'ordering');
  await page.goto(`/attempts/${attempt}?at=${(ordering?.position ?? 0) + 1}`);
  const keep = page.getByRole('button', { name: 'This order is right' });
  await expect(keep).toBeEnabled();
  const shown = await page.locator('form[data-item] ol > li button[aria-label^="Move up: "]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.slice('Move up: '.length)));
  await tabTo(page, keep);
  await page.keyboard.press('Enter');
  await expect(keep).toBeFocused();
  await expect(keep).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'Kept in this order.' })).toBeAttached();
  const idOf = new Map(ordering?.body.options?.map(({ id, text }) => [text, id]));
  await expect.poll(async () => (await keptOf(attempt)).answers.map(({ value }) => value)).toEqual([{ kind: 'ordering', order: shown.map((text) => idOf.get(text ?? '')) }]);
});

test('number keys do nothing outside the question', async ({ page }) => {
  await openEveryKind(page);
  await tabTo(page, page.getByRole('button', { name: 'Start' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/attempts\//);
  await expect(page.locator('form[data-item] h1')).toBeFocused();
  await page.getByRole('button', { name: 'End here' }).focus();
  await page.keyboard.press('1');
  await expect(page.locator('form[data-item] input:checked')).toHaveCount(0);
});
