import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { QuestionEdit, QuestionForAuthor, QuizForAuthor } from '#study/types.ts';
import { checkQuestionEdit } from '#study/check-question-edit.ts';
import { withNamedOptions } from '#study/name-options.ts';
import { quoteInContext } from '#study/quote-in-context.ts';
import { questionsEditableBy, quizzesEditableBy, quizzesEditableBySql } from './access.ts';
import { getArticle } from './articles.ts';
import { db, type Transaction } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { asJson, bodyOf, keyOf } from './json-columns.ts';
import { questionEditSchema } from './question-edit-schema.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

/**
 * Changing a quiz, one question at a time. A version is never rewritten: an edit adds one, and undoing points back at the one before,
 * so that an attempt keeps what was answered. Each change keeps the arrangement it found, which is all that undoing needs.
 */
const asked = { deletedAt: null, isChosen: true } as const;
const newestVersion = {
  orderBy: { number: 'desc' },
  select: { number: true, kind: true, body: true, key: true, score: true, revisionId: true, quotes: { orderBy: { position: 'asc' } } },
} as const;

/** A quiz with its keys, for its owner alone. */
export async function getQuizForAuthor(viewer: Viewer, id: string): Promise<QuizForAuthor> {
  const quiz = await db.quiz.findFirst({
    where: { ...quizzesEditableBy(viewer), id, state: 'ready' },
    select: {
      id: true, title: true, articleId: true,
      questions: { where: asked, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, version: true, versions: newestVersion } },
      changes: { where: { undoneAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1, select: { id: true, code: true } },
    },
  });
  if (!quiz) throw notFound();
  const article = await getArticle(viewer, quiz.articleId);
  const older = new Map((await db.revision.findMany({ where: { articleId: quiz.articleId, id: { not: article.revisionId } }, select: { id: true, text: true } })).map(({ id: revision, text }) => [revision, text]));
  const questions = quiz.questions.flatMap(({ id: questionId, version: current, versions }, position): QuestionForAuthor[] => {
    const version = versions.find(({ number }) => number === current);
    if (!version) return [];
    const isHere = version.revisionId === article.revisionId;
    const text = isHere ? article.text : (older.get(version.revisionId) ?? '');
    const before = versions.find(({ number }) => number === current - 1);
    return [{
      id: questionId,
      version: current,
      position,
      body: bodyOf(version.body),
      key: keyOf(version.key),
      proof: version.quotes.filter(({ role }) => role === 'proof').map((quote) => quoteInContext(text, isHere ? article.blocks : [], quote)),
      optionQuotes: Object.fromEntries(version.quotes.flatMap(({ optionId, start, end, text: words }) => (optionId ? [[optionId, { start, end, text: words }]] : []))),
      proofState: !isHere ? 'broken' : before && before.revisionId !== version.revisionId ? 'moved' : 'intact',
      score: version.score,
    }];
  });
  const [change] = quiz.changes;
  return { id: quiz.id, title: quiz.title, context: { title: article.title, date: article.date }, article, questions, undoable: change && change.code !== 'corrected' ? { changeId: change.id, code: change.code } : null };
}

/** Saves an author's edit as the next version. @throws AppError `invalid` with the field and the problem */
export async function editQuestion(viewer: Viewer, questionId: string, given: unknown): Promise<QuizForAuthor> {
  return changeQuestion(viewer, questionId, 'edited', async (tx, { articleId }) => {
    await addVersion(tx, questionId, await checkedEdit(tx, articleId, given));
  });
}

/** Adds a question of the author's own at the end. */
export async function addQuestion(viewer: Viewer, quizId: string, given: unknown): Promise<QuizForAuthor> {
  return changeQuiz(viewer, quizId, 'added', async (tx, { articleId }, arrangement) => {
    const edit = await checkedEdit(tx, articleId, given);
    if (arrangement.length >= 200) throw new AppError('conflict', 'quiz-full', { most: 200 });
    const id = randomUUID();
    await tx.question.create({ data: { id, quizId, position: (arrangement.at(-1)?.position ?? -1) + 1 }, select: { id: true } });
    await addVersion(tx, id, edit);
  });
}

