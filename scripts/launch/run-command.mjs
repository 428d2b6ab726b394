import { spawn } from 'node:child_process';
import { endWithUs } from '#scripts/end-with-us.mjs';
import { checkout, commandEnvironment } from './checkout.mjs';
import { endSignal } from './lifetime.mjs';

/**
 * Runs a program of ours to its end. When we are told to end meanwhile, it and all it started end too.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isQuiet?: boolean }} [options] quiet: what it prints is shown only when it fails
 * @returns {Promise<void>} rejects with a sentence when it fails
 */
export function runCommand(program, args, { env = commandEnvironment(), isQuiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: checkout, env, detached: true, // a group of its own, so that Ctrl-C reaches it through us alone
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => { output = (output + chunk).slice(-20_000); });
    const release = child.pid ? endWithUs(-child.pid, 'KILL') : () => {};
    const stop = () => killGroup(child.pid);
    endSignal.addEventListener('abort', stop, { once: true });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      release();
      endSignal.removeEventListener('abort', stop);
      if (code === 0) resolve();
      else reject(new Error(`${output ? `${output.trim()}\n` : ''}"${[program, ...args].join(' ')}" failed (${signal ?? `exit code ${code}`}).`));
    });
  });
}

/** @param {number | undefined} pid */
function killGroup(pid) {
  if (!pid) return;
  for (const [signal, delay] of /** @type {const} */ ([['SIGTERM', 0], ['SIGKILL', 4000]])) {
    setTimeout(() => {
      try {
        process.kill(-pid, signal);
      } catch {
        // it has ended
      }
    }, delay).unref();
  }
}
