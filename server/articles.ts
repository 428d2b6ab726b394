import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { longestArticle, type Article, type Refusal } from '#engine/types.ts';
import type { ArticleForOwner, ArticleSummary, QuizSummary } from '#study/types.ts';
import { articlesEditableBy, articlesOwnedBy, articlesVisibleTo } from './access.ts';
import { db, type Transaction } from './db.ts';
import { deletedLately } from './deleted-lately.ts';
import { readInEngine } from './engine.ts';
import { AppError, notFound } from './errors.ts';
import { asidesOf, asJson, blocksOf } from './json-columns.ts';
import { countAgainstLimit } from './rate-limit.ts';
import { reanchorQuestions } from './reanchor-questions.ts';
import { typedText } from './requests.ts';
import type { Viewer } from './viewer.ts';

/** Most characters an article may have, for the screens to say. */
export const articleLimit = longestArticle;

/** Longer than any article may be, so that the sentence about the limit comes from the engine, with its figures. */
const articleInput = z.object({
  text: typedText(1_000_000),
  title: typedText(300).transform((text) => text.trim()).optional(),
  date: z.union([z.literal(''), z.iso.date()]).optional(),
});

const quizSummary = {
  where: { deletedAt: null },
  orderBy: { createdAt: 'desc' },
  select: { id: true, title: true, state: true, createdAt: true, _count: { select: { questions: { where: { deletedAt: null, isChosen: true } } } } },
} as const;

type QuizRow = { id: string; title: string; state: QuizSummary['state']; createdAt: Date; _count: { questions: number } };
const summaryOf = ({ _count, createdAt, ...quiz }: QuizRow): QuizSummary => ({ ...quiz, questions: _count.questions, createdAt: createdAt.toISOString() });

/**
 * Keeps a pasted text as an article of one's own. @returns the article's id
 * @throws AppError `invalid` with a key `refused-…` that says why it cannot be read, `rate-limited`
 */
export async function createArticle(viewer: Viewer, given: unknown): Promise<string> {
  await countAgainstLimit('article', viewer.id); // before it is read: reading is what costs
  const article = await readGiven(given);
  const { id } = await db.article.create({ data: { ownerId: viewer.id, revisions: { create: revisionOf(article, 1) } }, select: { id: true } });
  return id;
}

/**
 * Gives an article a new text, title or date, as a new revision. Questions whose quotes still stand move along with their quotes; the
 * others stay with the revision they quote and are asked no more until mended.
 */
export async function reviseArticle(viewer: Viewer, id: string, given: unknown): Promise<void> {
  await countAgainstLimit('edit', viewer.id);
  const article = await readGiven(given);
  await db.$transaction(async (tx) => {
    await lockArticle(tx, viewer, id);
    const newest = await tx.revision.findFirst({ where: { articleId: id }, orderBy: { number: 'desc' }, select: { number: true, sha256: true, title: true, date: true } });
    const next = revisionOf(article, (newest?.number ?? 0) + 1);
    if (newest?.sha256 === next.sha256 && newest.title === next.title && newest.date === next.date) return;
    const revision = await tx.revision.create({ data: { ...next, articleId: id }, select: { id: true, text: true } });
    await reanchorQuestions(tx, id, revision);
    await tx.$executeRaw`UPDATE "Article" SET "updatedAt" = now() WHERE id = ${id}::uuid`;
  });
}

/** Two edits at once follow each other: the second sees the first one's revision. */
async function lockArticle(tx: Transaction, viewer: Viewer, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Article" WHERE id = ${id}::uuid AND "ownerId" = ${viewer.id}::uuid AND NOT "isSample" AND "deletedAt" IS NULL FOR UPDATE`;
  if (rows.length === 0) throw notFound();
}

async function readGiven(given: unknown): Promise<Article> {
  const parsed = articleInput.safeParse(given);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    throw new AppError('invalid', field === 'date' ? 'article-date' : field === 'title' ? 'article-title-long' : field === 'text' ? 'refused-too-long' : 'invalid', { limit: articleLimit, most: 300 });
  }
  const { text, title, date } = parsed.data;
  const article = await readInEngine(text, { ...(title ? { title } : {}), ...(date ? { date } : {}) });
  if ('refused' in article) throw refusalError(article);
  return article;
}