/** Takes a question out of the quiz; attempts that asked it keep it. */
export async function deleteQuestion(viewer: Viewer, questionId: string): Promise<QuizForAuthor> {
  return changeQuestion(viewer, questionId, 'deleted', async (tx) => {
    await tx.$executeRaw`UPDATE "Question" SET "deletedAt" = now() WHERE id = ${questionId}::uuid`;
  });
}

/** Moves a question to a place, counted from 0; beyond the end means the end. */
export async function moveQuestion(viewer: Viewer, questionId: string, to: unknown): Promise<QuizForAuthor> {
  const place = z.number().int().min(0).max(10_000).safeParse(to);
  if (!place.success) throw new AppError('invalid');
  return changeQuestion(viewer, questionId, 'moved', async (tx, _quiz, arrangement) => {
    const order = arrangement.map(({ id }) => id).filter((id) => id !== questionId);
    order.splice(place.data, 0, questionId);
    for (const [position, id] of order.entries()) {
      if (arrangement.find((one) => one.id === id)?.position !== position) await tx.question.update({ where: { id }, data: { position }, select: { id: true } });
    }
  });
}

/**
 * Puts the best question that is not asked yet, about another fact, into a question's place. One that was taken out comes back only
 * by undoing.
 * @throws AppError `conflict` `no-other-question` when the article has none left
 */
export async function regenerateQuestion(viewer: Viewer, questionId: string): Promise<QuizForAuthor> {
  return changeQuestion(viewer, questionId, 'regenerated', async (tx, { id: quizId, articleId }, arrangement) => {
    const revision = await newestRevision(tx, articleId);
    const [next] = await tx.$queryRaw<{ id: string }[]>`
      SELECT q.id FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version
       WHERE q."quizId" = ${quizId}::uuid AND NOT q."isChosen" AND q."deletedAt" IS NULL AND v."revisionId" = ${revision.id}::uuid
         AND NOT EXISTS (SELECT FROM "Question" other JOIN "QuestionVersion" w ON w."questionId" = other.id AND w.number = other.version
                          WHERE other."quizId" = q."quizId" AND other."isChosen"
                            AND (other."deletedAt" IS NULL AND other.fact = q.fact OR lower(w.body->>'prompt') = lower(v.body->>'prompt')))
       ORDER BY v.score DESC NULLS LAST, q.position, q.id LIMIT 1`;
    if (!next) throw new AppError('conflict', 'no-other-question');
    const position = arrangement.find(({ id }) => id === questionId)?.position ?? 0;
    await tx.$executeRaw`UPDATE "Question" SET "deletedAt" = now() WHERE id = ${questionId}::uuid`;
    await tx.question.update({ where: { id: next.id }, data: { isChosen: true, position }, select: { id: true } });
  });
}

/** Undoes the newest change that stands. An older one cannot be undone before it: `conflict`. */
export async function undoChange(viewer: Viewer, changeId: string): Promise<QuizForAuthor> {
  const change = await db.quizChange.findFirst({ where: { id: changeId, quiz: { ...quizzesEditableBy(viewer), state: 'ready' } }, select: { quizId: true } });
  if (!change) throw notFound();
  await db.$transaction(async (tx) => {
    await lockQuiz(tx, viewer, change.quizId);
    const newest = await tx.quizChange.findFirst({ where: { quizId: change.quizId, undoneAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, code: true, before: true, after: true } });
    // A key that was put right has graded attempts again: that is not undone, and what came before it stays too.
    if (newest?.id !== changeId || newest.code === 'corrected') throw new AppError('conflict', 'not-the-newest-change');
    const before = arrangementOf(newest.before);
    const after = arrangementOf(newest.after);
    for (const { id } of after) {
      if (!before.some((one) => one.id === id)) await tx.question.update({ where: { id }, data: { isChosen: false }, select: { id: true } });
    }
    const changed = before.filter((one) => !after.some(({ id, position, version }) => id === one.id && position === one.position && version === one.version));
    for (const { id, position, version } of changed) {
      await tx.question.update({ where: { id }, data: { position, version, isChosen: true, deletedAt: null }, select: { id: true } });
    }
    await tx.$executeRaw`UPDATE "QuizChange" SET "undoneAt" = now() WHERE id = ${changeId}::uuid`;
  });
  return getQuizForAuthor(viewer, change.quizId);
}

