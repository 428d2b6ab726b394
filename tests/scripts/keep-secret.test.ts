import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepSecret } from '#scripts/keep-secret.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

it('is written once, long, and for its owner alone', () => {
  const file = join(temporaryFolder(), 'secret');
  const secret = keepSecret(file);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(keepSecret(file)).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('differs from one place to the next', () => {
  const folder = temporaryFolder();
  expect(keepSecret(join(folder, 'a'))).not.toBe(keepSecret(join(folder, 'b')));
});
