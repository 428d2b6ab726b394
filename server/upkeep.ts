import 'server-only';
import { clearAbandonedGuests } from './clear-guests.ts';
import { isBuilding } from './env.ts';
import { shapeOf } from './errors.ts';
import { expireNicknames } from './expire-nicknames.ts';
import { keepAttempts } from './keep-attempts.ts';
import { finishRegrades } from './regrade.ts';

/** Work that comes round by itself. Each can be run again at any time, and by several processes at once: what one has done the others find done. */
export type UpkeepJob = { readonly name: string; readonly everySeconds: number; readonly run: () => Promise<unknown> };

const hour = 60 * 60;
export const upkeepJobs: readonly UpkeepJob[] = [
  { name: 'keep-attempts', everySeconds: 5, run: keepAttempts },
  { name: 'finish-regrades', everySeconds: 30, run: () => finishRegrades() },
  { name: 'expire-nicknames', everySeconds: hour, run: expireNicknames },
  { name: 'clear-abandoned-guests', everySeconds: hour, run: clearAbandonedGuests },
];

const kept = globalThis as typeof globalThis & { verbatimUpkeep?: true };

/** Begins to run the jobs, each some seconds after the start and then at its own pace. Called once a process (instrumentation.ts). */
export function startUpkeep(jobs: readonly UpkeepJob[] = upkeepJobs): void {
  if (kept.verbatimUpkeep || isBuilding()) return;
  kept.verbatimUpkeep = true;
  for (const [at, job] of jobs.entries()) again(job, 3 + at);
}

/** A failure is logged and the job comes round again: the database may be away for a while. */
function again(job: UpkeepJob, seconds: number): void {
  setTimeout(() => {
    Promise.resolve().then(job.run).catch(shapeOf).finally(() => again(job, job.everySeconds));
  }, seconds * 1000).unref();
}
