import 'server-only';
import { arrangeBody } from '#study/shuffle.ts';
import type { AnswerSoFar, AttemptForPlayer, AttemptForReview, Confidence } from '#study/types.ts';
import { closeGrace } from '#study/attempt-machine.ts';
import { articlesVisibleTo, attemptsOf, attemptsOfSql } from './access.ts';
import { stateOf } from './attempt-summaries.ts';
import { closeAttempts } from './close-attempts.ts';
import { db } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { bodyOf, valueOf } from './json-columns.ts';
import { versionsOf } from './kept-versions.ts';
import { releaseWhatIsDue } from './release-results.ts';
import { released, versionWithProof } from './released.ts';
import type { Viewer } from './viewer.ts';

const answers = { orderBy: { round: 'asc' } } as const;
const head = { id: true, mode: true, state: true, seed: true, asksConfidence: true, quizId: true, assignmentId: true, quiz: { select: { ownerId: true, revision: { select: { title: true, date: true, language: true } } } } } as const;

type Head = {
  id: string; mode: AttemptForPlayer['mode']; state: 'in_progress' | 'submitted' | 'graded'; seed: number; asksConfidence: boolean; quizId: string; assignmentId: string | null; ownerId: string | null;
  title: string; date: string | null; language: string; deadlineAt: Date | null; now: Date; isOver: boolean; mayBeShown: boolean;
};

/** The head of an attempt with one statement: a school opens its first questions in the same minute. */
async function readHead(viewer: Viewer, id: string): Promise<Head> {
  const [row] = await db.$queryRaw<Head[]>`
    SELECT a.id, a.mode::text AS mode, a.state::text AS state, a.seed, a."asksConfidence", a."quizId", a."assignmentId", a."deadlineAt", z."ownerId", r.title, r.date, r.language, clock_timestamp() AS now,
           a.state = 'in_progress' AND coalesce(a."deadlineAt" < clock_timestamp() - make_interval(secs => ${closeGrace / 1000}), false) AS "isOver",
           a.state = 'graded' AND a."assignmentId" IS NOT NULL AND a."keysReleasedAt" IS NULL AS "mayBeShown"
      FROM "Attempt" a JOIN "Quiz" z ON z.id = a."quizId" JOIN "Revision" r ON r.id = z."revisionId"
     WHERE a.id = ${id}::uuid AND ${attemptsOfSql(viewer)}`;
  if (!row) throw notFound();
  return row;
}

/**
 * Whoever looks does what time has brought: an attempt whose time is over is closed, one whose grading was interrupted is graded, and what
 * is due to be shown is shown.
 */
async function catchUp(viewer: Viewer, id: string): Promise<Head> {
  const found = await readHead(viewer, id);
  if (!found.isOver && !found.mayBeShown && found.state !== 'submitted') return found;
  if (found.isOver) await closeAttempts({ attemptId: id });
  if (found.state === 'submitted') await gradeAttempt(id);
  if (found.assignmentId) await releaseWhatIsDue({ assignmentId: found.assignmentId });
  return readHead(viewer, id);
}

/**
 * An attempt as its player gets it. Keys and proof are taken up only for answers that are released: before that nothing of what is written
 * here depends on them.
 */
export async function getAttemptForPlayer(viewer: Viewer, id: string): Promise<AttemptForPlayer> {
  const { title, date, language, deadlineAt, now, ownerId, ...attempt } = await catchUp(viewer, id);
  const items = await db.attemptItem.findMany({ where: { attemptId: id }, orderBy: { position: 'asc' }, select: { id: true, position: true, versionId: true, answers } });
  const bodies = await versionsOf(items.map(({ versionId }) => versionId));
  const bodyAt = (versionId: string) => bodies.get(versionId)?.body ?? absent();
  const shown = items.filter((item) => item.answers.some(({ releasedAt }) => releasedAt !== null)).map((item) => item.id);
  const withProof = shown.length > 0 ? await db.attemptItem.findMany({ where: { attemptId: id, id: { in: shown } }, select: { id: true, version: { select: versionWithProof } } }) : [];
  const proofs = new Map(withProof.map((item) => [item.id, item.version]));
  const given = items.flatMap((item) => item.answers.map((answer) => ({ ...answer, proof: proofs.get(item.id) })));
  given.sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime() || a.seq - b.seq);
  return {
    id: attempt.id,
    mode: attempt.mode,
    state: stateOf(attempt.state),
    asksConfidence: attempt.asksConfidence,
    context: { title, date, language },
    quizId: attempt.quizId,
    ...(attempt.assignmentId ? { assignmentId: attempt.assignmentId } : {}),
    ...(canReport({ assignmentId: attempt.assignmentId, quiz: { ownerId } }) ? { canReport: true } : {}),
    ...(deadlineAt && attempt.state === 'in_progress' ? { time: { now: now.toISOString(), endsAt: deadlineAt.toISOString() } } : {}),
    items: items.map((item) => ({ id: item.id, position: item.position, body: arrangeBody(bodyAt(item.versionId), attempt.seed, item.position) })),
    answers: given.map(({ itemId, round, value, confidence, releasedAt, correct, score, overridden, proof }): AnswerSoFar => ({
      item: itemId,
      round,
      value: valueOf(value),
      confidence: confidence as Confidence | null,
      ...(releasedAt && proof ? { released: released(proof, { score: score ?? 0, correct: correct ?? false }, overridden) } : {}),
    })),
  };
}

