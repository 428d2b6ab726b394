import { cpSync, existsSync, readdirSync, renameSync, rmSync, utimesSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';
import { BUILDS, withCheckout } from './claim-checkout.mjs';
import { endSignal } from './lifetime.mjs';
import { requireWritable } from './packages.mjs';
import { runCommand } from './run-command.mjs';

/** How many builds are kept: going back to an earlier branch then needs none. */
const KEPT = 3;

/**
 * The folder of the built app for these sources; built now when there is none. A build is moved to its place when it is
 * whole, so a killed build is never served, and a later one does not change the files under a running server.
 * @param {string} hash of the sources
 * @param {(sentence: string) => void} say
 * @returns {Promise<string>} absolute path, `server.js` inside
 */
export async function buildApp(hash, say) {
  const place = join(BUILDS, hash);
  if (existsSync(place)) return place;
  requireWritable('building the app');
  return withCheckout(say, async () => {
    if (!existsSync(place)) {
      say('Building the app (needed once, and after each change).');
      await runNextBuild(say);
      finishBuild(place);
    }
    return place;
  });
}

/** Adds what Next leaves beside its output, and moves the whole to its place. @param {string} place */
function finishBuild(place) {
  const whole = join(checkout, '.next/standalone');
  cpSync(join(checkout, '.next/static'), join(whole, '.next/static'), { recursive: true });
  if (existsSync(join(checkout, 'public'))) cpSync(join(checkout, 'public'), join(whole, 'public'), { recursive: true });
  // The engine runs in a thread that Node starts from its sources (server/engine.ts), so they lie beside the bundle.
  cpSync(join(checkout, 'engine'), join(whole, 'engine'), { recursive: true });
  cpSync(join(checkout, 'server/engine-worker.ts'), join(whole, 'server/engine-worker.ts'));
  cpSync(join(checkout, 'prisma/migrations'), join(whole, 'prisma/migrations'), { recursive: true }); // for server/health.ts to compare
  cpSync(join(checkout, 'package.json'), join(whole, 'package.json')); // it says what #engine/... means
  rmSync(join(whole, '.env'), { force: true }); // settings are given by the environment, never baked in
  renameSync(whole, place);
  forgetOldBuilds(place);
}

/** @param {(sentence: string) => void} say */
async function runNextBuild(say) {
  rmSync(join(checkout, '.next/standalone'), { recursive: true, force: true });
  try {
    await runCommand('next', ['build'], { isQuiet: true });
  } catch (error) {
    if (endSignal.aborted || !existsSync(join(checkout, '.next/cache'))) throw error;
    say('The build failed; trying once more without what earlier builds left.');
    rmSync(join(checkout, '.next'), { recursive: true, force: true });
    await runCommand('next', ['build'], { isQuiet: true });
  }
}

/** @param {string} current */
function forgetOldBuilds(current) {
  utimesSync(current, new Date(), new Date());
  const builds = readdirSync(BUILDS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(BUILDS, entry.name));
  builds.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(KEPT)) rmSync(old, { recursive: true, force: true });
}
