import { expect, test } from '@playwright/test';

test('one press changes the language, of the page at hand and of every later one', async ({ page }) => {
  await page.goto('/attempts');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Các lượt làm của bạn');
  await expect(page).toHaveURL(/\/attempts$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mỗi câu hỏi dựa trên chính lời của bài viết');
  await expect(page.getByText(/Ngày \d+ tháng 4 năm 2024|\d+ tháng 4, 2024/i)).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every question rests on the article’s own words');
});

test('the article keeps its own language within a page of another', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.getByRole('link', { name: 'Đọc bài viết' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
  await expect(page.locator('article .reading')).toHaveAttribute('lang', 'en');
});

test.describe('a browser that asks for Vietnamese', () => {
  test.use({ locale: 'vi-VN' });

  test('gets it, without JavaScript and without a choice', async ({ page }) => {
    await page.goto('/sign-in');
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page).toHaveTitle('Đăng nhập · Verbatim');
    await page.goto('/nowhere');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có gì ở đây');
  });
});
