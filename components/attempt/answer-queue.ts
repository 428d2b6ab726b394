/**
 * Sends what lies in the store until the server has it. An operation leaves the store only when the server said
 * `applied`, `duplicate`, `superseded` or `rejected` to it by name; anything else (a timeout, a reset, a 5xx) may or
 * may not have arrived, and is sent again.
 */
import type { AttemptTime, Operation, OperationResult, SaveReply } from '#study/types.ts';
import type { AttemptApi, CallProblem } from './attempt-api.ts';
import type { AnswerStore, OperationDraft, QueuedOperation } from './answer-store.ts';
import { retryDelay } from './retry-delay.ts';

/** Most operations in one request. */
const largestBatch = 50;

/** What one request settled: the operations and the server's word on each. */
export type Settled = { readonly state: SaveReply['state']; readonly time?: AttemptTime | undefined; readonly settled: readonly { readonly operation: Operation; readonly result: OperationResult }[] };

export type QueueState = {
  /** Kept on the device, not yet acknowledged. */
  readonly waiting: readonly QueuedOperation[];
  /** Why the last try failed; null while all goes well. */
  readonly problem: CallProblem | null;
};

/** What the queue uses of the world; a test turns the clock by hand. */
export type QueueWorld = {
  readonly store: AnswerStore;
  readonly api: Pick<AttemptApi, 'save'>;
  readonly random: () => number;
  /** Calls back after a pause; returns how to call it off. */
  readonly later: (act: () => void, milliseconds: number) => () => void;
  /** Runs one at a time among all tabs of the browser, where it can. */
  readonly alone: <T>(name: string, act: () => Promise<T>) => Promise<T>;
};

export type AnswerQueue = {
  getState(): QueueState;
  /** Keeps the operation on the device, then starts sending. Resolves when it is kept. */
  add(draft: OperationDraft): Promise<void>;
  /** Sends now, whatever the pause; resolves when nothing waits or the try failed. */
  flush(): Promise<void>;
  /** The page is going away: sends what waits in one request that outlives it. */
  leave(): void;
  /** Reads again what lies in the store: another tab added or settled something. */
  reread(): Promise<void>;
  /** Takes up work, also after `stop`. */
  start(): Promise<void>;
  stop(): void;
};

/** The first operations to send together: of one device, in its order. */
function nextBatch(waiting: readonly QueuedOperation[], size: number): readonly QueuedOperation[] {
  const device = waiting[0]?.device;
  return waiting
    .filter((queued) => queued.device === device)
    .sort((a, b) => a.operation.seq - b.operation.seq)
    .slice(0, size);
}

/**
 * @param onChange after every change of `getState()`
 * @param onSettled with each reply, before `onChange`
 */
export function createAnswerQueue(attempt: string, world: QueueWorld, onChange: () => void, onSettled: (reply: Settled) => void): AnswerQueue {
  const { store, api } = world;
  let state: QueueState = { waiting: [], problem: null };
  let failures = 0;
  let cancelRetry = (): void => undefined;
  let flushing: Promise<void> | null = null;
  let stopped = false;

  /** Settled ids: a store that fails to forget them must not make us send for ever. */
  const done = new Set<string>();
  const read = async (): Promise<readonly QueuedOperation[]> => (await store.list(attempt)).filter(({ operation }) => !done.has(operation.id));

  const change = (next: Partial<QueueState>): void => {
    state = { ...state, ...next };
    if (!stopped) onChange();
  };

  const settle = async (batch: readonly QueuedOperation[], { state, results, time }: SaveReply): Promise<void> => {
    const byId = new Map(results.map((result) => [result.id, result]));
    const settled = batch.flatMap(({ operation }) => {
      const result = byId.get(operation.id);
      return result ? [{ operation, result }] : [];
    });
    for (const { operation } of settled) done.add(operation.id);
    await store.remove(attempt, settled.map(({ operation }) => operation.id));
    const waiting = await read();
    if (!stopped) onSettled({ state, settled, time });
    change({ waiting, problem: null });
  };

  const sendAll = async (): Promise<void> => {
    let size = largestBatch;
    change({ waiting: await read() });
    for (;;) {
      const batch = stopped ? [] : nextBatch(state.waiting, size);
      const first = batch[0];
      if (!first) break;
      const reply = await api.save(attempt, { device: first.device, operations: batch.map(({ operation }) => operation) }, { isLeaving: false });
      if (reply.ok) {
        if (!batch.some(({ operation }) => reply.value.results.some((result) => result.id === operation.id))) {
          return fail('server', 0);
        }
        failures = 0;
        size = largestBatch;
        await settle(batch, reply.value);
      } else if (reply.problem === 'invalid' && batch.length > 1) {
        // One unreadable operation must not hold up the others: find it by sending one at a time.
        size = 1;
      } else if (reply.problem === 'invalid') {
        await settle(batch, { state: 'in-progress', results: [{ id: first.operation.id, status: 'rejected', reason: 'invalid' }] });
      } else {
        return fail(reply.problem, reply.retryAfter);
      }
    }
    change({ problem: null });
  };

  const fail = (problem: CallProblem, retryAfter: number): void => {
    failures += 1;
    change({ problem });
    if (stopped) return;
    cancelRetry();
    cancelRetry = world.later(() => void flush(), retryDelay(failures, world.random(), retryAfter));
  };

  const flush = (): Promise<void> => {
    cancelRetry();
    flushing ??= world.alone(`verbatim-answers-${attempt}`, sendAll).finally(() => {
      flushing = null;
    });
    return flushing;
  };

  return {
    getState: () => state,
    flush,
    async add(draft) {
      const queued = await store.add(attempt, draft);
      change({ waiting: [...state.waiting, queued] });
      // A flush under way read the store before this operation came: look again after it.
      void (flushing ?? Promise.resolve()).then(flush);
    },
    leave() {
      const batch = nextBatch(state.waiting, largestBatch);
      const first = batch[0];
      if (first) void api.save(attempt, { device: first.device, operations: batch.map(({ operation }) => operation) }, { isLeaving: true });
    },
    async reread() {
      change({ waiting: await read() });
    },
    async start() {
      stopped = false;
      change({ waiting: await read() });
      await flush();
    },
    stop() {
      stopped = true;
      cancelRetry();
    },
  };
}
