import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { isRunning } from '#scripts/processes.mjs';

/** A process that starts a group of two, has them end with it, prints their numbers and waits. */
const PARENT = `
  import { spawn } from 'node:child_process';
  import { endWithUs } from '#scripts/end-with-us.mjs';
  const group = spawn('sh', ['-c', 'sleep 100 & echo $!; wait'], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  group.stdout.once('data', (chunk) => console.log(group.pid, String(chunk)));
  endWithUs(-group.pid, 'KILL');`;

it('a killed process takes along the whole group it started', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  const printed = await new Promise<string>((resolve) => { parent.stdout.once('data', (chunk) => resolve(String(chunk))); });
  const group = printed.trim().split(/\s+/).map(Number);
  expect(group.map(isRunning)).toEqual([true, true]);
  parent.kill('SIGKILL');
  await expect.poll(() => group.map(isRunning), { timeout: 20_000 }).toEqual([false, false]);
});
