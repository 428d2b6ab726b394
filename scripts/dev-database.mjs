// A database to work against:   node scripts/dev-database.mjs [FOLDER] [-- COMMAND ...]
// Starts the embedded Postgres in FOLDER (.data-dev unless given), applies the migrations and prints DATABASE_URL. With a
// command it runs that with DATABASE_URL set, and stops with it; without, it stays until Ctrl-C.
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { claimDataFolder } from './data-folder.mjs';
import { startEmbeddedPostgres } from './postgres/embedded-postgres.mjs';
import { applyMigrations } from './postgres/apply-migrations.mjs';

const root = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const split = args.includes('--') ? args.indexOf('--') : args.length;
const [program, ...programArgs] = args.slice(split + 1);
if (args[0]?.startsWith('-') && split !== 0) {
  console.error('Usage: node scripts/dev-database.mjs [FOLDER] [-- COMMAND ...]');
  process.exit(2);
}
const folder = resolve(args.slice(0, split)[0] ?? '.data-dev');
const claim = claimDataFolder(folder);
if ('holder' in claim) {
  console.error(`${folder} is in use by process ${claim.holder.pid}. Use what it serves, or name another folder.`);
  process.exit(1);
}
const database = await startEmbeddedPostgres({ folder, say: console.error });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { if (!program) void stop(0); });

try {
  const applied = await applyMigrations(database.url, join(root, 'prisma/migrations'));
  console.error(applied.length ? `Applied ${applied.join(', ')}.` : 'The migrations are up to date.');
  console.log(`DATABASE_URL=${database.url}`);
  if (program) {
    const PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH;
    const child = spawn(program, programArgs, { stdio: 'inherit', env: { ...process.env, PATH, DATABASE_URL: database.url } });
    child.once('error', (error) => { console.error(error.message); void stop(1); });
    child.once('close', (code) => void stop(code ?? 1));
  } else {
    void database.exited.then(() => stop(1));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop(1);
}

/** @param {number} code */
async function stop(code) {
  await database.stop();
  if ('release' in claim) claim.release();
  process.exit(code);
}
