/** Longest pause between two tries to send, in milliseconds. */
export const longestPause = 30_000;

/**
 * Milliseconds to wait before the next try: 1 s doubling to 30 s, each shortened by up to half at random, so that a
 * class whose network returns does not come all at once. Never less than the server asked for.
 *
 * @param failures tries that failed in a row, at least 1
 * @param random 0..1
 * @param retryAfter what `Retry-After` said, in milliseconds
 */
export function retryDelay(failures: number, random: number, retryAfter = 0): number {
  const full = Math.min(longestPause, 1000 * 2 ** Math.min(failures - 1, 10));
  return Math.max(retryAfter, Math.round(full * (1 - random / 2)));
}

/** Reads a `Retry-After` header (seconds or an HTTP date) as milliseconds from `now`; 0 when absent or unreadable. */
export function readRetryAfter(header: string | null, now: number): number {
  if (!header) return 0;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
