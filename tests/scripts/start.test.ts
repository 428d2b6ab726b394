import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { claimDataFolder } from '#scripts/data-folder.mjs';
import { startEmbeddedPostgres } from '#scripts/postgres/embedded-postgres.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

// What "npm start" says when it cannot begin. What it does when it can is shown by the journeys, which are served by it.

async function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, PORT: '', DATABASE_URL: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => { child.kill('SIGKILL'); });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output += chunk; });
  return new Promise((resolve) => { child.once('close', (code) => resolve({ code, output })); });
}

it('a taken port: says so before any work, and leaves nothing held', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', resolve); });
  onTestFinished(() => { other.close(); });
  const { port } = other.address() as AddressInfo;
  const folder = temporaryFolder();
  const { code, output } = await start({ PORT: String(port), DATA_DIR: folder });
  expect(output).toContain(`Port ${port} is taken by another program.`);
  expect(output).not.toContain('Building');
  expect(code).toBe(1);
  expect(existsSync(join(folder, 'running.lock'))).toBe(false);
});

it.each(['no-number', '70000', '-1', '80.5'])('a PORT that is none (%s): says what a port is', async (PORT) => {
  const { code, output } = await start({ PORT, DATA_DIR: temporaryFolder() });
  expect(output).toContain('Choose a number from 1 to 65535.');
  expect(code).toBe(1);
});

it('an address that is not of this machine: says what HOST is for', async () => {
  const { code, output } = await start({ HOST: '192.0.2.1', PORT: '3999', DATA_DIR: temporaryFolder() });
  expect(output).toContain('no address of this machine');
  expect(code).toBe(1);
});

it('a second start on the same data: tells the address of the first, as if it had started', async () => {
  const folder = temporaryFolder();
  const claim = claimDataFolder(folder);
  if (!('announce' in claim)) throw new Error('should have been free');
  expect(await start({ DATA_DIR: folder })).toEqual({ code: 1, output: expect.stringContaining('is already starting') });
  claim.announce('http://localhost:4321');
  expect(await start({ DATA_DIR: folder })).toEqual({ code: 0, output: expect.stringContaining('already runs at http://localhost:4321') });
});

it('a data folder that cannot be made: says which, and what to do', async () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  const { code, output } = await start({ DATA_DIR: join(file, 'data') });
  expect(output).toContain('cannot be written');
  expect(output).toContain('set DATA_DIR');
  expect(code).toBe(1);
});

it('a database that refuses us: says why before anything is built', async () => {
  const { url, stop } = await startEmbeddedPostgres({ folder: temporaryFolder(), isThrowAway: true });
  onTestFinished(stop);
  const wrong = new URL(url);
  wrong.password = 'guess';
  const { code, output } = await start({ DATABASE_URL: wrong.href, DATA_DIR: temporaryFolder(), PORT: '3998' });
  expect(output).toContain('The database of DATABASE_URL cannot be used: password authentication failed');
  expect(output).not.toContain('guess');
  expect(code).toBe(1);
});