type Locked = { readonly id: string; readonly articleId: string };
type Arrangement = readonly { readonly id: string; readonly position: number; readonly version: number }[];
const arrangementOf = (json: unknown): Arrangement => json as Arrangement;

/** The quiz's row, held until the transaction ends, so that changes follow one another. */
async function lockQuiz(tx: Transaction, viewer: Viewer, quizId: string): Promise<Locked> {
  const [quiz] = await tx.$queryRaw<Locked[]>`SELECT id, "articleId" FROM "Quiz" WHERE id = ${quizId}::uuid AND ${quizzesEditableBySql(viewer)} FOR UPDATE`;
  return quiz ?? absent();
}

function absent(): never {
  throw notFound();
}

const arrange = (tx: Transaction, quizId: string): Promise<Arrangement> =>
  tx.question.findMany({ where: { ...asked, quizId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, position: true, version: true } });

type Change = (tx: Transaction, quiz: Locked, arrangement: Arrangement) => Promise<void>;

async function changeQuestion(viewer: Viewer, questionId: string, code: string, change: Change): Promise<QuizForAuthor> {
  const question = await db.question.findFirst({ where: { ...questionsEditableBy(viewer), id: questionId, isChosen: true }, select: { quizId: true } });
  if (!question) throw notFound();
  return changeQuiz(viewer, question.quizId, code, async (tx, quiz, arrangement) => {
    if (!arrangement.some(({ id }) => id === questionId)) throw notFound(); // deleted a moment ago in another tab
    await change(tx, quiz, arrangement);
  });
}

async function changeQuiz(viewer: Viewer, quizId: string, code: string, change: Change): Promise<QuizForAuthor> {
  await countAgainstLimit('edit', viewer.id);
  await db.$transaction(async (tx) => {
    const quiz = await lockQuiz(tx, viewer, quizId);
    const before = await arrange(tx, quizId);
    await change(tx, quiz, before);
    const after = await arrange(tx, quizId);
    await tx.quizChange.create({ data: { quizId, userId: viewer.id, code, before: asJson(before), after: asJson(after) }, select: { id: true } });
  });
  return getQuizForAuthor(viewer, quizId);
}

const newestRevision = (tx: Transaction, articleId: string) =>
  tx.revision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' }, select: { id: true, text: true } });

type CheckedEdit = { readonly edit: QuestionEdit; readonly revision: { readonly id: string; readonly text: string } };

async function checkedEdit(tx: Transaction, articleId: string, given: unknown): Promise<CheckedEdit> {
  const parsed = questionEditSchema.safeParse(given);
  if (!parsed.success) throw new AppError('invalid', 'invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  const revision = await newestRevision(tx, articleId);
  const [problem] = checkQuestionEdit(parsed.data, revision.text);
  if (problem) throw new AppError('invalid', `edit-${problem.code}`, { field: problem.field });
  return { edit: withNamedOptions(parsed.data), revision };
}

async function addVersion(tx: Transaction, questionId: string, { edit, revision }: CheckedEdit): Promise<void> {
  const last = await tx.questionVersion.findFirst({ where: { questionId }, orderBy: { number: 'desc' }, select: { number: true } });
  const number = (last?.number ?? 0) + 1;
  const slice = ({ start, end }: { start: number; end: number }) => ({ start, end, text: revision.text.slice(start, end) });
  await tx.questionVersion.create({
    data: {
      questionId, number, revisionId: revision.id, kind: edit.body.kind, body: asJson(edit.body), key: asJson(edit.key),
      quotes: {
        create: [
          ...edit.quotes.map((span, position) => ({ role: 'proof' as const, position, ...slice(span) })),
          ...Object.entries(edit.optionQuotes ?? {}).map(([optionId, span], position) => ({ role: 'option' as const, optionId, position, ...slice(span) })),
        ],
      },
    },
    select: { id: true },
  });
  await tx.question.update({ where: { id: questionId }, data: { version: number }, select: { id: true } });
}
