import 'server-only';
import { findAgain } from '#study/find-again.ts';
import type { Transaction } from './db.ts';
import { asJson, keyOf } from './json-columns.ts';

/**
 * Takes the questions of an article along to its new revision: those whose every proof still stands there, word for word, get a
 * version that quotes the new text. An option's own quote that is gone is left out. The rest stay as they are: broken.
 */
export async function reanchorQuestions(tx: Transaction, articleId: string, revision: { id: string; text: string }): Promise<void> {
  const questions = await tx.question.findMany({
    where: { deletedAt: null, quiz: { articleId, deletedAt: null, state: 'ready' } },
    select: {
      id: true,
      version: true,
      versions: { orderBy: { number: 'desc' }, select: { number: true, kind: true, body: true, key: true, score: true, revisionId: true, quotes: { orderBy: { position: 'asc' } } } },
    },
  });
  for (const { id, version, versions } of questions) {
    const current = versions.find(({ number }) => number === version);
    if (!current || keyOf(current.key).kind === 'find-evidence') continue; // its key is a place in the old text
    const quotes = current.quotes.map((quote) => ({ quote, span: findAgain(revision.text, quote) }));
    if (quotes.some(({ quote, span }) => quote.role === 'proof' && !span)) continue;
    await tx.questionVersion.create({
      data: {
        questionId: id,
        number: (versions[0]?.number ?? version) + 1,
        revisionId: revision.id,
        kind: current.kind,
        body: asJson(current.body as object),
        key: asJson(current.key as object),
        score: current.score,
        quotes: { create: quotes.flatMap(({ quote, span }) => (span ? [{ role: quote.role, optionId: quote.optionId, position: quote.position, text: quote.text, ...span }] : [])) },
      },
      select: { id: true },
    });
    await tx.question.update({ where: { id }, data: { version: (versions[0]?.number ?? version) + 1 }, select: { id: true } });
  }
  // Undoing what was done before would bring back versions that quote the old text: that is over.
  await tx.$executeRaw`UPDATE "QuizChange" SET "undoneAt" = now() WHERE "undoneAt" IS NULL AND "quizId" IN (SELECT id FROM "Quiz" WHERE "articleId" = ${articleId}::uuid)`;
}
