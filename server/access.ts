import 'server-only';
import { Prisma } from './db.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may see and change what: every rule, as where-clauses that are spread into every query. A row that a rule leaves
 * out is not there: not yours is the same as absent.
 *
 * - The sample belongs to nobody: everybody reads it, nobody changes it.
 * - An article and its quizzes belong to their owner alone.
 * - An attempt belongs to whoever makes it, also when its quiz has gone.
 */

export const articlesVisibleTo = (viewer: Viewer | null) =>
  ({ deletedAt: null, OR: [{ isSample: true }, ...(viewer ? [{ ownerId: viewer.id }] : [])] }) satisfies Prisma.ArticleWhereInput;

/** With those deleted a moment ago, which only their owner may bring back. */
export const articlesOwnedBy = (viewer: Viewer) => ({ ownerId: viewer.id, isSample: false }) satisfies Prisma.ArticleWhereInput;

export const articlesEditableBy = (viewer: Viewer) => ({ ...articlesOwnedBy(viewer), deletedAt: null }) satisfies Prisma.ArticleWhereInput;

export const quizzesVisibleTo = (viewer: Viewer | null) =>
  ({
    deletedAt: null,
    OR: [{ isSample: true }, ...(viewer ? [{ ownerId: viewer.id }] : [])],
    article: { deletedAt: null },
  }) satisfies Prisma.QuizWhereInput;

export const quizzesOwnedBy = (viewer: Viewer) => ({ ownerId: viewer.id, isSample: false }) satisfies Prisma.QuizWhereInput;

export const quizzesEditableBy = (viewer: Viewer) =>
  ({ ...quizzesOwnedBy(viewer), deletedAt: null, article: { deletedAt: null } }) satisfies Prisma.QuizWhereInput;

export const questionsEditableBy = (viewer: Viewer) =>
  ({ deletedAt: null, quiz: { ...quizzesEditableBy(viewer), state: 'ready' } }) satisfies Prisma.QuestionWhereInput;

export const attemptsOf = (viewer: Viewer) => ({ userId: viewer.id }) satisfies Prisma.AttemptWhereInput;

/** The same rules where a row is locked, which only SQL can say. */
export const attemptsOfSql = (viewer: Viewer): Prisma.Sql => Prisma.sql`"userId" = ${viewer.id}::uuid`;
export const quizzesEditableBySql = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`"ownerId" = ${viewer.id}::uuid AND NOT "isSample" AND "deletedAt" IS NULL AND state = 'ready'
    AND EXISTS (SELECT FROM "Article" WHERE "Article".id = "Quiz"."articleId" AND "Article"."deletedAt" IS NULL)`;
