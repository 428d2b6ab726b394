import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What lies beside the sources and never changes the built app. Anything else, a new folder too, counts. */
const NOT_BUILT = new Set(['node_modules', 'tests', 'docs', 'training', 'test-results', 'playwright-report', 'generated', 'tmp', 'scripts']);

/**
 * A fingerprint of everything that the built app depends on: the sources, and the kind of machine.
 * @param {string} folder the checkout
 * @returns {string} 16 hexadecimal digits
 */
export function hashSources(folder) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\0`);
  for (const file of sourceFiles(folder, '')) hash.update(`${file}\0`).update(readFileSync(join(folder, file))).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder @param {string} below @returns {string[]} */
function sourceFiles(folder, below) {
  return readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1).flatMap((entry) => {
    const path = join(below, entry.name);
    if (entry.name.startsWith('.') || NOT_BUILT.has(entry.name) || /\.(md|tsbuildinfo)$|^next-env\.d\.ts$/.test(entry.name)) return [];
    if (entry.isDirectory()) return sourceFiles(folder, path);
    return entry.isFile() ? [path] : [];
  });
}
