import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** The role the app connects as, and its database. It is no superuser: an injected statement reaches no file. */
const NAME = 'verbatim';
const SUPERUSER = 'postgres';

/**
 * Is there a cluster in this folder? One whose creation was interrupted does not count: a mark stands beside it until the
 * end. Anything else in the folder does, though it be damaged: people's work is never taken for rubbish.
 * @param {string} cluster
 */
export const isCluster = (cluster) => existsSync(cluster) && readdirSync(cluster).length > 0 && !existsSync(unfinishedMark(cluster));

/** @param {string} cluster */
const unfinishedMark = (cluster) => `${cluster}.unfinished`;

/**
 * Makes a new cluster: UTF-8, byte-wise ordering that is the same on every machine, passwords asked of everyone.
 * @param {{ native: string, cluster: string, user: import('./unprivileged-user.mjs').User | null, password: string, isThrowAway: boolean }} options
 */
export async function createCluster({ native, cluster, user, password, isThrowAway }) {
  const passwordFile = `${cluster}.new-password`;
  writeFileSync(unfinishedMark(cluster), '');
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) {
    chownSync(cluster, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    await runInitdb(native, user, [
      '-D', cluster, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8',
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
      '--no-sync', // seconds on a busy disk; done beside the start of the server instead
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(unfinishedMark(cluster));
  if (!isThrowAway) void runInitdb(native, user, ['--sync-only', '-D', cluster]).catch(() => {});
}

/** @param {string} native @param {import('./unprivileged-user.mjs').User | null} user @param {string[]} args @returns {Promise<void>} */
function runInitdb(native, user, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(native, 'bin', 'initdb'), args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => { complaint += chunk; });
    child.once('error', reject);
    child.once('close', (code) => code === 0 ? resolve() : reject(new Error(`The database could not be created.\n${complaint.trim()}`)));
  });
}

/**
 * Makes our role and database when they are missing.
 * @param {{ port: number, password: string }} options
 * @returns {Promise<string>} the connection string of our database
 */
export async function ensureDatabase({ port, password }) {
  const client = new pg.Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres' });
  await client.connect();
  try {
    const { rows: [found] } = await client.query(
      'SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database',
      [NAME],
    );
    if (!found.role) await client.query(`CREATE ROLE ${NAME} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
    if (!found.database) await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
  } finally {
    await client.end();
  }
  return `postgresql://${NAME}:${password}@127.0.0.1:${port}/${NAME}`;
}
