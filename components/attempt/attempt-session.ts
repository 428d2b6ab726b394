/**
 * One attempt on one screen: what was answered, what is saved, what waits. Knows nothing of React, so that its
 * promises ("Saved" only after the server said so, nothing lost, two tabs agree) are tested without a browser.
 */
import type { AnswerValue, AttemptForPlayer, AttemptState, AttemptTime, Confidence } from '#study/types.ts';
import { createAnswerQueue, type QueueWorld, type Settled } from './answer-queue.ts';
import { layOver, needsReading, takeIn, type AnswerNow } from './answers-now.ts';
import type { AttemptApi, CallProblem } from './attempt-api.ts';
import { retryDelay } from './retry-delay.ts';

/** `idle`: nothing was answered on this screen yet. */
export type Saving = 'idle' | 'saving' | 'saved' | 'waiting';
/** `waiting`: wanted, and tried again when the network returns. `failed`: the server says no. */
export type HandingIn = 'no' | 'sending' | 'waiting' | 'failed';

export type SessionState = {
  readonly state: AttemptState;
  readonly answers: readonly AnswerNow[];
  readonly saving: Saving;
  /** Operations the server has not acknowledged. */
  readonly waiting: number;
  readonly problem: CallProblem | null;
  /** Answers the server refused, with its reason: to be told to the learner, newest last. */
  readonly refused: readonly { readonly item: string; readonly reason: string }[];
  readonly handingIn: HandingIn;
  /** When time is over, on the clock of `SessionWorld.monotonic`; null: there is no deadline. */
  readonly deadline: number | null;
};

/** What one tab tells the others of the same browser. */
export type TabMessage = { readonly type: 'added' } | { readonly type: 'settled'; readonly reply: Settled };
export type SessionWorld = Omit<QueueWorld, 'api'> & {
  readonly api: AttemptApi;
  /** Milliseconds of a clock that nobody sets: the wall's may be wrong by an hour, or be put right in the middle of a test. */
  readonly monotonic: () => number;
  /** Tells the other tabs. */
  readonly tell: (message: TabMessage) => void;
};

export type AttemptSession = {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Takes up what an earlier page left on the device, and starts sending it. */
  start(): Promise<void>;
  answer(item: string, round: number, value: AnswerValue, details: { readonly confidence: Confidence | null; readonly milliseconds: number }): Promise<void>;
  /** "I was right". */
  override(item: string, round: number): Promise<void>;
  handIn(): Promise<void>;
  /** The clock here says that time is over: asks the server, who may have been given more, and hands in if it is so. */
  timeIsUp(): Promise<void>;
  /** Back on this screen or on the network: sends, and asks the server what other devices did. */
  wake(): void;
  leave(): void;
  hear(message: TabMessage): void;
  stop(): void;
};

/** Tries to hand in before the server's "I lack answers" is taken for its last word. */
const submitTries = 3;

