import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { runCommand } from '#scripts/launch/run-command.mjs';
import { freePort, whyPortIsTaken } from '#scripts/ports.mjs';
import { sleep } from '#scripts/processes.mjs';
import { findChromium } from '#scripts/test/chromium.mjs';
import { makeLearners } from './learners.ts';
import type { Row } from './report.ts';
import { runApp } from './run-app.ts';

const GOAL_KILOBYTES = 25;

/** Client JavaScript that a browser loads to answer a question, over what an empty page of a Next app loads. */
export async function measurePage(say: (sentence: string) => void): Promise<Row[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const floor = await measureFloor(browser, say);
    const player = await measurePlayer(browser, say);
    const over = player - floor;
    return [
      { what: 'Client JavaScript of an empty Next page, brotli', measured: `${floor.toFixed(1)} kB` },
      { what: 'Client JavaScript of the answering page, brotli', measured: `${player.toFixed(1)} kB` },
      { what: 'Over the empty page', measured: `${over.toFixed(1)} kB`, goal: `≤ ${GOAL_KILOBYTES} kB`, isMet: over <= GOAL_KILOBYTES },
    ];
  } finally {
    await browser.close();
  }
}

async function measurePlayer(browser: Browser, say: (sentence: string) => void): Promise<number> {
  const app = await runApp();
  try {
    const [learner] = await makeLearners(1, app.databaseUrl, app.secret, 'practice');
    if (!learner) throw new Error('No learner.');
    return await scriptsOf(browser, `${app.address}/attempts/${learner.attempt}`, learner.cookie, say);
  } finally {
    await app.stop();
  }
}

/** A Next app with one page and nothing on it, built by the same Next. It lies inside the checkout, to find the packages. */
async function measureFloor(browser: Browser, say: (sentence: string) => void): Promise<number> {
  const folder = resolve('.bench/empty-app');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'app'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'next.config.js'), `export default { turbopack: { root: ${JSON.stringify(resolve('.'))} }, typescript: { ignoreBuildErrors: true } };`);
  // Its own, which does nothing: without one Next takes that of the folder above, which wants a database.
  writeFileSync(join(folder, 'instrumentation.js'), 'export function register() {}');
  writeFileSync(join(folder, 'app/layout.js'), 'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }');
  writeFileSync(join(folder, 'app/page.js'), 'export const dynamic = "force-dynamic";\nexport default function Page() { return <p>Empty</p>; }');
  await runCommand('next', ['build', folder], { isQuiet: true });
  const port = await freePort();
  const server = spawn('node_modules/.bin/next', ['start', folder, '-p', String(port)], { stdio: 'ignore' });
  try {
    while (await whyPortIsTaken(port, '127.0.0.1') === null) await sleep(100);
    return await scriptsOf(browser, `http://localhost:${port}/`, '', say);
  } finally {
    server.kill('SIGTERM');
    rmSync(resolve('.bench'), { recursive: true, force: true });
  }
}

/** Kilobytes (1000 bytes) of the scripts that a page loads until no more come, each compressed on its own. */
async function scriptsOf(browser: Browser, address: string, cookie: string, say: (sentence: string) => void): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const [name, value] = cookie.split(/=(.*)/s);
  if (name && value) await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') sizes.set(response.url(), response.body().then((body) => brotliCompressSync(body).length));
  });
  const response = await page.goto(address, { waitUntil: 'load' });
  if (response?.status() !== 200) throw new Error(`${address} answered ${response?.status()}`);
  for (let before = -1; before < sizes.size;) {
    before = sizes.size;
    await page.waitForTimeout(2000); // what is loaded after the page, for what can be done on it, counts too
  }
  const bytes = await Promise.all(sizes.values());
  await context.close();
  say(`${new URL(address).pathname.split('/')[1] || 'empty page'}: ${bytes.length} scripts`);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