function absent(): never {
  throw notFound();
}

/** Whoever owns the quiz, or teaches the class, reads reports; the sample has neither. */
const canReport = ({ assignmentId, quiz }: { readonly assignmentId: string | null; readonly quiz: { readonly ownerId: string | null } }): boolean => assignmentId !== null || quiz.ownerId !== null;

/** The key that holds for this attempt since it was put right: the question's words are the same. */
const keyPutRight = (attemptId: string) => ({ where: { keyVersionId: { not: null }, entries: { some: { attemptId } } }, orderBy: { createdAt: 'desc' }, take: 1, select: { keyVersion: { select: versionWithProof } } }) as const;

/** A graded attempt with everything that may be learned from it. @throws AppError `conflict` `attempt-open` before it is submitted, `not-released` while its keys are not shown */
export async function getAttemptForReview(viewer: Viewer, id: string): Promise<AttemptForReview> {
  await catchUp(viewer, id);
  const attempt = await db.attempt.findFirst({
    where: { ...attemptsOf(viewer), id },
    select: { ...head, startedAt: true, submittedAt: true, keysReleasedAt: true, score: true, of: true, milliseconds: true, quiz: { select: { articleId: true, ownerId: true, revision: { select: { title: true, date: true, language: true } } } } },
  });
  if (!attempt) throw notFound();
  if (attempt.state !== 'graded' || !attempt.submittedAt) throw new AppError('conflict', 'attempt-open');
  if (!attempt.keysReleasedAt) throw new AppError('conflict', 'not-released');
  const items = await db.attemptItem.findMany({
    where: { attemptId: id },
    orderBy: { position: 'asc' },
    select: { id: true, position: true, answers, version: { select: { body: true, ...versionWithProof, regrades: keyPutRight(id) } } },
  });
  return {
    isAssigned: attempt.assignmentId !== null,
    ...(attempt.assignmentId ? { assignmentId: attempt.assignmentId } : {}),
    canReport: canReport(attempt),
    id: attempt.id,
    mode: attempt.mode,
    context: attempt.quiz.revision,
    quizId: attempt.quizId,
    articleId: (await db.article.count({ where: { ...articlesVisibleTo(viewer), id: attempt.quiz.articleId } })) > 0 ? attempt.quiz.articleId : null,
    startedAt: attempt.startedAt.toISOString(),
    submittedAt: attempt.submittedAt.toISOString(),
    score: attempt.score ?? 0,
    of: attempt.of,
    milliseconds: attempt.milliseconds,
    items: items.map(({ id: item, position, version, answers: rounds }) => {
      const [first] = rounds;
      const grade = { score: first?.score ?? 0, correct: first?.correct ?? false };
      return {
        id: item,
        position,
        body: arrangeBody(bodyOf(version.body), attempt.seed, position),
        answer: first ? valueOf(first.value) : null,
        confidence: (first?.confidence ?? null) as Confidence | null,
        milliseconds: rounds.length > 0 ? rounds.reduce((sum, { milliseconds }) => sum + (milliseconds ?? 0), 0) : null,
        released: released(version.regrades[0]?.keyVersion ?? version, grade, first?.overridden ?? false),
        rounds: rounds.length,
      };
    }),
  };
}
