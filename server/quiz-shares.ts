import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { QuestionKind, Span } from '#engine/types.ts';
import { quotesOnly } from '#study/quotes-only.ts';
import type { AnswerKey } from '#study/types.ts';
import { quizzesEditableBy } from './access.ts';
import { db, type Transaction } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { asJson, blocksOf, bodyOf, keyOf } from './json-columns.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

/**
 * A quiz given to other teachers by a link. Whoever has the link and an account makes a quiz of their own of it, with its keys; the
 * article goes along only where its owner says so, else the sentences that are quoted. The link itself is not kept, only its hash.
 */
export type Share = { readonly id: string; readonly includesArticle: boolean; readonly createdAt: string };
export type SharedQuiz = {
  readonly title: string;
  readonly context: { readonly title: string; readonly date: string | null; readonly language: string };
  readonly includesArticle: boolean;
  /** Prompts alone: a student who was sent the link learns no answer from looking. */
  readonly questions: readonly { readonly prompt: string; readonly kind: QuestionKind }[];
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const shareInput = z.strictObject({ includesArticle: z.boolean() });
const tokenInput = z.string().regex(/^[A-Za-z0-9_-]{32}$/);
/** Most links of one quiz at a time. */
const mostShares = 20;

/** @returns the secret part of the link, once */
export async function shareQuiz(viewer: Viewer, quizId: string, given: unknown): Promise<string> {
  const parsed = shareInput.safeParse(given);
  if (!parsed.success) throw new AppError('invalid');
  const quiz = await db.quiz.findFirst({ where: { ...quizzesEditableBy(viewer), id: quizId, state: 'ready' }, select: { id: true, _count: { select: { shares: { where: { revokedAt: null } } } } } });
  if (!quiz) throw notFound();
  await countAgainstLimit('share', viewer.id);
  if (quiz._count.shares >= mostShares) throw new AppError('conflict', 'shares-many', { most: mostShares });
  const token = randomBytes(24).toString('base64url');
  await db.quizShare.create({ data: { quizId, tokenHash: hashOf(token), includesArticle: parsed.data.includesArticle }, select: { id: true } });
  return token;
}

/** The links of a quiz of one's own that hold. */
export async function listShares(viewer: Viewer, quizId: string): Promise<readonly Share[]> {
  const quiz = await db.quiz.findFirst({ where: { ...quizzesEditableBy(viewer), id: quizId }, select: { shares: { where: { revokedAt: null }, orderBy: { createdAt: 'desc' }, select: { id: true, includesArticle: true, createdAt: true } } } });
  if (!quiz) throw notFound();
  return quiz.shares.map(({ createdAt, ...share }) => ({ ...share, createdAt: createdAt.toISOString() }));
}

/** From now on the link leads nowhere; copies that were made stay whose they are. */
export async function revokeShare(viewer: Viewer, id: string): Promise<void> {
  const share = await db.quizShare.findFirst({ where: { id, quiz: quizzesEditableBy(viewer) }, select: { id: true } });
  if (!share) throw notFound();
  await db.$executeRaw`UPDATE "QuizShare" SET "revokedAt" = coalesce("revokedAt", now()) WHERE id = ${id}::uuid`;
}

/** What a link leads to. One that was revoked, and one of a quiz that is gone, is not there. */
export async function getSharedQuiz(_viewer: Viewer | null, token: unknown): Promise<SharedQuiz> {
  const share = await findShare(token);
  const { questions } = await askedNow(share.quizId);
  return { title: share.quiz.title, context: share.quiz.revision, includesArticle: share.includesArticle, questions: questions.map(({ body }) => ({ prompt: bodyOf(body).prompt, kind: bodyOf(body).kind })) };
}

/** Makes a quiz of one's own. @returns its id @throws AppError `conflict` `needs-account` for a guest: keys are for those who can be asked */
export async function copySharedQuiz(viewer: Viewer, token: unknown): Promise<string> {
  const share = await findShare(token);
  if (viewer.kind !== 'member') throw new AppError('conflict', 'needs-account');
  await countAgainstLimit('quiz', viewer.id);
  const { revision, questions } = await askedNow(share.quizId);
  if (!revision || questions.length === 0) throw new AppError('conflict', 'quiz-empty');
  return db.$transaction((tx) => copy(tx, viewer, share, revision, questions));
}

async function findShare(token: unknown) {
  const parsed = tokenInput.safeParse(token);
  const share = parsed.success && (await db.quizShare.findFirst({
    where: { tokenHash: hashOf(parsed.data), revokedAt: null, quiz: { deletedAt: null, state: 'ready', article: { deletedAt: null } } },
    select: { quizId: true, includesArticle: true, quiz: { select: { title: true, engine: true, seed: true, rejected: true, revision: { select: { title: true, date: true, language: true } } } } },
  }));
  if (!share) throw notFound();
  return share;
}
type FoundShare = Awaited<ReturnType<typeof findShare>>;

const versionColumns = { body: true, key: true, kind: true, score: true, number: true, revisionId: true, quotes: { orderBy: { position: 'asc' }, select: { role: true, optionId: true, position: true, start: true, end: true, text: true } } } as const;

/** What the quiz asks now, and the revision it stands in. */
async function askedNow(quizId: string) {
  const quiz = await db.quiz.findUniqueOrThrow({ where: { id: quizId }, select: { articleId: true } });
  const revision = await db.revision.findFirst({ where: { articleId: quiz.articleId }, orderBy: { number: 'desc' }, omit: { createdAt: true } });
  const rows = await db.question.findMany({ where: { quizId, isChosen: true, deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { engineId: true, fact: true, version: true, versions: { select: versionColumns } } });
  const questions = rows.flatMap(({ versions, version, ...question }) => versions.filter((one) => one.number === version && one.revisionId === revision?.id).map((one) => ({ ...question, ...one })));
  return { revision, questions };
}
type Asked = Awaited<ReturnType<typeof askedNow>>;

async function copy(tx: Transaction, viewer: Viewer, { includesArticle, quiz }: FoundShare, from: NonNullable<Asked['revision']>, questions: Asked['questions']): Promise<string> {
  const all = questions.flatMap(({ quotes, key }): readonly Span[] => [...quotes, ...spansOf(keyOf(key))]);
  const { text, blocks, place } = includesArticle ? { text: from.text, blocks: blocksOf(from.blocks), place: ({ start, end }: Span): Span => ({ start, end }) } : quotesOnly(from.text, all);
  const words = text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const { id: articleId, revisions } = await tx.article.create({
    data: { ownerId: viewer.id, revisions: { create: { number: 1, title: from.title, date: from.date, language: from.language, text, words, sha256: createHash('sha256').update(text, 'utf8').digest('hex'), blocks: asJson(blocks), asides: includesArticle ? asJson(from.asides as object) : [] } } },
    select: { id: true, revisions: { select: { id: true } } },
  });
  const revisionId = revisions[0]?.id ?? '';
  const { id: quizId } = await tx.quiz.create({ data: { articleId, revisionId, ownerId: viewer.id, title: quiz.title, seed: quiz.seed, engine: quiz.engine, rejected: asJson(quiz.rejected as object), state: 'ready', progress: 1, wanted: questions.length }, select: { id: true } });
  for (const [position, { body, key, kind, score, quotes, engineId, fact }] of questions.entries()) {
    await tx.question.create({
      data: {
        // Facts are named within the revision they were taken from; of another text they would name another sentence.
        quizId, position, ...(includesArticle ? { engineId, fact } : {}),
        versions: { create: { number: 1, kind, score, revisionId, body: asJson(bodyOf(body)), key: asJson(moved(keyOf(key), place)), quotes: { create: quotes.map((quote) => ({ ...quote, ...place(quote) })) } } },
      },
      select: { id: true },
    });
  }
  return quizId;
}

const spansOf = (key: AnswerKey): readonly Span[] => (key.kind === 'find-evidence' ? key.spans : []);
const moved = (key: AnswerKey, place: (span: Span) => Span): AnswerKey => (key.kind === 'find-evidence' ? { ...key, spans: key.spans.map(place) } : key);
