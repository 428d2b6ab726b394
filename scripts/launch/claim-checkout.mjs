import { join } from 'node:path';
import { claimDataFolder } from '#scripts/data-folder.mjs';
import { sleep } from '#scripts/processes.mjs';
import { checkout } from './checkout.mjs';
import { endSignal } from './lifetime.mjs';

/** Where finished builds are kept. */
export const BUILDS = join(checkout, '.build');

/**
 * Does work that changes the checkout (installing, building), never beside another process that does. Two commands begun
 * at once in a fresh clone then share one installation and one build.
 * @template T
 * @param {(sentence: string) => void} say
 * @param {() => Promise<T>} work should look again whether it is still needed
 * @returns {Promise<T>}
 */
export async function withCheckout(say, work) {
  for (let waits = 0; ; waits += 1) {
    if (endSignal.aborted) throw new Error('Stopped while waiting for another process.');
    const claim = claimDataFolder(BUILDS);
    if ('release' in claim) {
      try {
        return await work();
      } finally {
        claim.release();
      }
    }
    if (waits === 0) say(`Process ${claim.holder.pid} is installing or building in this folder; waiting for it.`);
    await sleep(200);
  }
}
