import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '#scripts/test/chromium.mjs';
import { makeGradedClass, type GradedClass } from './make-graded-class.ts';
import type { Row } from './report.ts';
import { runApp } from './run-app.ts';
import { growthExponent, median } from './statistics.ts';

const QUESTIONS = 30;
const SIZES = [125, 250, 500, 1000];
const TURNS = 5;
const GOAL_MILLISECONDS = 1500;

/** How long a teacher's browser takes to open the results of a class, every student at every question, and how that grows. */
export async function measureGradebook(say: (sentence: string) => void): Promise<Row[]> {
  const executablePath = findChromium();
  const app = await runApp();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const points: { size: number; time: number; server: number }[] = [];
    for (const size of SIZES) {
      const made = await makeGradedClass(size, QUESTIONS, app.databaseUrl, app.secret);
      const times: { open: number; server: number }[] = [];
      for (let turn = 0; turn <= TURNS; turn += 1) times.push(await open(browser, app.address, made, size));
      const rest = times.slice(1); // the first one warms the app up
      points.push({ size, time: median(rest.map((time) => time.open)), server: median(rest.map((time) => time.server)) });
      say(`${size} students: ${points.at(-1)?.time.toFixed(0)} ms, of which ${points.at(-1)?.server.toFixed(0)} ms until the last byte`);
    }
    const most = points.at(-1);
    const growth = growthExponent(points);
    return [
      { what: `Results of ${most?.size} students × ${QUESTIONS} questions, opened in a browser`, measured: `${most?.time.toFixed(0)} ms`, goal: `≤ ${GOAL_MILLISECONDS} ms`, isMet: (most?.time ?? Number.POSITIVE_INFINITY) <= GOAL_MILLISECONDS },
      { what: '… until the last byte', measured: `${most?.server.toFixed(0)} ms` },
      ...points.slice(0, -1).map(({ size, time }) => ({ what: `… of ${size} students`, measured: `${time.toFixed(0)} ms` })),
      { what: `Growth from ${SIZES[0]} to ${most?.size} students (time ~ students^x)`, measured: `x = ${growth.toFixed(2)}`, goal: 'x ≤ 1.1 (linear)', isMet: growth <= 1.1 },
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** Milliseconds until the table is painted, and until its last byte was there. */
async function open(browser: Browser, address: string, { id, assignment, cookie }: GradedClass, size: number): Promise<{ open: number; server: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const [name, value] = cookie.split(/=(.*)/s);
    if (name && value) await context.addCookies([{ name, value, url: address }]);
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${address}/classes/${id}/results/${assignment}`, { waitUntil: 'load' });
    const rows = await page.locator('table').first().getAttribute('aria-rowcount');
    await page.evaluate(() => new Promise((painted) => { requestAnimationFrame(() => { requestAnimationFrame(painted); }); }));
    const time = performance.now() - start;
    if (rows !== String(size + 2)) throw new Error(`The table has ${rows} rows of ${size + 2}.`);
    const server = await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseEnd);
    return { open: time, server };
  } finally {
    await context.close();
  }
}
