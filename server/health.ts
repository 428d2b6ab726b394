import 'server-only';
import { db } from './db.ts';
import { shapeOf } from './errors.ts';

export type Health = {
  readonly status: 'ok' | 'unavailable';
  readonly database: 'ok' | 'unreachable';
  readonly migrations: 'ok' | 'missing' | 'unknown';
  /** Whether an answer that was acknowledged survives a power cut. */
  readonly durability: 'ok' | 'unsafe' | 'unknown';
};

/** Whether Verbatim can do its work. Says nothing of versions, hosts or people. */
export async function health(): Promise<Health> {
  try {
    const rows = await db.$queryRaw<{ migrated: boolean; safe: boolean }[]>`
      SELECT NOT EXISTS (SELECT FROM "_prisma_migrations" WHERE finished_at IS NULL AND rolled_back_at IS NULL)
              AND to_regclass('"AnswerOperation"') IS NOT NULL AS migrated,
              current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
              AND current_setting('synchronous_commit') <> 'off' AS safe`;
    const migrations = rows[0]?.migrated ? 'ok' : 'missing';
    const durability = rows[0]?.safe ? 'ok' : 'unsafe';
    return { status: migrations === 'ok' && durability === 'ok' ? 'ok' : 'unavailable', database: 'ok', migrations, durability };
  } catch (error) {
    // A database without our tables: Postgres says 42P01, Prisma wraps it.
    if (error instanceof Error && /42P01/.test(`${JSON.stringify(error)} ${error.message}`)) return { status: 'unavailable', database: 'ok', migrations: 'missing', durability: 'unknown' };
    shapeOf(error); // logs it
    return { status: 'unavailable', database: 'unreachable', migrations: 'unknown', durability: 'unknown' };
  }
}
