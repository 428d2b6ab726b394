/**
 * A sitting of reviews on this device. Everything done is kept here first, then sent, in order, until the server has said
 * each id; the screen is told the truth about what still waits. Without a network the last bundle goes on.
 */
import { localDay } from '#study/local-day.ts';
import { mergeBundles, type KeptOperation } from '#study/review-sitting.ts';
import type { CardNow, ReviewBundle, ReviewOperation } from '#study/review-types.ts';
import type { ReviewApi, ReviewProblem } from './review-api.ts';
import { isUnsent, type OperationDraft, type ReviewStore } from './review-store.ts';

export type ReviewState = {
  /** Null while nothing is known: still loading, or `problem` says why not. */
  readonly bundle: ReviewBundle | null;
  readonly kept: readonly KeptOperation[];
  readonly today: number;
  readonly problem: ReviewProblem | null;
  /** Operations that the server has not acknowledged. */
  readonly waiting: number;
  readonly isSending: boolean;
  /** Some answers the server did not take: their cards are gone or changed. */
  readonly refused: number;
  /** Cards that this sitting forgot once too often: the server has set them aside, with their passage to read again. */
  readonly leeches: readonly string[];
};

export type ReviewWorld = {
  readonly store: ReviewStore;
  readonly api: ReviewApi;
  readonly now: () => number;
  readonly timeZone: string;
  readonly device: string;
  readonly makeId: () => string;
  /** One at a time among the tabs of a browser, where it can. */
  readonly alone: <T>(act: () => Promise<T>) => Promise<T>;
};

/** Operations in one request: few enough to arrive over a poor network. */
const batchSize = 100;

export type ReviewSession = ReturnType<typeof createReviewSession>;

/** @param chosen ids of cards picked in the notebook; null for what is due */
export function createReviewSession(owner: string, chosen: readonly string[] | null, world: ReviewWorld) {
  const { store, api } = world;
  let state: ReviewState = { bundle: null, kept: [], today: localDay(world.now(), world.timeZone), problem: null, waiting: 0, isSending: false, refused: 0, leeches: [] };
  const listeners = new Set<() => void>();
  const change = (next: Partial<ReviewState>) => {
    state = { ...state, ...next };
    for (const tell of listeners) tell();
  };
  const reread = async () => {
    const kept = await store.list(owner);
    change({ kept, waiting: kept.filter(isUnsent).length, today: localDay(world.now(), state.bundle?.timeZone ?? world.timeZone) });
  };

  /** What was set aside before is practised by choice, and a lapse that was taken back is none. */
  const leechesAfter = (cards: readonly CardNow[]): readonly string[] => {
    const now = new Map(cards.map(({ id, suspendedFor }) => [id, suspendedFor]));
    const before = new Map(state.bundle?.cards.map(({ id, suspendedFor }) => [id, suspendedFor]));
    const fresh = cards.filter(({ id, suspendedFor }) => suspendedFor === 'leech' && before.get(id) === null && !state.leeches.includes(id));
    return [...state.leeches.filter((id) => !now.has(id) || now.get(id) === 'leech'), ...fresh.map(({ id }) => id)];
  };

  let sending: Promise<void> | null = null;
  const sendAll = async () => {
    for (;;) {
      const unsent = (await store.list(owner)).filter(isUnsent).slice(0, batchSize).map(({ operation }) => operation);
      if (unsent.length === 0) return change({ problem: null });
      const reply = await api.save({ owner, device: world.device, timeZone: world.timeZone, sentAt: new Date(world.now()).toISOString(), operations: unsent });
      if (!reply.ok) return change({ problem: reply.problem });
      const settled = reply.value.results.map(({ id }) => id);
      await store.markSent(owner, settled);
      change({ leeches: leechesAfter(reply.value.cards), refused: state.refused + reply.value.results.filter(({ status }) => status === 'rejected').length });
      await reread();
      if (!unsent.some(({ id }) => settled.includes(id))) return change({ problem: 'server' });
    }
  };
  /** Sends what waits; resolves when all is sent or the try failed. */
  const flush = (): Promise<void> => {
    sending ??= (async () => {
      change({ isSending: true });
      try {
        await world.alone(sendAll);
      } finally {
        sending = null;
        change({ isSending: false });
        await reread();
        // Done while the last batch was under way.
        if (state.waiting > 0 && !state.problem) void flush();
      }
    })();
    return sending;
  };

  /** Sends first, so that the plan that comes back knows of it, then fetches what is due. */
  const refresh = async (): Promise<void> => {
    await flush();
    if (state.waiting > 0) return;
    const reply = await api.read(world.timeZone, chosen);
    if (!reply.ok) return change({ problem: reply.problem });
    // Somebody else is signed in here now: nothing of this page is theirs.
    if (reply.value.owner !== owner) return change({ problem: 'signed-out', bundle: null });
    // Of a guest who is the owner now, by the server's word: sent as theirs, and the plan asked for again.
    if (await store.adopt(reply.value.mergedGuests.filter((guest) => guest !== owner), owner)) return refresh();
    const today = localDay(world.now(), reply.value.timeZone);
    const bundle = mergeBundles(reply.value, state.bundle, state.kept, today);
    if (!chosen) await store.keepBundle(bundle);
    await store.tidy(owner, today);
    change({ bundle, today, problem: null });
    await reread();
  };

  return {
    getState: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    flush,
    refresh,
    /** What lies on the device, at once; then what the server has. */
    async open(): Promise<void> {
      const bundle = chosen ? null : await store.readBundle(owner);
      if (bundle) change({ bundle });
      await reread();
      await refresh();
    },
    /** Keeps it, then sends. Resolves with its id when it is kept. */
    async add(draft: OperationDraft): Promise<string> {
      const operation: ReviewOperation = { ...draft, id: world.makeId(), at: new Date(world.now()).toISOString() };
      await store.add(owner, { operation, day: localDay(world.now(), state.bundle?.timeZone ?? world.timeZone), isSent: false });
      await reread();
      void flush();
      return operation.id;
    },
  };
}
