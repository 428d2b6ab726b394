import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, errorMessage, isRunning } from './processes.mjs';

/** @typedef {{ pid: number, address: string }} Holder who uses a folder now, and the address it serves ('' while starting) */

/**
 * Makes a data folder and claims it, so that two starts never share one. A claim left by a killed process is void.
 * @param {string} folder absolute path
 * @returns {{ holder: Holder } | { release: () => void, announce: (address: string) => void }} the holder when it is taken
 */
export function claimDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw notWritable(folder, error);
  }
  const file = join(folder, 'running.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      return claimOf(file);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw notWritable(folder, error);
    }
    const holder = readHolder(file);
    if (isRunning(holder.pid)) return { holder };
    rmSync(file, { force: true });
  }
  throw new Error(`The data folder ${folder} is being claimed by several starts at once. Start one alone.`);
}

/** @param {string} folder @param {unknown} cause */
function notWritable(folder, cause) {
  const advice = 'Give this user the right to write there, or set DATA_DIR to another folder.';
  return new Error(`The data folder ${folder} cannot be written (${errorMessage(cause)}). ${advice}`, { cause });
}

/** @param {string} file */
function claimOf(file) {
  return {
    /** @param {string} address */
    announce: (address) => writeFileSync(file, `${process.pid}\n${address}\n`),
    release: () => { if (readHolder(file).pid === process.pid) rmSync(file, { force: true }); },
  };
}

/** @param {string} file @returns {Holder} */
function readHolder(file) {
  try {
    const [pid, address = ''] = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(pid), address };
  } catch {
    return { pid: 0, address: '' };
  }
}
