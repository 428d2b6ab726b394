import 'server-only';
import { quoteInContext } from '#study/quote-in-context.ts';
import type { Grade, Released } from '#study/types.ts';
import { blocksOf, keyOf } from './json-columns.ts';

/** What is read of a version to show it with its key and its proof. */
export const versionWithProof = {
  key: true,
  quotes: { orderBy: { position: 'asc' }, select: { role: true, optionId: true, start: true, end: true } },
  revision: { select: { text: true, blocks: true } },
} as const;

type Version = {
  readonly key: unknown;
  readonly quotes: readonly { readonly role: 'proof' | 'option'; readonly optionId: string | null; readonly start: number; readonly end: number }[];
  readonly revision: { readonly text: string; readonly blocks: unknown };
};

/** Everything a learner may see of a question once its answer is graded. Call it for nothing else. */
export function released({ key, quotes, revision }: Version, grade: Grade, overridden: boolean): Released {
  const blocks = blocksOf(revision.blocks);
  const inContext = (quote: Version['quotes'][number]) => quoteInContext(revision.text, blocks, quote);
  return {
    key: keyOf(key),
    grade,
    proof: quotes.filter(({ role }) => role === 'proof').map(inContext),
    optionQuotes: Object.fromEntries(quotes.flatMap((quote) => (quote.optionId ? [[quote.optionId, inContext(quote)]] : []))),
    overridden,
  };
}
