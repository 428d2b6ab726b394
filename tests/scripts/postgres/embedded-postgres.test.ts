import { spawn } from 'node:child_process';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { startEmbeddedPostgres } from '#scripts/postgres/embedded-postgres.mjs';
import { isRunning } from '#scripts/processes.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

async function start(folder: string, options: { port?: number; mustHavePort?: boolean; isThrowAway?: boolean } = {}) {
  const server = await startEmbeddedPostgres({ folder, isThrowAway: true, ...options });
  onTestFinished(server.stop);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server is killed under some of them
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('asks for the password that only its owner can read, and waits for the disk', async () => {
  const folder = temporaryFolder();
  const { url } = await start(folder, { isThrowAway: false });
  expect(await query(url, 'SELECT current_user::text AS who, usesuper FROM pg_user WHERE usename = current_user')).toEqual([{ who: 'verbatim', usesuper: false }]);
  expect(await query(url, `SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`)).toEqual([{ setting: 'on' }, { setting: 'on' }, { setting: 'on' }]);
  expect(statSync(join(folder, 'postgres-password')).mode & 0o777).toBe(0o600);
  const wrong = new URL(url);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
});

it('after kill -9, starts on the same port with everything that was acknowledged', async () => {
  const folder = temporaryFolder();
  const first = await start(folder, { isThrowAway: false });
  await query(first.url, 'CREATE TABLE kept (n int)');
  await query(first.url, 'INSERT INTO kept SELECT generate_series(1, 1000)');
  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  const second = await start(folder, { port: first.port, mustHavePort: true, isThrowAway: false });
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
});

it('stops when the process that started it is killed, and can be started again', async () => {
  const folder = temporaryFolder();
  const script = `import { startEmbeddedPostgres } from '#scripts/postgres/embedded-postgres.mjs';
    const { pid } = await startEmbeddedPostgres({ folder: process.argv[1], isThrowAway: true }); console.log(pid); setInterval(() => {}, 1000);`;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(await new Promise<string>((resolve) => { launcher.stdout.once('data', (chunk) => resolve(String(chunk))); }));
  expect(isRunning(pid)).toBe(true);
  launcher.kill('SIGKILL');
  await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
  await query((await start(folder)).url, 'SELECT 1');
});

it('takes over from a database that an earlier start left running', async () => {
  const folder = temporaryFolder();
  const orphan = await start(folder);
  const next = await start(folder);
  await orphan.exited;
  expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('is not held up by the file of a server that is gone, though its number now belongs to another program', async () => {
  const folder = temporaryFolder();
  const { stop, folder: cluster } = await start(folder);
  await stop();
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`);
  await query((await start(folder)).url, 'SELECT 1');
});

it('makes the cluster anew when its creation was interrupted', async () => {
  const folder = temporaryFolder();
  const { stop, folder: cluster } = await start(folder);
  await stop();
  writeFileSync(`${cluster}.unfinished`, '');
  await query((await start(folder)).url, 'SELECT 1');
});

it('never makes a cluster anew over a damaged one', async () => {
  const folder = temporaryFolder();
  const { url, stop, folder: cluster } = await start(folder);
  await query(url, 'CREATE TABLE kept ()');
  await stop();
  renameSync(join(cluster, 'PG_VERSION'), join(folder, 'PG_VERSION'));
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/did not start/);
  renameSync(join(folder, 'PG_VERSION'), join(cluster, 'PG_VERSION'));
  expect(await query((await start(folder)).url, 'SELECT * FROM kept')).toEqual([]);
});

it('says which file is wrong when the password is not that of the data', async () => {
  const folder = temporaryFolder();
  await (await start(folder)).stop();
  writeFileSync(join(folder, 'postgres-password'), 'another');
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/postgres-password is not the password of the database/);
});

it('tells what Postgres said when it cannot start', async () => {
  const folder = temporaryFolder();
  const { stop, folder: cluster } = await start(folder);
  await stop();
  writeFileSync(join(cluster, 'PG_VERSION'), '9.6\n');
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/did not start[\s\S]*version/);
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('9.6');
});
