import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyMigrations } from '#scripts/postgres/apply-migrations.mjs';
import { startEmbeddedPostgres } from '#scripts/postgres/embedded-postgres.mjs';

const home = mkdtempSync(join(tmpdir(), 'verbatim-'));
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;

beforeAll(async () => {
  chmodSync(home, 0o755);
  server = await startEmbeddedPostgres({ folder: home, isThrowAway: true });
});

afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function prisma(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('node_modules/.bin/prisma', args, { env: { ...process.env, DATABASE_URL: server.url } });
  return stdout;
}

it('Prisma finds a database that our own runner migrated up to date, and the other way round', async () => {
  await applyMigrations(server.url);
  expect(await prisma('migrate', 'status')).toContain('Database schema is up to date!');
  expect(await prisma('migrate', 'deploy')).toContain('No pending migrations to apply.');
  await prisma('migrate', 'reset', '--force');
  expect(await applyMigrations(server.url)).toEqual([]);
});

it('the migrations make exactly the tables of schema.prisma', async () => {
  const difference = await prisma('migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--script');
  expect(difference.trim()).toBe('-- This is an empty migration.');
});
