import 'server-only';
import { closeAttempts, gradeLeftOvers } from './close-attempts.ts';
import { db } from './db.ts';
import { releaseWhatIsDue } from './release-results.ts';

/** For how long one process does this for all: less than the pause between two rounds. */
const leaseSeconds = 4;

/**
 * Does what time brings: closes attempts whose time is over, grades what an interrupted process left, shows results that are due. Of
 * several processes one does it in a round; were it two, each thing would still be done once.
 */
export async function keepAttempts(): Promise<{ closed: number; graded: number; released: number } | null> {
  const lease = await db.$queryRaw<unknown[]>`
    INSERT INTO "RateLimit" AS known (key, count, "expiresAt") VALUES ('keep-attempts', 0, clock_timestamp() + make_interval(secs => ${leaseSeconds}))
    ON CONFLICT (key) DO UPDATE SET "expiresAt" = excluded."expiresAt" WHERE known."expiresAt" <= clock_timestamp() RETURNING 1`;
  if (lease.length === 0) return null;
  return { closed: await closeAttempts('all'), graded: await gradeLeftOvers(), released: await releaseWhatIsDue('all') };
}
