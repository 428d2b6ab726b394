'use client';
import { useEffect, useState } from 'react';
import type { Watched } from '#study/assignment-types.ts';

/** Between two looks, in milliseconds. A page that is not in view does not look. */
const pause = 4000;
/** Looks that may fail before the page says that it is behind. */
const patience = 2;

/**
 * An assignment as it is, asked again and again while the page is in view. `now` is the server's clock, as far as this
 * browser can tell; between two replies it goes on by itself.
 */
export function useWatched(assignmentId: string, first: Watched): { readonly watched: Watched; readonly now: number; readonly isStale: boolean } {
  const [{ watched, now, failures }, set] = useState({ watched: first, now: Date.parse(first.now), failures: 0 });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return; // comes back with the page
      try {
        const response = await fetch(`/api/v1/assignments/${assignmentId}/live`, { cache: 'no-store', signal: AbortSignal.timeout(15_000) });
        if (!response.ok) throw new Error(String(response.status));
        const next = (await response.json()) as Watched;
        if (!isGone) set({ watched: next, now: Date.parse(next.now), failures: 0 });
      } catch {
        if (!isGone) set((before) => ({ ...before, now: before.now + pause, failures: before.failures + 1 }));
      }
      if (!isGone) timer = setTimeout(() => void look(), pause);
    };
    const see = () => void look();
    timer = setTimeout(see, pause);
    document.addEventListener('visibilitychange', see);
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', see);
    };
  }, [assignmentId]);
  return { watched, now, isStale: failures >= patience };
}
