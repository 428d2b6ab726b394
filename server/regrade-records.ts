import 'server-only';
import type { KeyChange } from '#study/regrade.ts';
import { attemptsOf } from './access.ts';
import { db } from './db.ts';
import { bodyOf } from './json-columns.ts';
import type { Viewer } from './viewer.ts';

/** What was put right, by whom and why; how many attempts it touched and how many changed by it. */
export type RegradeRecord = { readonly changeId: string; readonly change: KeyChange; readonly by: string | null; readonly at: string; readonly reason: string; readonly attempts: number; readonly changed: number; readonly isFinished: boolean };

const changes: Readonly<Record<'add_answer' | 'change_key' | 'drop', KeyChange>> = { add_answer: 'accept', change_key: 'key', drop: 'drop' };

/** Newest first. Knows no viewer: callers have found the question by an access rule before. */
export async function regradesOf(questionId: string): Promise<readonly RegradeRecord[]> {
  const rows = await db.$queryRaw<{ changeId: string; action: keyof typeof changes; by: string | null; at: Date; reason: string; attempts: number; changed: number; isFinished: boolean }[]>`
    SELECT g."changeId", g.action::text AS action, u.name AS by, min(g."createdAt") AS at, g.reason, bool_and(g."finishedAt" IS NOT NULL) AS "isFinished",
           sum(e.attempts)::int AS attempts, sum(e.changed)::int AS changed
      FROM "Regrade" g JOIN "QuestionVersion" v ON v.id = g."versionId" LEFT JOIN "User" u ON u.id = g."userId"
      CROSS JOIN LATERAL (SELECT count(*) AS attempts, count(*) FILTER (WHERE ("scoreBefore", "ofBefore") <> ("scoreAfter", "ofAfter")) AS changed FROM "RegradeEntry" WHERE "regradeId" = g.id) e
     WHERE v."questionId" = ${questionId}::uuid GROUP BY 1, 2, 3, 5 ORDER BY at DESC`;
  return rows.map(({ action, at, ...row }) => ({ ...row, change: changes[action], at: at.toISOString() }));
}

/** What a regrade did to one attempt, as its student is told. */
export type AttemptChange = { readonly item: string; readonly prompt: string; readonly change: KeyChange; readonly at: string; readonly reason: string; readonly scoreBefore: number; readonly ofBefore: number; readonly scoreAfter: number; readonly ofAfter: number };

/** The changes to an attempt of one's own whose keys are out, oldest first; seen from now on. */
export async function changesOfAttempt(viewer: Viewer, attemptId: string): Promise<readonly AttemptChange[]> {
  const entries = await db.regradeEntry.findMany({
    where: { attemptId, attempt: { ...attemptsOf(viewer), keysReleasedAt: { not: null } } },
    orderBy: [{ createdAt: 'asc' }, { regradeId: 'asc' }],
    select: { regradeId: true, createdAt: true, scoreBefore: true, ofBefore: true, scoreAfter: true, ofAfter: true, seenAt: true, regrade: { select: { action: true, reason: true, version: { select: { body: true, items: { where: { attemptId }, select: { id: true } } } } } } },
  });
  if (entries.some(({ seenAt }) => seenAt === null)) await db.$executeRaw`UPDATE "RegradeEntry" SET "seenAt" = now() WHERE "attemptId" = ${attemptId}::uuid AND "seenAt" IS NULL`;
  return entries.map(({ regrade: { action, reason, version }, createdAt, scoreBefore, ofBefore, scoreAfter, ofAfter }) => ({
    item: version.items[0]?.id ?? '', prompt: bodyOf(version.body).prompt, change: changes[action], at: createdAt.toISOString(), reason, scoreBefore, ofBefore, scoreAfter, ofAfter,
  }));
}
