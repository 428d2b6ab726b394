import 'server-only';
import { createHash } from 'node:crypto';
import { db } from './db.ts';
import { AppError } from './errors.ts';
import { KeptInMemory } from './kept-in-memory.ts';

/**
 * How often something may be done in a stretch of time. Counted in Postgres, so that several processes share one count,
 * in a table that Postgres does not log: a count costs no flush to disk.
 * A school stands behind one address: what is limited by address is limited loosely, what is limited by account tightly.
 */
const limits = {
  'sign-in-account': { times: 25, seconds: 15 * 60 },
  'sign-in-account-address': { times: 10, seconds: 15 * 60 },
  'sign-in-address': { times: 2000, seconds: 15 * 60 },
  'sign-up-address': { times: 600, seconds: 60 * 60 },
  'recover-address': { times: 300, seconds: 60 * 60 },
  'recover-everywhere': { times: 3000, seconds: 60 * 60 },
  'guest-address': { times: 3000, seconds: 60 * 60 },
  article: { times: 120, seconds: 60 * 60 },
  quiz: { times: 60, seconds: 60 * 60 },
  attempt: { times: 300, seconds: 60 * 60 },
  assignment: { times: 240, seconds: 60 * 60 },
  edit: { times: 600, seconds: 60 * 60 },
  // Ten times what a device that catches up after days sends; a runaway script meets it.
  save: { times: 6000, seconds: 60 },
  review: { times: 600, seconds: 60 },
  report: { times: 30, seconds: 60 * 60 },
  share: { times: 60, seconds: 60 * 60 },
  // A code has twenty-seven to the power of eight values: at this rate one of a thousand classes is found in five years, by somebody whom its teacher then sees.
  'join-code-address': { times: 6000, seconds: 60 * 60 },
  join: { times: 60, seconds: 60 * 60 },
  class: { times: 60, seconds: 60 * 60 },
  'class-change': { times: 3000, seconds: 60 * 60 },
  account: { times: 30, seconds: 60 * 60 },
} as const satisfies Record<string, { times: number; seconds: number }>;
export type Limited = keyof typeof limits;

/** How many saves a process counts ahead with one statement, and for how many people it remembers them. */
const portion = 20;
const savesAhead = new KeptInMemory<{ left: number }>(5000);

/**
 * Counts one more save. A process counts twenty at a time: a statement for each would cost as much as a fifth of a save.
 * @throws AppError `rate-limited` with the seconds to wait
 */
export async function countSave(who: string): Promise<void> {
  const ahead = savesAhead.get(who);
  if (ahead && ahead.left > 0) {
    ahead.left -= 1;
    return;
  }
  savesAhead.set(who, { left: portion - 1 });
  try {
    await countAgainstLimit('save', who, portion);
  } catch (error) {
    savesAhead.delete(who);
    throw error;
  }
}

/**
 * Counts one more, or several. @param who an id, an address, an e-mail address: kept as a hash
 * @throws AppError `rate-limited` with the seconds to wait
 */
export async function countAgainstLimit(what: Limited, who: string, more = 1): Promise<void> {
  const { times, seconds } = limits[what];
  const key = `${what}:${createHash('sha256').update(who).digest('base64url').slice(0, 22)}`;
  const rows = await db.$queryRaw<{ count: number; wait: number }[]>`
    INSERT INTO "RateLimit" AS known (key, count, "expiresAt") VALUES (${key}, ${more}, now() + make_interval(secs => ${seconds}))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN known."expiresAt" <= now() THEN ${more} ELSE known.count + ${more} END,
      "expiresAt" = CASE WHEN known."expiresAt" <= now() THEN excluded."expiresAt" ELSE known."expiresAt" END
    RETURNING count, ceil(extract(epoch FROM "expiresAt" - now()))::int AS wait`;
  const { count, wait } = rows[0] ?? { count: 1, wait: 0 };
  if (count > times) throw new AppError('rate-limited', 'rate-limited', { seconds: Math.max(1, wait) });
  if (count === more) await forgetOld();
}

/** Each new count clears a few that are over, so that the table stays small without a clock of its own. */
async function forgetOld(): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "RateLimit" WHERE key IN (
      SELECT key FROM "RateLimit" WHERE "expiresAt" < now() - interval '1 hour' LIMIT 10 FOR UPDATE SKIP LOCKED)`;
}
