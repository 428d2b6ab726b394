import 'server-only';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { db } from './db.ts';
import { shapeOf } from './errors.ts';

export type Health = {
  readonly status: 'ok' | 'unavailable';
  readonly database: 'ok' | 'unreachable';
  readonly migrations: 'ok' | 'missing' | 'unknown';
  /** Whether an answer that was acknowledged survives a power cut. */
  readonly durability: 'ok' | 'unsafe' | 'unknown';
};

let known: readonly string[] | undefined;

/** The migrations that this version was written for; `npm start` puts them beside what it built. */
function migrationNames(): readonly string[] {
  const root = process.cwd();
  known ??= readdirSync(join(root, 'prisma/migrations'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  return known;
}

/** Whether Verbatim can do its work. Says nothing of versions, hosts or people. */
export async function health(): Promise<Health> {
  try {
    const rows = await db.$queryRaw<{ applied: string[] | null; safe: boolean }[]>`
      SELECT (SELECT array_agg(migration_name) FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS applied,
              current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
              AND current_setting('synchronous_commit') <> 'off' AS safe`;
    // Some more may be there: a newer version migrates while this one still answers.
    const applied = new Set(rows[0]?.applied);
    const migrations = migrationNames().every((name) => applied.has(name)) ? 'ok' : 'missing';
    const durability = rows[0]?.safe ? 'ok' : 'unsafe';
    return { status: migrations === 'ok' && durability === 'ok' ? 'ok' : 'unavailable', database: 'ok', migrations, durability };
  } catch (error) {
    // A database without our tables: Postgres says 42P01, Prisma wraps it.
    if (error instanceof Error && /42P01/.test(`${JSON.stringify(error)} ${error.message}`)) return { status: 'unavailable', database: 'ok', migrations: 'missing', durability: 'unknown' };
    shapeOf(error); // logs it
    return { status: 'unavailable', database: 'unreachable', migrations: 'unknown', durability: 'unknown' };
  }
}
