import { readFileSync } from 'node:fs';

/** Waits that many milliseconds. @param {number} milliseconds @returns {Promise<void>} */
export const sleep = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/**
 * Is a process with this id running? A zombie (killed, not yet reaped) still answers signal 0, but
 * runs no more; taking it for alive would make a start after a crash wait for nothing.
 * @param {number} pid
 */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM'; // it exists and belongs to somebody else
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2)[0] !== 'Z';
  } catch {
    return true; // no /proc here (macOS): signal 0 is all we know
  }
}

/** The command line of a process, or '' where the system does not show it. @param {number} pid */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** The `code` of a system or Postgres error, or ''. @param {unknown} error */
export const errorCode = (error) => error instanceof Error && 'code' in error ? String(error.code) : '';

/** What an error says, without its stack. @param {unknown} error */
export const errorMessage = (error) => error instanceof Error ? error.message || errorCode(error) : String(error);
