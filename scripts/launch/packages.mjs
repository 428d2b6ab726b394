import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';
import { withCheckout } from './claim-checkout.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Installs the packages when they are missing or are not the ones that package-lock.json names.
 * @param {(sentence: string) => void} say
 */
export async function installPackages(say) {
  if (arePackagesInstalled(checkout)) return;
  requireWritable('installing the packages');
  await withCheckout(say, async () => {
    if (!arePackagesInstalled(checkout)) await install(say);
  });
}

/** @param {(sentence: string) => void} say */
async function install(say) {
  say('Installing the packages (needed once, and after an update).');
  try {
    await runCommand('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { env: process.env });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nThe packages could not be installed. Is there a network, and room on the disk? Then start again.`, { cause: error });
  }
}

/**
 * npm notes what it installed in node_modules, as its last step. The two lists are compared, so that an interrupted
 * installation, a package added by hand and a new lockfile are all seen.
 * @param {string} folder with package-lock.json
 */
export function arePackagesInstalled(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(join(folder, 'node_modules/.package-lock.json'));
  if (!wanted) throw new Error(`${folder} has no package-lock.json; is the checkout complete?`);
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version : optional === true; // packages for other kinds of machines stay away
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** @param {string} purpose */
export function requireWritable(purpose) {
  try {
    accessSync(checkout, constants.W_OK);
  } catch {
    throw new Error(`This user may not write in ${checkout}, which ${purpose} needs. Change the owner of the folder, or start as its owner.`);
  }
}
