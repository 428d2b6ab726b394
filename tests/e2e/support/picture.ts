import type { Page } from '@playwright/test';

/** A picture of the page for whoever looks at it: where `E2E_PICTURES` names a folder, else none. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['E2E_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width ?? 0}.png`, fullPage: true });
}
