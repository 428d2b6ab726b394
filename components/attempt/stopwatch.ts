/** Counts the milliseconds a question was in view; a hidden page does not count. Recorded, never graded, never shown while answering. */
export type Stopwatch = { /** Starts again at zero, unless it counts this subject already. */ restart(subject: string): void; pause(): void; resume(): void; read(): number };

/** @param now milliseconds on a clock that never goes back */
export function createStopwatch(now: () => number): Stopwatch {
  let since: number | null = now();
  let before = 0;
  let subject = '';
  return {
    restart(next) {
      if (next === subject) return;
      subject = next;
      before = 0;
      since = now();
    },
    pause() {
      if (since !== null) before += now() - since;
      since = null;
    },
    resume() {
      since ??= now();
    },
    read: () => before + (since === null ? 0 : now() - since),
  };
}
