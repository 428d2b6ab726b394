import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The secret kept in this file; a random one is written (readable by us alone) when there is none yet.
 * Used for the database password and for the key that signs sessions.
 * @param {string} file
 * @returns {string} 43 characters of base64url
 */
export function keepSecret(file) {
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
