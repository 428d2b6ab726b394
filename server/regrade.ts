import 'server-only';
import { regradeAnswer, rescore, type AttemptScore } from '#study/regrade.ts';
import type { AnswerKey, AnswerValue, QuestionBody } from '#study/types.ts';
import { db, Prisma, type Transaction } from './db.ts';
import { asJson, bodyOf, keyOf, valueOf } from './json-columns.ts';

/**
 * Grades again what was given to a version whose key was put right. Knows no viewer: it shows nothing to anybody, and does what somebody who
 * may has decided (a row of Regrade).
 *
 * Each attempt is touched once: the record of what was before (RegradeEntry, one for each regrade and attempt) and the new score
 * are written in one transaction, and whatever has its record is left alone. So it can be run again after it was killed
 * anywhere, and by several at once. An attempt that is still open meets the regrade when it is graded.
 */
const portion = 20;

type Decided = { readonly id: string; readonly versionId: string; readonly keepsPoints: boolean; readonly key: AnswerKey | null; readonly body: QuestionBody };

/** Runs a regrade to its end. @returns how many attempts it touched now */
export async function runRegrade(regradeId: string): Promise<number> {
  const regrade = await db.regrade.findFirst({ where: { id: regradeId, finishedAt: null }, select: selectRegrade });
  if (!regrade) return 0;
  const decided = decidedOf(regrade);
  let after = '00000000-0000-0000-0000-000000000000';
  let touched = 0;
  for (;;) {
    // Also those that are being graded at this moment: `touch` waits for them. Those still open meet the regrade when they are graded.
    const next = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT i."attemptId" AS id FROM "AttemptItem" i JOIN "Attempt" t ON t.id = i."attemptId"
       WHERE i."versionId" = ${decided.versionId}::uuid AND t.state <> 'in_progress' AND i."attemptId" > ${after}::uuid
         AND NOT EXISTS (SELECT FROM "RegradeEntry" e WHERE e."regradeId" = ${regradeId}::uuid AND e."attemptId" = i."attemptId")
       ORDER BY 1 LIMIT ${portion}`;
    const last = next.at(-1);
    if (!last) break;
    after = last.id;
    touched += await db.$transaction((tx) => touch(tx, decided, next.map(({ id }) => id)), { timeout: 60_000 });
  }
  await db.$executeRaw`UPDATE "Regrade" SET "finishedAt" = clock_timestamp() WHERE id = ${regradeId}::uuid AND "finishedAt" IS NULL`;
  return touched;
}

/** Regrades that were interrupted are finished by the next one who looks at results of these quizzes, or by the upkeep, which looks at all. */
export async function finishRegrades(quizIds?: readonly string[]): Promise<void> {
  const open = await db.regrade.findMany({ where: { finishedAt: null, ...(quizIds ? { version: { question: { quizId: { in: [...quizIds] } } } } : {}) }, orderBy: { createdAt: 'asc' }, select: { id: true } });
  for (const { id } of open) await runRegrade(id);
}

/**
 * Brings every regrade of what an attempt asked to it, in the order they were decided. In the transaction that grades it, so that
 * no attempt slips between a decision and its running.
 */
export async function regradeGraded(tx: Transaction, attemptId: string): Promise<void> {
  const waiting = await tx.regrade.findMany({
    where: { version: { items: { some: { attemptId } } }, entries: { none: { attemptId } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: selectRegrade,
  });
  for (const regrade of waiting) await touch(tx, decidedOf(regrade), [attemptId]);
}

const selectRegrade = { id: true, versionId: true, keepsPoints: true, version: { select: { body: true } }, keyVersion: { select: { key: true } } } as const;
type RegradeRow = { id: string; versionId: string; keepsPoints: boolean; version: { body: unknown }; keyVersion: { key: unknown } | null };
const decidedOf = ({ id, versionId, keepsPoints, version, keyVersion }: RegradeRow): Decided => ({ id, versionId, keepsPoints, body: bodyOf(version.body), key: keyVersion ? keyOf(keyVersion.key) : null });

type Asked = { attemptId: string; itemId: string; score: number; of: number; isDropped: boolean };
type GivenAnswer = { itemId: string; round: number; value: AnswerValue; correct: boolean; score: number; overridden: boolean };

async function touch(tx: Transaction, decided: Decided, attemptIds: readonly string[]): Promise<number> {
  // In the order of ids, so that two runs cannot wait for each other. The state is asked after the wait: a condition would be tried before it.
  const locked = await tx.$queryRaw<{ id: string; state: string }[]>`SELECT id, state::text AS state FROM "Attempt" WHERE id = ANY(${attemptIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const graded = locked.flatMap(({ id, state }) => (state === 'graded' ? [id] : []));
  const asked = await tx.$queryRaw<Asked[]>`
    SELECT t.id AS "attemptId", i.id AS "itemId", t.score, t."of", ${isDroppedSql} AS "isDropped"
      FROM "Attempt" t JOIN "AttemptItem" i ON i."attemptId" = t.id AND i."versionId" = ${decided.versionId}::uuid
     WHERE t.id = ANY(${graded}::uuid[])
       AND NOT EXISTS (SELECT FROM "RegradeEntry" e WHERE e."regradeId" = ${decided.id}::uuid AND e."attemptId" = t.id)`;
  const answers = Map.groupBy(
    (await tx.answer.findMany({ where: { itemId: { in: asked.map(({ itemId }) => itemId) }, score: { not: null } }, orderBy: { round: 'asc' } })).map(
      (row): GivenAnswer => ({ itemId: row.itemId, round: row.round, value: valueOf(row.value), correct: row.correct ?? false, score: row.score ?? 0, overridden: row.overridden }),
    ),
    ({ itemId }) => itemId,
  );
  const changes = asked.map((item) => ({ ...item, ...changeOf(item, answers.get(item.itemId) ?? [], decided) }));
  await write(tx, decided.id, changes);
  return changes.length;
}

/** Whether an earlier regrade has dropped the item from its attempt: then there is nothing left to grade. */
const isDroppedSql = Prisma.sql`EXISTS (
  SELECT FROM "RegradeEntry" e JOIN "Regrade" g ON g.id = e."regradeId" AND g.action = 'drop' WHERE e."attemptId" = t.id AND g."versionId" = i."versionId")`;

type Change = { readonly after: AttemptScore; readonly before: readonly { item: string; round: number; correct: boolean; score: number }[]; readonly answers: readonly (GivenAnswer & { before: number })[] };

function changeOf({ itemId, score, of, isDropped }: Asked, given: readonly GivenAnswer[], { key, body, keepsPoints }: Decided): Change {
  const before = given.map((answer) => ({ item: itemId, round: answer.round, correct: answer.correct, score: answer.score }));
  const first = given.find(({ round }) => round === 1)?.score ?? 0;
  if (isDropped) return { after: { score, of }, before, answers: [] };
  if (!key) return { after: rescore({ score, of }, first, 'dropped'), before, answers: [] };
  // "I was right" was said in a practice: it stands whatever the key says.
  const anew = given.map((answer) => ({ ...answer, before: answer.score, ...(answer.overridden ? {} : regradeAnswer(body, key, answer, keepsPoints)) }));
  const changed = anew.filter((answer, at) => answer.score !== answer.before || answer.correct !== given[at]?.correct);
  return { after: rescore({ score, of }, first, anew.find(({ round }) => round === 1)?.score ?? 0), before, answers: changed };
}

async function write(tx: Transaction, regradeId: string, changes: readonly (Asked & Change)[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.regradeEntry.createMany({
    data: changes.map(({ attemptId, score, of, after, before }) => ({ regradeId, attemptId, scoreBefore: score, scoreAfter: after.score, ofBefore: of, ofAfter: after.of, before: asJson(before) })),
  });
  const answers = changes.flatMap((change) => change.answers.map(({ itemId, round, correct, score }) => ({ itemId, round, correct, score })));
  await tx.$executeRaw`
    UPDATE "Answer" a SET correct = n.correct, score = n.score
      FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS n("itemId" uuid, round int, correct boolean, score float8)
     WHERE a."itemId" = n."itemId" AND a.round = n.round`;
  const attempts = changes.map(({ attemptId, after }) => ({ id: attemptId, ...after }));
  // An answer put right mends its card too: the log takes it in again.
  await tx.$executeRaw`
    UPDATE "Attempt" t SET score = n.score, "of" = n."of", "isTakenIn" = false
      FROM jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb) AS n(id uuid, score float8, "of" int)
     WHERE t.id = n.id`;
}
