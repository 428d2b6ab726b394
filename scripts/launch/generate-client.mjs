import { statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';
import { runCommand } from './run-command.mjs';

/** Writes the database client's code, unless it is there and younger than the schema and the packages. */
export async function generateClient() {
  const written = changedAt('prisma/generated/client.ts');
  if (written > changedAt('prisma/schema.prisma') && written > changedAt('node_modules/.package-lock.json')) return;
  await runCommand('prisma', ['generate'], { isQuiet: true });
}

/** Milliseconds since 1970; 0 for a file that is not there. @param {string} file */
const changedAt = (file) => statSync(join(checkout, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
