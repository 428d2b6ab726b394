import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { applyMigrations } from '#scripts/postgres/apply-migrations.mjs';
import { startEmbeddedPostgres } from '#scripts/postgres/embedded-postgres.mjs';
import { errorCode, errorMessage, sleep } from '#scripts/processes.mjs';
import { checkout } from './checkout.mjs';
import { atEnd, endSignal } from './lifetime.mjs';
import { supervise } from './supervise.mjs';

/** @typedef {import('#scripts/postgres/embedded-postgres.mjs').EmbeddedPostgres} EmbeddedPostgres */

/** How long a database of one's own may take to come up, in milliseconds: the machine may have started a moment ago. */
const PATIENCE = 30_000;

/** Errors that no waiting mends: wrong password, no such role, no such database, no such host name. */
const HOPELESS = new Set(['28P01', '28000', '3D000', 'ENOTFOUND', 'ERR_INVALID_URL']);

/**
 * Opens the database of DATABASE_URL, or our own in the data folder (kept running until the end), and migrates it.
 * @param {string} dataFolder absolute
 * @param {(sentence: string) => void} say
 * @returns {Promise<{ url: string, place: string }>} its connection string, and where the data is kept in words
 */
export async function openDatabase(dataFolder, say) {
  const external = process.env['DATABASE_URL'];
  const { url, place } = external ? { url: external, place: 'the database of DATABASE_URL' } : await startOwn(dataFolder, say);
  const applied = await applyMigrations(process.env['DIRECT_DATABASE_URL'] || url, join(checkout, 'prisma/migrations'));
  if (applied.length > 0) say(`Applied ${applied.length === 1 ? 'one migration' : `${applied.length} migrations`} to the database.`);
  return { url, place };
}

/** @param {string} folder @param {(sentence: string) => void} say */
async function startOwn(folder, say) {
  const noted = join(folder, 'database-url'); // for Prisma's commands and the benchmark, while we run
  const { first, stop } = await supervise({
    name: 'The database',
    say,
    start: (/** @type {EmbeddedPostgres | undefined} */ previous) => startEmbeddedPostgres({ folder, port: previous?.port ?? notedPort(noted), mustHavePort: previous !== undefined, say }),
  });
  atEnd(stop);
  writeFileSync(noted, first.url, { mode: 0o600 });
  return { url: first.url, place: first.folder };
}

/** The port of the last time, so that a tool one has connected finds it again. @param {string} file */
function notedPort(file) {
  if (!existsSync(file)) return undefined;
  try {
    return Number(new URL(readFileSync(file, 'utf8')).port);
  } catch {
    rmSync(file, { force: true });
    return undefined;
  }
}

/**
 * Waits until the database of DATABASE_URL answers, when there is one; rejects with a sentence when it cannot be used.
 * Asked before anything long is begun. @param {(sentence: string) => void} say
 */
export async function requireDatabase(say) {
  const url = process.env['DATABASE_URL'];
  if (!url) return;
  const since = performance.now();
  for (let tries = 0; ; tries += 1) {
    try {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (HOPELESS.has(errorCode(error)) || performance.now() - since > PATIENCE || endSignal.aborted) {
        throw new Error(`The database of DATABASE_URL cannot be used: ${errorMessage(error)}. Check the address, the name and the password, and that it runs.`, { cause: error });
      }
      if (tries === 0) say('Waiting for the database of DATABASE_URL to answer.');
      await sleep(500);
    }
  }
}
