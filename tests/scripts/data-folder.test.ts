import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimDataFolder } from '#scripts/data-folder.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function claim(folder: string) {
  const claimed = claimDataFolder(folder);
  if ('holder' in claimed) throw new Error('should have been free');
  return claimed;
}

it('makes the folder and holds it until released', () => {
  const folder = join(temporaryFolder(), 'not/yet/there');
  const first = claim(folder);
  expect(claimDataFolder(folder)).toEqual({ holder: { pid: process.pid, address: '' } });
  first.release();
  claim(folder).release();
  expect(existsSync(join(folder, 'running.lock'))).toBe(false);
});

it('tells a second start where the first one serves', () => {
  const folder = temporaryFolder();
  claim(folder).announce('http://localhost:3000');
  expect(claimDataFolder(folder)).toEqual({ holder: { pid: process.pid, address: 'http://localhost:3000' } });
});

it('takes over what a killed process held', () => {
  const folder = temporaryFolder();
  const { pid } = spawnSync('true');
  writeFileSync(join(folder, 'running.lock'), `${pid}\nhttp://localhost:3000\n`);
  claim(folder).release();
});

it('takes over a claim that was never finished', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'running.lock'), '');
  claim(folder).release();
});

it('never releases what somebody else holds by now', () => {
  const folder = temporaryFolder();
  const { release } = claim(folder);
  writeFileSync(join(folder, 'running.lock'), '1\n');
  release();
  expect(existsSync(join(folder, 'running.lock'))).toBe(true);
});

it('says what to do when the folder cannot be written', () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  expect(() => claimDataFolder(file)).toThrow(/cannot be written .*set DATA_DIR/);
});
