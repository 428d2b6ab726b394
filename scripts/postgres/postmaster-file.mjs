import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isRunning, sleep } from '#scripts/processes.mjs';

/** What Postgres says of itself in `postmaster.pid`; null when the file is absent or still being written. @param {string} folder */
export function readPostmasterFile(folder) {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), isReady: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return null;
  }
}

/**
 * Clears what a killed start left behind: the file of a dead server is removed; a server that still runs on this
 * folder is asked to stop, and waited for. Postgres recovers the data itself from its log.
 * @param {string} folder the cluster's folder
 * @param {(sentence: string) => void} say
 */
export async function clearOldPostmaster(folder, say) {
  const old = readPostmasterFile(folder);
  if (!old) return;
  if (isRunning(old.pid) && !isPostgresOf(old.pid, folder)) return removePostmasterFile(folder); // the number was given to another program
  if (isRunning(old.pid)) {
    say('A database left over from an earlier start still runs; stopping it.');
    process.kill(old.pid, 'SIGINT');
  }
  for (let waited = 0; isRunning(old.pid); waited += 50) {
    if (waited === 10_000) process.kill(old.pid, 'SIGQUIT'); // no shutdown checkpoint; the log is replayed instead
    if (waited > 20_000) throw new Error(`The database process ${old.pid} of an earlier start does not stop. End it by hand, then start again.`);
    await sleep(50);
  }
  removePostmasterFile(folder);
}

/** @param {number} pid @param {string} folder */
function isPostgresOf(pid, folder) {
  const line = commandLine(pid);
  return line === '' || (line.includes('postgres') && line.includes(folder));
}

/** @param {string} folder */
function removePostmasterFile(folder) {
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}
