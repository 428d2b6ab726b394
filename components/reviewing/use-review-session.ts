'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keepForOffline } from './keep-for-offline.ts';
import { reviewApi } from './review-api.ts';
import { createReviewSession, type ReviewSession, type ReviewState } from './review-session.ts';
import { openReviewStore } from './review-store.ts';

const deviceKey = 'verbatim.review-device';

/** A name for this browser, so that a log of several devices can be read. */
function deviceId(): string {
  try {
    const known = window.localStorage.getItem(deviceKey);
    if (known) return known;
    const made = crypto.randomUUID();
    window.localStorage.setItem(deviceKey, made);
    return made;
  } catch {
    return 'a browser that keeps nothing';
  }
}

async function openSession(owner: string, chosen: readonly string[] | null): Promise<ReviewSession> {
  return createReviewSession(owner, chosen, {
    store: await openReviewStore(),
    api: reviewApi,
    now: () => Date.now(),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    device: deviceId(),
    makeId: () => crypto.randomUUID(),
    alone: (act) => (navigator.locks ? navigator.locks.request('verbatim-reviews', act) : act()),
  });
}

/** Seconds between tries while something waits. */
const retrySeconds = 30;

/** The sitting of this page: opened once, sent again when the network or the page comes back. */
export function useReviewSession(owner: string, chosen: readonly string[] | null): { session: ReviewSession | null; state: ReviewState | null; isOpened: boolean } {
  const [session, setSession] = useState<ReviewSession | null>(null);
  const [isOpened, setOpened] = useState(false);
  const ids = chosen?.join() ?? null;
  useEffect(() => {
    let isGone = false;
    void openSession(owner, ids === null ? null : ids.split(',').filter(Boolean)).then(async (made) => {
      if (isGone) return;
      setSession(made);
      await made.open();
      setOpened(true);
      if (made.getState().bundle && ids === null) await keepForOffline().catch(() => {}); // a browser that keeps nothing reviews all the same
    });
    return () => {
      isGone = true;
    };
  }, [owner, ids]);

  useEffect(() => {
    if (!session) return;
    const again = () => document.visibilityState === 'visible' && void (session.getState().bundle ? session.flush() : session.refresh());
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    const timer = setInterval(() => session.getState().waiting > 0 && void session.flush(), retrySeconds * 1000);
    return () => {
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
      clearInterval(timer);
    };
  }, [session]);

  const state = useSyncExternalStore(session ? session.subscribe : noSubscription, session ? session.getState : noState, noState);
  return { session, state, isOpened };
}

const noSubscription = () => () => {};
const noState = () => null;
