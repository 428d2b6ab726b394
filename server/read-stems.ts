import 'server-only';
import { quoteInContext } from '#study/quote-in-context.ts';
import type { Stem } from '#study/review-types.ts';
import type { QuoteInContext } from '#study/types.ts';
import { db } from './db.ts';
import { blocksOf, bodyOf, keyOf } from './json-columns.ts';

/** Versions of questions with everything that is shown once they are released, by id. Who may see them is the caller's to know. */
export async function readStems(versionIds: readonly string[]): Promise<ReadonlyMap<string, Stem>> {
  const versions = await db.questionVersion.findMany({
    where: { id: { in: [...versionIds] } },
    select: { id: true, body: true, key: true, revisionId: true, question: { select: { quiz: { select: { ownerId: true } } } }, quotes: { orderBy: { position: 'asc' }, select: { role: true, optionId: true, start: true, end: true } } },
  });
  const revisions = await db.revision.findMany({ where: { id: { in: [...new Set(versions.map(({ revisionId }) => revisionId))] } }, select: { id: true, text: true, blocks: true } });
  const texts = new Map(revisions.map(({ id, text, blocks }) => [id, { text, blocks: blocksOf(blocks) }]));
  return new Map(
    versions.map(({ id, body, key, revisionId, question, quotes }) => {
      const { text, blocks } = texts.get(revisionId) ?? { text: '', blocks: [] };
      const inContext = (quote: (typeof quotes)[number]): QuoteInContext => quoteInContext(text, blocks, quote);
      const optionQuotes = Object.fromEntries(quotes.flatMap((quote) => (quote.role === 'option' && quote.optionId ? [[quote.optionId, inContext(quote)]] : [])));
      return [id, { id, body: bodyOf(body), key: keyOf(key), proof: quotes.filter(({ role }) => role === 'proof').map(inContext), optionQuotes, ...(question.quiz.ownerId ? { canReport: true } : {}) }];
    }),
  );
}
