import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { env } from './env.ts';

/**
 * The recovery code: four of BIP-39's 2048 English words (44 bits), easy to write down and to type on a phone. Kept twice:
 * as a keyed hash, to find its owner by it, and sealed, to show it again. Neither is worth anything without the secret.
 */
export function makeRecoveryCode(): string {
  return Array.from({ length: 4 }, () => wordlist[randomInt(wordlist.length)]).join(' ');
}

/** As typed: any case, any separators. Null when it cannot be a code. Four letters name a word of the list. */
export function readRecoveryCode(typed: string): string | null {
  const words = typed.normalize('NFKC').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '');
  const known = words.map((word) => (wordlist.includes(word) ? word : word.length >= 4 ? wordlist.find((other) => other.startsWith(word)) : undefined));
  return known.length === 4 && known.every((word) => word !== undefined) ? known.join(' ') : null;
}

export const hashRecoveryCode = (code: string): string => createHmac('sha256', keyFor('recovery look-up')).update(code).digest('base64url');

export function sealRecoveryCode(code: string, userId: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor('recovery seal'), nonce).setAAD(Buffer.from(userId));
  return Buffer.concat([nonce, cipher.update(code, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Null when it was sealed under another secret. */
export function openRecoveryCode(sealed: string, userId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyFor('recovery seal'), bytes.subarray(0, 12)).setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(-16));
    return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** A key of its own for each use, from the one secret. */
function keyFor(use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env('NEXTAUTH_SECRET'), 'verbatim', use, 32));
}
