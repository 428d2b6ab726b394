import 'server-only';
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { QuestionKind } from '#engine/types.ts';
import type { QuizForViewer } from '#study/types.ts';
import { articlesEditableBy, quizzesEditableBy, quizzesOwnedBy, quizzesVisibleTo } from './access.ts';
import { attemptSummaries } from './attempt-summaries.ts';
import { db } from './db.ts';
import { deletedLately } from './deleted-lately.ts';
import { AppError, notFound } from './errors.ts';
import { refusalOf, rejectedOf } from './json-columns.ts';
import { makeWaitingQuiz } from './make-quiz.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

const makeInput = z.strictObject({ count: z.number().int().min(1).max(60).optional(), seed: z.number().int().min(0).max(2_147_483_647).optional() });

/** What is asked: chosen, not set aside, and standing in the newest revision of the article. */
const asked = { deletedAt: null, isChosen: true } as const;

/**
 * Begins to make a quiz of an article of one's own and returns its id at once; `getQuiz` tells how far it is. The seed is chosen here
 * unless given, and kept, so that the same quiz can be made again.
 */
export async function makeQuiz(viewer: Viewer, articleId: string, given: unknown = {}): Promise<string> {
  const parsed = makeInput.safeParse(given);
  if (!parsed.success) throw new AppError('invalid', 'quiz-count', { most: 60 });
  const article = await db.article.findFirst({
    where: { ...articlesEditableBy(viewer), id: articleId },
    select: { id: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, title: true } } },
  });
  const revision = article?.revisions[0];
  if (!article || !revision) throw notFound();
  await countAgainstLimit('quiz', viewer.id);
  const { id } = await db.quiz.create({
    data: {
      articleId: article.id,
      revisionId: revision.id,
      ownerId: viewer.id,
      title: revision.title,
      seed: parsed.data.seed ?? randomInt(1, 1_000_000),
      ...(parsed.data.count ? { wanted: parsed.data.count } : {}),
    },
    select: { id: true },
  });
  void makeWaitingQuiz(id);
  return id;
}

/** A quiz as its reader sees it, without its questions. Looking at one that nobody makes any more takes its making up again. */
export async function getQuiz(viewer: Viewer | null, id: string): Promise<QuizForViewer> {
  const quiz = await db.quiz.findFirst({
    where: { ...quizzesVisibleTo(viewer), id },
    select: {
      id: true, title: true, state: true, createdAt: true, articleId: true, ownerId: true, isSample: true, progress: true, refusal: true, rejected: true, leaseUntil: true,
      revision: { select: { title: true, date: true } },
      questions: { where: asked, select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { kind: true } } } },
    },
  });
  if (!quiz) throw notFound();
  if (quiz.state === 'making' && (!quiz.leaseUntil || quiz.leaseUntil < new Date())) void makeWaitingQuiz(id);
  const kinds = new Map<QuestionKind, number>();
  for (const { versions } of quiz.questions) {
    const kind = versions[0]?.kind as QuestionKind | undefined;
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return {
    id: quiz.id,
    title: quiz.title,
    state: quiz.state,
    questions: quiz.questions.length,
    createdAt: quiz.createdAt.toISOString(),
    articleId: quiz.articleId,
    isMine: viewer !== null && quiz.ownerId === viewer.id,
    isSample: quiz.isSample,
    context: quiz.revision,
    progress: quiz.progress,
    refusal: refusalOf(quiz.refusal),
    rejected: rejectedOf(quiz.rejected),
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
    attempts: viewer ? await attemptSummaries(viewer, 50, id) : [],
  };
}

/** Sets a quiz aside; attempts at it keep what was answered. `restoreQuiz` undoes it. */
export async function deleteQuiz(viewer: Viewer, id: string): Promise<void> {
  const { count } = await db.quiz.updateMany({ where: { ...quizzesEditableBy(viewer), id }, data: { deletedAt: new Date() } });
  if (count === 0) throw notFound();
}

export async function restoreQuiz(viewer: Viewer, id: string): Promise<void> {
  const { count } = await db.quiz.updateMany({ where: { ...quizzesOwnedBy(viewer), id }, data: { deletedAt: null } });
  if (count === 0) throw notFound();
}

/** Quizzes of an article of one's own that were set aside a short while ago, the last one first. */
export const listDeletedQuizzes = (viewer: Viewer, articleId: string): Promise<readonly { readonly id: string }[]> =>
  db.quiz.findMany({ where: { ...quizzesOwnedBy(viewer), articleId, ...deletedLately() }, orderBy: { deletedAt: 'desc' }, take: 5, select: { id: true } });
