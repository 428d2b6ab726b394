import { expect, type Page } from '@playwright/test';
import type { QuestionKind } from '#engine/types.ts';
import type { AttemptMode } from '#study/types.ts';
import { itemsOf, query, type StoredItem } from './database.ts';
import { aQuizOfEveryKind } from './every-kind.ts';

export const attemptOf = (page: Page): string => /\/attempts\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** From a quiz's page to the first question. */
export async function start(page: Page, mode: AttemptMode = 'practice', isAsked = false): Promise<string> {
  await page.getByRole('radio', { name: mode === 'test' ? 'Test' : 'Practice' }).check({ force: true });
  if (isAsked) await page.getByRole('switch').check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}/);
  await expect(page.locator('form[data-item]')).toBeVisible();
  return attemptOf(page);
}

/** The sample article's quiz, begun by a new visitor. @returns the attempt's id */
export async function startSample(page: Page, mode: AttemptMode = 'practice'): Promise<string> {
  await page.goto('/');
  const [sample] = await query<{ id: string }>('SELECT id FROM "Quiz" WHERE "isSample" AND "deletedAt" IS NULL ORDER BY "createdAt" DESC LIMIT 1');
  await page.goto(`/quizzes/${sample?.id}`);
  return start(page, mode);
}

/** A quiz with every kind of question, of the guest that this browser becomes by beginning the sample. */
export async function openEveryKind(page: Page): Promise<string> {
  const attempt = await startSample(page);
  const [owner] = await query<{ userId: string }>('SELECT "userId" FROM "Attempt" WHERE id = $1', [attempt]);
  const quiz = await aQuizOfEveryKind(owner?.userId ?? '');
  await page.goto(`/quizzes/${quiz}`);
  return quiz;
}

/** The question on the screen, with its key. */
export async function shownItem(page: Page): Promise<StoredItem> {
  const id = await page.locator('form[data-item]').getAttribute('data-item');
  const item = (await itemsOf(attemptOf(page))).find((one) => one.id === id);
  if (!item) throw new Error(`No question ${id} in this attempt`);
  return item;
}

const optionText = ({ body }: StoredItem, id: string) => body.options?.find((option) => option.id === id)?.text ?? '';

/** Gives an answer on the screen, without confirming it. */
export async function fillIn(page: Page, item: StoredItem, isRight: boolean): Promise<void> {
  const { body, key } = item;
  const form = page.locator('form[data-item]');
  const option = (id: string) => form.locator(`label:has(input[value="${id}"])`);
  switch (key.kind) {
    case 'single-choice':
      return option(isRight ? key.option : (body.options?.find(({ id }) => id !== key.option)?.id ?? '')).click();
    case 'multiple-choice':
      for (const { id } of body.options ?? []) if (key.options.includes(id) === isRight) await option(id).click();
      return;
    case 'true-false':
      return option(String(key.value === isRight)).click();
    case 'cloze':
    case 'short-answer':
      return form.locator('input[type=text]').fill(isRight ? key.text : 'something else entirely');
    case 'numeric':
      return form.locator('input[type=text]').fill(isRight ? String(key.value) : String(key.value + 7));
    case 'ordering':
      return arrange(page, item, isRight ? key.order : [...key.order].reverse());
    case 'matching': {
      const rights = key.pairs.map(([, right]) => right);
      for (const [at, [left]] of key.pairs.entries()) await form.getByLabel(optionText(item, left)).selectOption((isRight ? rights : rights.toReversed())[at] ?? '');
      return;
    }
    case 'find-evidence': {
      const spans = key.spans.map(({ start, end }) => `s${start}-${end}`);
      return option((isRight ? spans[0] : body.options?.find(({ id }) => !spans.includes(id))?.id) ?? '').click();
    }
  }
}

/** Moves the parts of an ordering with its buttons until they stand as wanted; where they do already, says so. */
async function arrange(page: Page, item: StoredItem, wanted: readonly string[]): Promise<void> {
  const texts = wanted.map((id) => optionText(item, id));
  const shown = () => page.locator('form[data-item] button[aria-label^="Move up: "]').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')?.slice('Move up: '.length) ?? ''));
  for (const [to, text] of texts.entries()) {
    for (let at = (await shown()).indexOf(text); at > to; at -= 1) {
      await page.getByRole('button', { name: `Move up: ${text}`, exact: true }).click();
      await expect.poll(async () => (await shown()).indexOf(text)).toBe(at - 1);
    }
  }
  // A practice takes an order as it stands when it is checked; a test waits for a sign, unless something was moved.
  const keep = page.locator('form[data-item]').getByRole('button', { name: 'This order is right' });
  if ((await keep.count()) === 0) return;
  await keep.click();
  await expect(keep).toHaveAttribute('aria-pressed', 'true');
}

/** Answers the question on the screen in a practice and waits for the verdict. */
export async function answer(page: Page, isRight: boolean): Promise<StoredItem> {
  const item = await shownItem(page);
  await fillIn(page, item, isRight);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', isRight ? 'right' : 'wrong');
  return item;
}

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: /^(Next|See the result)$/ }).click();

/** Ends a practice early and opens its review. */
export async function end(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End here' }).click();
  await page.getByRole('button', { name: 'End and see the result' }).click();
  await page.waitForURL(/\/review$/);
}

export const kindShown = async (page: Page): Promise<QuestionKind> => (await page.locator('form[data-kind]').getAttribute('data-kind')) as QuestionKind;
