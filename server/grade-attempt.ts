import 'server-only';
import { grade } from '#study/grade.ts';
import { scoreAttempt } from '#study/score-attempt.ts';
import { db } from './db.ts';
import { bodyOf, keyOf, valueOf } from './json-columns.ts';
import { regradeGraded } from './regrade.ts';
import { releaseAttempts } from './release-attempts.ts';

/**
 * Grades an attempt that was submitted: every answer by the version it was given to, the score from the first rounds. Can be run
 * again at any time and by several at once: it finds the attempt graded and does nothing. Knows no viewer: it shows nothing to anybody.
 */
export async function gradeAttempt(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const [attempt] = await tx.$queryRaw<{ waits: boolean }[]>`
      SELECT "assignmentId" IS NOT NULL AND mode = 'test' AS waits FROM "Attempt" WHERE id = ${id}::uuid AND state = 'submitted' FOR NO KEY UPDATE`;
    if (!attempt) return;
    const items = await tx.attemptItem.findMany({
      where: { attemptId: id },
      select: { id: true, version: { select: { body: true, key: true } }, answers: { orderBy: { round: 'asc' } } },
    });
    const scores: { score: number | null }[] = [];
    const graded: { itemId: string; round: number; correct: boolean; score: number }[] = [];
    let milliseconds = 0;
    for (const item of items) {
      let first: number | null = null;
      for (const answer of item.answers) {
        let { score } = answer;
        if (answer.score === null) {
          const { correct, score: earned } = grade(bodyOf(item.version.body), keyOf(item.version.key), valueOf(answer.value));
          score = earned;
          graded.push({ itemId: item.id, round: answer.round, correct, score });
        }
        if (answer.round === 1) first = score;
        milliseconds += answer.milliseconds ?? 0;
      }
      scores.push({ score: first });
    }
    const { score } = scoreAttempt(scores);
    // All answers with one statement: when a test closes, a whole school is graded in the same minute.
    await tx.$executeRaw`
      UPDATE "Answer" a SET correct = g.correct, score = g.score, "releasedAt" = CASE WHEN ${attempt.waits} THEN NULL ELSE now() END
        FROM jsonb_to_recordset(${JSON.stringify(graded)}::jsonb) AS g("itemId" uuid, round int, correct boolean, score float8)
       WHERE a."itemId" = g."itemId" AND a.round = g.round`;
    await tx.$executeRaw`
      UPDATE "Attempt" SET state = 'graded', "gradedAt" = now(), score = ${score}, milliseconds = ${Math.min(milliseconds, 2_147_483_647)} WHERE id = ${id}::uuid`;
    await regradeGraded(tx, id); // keys that were put right while it was open
    if (attempt.waits) await releaseAttempts(tx, { attemptId: id });
  });
}
