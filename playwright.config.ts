import { defineConfig } from '@playwright/test';
import { findChromium } from '#scripts/test/chromium.mjs';

const port = Number(process.env['E2E_PORT'] ?? 3210);
const address = `http://localhost:${port}`;
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/journeys', // beside the reports of "npm test", which this folder's emptying would take along
  timeout: 180_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0, // a journey that succeeds at the second try has failed
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'en',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: { args: ['--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'], ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'phone', testIgnore: 'resilience/**', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
    { name: 'desktop', testIgnore: 'resilience/**', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'resilience', testMatch: 'resilience/**', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${address}/api/health`,
    timeout: 240_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port), DATA_DIR: process.env['E2E_DATA_DIR'] ?? '.data-e2e', DATABASE_URL: process.env['TEST_DATABASE_URL'] ?? '', NEXTAUTH_URL: address },
  },
});
