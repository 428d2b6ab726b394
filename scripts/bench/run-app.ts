import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { endWithUs } from '#scripts/end-with-us.mjs';
import { freePort } from '#scripts/ports.mjs';

export interface RunningApp {
  address: string;
  databaseUrl: string;
  /** What signs the cookies of this app. */
  secret: string;
  /** Of the launcher, whose children the app and the database are. */
  pid: number;
  stop: () => Promise<void>;
}

/**
 * The app as `npm start` serves it, with a database of its own that is thrown away afterwards.
 * @param env settings besides
 */
export async function runApp(env: Record<string, string> = {}): Promise<RunningApp> {
  const folder = resolve('.data-bench');
  rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  const launcher = spawn('node', ['scripts/start.mjs'], {
    env: { ...process.env, npm_lifecycle_event: '', DATABASE_URL: '', NEXTAUTH_SECRET: '', NEXTAUTH_URL: '', HOST: '', ...env, DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const release = endWithUs(launcher.pid ?? 0, 'INT');
  const exited = new Promise<void>((done) => { launcher.once('exit', () => done()); }).then(release);
  await new Promise<void>((ready, fail) => {
    let printed = '';
    launcher.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('is ready at')) ready();
    });
    void exited.then(() => fail(new Error(`The app did not start:\n${printed}`)));
  });
  return {
    address: `http://localhost:${port}`,
    databaseUrl: readFileSync(`${folder}/database-url`, 'utf8').trim(),
    secret: readFileSync(`${folder}/auth-secret`, 'utf8').trim(),
    pid: launcher.pid ?? 0,
    stop: async () => {
      launcher.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
