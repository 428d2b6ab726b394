/** What a session uses of the browser it runs in. Nothing is touched before it is used, so that it may be made on a server. */
import type { AnswerStore } from './answer-store.ts';
import { openAnswerStore } from './answer-store.ts';
import { attemptApi } from './attempt-api.ts';
import type { SessionWorld, TabMessage } from './attempt-session.ts';

export function browserWorld(tell: (message: TabMessage) => void): SessionWorld {
  let store: AnswerStore | undefined;
  const opened = (): AnswerStore => (store ??= openAnswerStore());
  return {
    store: {
      add: (attempt, draft) => opened().add(attempt, draft),
      list: (attempt) => opened().list(attempt),
      remove: (attempt, ids) => opened().remove(attempt, ids),
      lastSeq: (attempt) => opened().lastSeq(attempt),
    },
    api: attemptApi,
    random: Math.random,
    monotonic: () => performance.now(),
    later(act, milliseconds) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    // Without Web Locks two tabs may send the same thing: the server counts it once.
    alone: (name, act) => (navigator.locks ? navigator.locks.request(name, act) : act()),
    tell,
  };
}
