import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { hashSources } from '#scripts/launch/source-hash.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function checkout(): string {
  const folder = temporaryFolder();
  write(folder, 'app/page.tsx', 'one');
  write(folder, 'package-lock.json', '{}');
  return folder;
}

it('stays the same while nothing changes', () => {
  const folder = checkout();
  expect(hashSources(folder)).toBe(hashSources(folder));
});

it.each(['app/page.tsx', 'package-lock.json', 'next.config.js', 'a-new-folder/file.ts', 'prisma/schema.prisma', 'public/icon.svg'])('changes with %s', (file) => {
  const folder = checkout();
  const before = hashSources(folder);
  write(folder, file, 'two');
  expect(hashSources(folder)).not.toBe(before);
});

it('changes when a file is renamed', () => {
  const one = checkout();
  const other = checkout();
  write(one, 'app/a.ts', '');
  write(other, 'app/b.ts', '');
  expect(hashSources(one)).not.toBe(hashSources(other));
});

it.each(['tests/a.test.ts', 'README.md', '.data/postgres.log', 'node_modules/next/package.json', 'prisma/generated/client.ts', 'scripts/start.mjs'])('does not change with %s', (file) => {
  const folder = checkout();
  const before = hashSources(folder);
  write(folder, file, 'two');
  expect(hashSources(folder)).toBe(before);
});
