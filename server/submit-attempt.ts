import 'server-only';
import type { SubmitReply, SubmitRequest } from '#study/types.ts';
import { attemptsOfSql } from './access.ts';
import { db } from './db.ts';
import { notFound } from './errors.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

/**
 * Ends an attempt: one small durable step, once, however often and from wherever it is asked for. Grading follows in a
 * transaction of its own; should the server die in between, the next look at the attempt does it.
 * Where the device made operations that have not arrived, nothing is ended and their number is told.
 */
export async function submitAttempt(viewer: Viewer, attemptId: string, { device, lastSeq }: SubmitRequest): Promise<SubmitReply> {
  await countAgainstLimit('save', viewer.id);
  const missing = await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ state: string }[]>`SELECT state::text AS state FROM "Attempt" WHERE id = ${attemptId}::uuid AND ${attemptsOfSql(viewer)} FOR NO KEY UPDATE`;
    if (!rows[0]) throw notFound();
    if (rows[0].state !== 'in_progress') return 0;
    const seen = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT seq)::int AS count FROM "AnswerOperation" WHERE "attemptId" = ${attemptId}::uuid AND device = ${device} AND seq <= ${lastSeq}`;
    const lacking = Math.max(0, lastSeq - (seen[0]?.count ?? 0));
    if (lacking === 0) await tx.$executeRaw`UPDATE "Attempt" SET state = 'submitted', "submittedAt" = now() WHERE id = ${attemptId}::uuid`;
    return lacking;
  });
  if (missing > 0) return { state: 'in-progress', missing };
  await gradeAttempt(attemptId);
  return { state: 'graded', missing: 0 };
}