export function createAttemptSession(attempt: AttemptForPlayer, world: SessionWorld): AttemptSession {
  const listeners = new Set<() => void>();
  let saved = attempt.answers;
  let attemptState = attempt.state;
  let refused: SessionState['refused'] = [];
  let handingIn: HandingIn = 'no';
  let hasSaved = false;
  let news = 0;
  let failures = 0;
  let cancelRetry = (): void => undefined;
  let stopped = false;

  let clock: { readonly endsAt: string; readonly at: number } | null = null;
  /** A reply is always a little late, so of several that name the same end the earliest is nearest to the truth. */
  const takeTime = (time: AttemptTime): void => {
    const at = world.monotonic() + Date.parse(time.endsAt) - Date.parse(time.now);
    clock = { endsAt: time.endsAt, at: clock?.endsAt === time.endsAt ? Math.min(clock.at, at) : at };
  };
  if (attempt.time) takeTime(attempt.time);

  const take = (reply: Settled): void => {
    news += 1;
    if (reply.time) takeTime(reply.time);
    hasSaved = true;
    saved = takeIn(saved, reply);
    if (attemptState === 'in-progress') attemptState = reply.state;
    const no = reply.settled.filter(({ result }) => result.status === 'rejected');
    refused = [...refused, ...no.map(({ operation, result }) => ({ item: operation.item, reason: result.reason ?? 'invalid' }))];
    if (needsReading(reply.settled)) void refresh();
  };

  const queue = createAnswerQueue(
    attempt.id,
    world,
    () => publish(),
    (reply) => {
      take(reply);
      world.tell({ type: 'settled', reply });
    },
  );

  const compute = (): SessionState => {
    const { waiting, problem } = queue.getState();
    const idle: Saving = hasSaved ? 'saved' : 'idle';
    const saving: Saving = waiting.length === 0 ? idle : problem ? 'waiting' : 'saving';
    const answers = layOver(saved, waiting.map(({ operation }) => operation));
    return { state: attemptState, answers, saving, waiting: waiting.length, problem, refused, handingIn, deadline: clock?.at ?? null };
  };
  let state = compute();
  const publish = (): void => {
    if (stopped) return;
    state = compute();
    for (const listener of listeners) listener();
  };

  const refresh = async (): Promise<void> => {
    const before = news;
    const reply = await world.api.read(attempt.id);
    if (!reply.ok || stopped) return;
    // An answer was acknowledged while the server was reading: what it read may be older.
    if (news !== before) return refresh();
    saved = reply.value.answers;
    attemptState = reply.value.state;
    if (reply.value.time) takeTime(reply.value.time);
    else clock = null;
    publish();
  };

  const tryHandIn = async (): Promise<void> => {
    const becomes = (next: HandingIn): void => {
      handingIn = next;
      publish();
    };
    const again = (retryAfter: number): void => {
      failures += 1;
      becomes('waiting');
      cancelRetry();
      cancelRetry = world.later(() => void tryHandIn(), retryDelay(failures, world.random(), retryAfter));
    };
    cancelRetry();
    becomes('sending');
    for (let attempts = 1; attempts <= submitTries; attempts += 1) {
      await queue.flush();
      if (queue.getState().waiting.length > 0) return again(0);
      const made = await world.store.lastSeq(attempt.id);
      // Nothing waits here any more: what the server still counts as missing was refused by name, and said so.
      const lastSeq = attempts < submitTries ? made.lastSeq : 0;
      const reply = await world.api.submit(attempt.id, { device: made.device, lastSeq });
      if (!reply.ok) {
        if (reply.problem === 'network' || reply.problem === 'server') return again(reply.retryAfter);
        return becomes('failed');
      }
      if (reply.value.missing === 0) {
        failures = 0;
        attemptState = reply.value.state;
        return becomes('no');
      }
    }
    becomes('failed');
  };

  const add: typeof queue.add = async (draft) => {
    await queue.add(draft);
    world.tell({ type: 'added' });
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async start() {
      stopped = false;
      await queue.start();
      // How long the page was under way nobody knows; a reply to a small question is quick.
      if (clock) await refresh();
    },
    answer: (item, round, value, { confidence, milliseconds }) =>
      add({ type: 'answer', item, round, value, ...(confidence && { confidence }), milliseconds: Math.round(milliseconds) }),
    override: (item, round) => add({ type: 'override', item, round }),
    handIn: tryHandIn,
    async timeIsUp() {
      await queue.flush();
      await refresh();
      const isOver = clock !== null && clock.at <= world.monotonic();
      if (isOver && attemptState === 'in-progress' && handingIn === 'no') await tryHandIn();
    },
    wake() {
      if (handingIn === 'waiting') void tryHandIn();
      else void queue.flush();
      void refresh();
    },
    leave: () => queue.leave(),
    hear(message) {
      if (message.type === 'settled') {
        take(message.reply);
        void queue.reread();
      } else {
        // The tab that made it may be closed before it could send: whoever is open sends. One at a time; once is enough.
        void queue.flush();
      }
    },
    stop() {
      stopped = true;
      queue.stop();
      cancelRetry();
    },
  };
}
