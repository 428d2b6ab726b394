import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { arePackagesInstalled } from '#scripts/launch/packages.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const WANTED = {
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.4.5' },
  'node_modules/only-for-windows': { version: '1.0.0', optional: true },
};

function checkoutWith(present: object | null): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: WANTED }));
  if (present) writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));
  return folder;
}

it('is content when everything is there that this machine can use', () => {
  expect(arePackagesInstalled(checkoutWith({ 'node_modules/next': { version: '16.4.5' } }))).toBe(true);
});

it.each([
  ['nothing was installed', null],
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/next': { version: '16.4.4' } }],
  ['an optional one has another version', { 'node_modules/next': { version: '16.4.5' }, 'node_modules/only-for-windows': { version: '0.9.0' } }],
])('is not when %s', (_, present) => {
  expect(arePackagesInstalled(checkoutWith(present))).toBe(false);
});

it('says so when the checkout has no lockfile', () => {
  expect(() => arePackagesInstalled(temporaryFolder())).toThrow(/package-lock\.json/);
});
