import { sleep } from '#scripts/processes.mjs';
import { endSignal } from './lifetime.mjs';

/** @typedef {{ stop: () => Promise<void>, exited: Promise<unknown> }} Running */

/** Longest wait between two tries, in milliseconds. */
const LONGEST_WAIT = 10_000;

/**
 * Starts something and starts it again whenever it ends by itself, waiting longer each time it ends soon.
 * The first start is the caller's: when that fails the promise rejects.
 * @template {Running} T
 * @param {object} options
 * @param {string} options.name at the beginning of a sentence: "The database"
 * @param {(previous: T | undefined) => Promise<T>} options.start
 * @param {(sentence: string) => void} options.say
 * @returns {Promise<{ first: T, stop: () => Promise<void> }>}
 */
export async function supervise({ name, start, say }) {
  const first = await start(undefined);
  let current = first;
  let isStopping = false;
  const isOver = () => isStopping || endSignal.aborted;
  void keepUp();
  return {
    first,
    stop: () => {
      isStopping = true;
      return current.stop();
    },
  };

  async function keepUp() {
    let wait = 100;
    for (;;) {
      const since = performance.now();
      await current.exited;
      if (isOver()) return;
      if (performance.now() - since > 30_000) wait = 100;
      say(`${name} ended unexpectedly; starting it again.`);
      for (let isUp = false; !isUp; wait = Math.min(wait * 2, LONGEST_WAIT)) {
        await sleep(wait);
        if (isOver()) return;
        isUp = await tryStart();
      }
      if (isOver()) return current.stop();
      say(`${name} is up again.`);
    }
  }

  async function tryStart() {
    try {
      current = await start(current);
      return true;
    } catch (error) {
      if (!isOver()) say(`${name} did not start: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }
}
