import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { endWithUs } from '#scripts/end-with-us.mjs';
import { freePort } from '#scripts/ports.mjs';
import { errorCode, sleep } from '#scripts/processes.mjs';
import { findPostgresBinaries } from './binaries.mjs';
import { createCluster, ensureDatabase, isCluster } from './cluster.mjs';
import { keepSecret } from '#scripts/keep-secret.mjs';
import { clearOldPostmaster, readPostmasterFile } from './postmaster-file.mjs';
import { databaseUser, reachableBinaries, reachableCluster } from './unprivileged-user.mjs';

const WRONG_PASSWORD = '28P01';

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url connection string of the database `verbatim`, password included
 * @property {number} port
 * @property {string} folder where the cluster lies
 * @property {number} pid
 * @property {() => Promise<void>} stop ends it cleanly; resolves when it is gone
 * @property {Promise<void>} exited resolves when it has ended, for whatever reason
 */

/**
 * Starts real Postgres on a data folder, making the cluster first when there is none. It listens on 127.0.0.1 only,
 * asks for a password, and stops by itself when this process ends, even by kill -9.
 * @param {object} options
 * @param {string} options.folder absolute; `postgres/`, `postgres.log` and `postgres-password` are made in it
 * @param {number} [options.port] preferred port
 * @param {boolean} [options.mustHavePort] insist on that port (a restart under a running app)
 * @param {boolean} [options.isThrowAway] no waiting for the disk: for tests only
 * @param {(sentence: string) => void} [options.say]
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ folder, port, mustHavePort = false, isThrowAway = false, say = () => {} }) {
  mkdirSync(folder, { recursive: true });
  const wished = join(folder, 'postgres');
  const user = databaseUser(wished);
  const binaries = findPostgresBinaries();
  const native = user ? reachableBinaries(binaries, user) : binaries.folder;
  const cluster = user ? reachableCluster(folder, user) : wished;
  const password = keepSecret(join(folder, 'postgres-password'));

  await clearOldPostmaster(cluster, say);
  if (!isCluster(cluster)) {
    say(cluster === wished ? 'Creating the database.' : `Creating the database in ${cluster}, because its user cannot enter ${folder}.`);
    await createCluster({ native, cluster, user, password, isThrowAway });
  }
  const chosen = mustHavePort && port ? port : await freePort(port);
  const server = await launch({ native, cluster, user, port: chosen, log: join(folder, 'postgres.log'), isThrowAway });
  const url = await ensureDatabase({ port: chosen, password }).catch(async (error) => {
    await server.stop();
    if (errorCode(error) !== WRONG_PASSWORD) throw error;
    throw new Error(`${folder}/postgres-password is not the password of the database in ${cluster}. Bring the file back from a backup of ${folder}, or delete both to begin anew.`, { cause: error });
  });
  return { ...server, url, port: chosen, folder: cluster };
}

/**
 * @param {{ native: string, cluster: string, user: import('./unprivileged-user.mjs').User | null, port: number, log: string, isThrowAway: boolean }} options
 */
async function launch({ native, cluster, user, port, log, isThrowAway }) {
  const settings = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC',
    log_min_messages: 'warning', shared_buffers: '64MB', max_connections: isThrowAway ? 200 : 100,
    ...(isThrowAway ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  };
  const output = openLog(log);
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: '/', stdio: ['ignore', output, output], detached: true },
  );
  closeSync(output);
  /** @type {Error | undefined} */
  let failure;
  child.once('error', (error) => { failure = error; });
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => { child.once('close', () => resolve()); child.once('error', () => resolve()); });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || failure !== undefined;

  for (let waited = 0; ; waited += 20) {
    if (hasEnded()) throw new Error(`The database did not start. ${failure?.message ?? ''}\n${tailOf(log)}`);
    const file = readPostmasterFile(cluster);
    if (file?.isReady && file.pid === child.pid) break;
    if (waited > 120_000) throw new Error(`The database was not ready within two minutes.\n${tailOf(log)}`);
    await sleep(20);
  }
  const pid = child.pid ?? 0;
  void exited.then(endWithUs(pid, 'INT'));
  const stop = async () => {
    if (!hasEnded()) child.kill('SIGINT'); // "fast": open transactions are rolled back, data is flushed
    const impatience = setTimeout(() => { if (!hasEnded()) child.kill('SIGQUIT'); }, 15_000);
    await exited;
    clearTimeout(impatience);
  };
  return { pid, stop, exited };
}

/** Opens the log for appending; starts it afresh past 5 MB. @param {string} log */
function openLog(log) {
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
  return openSync(log, 'a', 0o600);
}

/** @param {string} log */
function tailOf(log) {
  try {
    return readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n');
  } catch {
    return '';
  }
}
