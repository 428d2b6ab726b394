import { say } from './say.mjs';

/** @type {(() => Promise<void> | void)[]} */
const closers = [];
const ending = new AbortController();

/** Aborted when the whole command is to end: long work listens to it. */
export const endSignal = ending.signal;

/** Adds what has to be done at the end; the latest is done first. @param {() => Promise<void> | void} close */
export const atEnd = (close) => { closers.push(close); };

/**
 * Ends everything in order, then the process. A second call waits for nothing more and leaves.
 * @param {number} exitCode
 * @returns {Promise<never>}
 */
export async function end(exitCode) {
  if (ending.signal.aborted) process.exit(exitCode || 1);
  ending.abort();
  for (const close of closers.toReversed()) {
    try {
      await close();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  return process.exit(exitCode);
}

/** Ctrl-C, a request to end, a closed terminal, and npm gone from above us: each ends everything in order. */
export function endOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      say(endSignal.aborted ? 'Leaving at once.' : 'Stopping.');
      void end(0);
    });
  }
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid; // npm passes a request to end on to its shell only; we see that the shell is gone
  setInterval(() => { if (process.ppid !== parent && !endSignal.aborted) void end(0); }, 500).unref();
}
