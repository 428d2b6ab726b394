import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand } from '#scripts/launch/run-command.mjs';
import { errorMessage } from '#scripts/processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * A Chromium that starts: CHROMIUM_PATH, the one that Playwright downloaded, or one of the system.
 * @returns {string | null} absolute path
 */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start. Set it to a Chromium or Chrome, or leave it out.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...APPLICATIONS].find(runs) ?? null;
}

/** Some systems ship a `chromium-browser` that only says how to install it. @param {string} path */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * Installs a Chromium: Playwright's own, else (as root, on Debian and its like) the system's.
 * @param {(sentence: string) => void} say
 * @returns {Promise<string>} its path; rejects with what to do when none can be installed
 */
export async function installChromium(say) {
  const ways = [
    { name: "Playwright's Chromium", program: 'playwright', args: [['install', 'chromium']] },
    { name: "the system's Chromium", program: 'apt-get', args: [['update', '-q'], ['install', '-y', '-q', 'chromium']] },
  ];
  for (const { name, program, args } of ways) {
    if (program === 'apt-get' && (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))) continue;
    say(`No Chromium found; installing ${name}.`);
    try {
      for (const step of args) await runCommand(program, step, { isQuiet: true });
    } catch (error) {
      say(`That did not work: ${errorMessage(error).split('\n').at(-1)}`);
    }
    const found = findChromium();
    if (found) return found;
  }
  throw new Error('The journeys need a Chromium and none could be installed. Install Chromium or Chrome ("npx playwright install --with-deps chromium", or your system\'s package), or set CHROMIUM_PATH to one, and run "npm test" again.');
}
