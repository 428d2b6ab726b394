import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The folder that package.json lies in. */
export const checkout = resolve(import.meta.dirname, '../..');

/** The environment of every command we run: our own tools first on the path, and nothing reported to anyone. */
export const commandEnvironment = () => ({
  ...process.env,
  PATH: join(checkout, 'node_modules/.bin') + delimiter + (process.env['PATH'] ?? ''),
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
});

/**
 * The Node to run the app with: the one that came with the packages where there is one (Linux; it serves pages at about
 * half the cost of Node 20), else the one that runs this. TypeScript must run as it is, so it has to be 22.18 or newer.
 * @returns {string} absolute path
 */
export function findNode() {
  const bundled = join(checkout, 'node_modules/.bin/node');
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(`On this kind of machine Verbatim needs Node 22.18 or newer; this is ${process.version}. Install it from https://nodejs.org and start again.`);
}
