import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#scripts/ports.mjs';

/** A Verbatim of one's own, as `npm start` runs it, whose parts may be killed. */
export interface LaunchedApp {
  address: string;
  /** What the launcher has printed so far. */
  printed: () => string;
  databaseUrl: () => string;
  /** kill -9 of the app's process, the database's, or the launcher's (which takes both along). */
  kill: (part: 'app' | 'database' | 'launcher') => Promise<void>;
  /** kill -9 of the database, which cannot be started again before the returned function is called. */
  takeDatabaseAway: () => Promise<() => void>;
  /** Starts it again on the same data and port, after the launcher was killed. */
  start: () => Promise<void>;
  /** Ends it and deletes its data. */
  close: () => Promise<void>;
}

/** Starts one on a new data folder and a free port; resolves when it is ready. */
export async function launchApp(): Promise<LaunchedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-launched-'));
  chmodSync(folder, 0o755); // started by root, the database runs as another user
  const port = await freePort();
  let printed = '';
  let launcher = spawnLauncher();
  await isReady();

  function spawnLauncher() {
    printed = '';
    const child = spawn('node', ['scripts/start.mjs'], {
      env: { ...process.env, npm_lifecycle_event: '', DATABASE_URL: '', NEXTAUTH_SECRET: '', HOST: '', PORT: String(port), DATA_DIR: folder, NEXTAUTH_URL: `http://localhost:${port}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { printed += chunk; });
    return child;
  }

  async function isReady(): Promise<void> {
    while (!printed.includes('is ready at')) {
      if (launcher.exitCode !== null) throw new Error(`The launcher ended:\n${printed}`);
      await sleep(50);
    }
  }

  /** The process of a part: the launcher's child that is the app, or the postmaster. */
  function pidOf(part: 'app' | 'database'): number {
    if (part === 'database') return Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);
    const children = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' }).split('\n').map((line) => line.trim().split(/\s+/));
    const app = children.find(([parent, , ...args]) => Number(parent) === launcher.pid && /next-server|server\.js/.test(args.join(' ')));
    if (!app) throw new Error(`The app's process was not found below ${launcher.pid}.`);
    return Number(app[1]);
  }

  return {
    address: `http://localhost:${port}`,
    printed: () => printed,
    databaseUrl: () => readFileSync(`${folder}/database-url`, 'utf8').trim(),
    kill: async (part) => {
      if (part !== 'launcher') {
        process.kill(pidOf(part), 'SIGKILL');
        return;
      }
      const ended = new Promise((done) => { launcher.once('exit', done); });
      launcher.kill('SIGKILL');
      await ended;
    },
    takeDatabaseAway: async () => {
      const needed = `${folder}/postgres/global/pg_control`;
      renameSync(needed, `${needed}.away`);
      process.kill(pidOf('database'), 'SIGKILL');
      while (!printed.includes('The database did not start')) await sleep(50);
      return () => renameSync(`${needed}.away`, needed);
    },
    start: async () => {
      launcher = spawnLauncher();
      await isReady();
    },
    close: async () => {
      if (launcher.exitCode === null && launcher.signalCode === null) {
        const ended = new Promise((done) => { launcher.once('exit', done); });
        launcher.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
