import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ uid: number, gid: number }} User */

/** Where root keeps what the database user must reach when the checkout itself is closed to it (under /root, say). */
const OPEN_TO_ALL = '/var/lib/verbatim';

/**
 * The user that Postgres has to run as: null when it can be ourselves. Postgres refuses root, so root lends it
 * the owner of an existing data folder, else the user `postgres`, else `nobody`.
 * @param {string} dataFolder the cluster's folder, which need not exist
 * @returns {User | null}
 */
export function databaseUser(dataFolder) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(join(dataFolder, 'PG_VERSION'))) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    'Postgres does not run as root, and this machine has neither a user "postgres" nor a user "nobody" to lend it. '
    + 'Start Verbatim as an ordinary user, or set DATABASE_URL.',
  );
}

/** @param {string} flag @param {string} name */
function idOf(flag, name) {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : 0;
}

/**
 * Can that user enter this folder and read it?
 * @param {string} folder
 * @param {User} user
 */
function canReach(folder, user) {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -r "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * A place for the cluster that its user can enter: `postgres/` in the data folder, or else a folder of /var/lib that the
 * data folder remembers. Whoever deletes the data folder to begin anew gets a new place too.
 * @param {string} dataFolder absolute path
 * @param {User} user
 */
export function reachableCluster(dataFolder, user) {
  if (!canReach(dataFolder, user)) allowEntry(dataFolder);
  if (canReach(dataFolder, user)) return join(dataFolder, 'postgres');
  const note = join(dataFolder, 'postgres-is-elsewhere');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  mkdirSync(OPEN_TO_ALL, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(OPEN_TO_ALL, 'data-'));
  chmodSync(folder, 0o755);
  const cluster = join(folder, 'postgres');
  writeFileSync(note, `${cluster}\n`);
  return cluster;
}

/** Our own folder may be closed only by a strict umask; entering it shows no file that is itself 0600. @param {string} folder */
function allowEntry(folder) {
  const { uid, mode } = statSync(folder);
  if (uid === 0) chmodSync(folder, (mode & 0o777) | 0o055);
}

/**
 * Postgres binaries that the user can run: where they are, or a copy under /var/lib (about 60 MB, made once a version).
 * @param {{ folder: string, version: string }} binaries
 * @param {User} user
 */
export function reachableBinaries(binaries, user) {
  if (canReach(join(binaries.folder, 'bin'), user)) return binaries.folder;
  const copy = join(OPEN_TO_ALL, `binaries-${binaries.version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(OPEN_TO_ALL, { recursive: true, mode: 0o755 });
  cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, copy); // at once, so that a killed copy is never mistaken for a whole one
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
