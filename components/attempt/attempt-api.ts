/**
 * The machine addresses of an attempt as the browser calls them. They are versioned and outlive a deploy, which
 * actions do not; whatever goes wrong comes back as a value.
 */
import type { AttemptForPlayer, SaveReply, SaveRequest, SubmitReply, SubmitRequest } from '#study/types.ts';
import { readRetryAfter } from './retry-delay.ts';

/**
 * Why a call brought nothing: `network` may or may not have arrived, `signed-out` and `gone` are the server's no to
 * this browser, `invalid` its no to this very request, `server` its "not now".
 */
export type CallProblem = 'network' | 'server' | 'signed-out' | 'gone' | 'invalid';
export type Called<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CallProblem; readonly retryAfter: number };

/** What the session of an attempt needs from the world outside; tests bring a server of their own. */
export type AttemptApi = {
  save(attempt: string, request: SaveRequest, options: { readonly isLeaving: boolean }): Promise<Called<SaveReply>>;
  submit(attempt: string, request: SubmitRequest): Promise<Called<SubmitReply>>;
  read(attempt: string): Promise<Called<AttemptForPlayer>>;
};

const problemOf = (status: number): CallProblem => {
  if (status === 401) return 'signed-out';
  if (status === 404) return 'gone';
  return status === 400 || status === 413 || status === 422 ? 'invalid' : 'server';
};

/** A call that hangs longer than this is tried again: repeating it changes nothing. */
const longestCall = 15_000;

async function call<T>(address: string, init: RequestInit): Promise<Called<T>> {
  try {
    const response = await fetch(address, { ...init, cache: 'no-store', signal: AbortSignal.timeout(longestCall) });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    return { ok: false, problem: problemOf(response.status), retryAfter: readRetryAfter(response.headers.get('Retry-After'), Date.now()) };
  } catch {
    return { ok: false, problem: 'network', retryAfter: 0 };
  }
}

const post = (body: unknown, keepalive = false): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  keepalive,
});

/** The addresses of this site. */
export const attemptApi: AttemptApi = {
  save: (attempt, request, { isLeaving }) => call(`/api/v1/attempts/${attempt}/answers`, post(request, isLeaving)),
  submit: (attempt, request) => call(`/api/v1/attempts/${attempt}/submit`, post(request)),
  read: (attempt) => call(`/api/v1/attempts/${attempt}`, {}),
};
