import { expect, type Locator } from '@playwright/test';

/**
 * Waits until the page's code answers to this control. What is typed or pressed earlier is the browser's alone, and how
 * early "earlier" is depends on the machine.
 */
export async function isAlive(control: Locator): Promise<void> {
  await expect.poll(() => control.evaluate((element) => Object.keys(element).some((name) => name.startsWith('__reactProps')))).toBe(true);
}