/** The sentence for a text that no quiz can be made from. */
const refusalError = ({ refused, values }: Refusal): AppError => new AppError('invalid', `refused-${refused}`, values);

function revisionOf(article: Article, number: number) {
  const { text, title, date, language, blocks, asides } = article;
  const words = text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { number, title, date: date ?? null, language, text, sha256, words, blocks: asJson(blocks), asides: asJson(asides) };
}

/** The newest revision of an article that may be read, with its quizzes. Absent and foreign are the same. */
export async function getArticle(viewer: Viewer | null, id: string): Promise<ArticleForOwner> {
  const article = await db.article.findFirst({
    where: { ...articlesVisibleTo(viewer), id },
    select: {
      id: true,
      ownerId: true,
      isSample: true,
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, number: true, title: true, date: true, language: true, text: true, blocks: true, asides: true } },
      quizzes: quizSummary,
    },
  });
  const revision = article?.revisions[0];
  if (!article || !revision) throw notFound();
  const isMine = viewer !== null && article.ownerId === viewer.id;
  return {
    id: article.id,
    revisionId: revision.id,
    revision: revision.number,
    title: revision.title,
    date: revision.date,
    language: revision.language,
    text: revision.text,
    blocks: blocksOf(revision.blocks),
    asides: asidesOf(revision.asides),
    isSample: article.isSample,
    isMine,
    // Only the newest quiz of the sample is offered; older ones are kept for the attempts at them.
    // Whoever reads an article that a class shares is told of no quiz: what is assigned is found with the class.
    quizzes: (article.isSample ? article.quizzes.slice(0, 1) : isMine ? article.quizzes : []).map(summaryOf),
  };
}

/** One's own articles, latest change first. */
export async function listArticles(viewer: Viewer): Promise<ArticleSummary[]> {
  const articles = await db.article.findMany({
    where: articlesEditableBy(viewer),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 500,
    select: {
      id: true,
      updatedAt: true,
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { title: true, date: true, words: true } },
      quizzes: quizSummary,
    },
  });
  return articles.flatMap(({ id, updatedAt, revisions: [revision], quizzes }) =>
    revision ? [{ id, ...revision, updatedAt: updatedAt.toISOString(), quizzes: quizzes.map(summaryOf) }] : []);
}

/** Sets an article aside, with its quizzes; `restoreArticle` undoes it. */
export async function deleteArticle(viewer: Viewer, id: string): Promise<void> {
  const count = await db.article.updateMany({ where: { ...articlesEditableBy(viewer), id }, data: { deletedAt: new Date() } });
  if (count.count === 0) throw notFound();
}

export async function restoreArticle(viewer: Viewer, id: string): Promise<void> {
  const count = await db.article.updateMany({ where: { ...articlesOwnedBy(viewer), id }, data: { deletedAt: null } });
  if (count.count === 0) throw notFound();
}

/** One's own articles that were set aside a short while ago, the last one first. */
export async function listDeletedArticles(viewer: Viewer): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const articles = await db.article.findMany({
    where: { ...articlesOwnedBy(viewer), ...deletedLately() },
    orderBy: { deletedAt: 'desc' },
    take: 5,
    select: { id: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
  });
  return articles.flatMap(({ id, revisions: [revision] }) => (revision ? [{ id, title: revision.title }] : []));
}

/** The sample article's id and its newest quiz, for the front page; `null` before the database was seeded. */
export async function getSample(): Promise<{ articleId: string; title: string; date: string | null; opening: string; quiz: QuizSummary } | null> {
  const sample = await db.article.findFirst({
    where: { ...articlesVisibleTo(null), isSample: true, quizzes: { some: { state: 'ready', deletedAt: null } } },
    select: {
      id: true,
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { title: true, date: true, text: true, blocks: true } },
      quizzes: { ...quizSummary, where: { deletedAt: null, state: 'ready' }, take: 1 },
    },
  });
  const [revision, quiz] = [sample?.revisions[0], sample?.quizzes[0]];
  if (!sample || !revision || !quiz) return null;
  const first = blocksOf(revision.blocks).find((block) => block.kind === 'paragraph');
  return { articleId: sample.id, title: revision.title, date: revision.date, opening: first ? revision.text.slice(first.start, first.end) : '', quiz: summaryOf(quiz) };
}
