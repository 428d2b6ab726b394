'use client';
import { useEffect, useState } from 'react';
import { createStopwatch } from './stopwatch.ts';

/** How long the thing named by `subject` has been in view; starts again with each new subject. */
export function useStopwatch(subject: string): () => number {
  const [watch] = useState(() => createStopwatch(() => performance.now()));
  useEffect(() => watch.restart(subject), [watch, subject]);
  useEffect(() => {
    const look = () => (document.visibilityState === 'visible' ? watch.resume() : watch.pause());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [watch]);
  return watch.read;
}
