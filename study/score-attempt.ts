/** The score of an attempt: the sum over its items of what the first round earned. Later rounds mend, they do not score. */
export function scoreAttempt(items: readonly { readonly score: number | null }[]): { readonly score: number; readonly of: number } {
  const sum = items.reduce((total, { score }) => total + (score ?? 0), 0);
  return { score: Math.round(sum * 10_000) / 10_000, of: items.length };
}
