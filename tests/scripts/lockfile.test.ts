import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

/** Where Node would find a package that `path` asks for, going up from it; null when the lockfile has none. */
function findInstalled(path: string, name: string): string | null {
  const candidate = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (packages[candidate]) return candidate;
  if (path === '') return null;
  return findInstalled(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

// A registry may lack the builds of a package for other machines. npm then writes a lockfile without them, and refuses that
// same lockfile in a fresh clone. Choose a version whose builds are all there.
it('the lockfile names every package, those for other machines too, so that a fresh clone can be installed', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !findInstalled(path, name)).map((name) => `${path} needs ${name}`));
  expect(missing).toEqual([]);
});

it('package.json pins every version exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)));
  expect(ranges).toEqual([]);
});
