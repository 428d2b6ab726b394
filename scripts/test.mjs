// npm test: everything, from a fresh clone too. A stage that fails does not stop the ones after it; the last line counts
// all tests, and the exit code is 0 only when none failed.
import './launch/require-node.mjs';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, commandEnvironment } from './launch/checkout.mjs';
import { buildApp } from './launch/build-app.mjs';
import { generateClient } from './launch/generate-client.mjs';
import { end, endOnSignals, endSignal } from './launch/lifetime.mjs';
import { installPackages } from './launch/packages.mjs';
import { runCommand } from './launch/run-command.mjs';
import { say } from './launch/say.mjs';
import { hashSources } from './launch/source-hash.mjs';
import { freePort } from './ports.mjs';
import { countPlaywright, countVitest } from './test/count-results.mjs';

const RESULTS = join(checkout, 'test-results');
const total = { passed: 0, failed: 0 };

process.chdir(checkout);
endOnSignals();
try {
  await installPackages(say);
  await testEverything();
} catch (error) {
  report(error);
  add({ passed: 0, failed: 1 });
}
if (!endSignal.aborted) console.log(`\n${total.passed} passed, ${total.failed} failed`);
await end(total.failed === 0 ? 0 : 1);

async function testEverything() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  await stage('The database client', generateClient);
  await stage('Types', async () => {
    await runCommand('next', ['typegen'], { isQuiet: true });
    for (const project of ['.', 'engine', 'study']) await runCommand('tsc', ['--noEmit', '-p', project]);
  });
  await stage('Lint', () => runCommand('oxlint', ['--quiet']));
  await runTests('Rules, units and the server on a real database', 'vitest.json', countVitest, (file) =>
    runCommand('vitest', ['run', '--silent=passed-only', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]));
  const isBuilt = await stage('The app', async () => { await buildApp(hashSources(checkout), say); });
  if (isBuilt) await runTests('Journeys in a browser', 'playwright.json', countPlaywright, runJourneys);
}

/** @param {string} file where the report goes */
async function runJourneys(file) {
  const data = mkdtempSync(join(tmpdir(), 'verbatim-journeys-'));
  chmodSync(data, 0o755); // started by root, the database runs as another user
  const { findChromium, installChromium } = await import('./test/chromium.mjs');
  const env = {
    ...commandEnvironment(),
    CHROMIUM_PATH: findChromium() ?? await installChromium(say),
    E2E_DATA_DIR: data,
    E2E_PORT: String(await freePort(3210)),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  try {
    await runCommand('playwright', ['test', '--reporter=line,json'], { env });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * One thing that holds or not: counts as one test.
 * @param {string} name @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it holds
 */
async function stage(name, work) {
  if (endSignal.aborted) return false;
  say(`${name} …`);
  try {
    await work();
    add({ passed: 1, failed: 0 });
    return true;
  } catch (error) {
    report(error);
    add({ passed: 0, failed: 1 });
    return false;
  }
}

/**
 * A runner of many tests, counted from its report.
 * @param {string} name
 * @param {string} fileName
 * @param {(file: string, isGreen: boolean) => typeof total} count
 * @param {(file: string) => Promise<void>} run
 */
async function runTests(name, fileName, count, run) {
  if (endSignal.aborted) return;
  say(`${name} …`);
  const file = join(RESULTS, fileName);
  let isGreen = true;
  try {
    await run(file);
  } catch (error) {
    report(error);
    isGreen = false;
  }
  const counted = count(file, isGreen);
  add(counted);
  say(`${name}: ${counted.passed} passed, ${counted.failed} failed`);
}

/** @param {typeof total} count */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** @param {unknown} error */
function report(error) {
  if (!endSignal.aborted) console.error(error instanceof Error ? error.message : error);
}
