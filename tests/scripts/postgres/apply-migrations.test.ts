import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { applyMigrations } from '#scripts/postgres/apply-migrations.mjs';
import { startEmbeddedPostgres } from '#scripts/postgres/embedded-postgres.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'verbatim-'));
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let client: pg.Client;

beforeAll(async () => {
  chmodSync(home, 0o755);
  server = await startEmbeddedPostgres({ folder: home, isThrowAway: true });
  client = new pg.Client({ connectionString: server.url });
  await client.connect();
});

beforeEach(async () => {
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
});

afterAll(async () => {
  await client.end();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

function migrations(texts: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, sql] of Object.entries(texts)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

const tables = async () => (await client.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`)).rows.map(({ relname }) => relname);

it('applies what is missing, oldest first, once', async () => {
  const folder = migrations({ '2_b': 'CREATE TABLE b (a int REFERENCES a)', '1_a': 'CREATE TABLE a (id int PRIMARY KEY)' });
  expect(await applyMigrations(server.url, folder)).toEqual(['1_a', '2_b']);
  expect(await applyMigrations(server.url, folder)).toEqual([]);
  expect(await tables()).toEqual(['a', 'b']);
});

it('runs scripts whole, functions with semicolons included', async () => {
  const folder = migrations({ '1_f': 'CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$; CREATE TABLE t ();' });
  await applyMigrations(server.url, folder);
  expect((await client.query('SELECT one()')).rows).toEqual([{ one: 1 }]);
});

it('leaves nothing of a migration that fails, and keeps those before it', async () => {
  const folder = migrations({ '1_good': 'CREATE TABLE good ()', '2_bad': 'CREATE TABLE half (); CREATE TABLE good ();' });
  await expect(applyMigrations(server.url, folder)).rejects.toThrow(/2_bad failed and was undone: .*good/);
  expect(await tables()).toEqual(['good']);
  writeFileSync(join(folder, '2_bad/migration.sql'), 'CREATE TABLE whole ()');
  expect(await applyMigrations(server.url, folder)).toEqual(['2_bad']);
});

it('refuses a migration that was changed after it was applied', async () => {
  const folder = migrations({ '1_a': 'CREATE TABLE a ()' });
  await applyMigrations(server.url, folder);
  writeFileSync(join(folder, '1_a/migration.sql'), 'CREATE TABLE a (b int)');
  await expect(applyMigrations(server.url, folder)).rejects.toThrow(/1_a was edited/);
});

it('two at once apply each migration once', async () => {
  const folder = migrations({ '1_a': 'CREATE TABLE a ()', '2_b': 'CREATE TABLE b ()' });
  const applied = await Promise.all([applyMigrations(server.url, folder), applyMigrations(server.url, folder)]);
  expect(applied.flat().sort()).toEqual(['1_a', '2_b']);
});
