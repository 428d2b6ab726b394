import 'server-only';
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { shuffle } from '#study/shuffle.ts';
import type { AttemptSummary } from '#study/types.ts';
import { attemptsOf, quizzesVisibleTo } from './access.ts';
import { attemptSummaries } from './attempt-summaries.ts';
import { db } from './db.ts';
import { AppError, isDuplicate, notFound } from './errors.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

const startInput = z.strictObject({ mode: z.enum(['practice', 'test']), asksConfidence: z.boolean().default(false) });

/**
 * Starts an attempt at a quiz, or leads back to the one that is open: pressing twice, in two tabs, begins one.
 * What is asked is pinned now: a later edit of the quiz changes nothing in it. @returns the attempt's id
 */
export async function startAttempt(viewer: Viewer, quizId: string, given: unknown): Promise<string> {
  const parsed = startInput.safeParse(given);
  if (!parsed.success) throw new AppError('invalid');
  const { mode, asksConfidence } = parsed.data;
  const quiz = await db.quiz.findFirst({ where: { ...quizzesVisibleTo(viewer), id: quizId, state: 'ready' }, select: { id: true } });
  if (!quiz) throw notFound();
  const open = () => db.attempt.findFirst({ where: { ...attemptsOf(viewer), quizId, mode, state: 'in_progress', isResumedByStart: true }, select: { id: true } });
  const known = await open();
  if (known) return known.id;
  await countAgainstLimit('attempt', viewer.id);
  const versions = await versionsToAsk(quizId);
  if (versions.length === 0) throw new AppError('conflict', 'quiz-empty');
  const seed = randomInt(1, 2_147_483_647);
  try {
    return await createAttempt({ quizId, userId: viewer.id, mode, asksConfidence, seed }, shuffle(versions, seed));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return (await open())?.id ?? absent();
  }
}

function absent(): never {
  throw notFound();
}

/** The versions that hold now of what is chosen, in the author's order; questions whose quotes the newest revision lacks are left out. */
export async function versionsToAsk(quizId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version
     WHERE q."quizId" = ${quizId}::uuid AND q."isChosen" AND q."deletedAt" IS NULL
       AND v."revisionId" = (SELECT r.id FROM "Revision" r JOIN "Quiz" z ON z."articleId" = r."articleId" WHERE z.id = q."quizId"
                              ORDER BY (z."isSample" AND r.id = z."revisionId") DESC, r.number DESC LIMIT 1)
     ORDER BY q.position, q.id`;
  return rows.map(({ id }) => id);
}

type NewAttempt = { quizId: string; userId: string; mode: 'practice' | 'test'; asksConfidence: boolean; seed: number; retryOfId?: string; isResumedByStart?: boolean };

async function createAttempt(attempt: NewAttempt, versions: readonly string[]): Promise<string> {
  const { id } = await db.attempt.create({
    data: { ...attempt, of: versions.length, items: { createMany: { data: versions.map((versionId, position) => ({ versionId, position })) } } },
    select: { id: true },
  });
  return id;
}

/** A practice of the questions that a graded attempt missed. @throws AppError `conflict` `no-misses` when there are none */
export async function retryMisses(viewer: Viewer, id: string): Promise<string> {
  const attempt = await findGraded(viewer, id);
  const open = () => db.attempt.findFirst({ where: { ...attemptsOf(viewer), retryOfId: id, state: 'in_progress' }, select: { id: true } });
  const known = await open();
  if (known) return known.id;
  const missed = attempt.items.filter(({ answers }) => !answers.some(({ round, correct }) => round === 1 && correct)).flatMap(({ versionId, version }) => version.regrades.length === 0 ? [versionId] : (version.regrades[0]?.keyVersionId ?? [])); // by the key that was put right; what was dropped is not asked
  if (missed.length === 0) throw new AppError('conflict', 'no-misses');
  await countAgainstLimit('attempt', viewer.id);
  const seed = randomInt(1, 2_147_483_647);
  try {
    return await createAttempt({ quizId: attempt.quizId, userId: viewer.id, mode: 'practice', asksConfidence: attempt.asksConfidence, seed, retryOfId: id, isResumedByStart: false }, shuffle(missed, seed));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return (await open())?.id ?? absent();
  }
}

async function findGraded(viewer: Viewer, id: string) {
  const find = () => db.attempt.findFirst({
    where: { ...attemptsOf(viewer), id },
    select: { state: true, keysReleasedAt: true, quizId: true, asksConfidence: true, items: { orderBy: { position: 'asc' }, select: { versionId: true, version: { select: { regrades: { orderBy: { createdAt: 'desc' }, take: 1, select: { keyVersionId: true } } } }, answers: { select: { round: true, correct: true } } } } },
  });
  let attempt = await find();
  if (attempt?.state === 'submitted') {
    await gradeAttempt(id);
    attempt = await find();
  }
  if (!attempt) throw notFound();
  if (attempt.state !== 'graded') throw new AppError('conflict', 'attempt-open');
  if (!attempt.keysReleasedAt) throw new AppError('conflict', 'not-released');
  return attempt;
}

/** One's own attempts, newest first. */
export function listAttempts(viewer: Viewer): Promise<AttemptSummary[]> {
  return attemptSummaries(viewer, 500);
}
