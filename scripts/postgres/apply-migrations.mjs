import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { errorMessage } from '#scripts/processes.mjs';

/** The lock that Prisma Migrate takes too, so that two starts, or a start and a `prisma migrate`, wait for each other. */
const MIGRATION_LOCK = 72_707_369;

/** Prisma's own table, so that `prisma migrate status` and this file agree about what is done. */
const CREATE_LEDGER = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Applies the migrations that a database lacks, oldest first, each in a transaction of its own: one that fails leaves
 * nothing behind. Prisma's command does the same in two seconds and needs its development packages; this takes 50 ms.
 * @param {string} url a direct connection (a transaction pooler cannot hold the lock)
 * @param {string} [folder] with one folder per migration, `migration.sql` inside
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function applyMigrations(url, folder = 'prisma/migrations') {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(CREATE_LEDGER);
    const { rows: ledger } = await client.query('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL');
    const applied = [];
    for (const migration of readMigrations(folder)) {
      const entry = ledger.find((row) => row.migration_name === migration.name);
      if (!entry) {
        await applyMigration(client, migration);
        applied.push(migration.name);
      } else if (!entry.finished_at) {
        throw new Error(`Migration ${migration.name} failed half-way earlier. Mend the database, then run: npx prisma migrate resolve`);
      } else if (entry.checksum !== migration.checksum) {
        throw new Error(`Migration ${migration.name} was edited after this database applied it. Restore the file, and put the change into a new migration.`);
      }
    }
    return applied;
  } finally {
    await client.end(); // which releases the lock
  }
}

/** @param {string} folder */
function readMigrations(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().flatMap((name) => {
    const file = join(folder, name, 'migration.sql');
    if (!existsSync(file)) return [];
    const sql = readFileSync(file, 'utf8');
    return [{ name, sql, checksum: createHash('sha256').update(sql).digest('hex') }];
  });
}

/** @param {pg.Client} client @param {{ name: string, sql: string, checksum: string }} migration */
async function applyMigration(client, { name, sql, checksum }) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${name} failed and was undone: ${errorMessage(error)}`, { cause: error });
  }
}
