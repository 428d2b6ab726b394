// Puts the sample article and its quiz into the database of DATABASE_URL. What is already there stays as it is.
import { runCommand } from './launch/run-command.mjs';
import { checkout, commandEnvironment, findNode } from './launch/checkout.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Seeds one database. The server's code is marked for servers only; the condition tells that this is one.
 * @param {string} url
 */
export async function seed(url) {
  await runCommand(findNode(), ['--conditions=react-server', '--disable-warning=ExperimentalWarning', join(checkout, 'prisma/seed.ts')], {
    env: { ...commandEnvironment(), DATABASE_URL: url }, isQuiet: true,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const url = process.env['DATABASE_URL'];
  if (!url) {
    console.error('Set DATABASE_URL to the database to seed.');
    process.exit(2);
  }
  await seed(url);
}
