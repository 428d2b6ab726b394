import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { generateClient } from '#scripts/launch/generate-client.mjs';
import { applyMigrations } from '#scripts/postgres/apply-migrations.mjs';
import { startEmbeddedPostgres } from '#scripts/postgres/embedded-postgres.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the migrated database that each test file clones. */
    templateUrl: string;
  }
}

/**
 * Before the first test of `server`: a throw-away Postgres (or the one of TEST_DATABASE_URL, whose role must be allowed to
 * create databases) with one migrated database to clone. Returns what to do after the last test.
 */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const { url, stop } = await startServer();
  const prefix = `verbatim_test_${randomUUID().slice(0, 8)}`;
  await runSql(url, `CREATE DATABASE ${prefix}`);
  const templateUrl = withDatabaseName(url, prefix);
  await applyMigrations(templateUrl);
  project.provide('templateUrl', templateUrl);
  return async () => {
    if (stop) return stop();
    const { rows } = await runSql(url, `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`);
    for (const { datname } of rows) await runSql(url, `DROP DATABASE "${datname}" WITH (FORCE)`);
  };
}

async function startServer(): Promise<{ url: string; stop: (() => Promise<void>) | null }> {
  const external = process.env['TEST_DATABASE_URL'];
  if (external) return { url: external, stop: null };
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  chmodSync(folder, 0o755); // the database user must be able to enter it
  const server = await startEmbeddedPostgres({ folder, isThrowAway: true });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runSql(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
