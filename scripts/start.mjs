// npm start: from a fresh clone to a running Verbatim. Each step is skipped when nothing changed since the last time.
// Until the packages are installed only Node's own modules may be imported, hence the import further down.
import './launch/require-node.mjs';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { claimDataFolder } from './data-folder.mjs';
import { keepSecret } from './keep-secret.mjs';
import { checkout } from './launch/checkout.mjs';
import { choosePort } from './launch/choose-port.mjs';
import { atEnd, end, endOnSignals, endSignal } from './launch/lifetime.mjs';
import { installPackages } from './launch/packages.mjs';
import { generateClient } from './launch/generate-client.mjs';
import { buildApp } from './launch/build-app.mjs';
import { fitDaily } from './launch/fit-daily.mjs';
import { serveApp } from './launch/app-server.mjs';
import { hashSources } from './launch/source-hash.mjs';
import { say } from './launch/say.mjs';
import { seed } from './seed.mjs';

process.chdir(checkout);
if (existsSync('.env')) process.loadEnvFile('.env');
endOnSignals();

try {
  await start();
} catch (error) {
  if (!endSignal.aborted) console.error(`\n${error instanceof Error ? error.message : error}`);
  await end(1);
}

async function start() {
  const dataFolder = resolve(process.env['DATA_DIR'] || '.data');
  const claim = claimDataFolder(dataFolder);
  if ('holder' in claim) {
    const { pid, address } = claim.holder;
    say(`Verbatim ${address ? `already runs at ${address}` : 'is already starting'} on ${dataFolder} (process ${pid}).`);
    process.exit(address ? 0 : 1);
  }
  atEnd(claim.release);

  const host = process.env['HOST'] || '127.0.0.1';
  const port = await choosePort(host, say);
  const secret = process.env['NEXTAUTH_SECRET'] || keepSecret(join(dataFolder, 'auth-secret'));
  await installPackages(say);

  const { openDatabase, requireDatabase } = await import('./launch/open-database.mjs');
  await requireDatabase(say);
  const client = generateClient();
  const [{ url, place }, folder] = await Promise.all([
    Promise.all([openDatabase(dataFolder, say), client]).then(async ([opened]) => {
      await seed(opened.url);
      return opened;
    }),
    client.then(() => buildApp(hashSources(checkout), say)),
  ]);
  const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;
  await serveApp({
    folder, host, port, say,
    env: { DATABASE_URL: url, NEXTAUTH_SECRET: secret, ...(process.env['NEXTAUTH_URL'] ? {} : { AUTH_TRUST_HOST: '1' }) },
  });
  fitDaily(url, say);
  claim.announce(address);
  say(`Verbatim is ready at ${address}\nCtrl-C stops it. The data is kept in ${place}.`);
}
