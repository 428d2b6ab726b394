import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Article, Question } from '#engine/types.ts';
import { storedQuestion } from '#study/stored-question.ts';
import { db, Prisma, type Transaction } from './db.ts';
import type { Made } from './engine-worker.ts';
import { makeInEngine } from './engine.ts';
import { shapeOf } from './errors.ts';
import { asidesOf, asJson, blocksOf } from './json-columns.ts';

/**
 * Making a quiz outlives whoever does it. The row says `making`; a process takes it by a lease, which it prolongs as it goes on. A
 * lease that ran out (the process was killed) lets the next one who looks take it up again, three times at most.
 */
const leaseSeconds = 60;
const mostTries = 3;

type Claimed = { id: string; seed: number; wanted: number; tries: number; revisionId: string };

/** Makes a quiz that waits to be made. Does nothing when it is made, or being made. Never throws: what went wrong is in the row. */
export async function makeWaitingQuiz(id: string): Promise<void> {
  const lease = randomUUID();
  try {
    const claimed = await claim(id, lease);
    if (!claimed) return;
    if (claimed.tries > mostTries) return await refuse(id, lease, 'engine-failed', {});
    const made = await make(claimed, lease);
    if ('refused' in made) return await refuse(id, lease, made.refused, made.values);
    await save(claimed, lease, made);
  } catch (error) {
    shapeOf(error); // logs it; the lease runs out and the next look tries again
    await db.$executeRaw`UPDATE "Quiz" SET "leaseUntil" = now() WHERE id = ${id}::uuid AND "leaseToken" = ${lease}::uuid AND state = 'making'`.catch(() => {});
  }
}

async function claim(id: string, lease: string): Promise<Claimed | undefined> {
  const rows = await db.$queryRaw<Claimed[]>`
    UPDATE "Quiz" SET "leaseToken" = ${lease}::uuid, "leaseUntil" = now() + make_interval(secs => ${leaseSeconds}), tries = tries + 1
     WHERE id = ${id}::uuid AND state = 'making' AND ("leaseUntil" IS NULL OR "leaseUntil" <= now())
     RETURNING id, seed, wanted, tries, "revisionId"`;
  return rows[0];
}

async function make({ id, seed, wanted, revisionId }: Claimed, lease: string) {
  const { blocks, asides, date, ...revision } = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { text: true, title: true, date: true, language: true, blocks: true, asides: true },
  });
  const article: Article = { ...revision, ...(date ? { date } : {}), blocks: blocksOf(blocks), asides: asidesOf(asides) };
  let shown = 0;
  const onProgress = (share: number): void => {
    if (share - shown < 0.05 || share >= 1) return;
    shown = share;
    db.$executeRaw`
      UPDATE "Quiz" SET progress = ${share}, "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
       WHERE id = ${id}::uuid AND "leaseToken" = ${lease}::uuid AND state = 'making'`.catch(shapeOf);
  };
  return makeInEngine(article, seed, wanted, onProgress);
}

/** All questions appear at once, and only if the lease still is ours. */
async function save({ id, revisionId }: Claimed, lease: string, made: Made): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.quiz.updateMany({
      where: { id, leaseToken: lease, state: 'making' },
      data: { state: 'ready', progress: 1, engine: made.engine, leaseUntil: null, rejected: asJson(made.rejected) },
    });
    if (count === 0) return;
    const all = [...made.chosen.map((question) => ({ question, isChosen: true })), ...made.others.map((question) => ({ question, isChosen: false }))];
    await insertQuestions(tx, id, revisionId, all);
  }, { timeout: 30_000 });
}

/** Writes questions of the engine, in this order, with three statements however many they are. */
export async function insertQuestions(tx: Transaction, quizId: string, revisionId: string, all: readonly { question: Question; isChosen: boolean }[]): Promise<void> {
  const rows = all.map(({ question, isChosen }, position) => ({ questionId: randomUUID(), versionId: randomUUID(), question, isChosen, position, stored: storedQuestion(question) }));
  await tx.question.createMany({
    data: rows.map(({ questionId, question, isChosen, position }) => ({ id: questionId, quizId, position, engineId: question.id, fact: question.fact, isChosen })),
  });
  await tx.questionVersion.createMany({
    data: rows.map(({ questionId, versionId, question, stored }) => ({
      id: versionId, questionId, number: 1, revisionId, kind: question.kind, body: asJson(stored.body), key: asJson(stored.key), score: question.score,
    })),
  });
  await tx.quote.createMany({
    data: rows.flatMap(({ versionId, stored }) => [
      ...stored.proof.map(({ start, end, text }, position) => ({ versionId, revisionId, role: 'proof' as const, position, start, end, text })),
      ...stored.optionQuotes.map(({ option, quote: { start, end, text } }, position) => ({ versionId, revisionId, role: 'option' as const, optionId: option, position, start, end, text })),
    ]),
  });
}

async function refuse(id: string, lease: string, code: string, values: object): Promise<void> {
  await db.quiz.updateMany({
    where: { id, leaseToken: lease, state: 'making' },
    data: { state: 'failed', refusal: asJson({ code, values }), leaseUntil: Prisma.skip },
  });
}
