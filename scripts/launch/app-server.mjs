import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { join } from 'node:path';
import { sleep } from '#scripts/processes.mjs';
import { checkout, commandEnvironment, findNode } from './checkout.mjs';
import { atEnd, endSignal } from './lifetime.mjs';
import { supervise } from './supervise.mjs';

/** Next announces itself with an address of its own; ours is the one to read. */
const NEXT_BANNER = /^(▲ Next|- (Local|Network):|✓ (Ready|Starting|Running))/;

/** How long the app may take until it first answers, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Serves the built app and keeps it running until the end. Resolves when it answers.
 * @param {object} options
 * @param {string} options.folder of the build
 * @param {string} options.host
 * @param {number} options.port
 * @param {Record<string, string>} options.env what the app needs besides: DATABASE_URL, NEXTAUTH_SECRET, ...
 * @param {(sentence: string) => void} options.say
 */
export async function serveApp({ folder, host, port, env, say }) {
  const { stop } = await supervise({
    name: 'The app',
    say,
    start: async () => {
      const server = launch({ folder, env: { ...env, PORT: String(port), HOSTNAME: host } });
      await untilItAnswers(`http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/api/health`, server);
      return server;
    },
  });
  atEnd(stop);
}

/** @param {{ folder: string, env: Record<string, string> }} options */
function launch({ folder, env }) {
  const guard = pathToFileURL(join(checkout, 'scripts/launch/end-with-launcher.mjs')).href;
  const child = spawn(findNode(), ['--import', guard, 'server.js'], {
    cwd: folder, stdio: ['ignore', 'pipe', 'inherit', 'ipc'], detached: true,
    env: { ...commandEnvironment(), NODE_ENV: 'production', ...env },
  });
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => { if (!NEXT_BANNER.test(stripVTControlCharacters(line))) console.log(line); });
  let hasEnded = false;
  const exited = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => { hasEnded = true; });
  return {
    exited,
    hasEnded: () => hasEnded,
    stop: async () => {
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 8000);
      await exited;
      clearTimeout(impatience);
    },
  };
}

/**
 * Any answer will do: one that says "the database is away" comes from a server that is up.
 * @param {string} address @param {ReturnType<typeof launch>} server
 */
async function untilItAnswers(address, server) {
  for (const since = performance.now(); !endSignal.aborted; await sleep(50)) {
    if (server.hasEnded()) throw new Error('The app ended while starting; what it printed above says why.');
    try {
      await fetch(address, { signal: AbortSignal.timeout(10_000) });
      return;
    } catch (error) {
      if (performance.now() - since < PATIENCE) continue;
      await server.stop();
      throw new Error(`The app did not answer at ${address} within a minute.`, { cause: error });
    }
  }
}
