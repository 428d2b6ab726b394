import 'server-only';
import type { Transaction } from './db.ts';

/** Below so many answers a median says little. */
const leastAnswers = 5;

/** The median time of questions that were answered often enough, by version, in milliseconds: what is too fast to be read is told by it. */
export async function medianTimes(tx: Transaction, versionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ versionId: string; median: number }[]>`
    SELECT "versionId", percentile_cont(0.5) WITHIN GROUP (ORDER BY milliseconds) AS median
      FROM "Review" WHERE "versionId" = ANY(${[...versionIds]}::uuid[]) AND milliseconds IS NOT NULL
     GROUP BY "versionId" HAVING count(*) >= ${leastAnswers}`;
  return new Map(rows.map(({ versionId, median }) => [versionId, median]));
}
