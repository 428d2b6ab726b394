import 'server-only';
import { reviewGrade } from '#study/review-grade.ts';
import { localDay } from '#study/local-day.ts';
import type { Confidence } from '#study/types.ts';
import { subjectSql } from './access.ts';
import { db, Prisma, type Transaction } from './db.ts';
import { medianTimes } from './median-times.ts';
import { lockReviews, recomputeCards } from './recompute-cards.ts';
import { reviewSettings, timeZoneOf } from './review-settings.ts';
import type { Viewer } from './viewer.ts';

type ReleasedAnswer = {
  readonly itemId: string;
  readonly round: number;
  readonly value: object;
  readonly confidence: Confidence | null;
  readonly milliseconds: number | null;
  readonly device: string;
  readonly answeredAt: Date;
  readonly correct: boolean;
  readonly score: number;
  readonly overridden: boolean;
  readonly operationId: string;
  readonly versionId: string;
  readonly questionId: string;
  readonly subject: string;
  /** The row of the log, where the answer is in it already. */
  readonly reviewId: string | null;
};

/**
 * Makes cards of what was answered in attempts and released: in practice at once, in a test when it is graded. Attempts
 * know nothing of it: whoever reads cards calls this first, and it looks for what is not in the log yet. Run twice, or
 * twice at once, it changes nothing.
 */
export async function takeInAnswers(viewer: Viewer, timeZone: string = timeZoneOf(viewer)): Promise<void> {
  if (!(await hasSomething(viewer))) return;
  await db.$transaction(async (tx) => {
    await lockReviews(tx, viewer.id);
    // An attempt that is over gives nothing new once all it has is here. Found out before its answers are read: one graded in between stays open.
    const over = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Attempt" WHERE "userId" = ${viewer.id}::uuid AND NOT "isTakenIn" AND "keysReleasedAt" IS NOT NULL`;
    const answers = await readAnswers(tx, viewer);
    const fresh = answers.filter(({ reviewId }) => reviewId === null);
    const cards = await makeCards(tx, viewer, fresh, timeZone);
    await writeLog(tx, fresh, cards, timeZone);
    const setRight = answers.flatMap(({ overridden, correct, reviewId }) => ((overridden || correct) && reviewId ? [reviewId] : []));
    if (setRight.length > 0) await tx.$executeRaw`UPDATE "Review" SET "isOverridden" = true WHERE id = ANY(${setRight}::uuid[])`;
    const touched = setRight.length > 0 ? await tx.review.findMany({ where: { id: { in: setRight } }, select: { cardId: true } }) : [];
    await recomputeCards(tx, [...new Set([...fresh.map(({ subject }) => cards.get(subject) as string), ...touched.map(({ cardId }) => cardId)])], (await reviewSettings(viewer, tx)).schedule);
    if (over.length > 0) await tx.$executeRaw`UPDATE "Attempt" SET "isTakenIn" = true WHERE id = ANY(${over.map(({ id }) => id)}::uuid[])`;
  }, { timeout: 60_000 });
}

/** A released answer that is not in the log, or one that was set right since: by its learner, or by a key that was put right. */
const missingSql = (viewer: Viewer) => Prisma.sql`
  "Attempt" t
  JOIN "AttemptItem" i ON i."attemptId" = t.id
  JOIN "Answer" s ON s."itemId" = i.id AND s."releasedAt" IS NOT NULL
  LEFT JOIN "Review" r ON r."itemId" = s."itemId" AND r.round = s.round
 WHERE t."userId" = ${viewer.id}::uuid AND NOT t."isTakenIn" AND (r.id IS NULL OR ((s.overridden OR s.correct) AND NOT r."isOverridden" AND NOT r.correct))`;

async function hasSomething(viewer: Viewer): Promise<boolean> {
  const [found] = await db.$queryRaw<{ some: boolean }[]>`
    SELECT EXISTS (SELECT FROM ${missingSql(viewer)}) OR EXISTS (SELECT FROM "Attempt" WHERE "userId" = ${viewer.id}::uuid AND NOT "isTakenIn" AND "keysReleasedAt" IS NOT NULL) AS some`;
  return found?.some ?? false;
}

async function readAnswers(tx: Transaction, viewer: Viewer): Promise<ReleasedAnswer[]> {
  return tx.$queryRaw<ReleasedAnswer[]>`
    SELECT m.*, v."questionId", ${subjectSql} AS subject FROM (
      SELECT s."itemId", s.round, s.value, s.confidence, s.milliseconds, s.device, s."answeredAt", s.overridden, s."operationId", i."versionId",
             r.id AS "reviewId", s.correct AND NOT s.overridden AS correct, CASE WHEN s.overridden THEN 0 ELSE s.score END AS score
        FROM ${missingSql(viewer)}) m
      JOIN "QuestionVersion" v ON v.id = m."versionId" JOIN "Question" q ON q.id = v."questionId" JOIN "Quiz" z ON z.id = q."quizId"
     ORDER BY m."answeredAt", m."itemId", m.round`;
}

/** The cards of what was answered, by subject; a card's question is the one answered last. */
async function makeCards(tx: Transaction, viewer: Viewer, answers: readonly ReleasedAnswer[], timeZone: string): Promise<Map<string, string>> {
  const first = new Map<string, ReleasedAnswer>();
  const last = new Map<string, ReleasedAnswer>();
  for (const answer of answers) {
    if (!first.has(answer.subject)) first.set(answer.subject, answer);
    last.set(answer.subject, answer);
  }
  const subjects = [...first.keys()];
  await tx.card.createMany({
    data: subjects.map((subject) => {
      const { questionId, answeredAt } = first.get(subject) as ReleasedAnswer;
      const bornDay = localDay(answeredAt.getTime(), timeZone);
      return { userId: viewer.id, subject, questionId, bornDay, dueDay: bornDay };
    }),
    skipDuplicates: true,
  });
  const lasts = subjects.map((subject) => ({ subject, questionId: last.get(subject)?.questionId }));
  await tx.$executeRaw`
    UPDATE "Card" c SET "questionId" = l."questionId" FROM jsonb_to_recordset(${JSON.stringify(lasts)}::jsonb) AS l(subject text, "questionId" uuid)
     WHERE c."userId" = ${viewer.id}::uuid AND c.subject = l.subject AND c."questionId" <> l."questionId"`;
  const cards = await tx.card.findMany({ where: { userId: viewer.id, subject: { in: subjects } }, select: { id: true, subject: true } });
  return new Map(cards.map(({ id, subject }) => [subject, id]));
}

async function writeLog(tx: Transaction, answers: readonly ReleasedAnswer[], cards: ReadonlyMap<string, string>, timeZone: string): Promise<void> {
  const medians = await medianTimes(tx, [...new Set(answers.map(({ versionId }) => versionId))]);
  await tx.review.createMany({
    data: answers.map((answer) => ({
      id: answer.operationId,
      cardId: cards.get(answer.subject) as string,
      type: 'answer',
      at: answer.answeredAt,
      localDay: localDay(answer.answeredAt.getTime(), timeZone),
      device: answer.device,
      versionId: answer.versionId,
      itemId: answer.itemId,
      round: answer.round,
      value: answer.value,
      correct: answer.correct,
      score: answer.score,
      confidence: answer.confidence,
      milliseconds: answer.milliseconds,
      grade: reviewGrade({ ...answer, hints: 0 }, medians.get(answer.versionId) ?? null),
      isOverridden: answer.overridden,
    })),
    skipDuplicates: true,
  });
}
