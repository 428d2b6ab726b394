import 'server-only';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article, Refusal } from '#engine/types.ts';
import type { EngineReply, EngineTask, Made } from './engine-worker.ts';

/** The engine, asked from outside its thread. One thread serves this process; what waits, waits in order. */
type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void; readonly onProgress: (share: number) => void };
type Engine = { worker: Worker | null; next: number; readonly waiting: Map<number, Waiting>; watch?: NodeJS.Timeout };

/** Milliseconds that the thread may be silent over a task (it tells its progress) before it is taken for stuck and ended. */
const patience = 60_000;

// While developing, each change loads this file anew; the thread stays.
const kept = globalThis as typeof globalThis & { verbatimEngine?: Engine };
const engine: Engine = (kept.verbatimEngine ??= { worker: null, next: 1, waiting: new Map() });

type Task = EngineTask extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never;

/** Reads a pasted text; see `readArticle` of the engine. */
export const readInEngine = (raw: string, given: { title?: string; date?: string }): Promise<Article | Refusal> =>
  ask<Article | Refusal>({ task: 'read', raw, given });

/** Makes the questions of an article; see `generateAll` of the engine. `onProgress` is called with 0..1. */
export const makeInEngine = (article: Article, seed: number, count: number, onProgress: (share: number) => void): Promise<Made | Refusal> =>
  ask<Made | Refusal>({ task: 'make', article, seed, count }, onProgress);

/** Lets the thread go, so that a command can end. */
export async function stopEngine(): Promise<void> {
  await engine.worker?.terminate();
}

function ask<Result>(task: Task, onProgress: (share: number) => void = () => {}): Promise<Result> {
  const id = engine.next++;
  return new Promise<Result>((resolve, reject) => {
    engine.waiting.set(id, { resolve, reject, onProgress });
    const worker = (engine.worker ??= start());
    worker.ref();
    worker.postMessage({ ...task, id } as EngineTask);
    if (engine.waiting.size === 1) watch(worker);
  });
}

function start(): Worker {
  const root = process.cwd();
  // Node runs the worker as it lies there, beside the bundle and not inside it.
  const worker = new Worker(/* turbopackIgnore: true */ join(root, 'server', 'engine-worker.ts'), { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  worker.on('message', (reply: EngineReply) => settle(worker, reply));
  worker.on('error', (error) => endAll(worker, error));
  worker.on('exit', (code) => endAll(worker, new Error(`the engine's thread ended (${code})`)));
  return worker;
}

/** One text that the engine cannot get through must not hold up everybody else's for ever. */
function watch(worker: Worker): void {
  clearTimeout(engine.watch);
  if (engine.waiting.size > 0) engine.watch = setTimeout(() => void worker.terminate(), patience).unref();
}

function settle(worker: Worker, reply: EngineReply): void {
  const waiting = engine.waiting.get(reply.id);
  if (!waiting) return;
  if (!('progress' in reply)) engine.waiting.delete(reply.id);
  watch(worker);
  if ('progress' in reply) return waiting.onProgress(reply.progress);
  if (engine.waiting.size === 0) worker.unref(); // an idle engine keeps no process alive
  if ('error' in reply) waiting.reject(new Error(`the engine failed: ${reply.error}`));
  else waiting.resolve(reply.result as never);
}

/** The thread is gone: who waited is told, and the next task starts another. */
function endAll(worker: Worker, error: Error): void {
  if (engine.worker !== worker) return;
  engine.worker = null;
  const waited = [...engine.waiting.values()];
  engine.waiting.clear();
  for (const { reject } of waited) reject(error);
}
