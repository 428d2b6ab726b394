'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AttemptForPlayer } from '#study/types.ts';
import { createAttemptSession, type AttemptSession, type SessionState } from './attempt-session.ts';
import { browserWorld } from './browser-world.ts';
import { tabChannel } from './tab-channel.ts';

/** The session of an attempt for as long as its screen is open, and its state as it is now. */
export function useAttemptSession(attempt: AttemptForPlayer): readonly [AttemptSession, SessionState] {
  const [{ session, tabs }] = useState(() => {
    const tabs = tabChannel(attempt.id);
    return { tabs, session: createAttemptSession(attempt, browserWorld(tabs.tell)) };
  });
  const state = useSyncExternalStore(session.subscribe, session.getState, session.getState);

  useEffect(() => {
    tabs.open(session.hear);
    const wake = () => session.wake();
    const look = () => (document.visibilityState === 'visible' ? session.wake() : session.leave());
    const leave = () => session.leave();
    const restore = (event: PageTransitionEvent) => event.persisted && session.wake();
    window.addEventListener('online', wake);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', restore);
    document.addEventListener('visibilitychange', look);
    void session.start();
    return () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', restore);
      document.removeEventListener('visibilitychange', look);
      tabs.close();
      session.stop();
    };
  }, [session, tabs]);

  const isUnsaved = state.waiting > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  return [session, state];
}
