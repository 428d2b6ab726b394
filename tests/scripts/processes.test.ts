import { spawn, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { isRunning } from '#scripts/processes.mjs';

it('a process that runs is running', () => {
  expect(isRunning(process.pid)).toBe(true);
});

it('one that ended, or never was, is not', () => {
  expect(isRunning(spawnSync('true').pid)).toBe(false);
  expect(isRunning(Number.NaN)).toBe(false);
  expect(isRunning(0)).toBe(false);
});

it('a zombie, killed but not yet fetched by its parent, is not running', async () => {
  const parent = spawn('sh', ['-c', 'sleep 30 & echo $!; kill -9 $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const pid = Number(await new Promise<string>((resolve) => { parent.stdout.once('data', (chunk) => resolve(String(chunk))); }));
    await expect.poll(() => isRunning(pid)).toBe(false);
  } finally {
    parent.kill('SIGKILL');
  }
});
