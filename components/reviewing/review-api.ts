/** The address of reviews as the browser calls it; whatever goes wrong comes back as a value. */
import type { ReviewBundle, ReviewReply, ReviewRequest } from '#study/review-types.ts';

export type ReviewProblem = 'network' | 'server' | 'signed-out';
export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ReviewProblem };

export type ReviewApi = {
  /** `cards`: ids of chosen cards; null for what is due. */
  read(timeZone: string, cards: readonly string[] | null): Promise<Answered<ReviewBundle>>;
  save(request: ReviewRequest): Promise<Answered<ReviewReply>>;
};

const address = '/api/v1/reviews';
const longestCall = 20_000;

async function call<T>(url: string, init: RequestInit): Promise<Answered<T>> {
  try {
    const response = await fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(longestCall) });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    return { ok: false, problem: response.status === 401 ? 'signed-out' : 'server' };
  } catch {
    return { ok: false, problem: 'network' };
  }
}

export const reviewApi: ReviewApi = {
  read: (timeZone, cards) => call(`${address}?${new URLSearchParams({ timeZone, ...(cards ? { cards: cards.join(',') } : {}) })}`, {}),
  save: (request) => call(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(request) }),
};
