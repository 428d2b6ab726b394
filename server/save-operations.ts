import 'server-only';
import type { AttemptMode, Confidence, Operation, OperationResult, SaveReply, SaveRequest, SubmitReply, SubmitRequest } from '#study/types.ts';
import { attemptsOfSql } from './access.ts';
import { applyOperation, type AskedItem, type KeptAnswer } from './apply-operation.ts';
import { stateOf } from './attempt-summaries.ts';
import { db, type Transaction } from './db.ts';
import { notFound, shapeOf } from './errors.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { bodyOf, keyOf, valueOf } from './json-columns.ts';
import { countAgainstLimit } from './rate-limit.ts';
import { released, versionWithProof } from './released.ts';
import type { Viewer } from './viewer.ts';

type Locked = { state: 'in_progress' | 'submitted' | 'graded'; mode: AttemptMode };
type Items = Map<string, { asked: AskedItem; answers: Map<number, KeptAnswer>; version: unknown }>;
type Known = { id: string; attemptId: string; itemId: string | null; round: number; type: string; device: string; seq: number; value: unknown; status: string; reason: string | null };

/** The attempt's row, held until the transaction ends: saves, submits and gradings of one attempt follow one another. */
async function lock(tx: Transaction, viewer: Viewer, id: string): Promise<Locked> {
  const [attempt] = await tx.$queryRaw<Locked[]>`SELECT state::text AS state, mode::text AS mode FROM "Attempt" WHERE id = ${id}::uuid AND ${attemptsOfSql(viewer)} FOR NO KEY UPDATE`;
  if (!attempt) throw notFound();
  return attempt;
}

/**
 * Saves what a device did, in the order of its numbers. Sending an operation again changes nothing and is answered with what
 * came of it the first time. When this returns, what it calls applied is on disk.
 */
export async function saveOperations(viewer: Viewer, id: string, { device, operations }: SaveRequest): Promise<SaveReply> {
  await countAgainstLimit('save', viewer.id);
  return db.$transaction(async (tx) => {
    const attempt = await lock(tx, viewer, id);
    const isPractice = attempt.mode === 'practice';
    const known = new Map((await tx.$queryRaw<Known[]>`
      SELECT id, "attemptId", "itemId", round, type, device, seq, value, status, reason FROM "AnswerOperation" WHERE id = ANY(${operations.map((one) => one.id)}::uuid[])`).map((row) => [row.id, row]));
    const items = await readItems(tx, id, [...new Set(operations.map(({ item }) => item))], isPractice);
    const results = new Map<string, OperationResult>();
    for (const operation of [...operations].sort((a, b) => a.seq - b.seq)) {
      const before = known.get(operation.id);
      const item = items.get(operation.item);
      const result = before
        ? repeated(before, operation, id, device)
        : await apply(tx, id, { mode: attempt.mode, state: stateOf(attempt.state) }, item, operation, device);
      if (!before) known.set(operation.id, { ...operation, attemptId: id, itemId: item ? operation.item : null, device, value: operation.value ?? null, status: result.status, reason: result.reason ?? null });
      const answer = item?.answers.get(operation.round);
      const shown = isPractice && item && answer?.grade ? { released: released(item.version as never, answer.grade, answer.overridden) } : {};
      results.set(operation.id, { ...result, ...shown });
    }
    return { state: stateOf(attempt.state), results: operations.flatMap((operation) => results.get(operation.id) ?? []) };
  });
}

/** What is answered to an operation that came before. The same id with other content is somebody's mistake or trick. */
function repeated(before: Known, operation: Operation, attemptId: string, device: string): OperationResult {
  const isSame = before.attemptId === attemptId && before.device === device && before.seq === operation.seq && before.type === operation.type
    && before.round === operation.round && (before.itemId ?? operation.item) === operation.item && sameJson(before.value, operation.value ?? null);
  if (!isSame) return { id: operation.id, status: 'rejected', reason: 'id-used' };
  if (before.status === 'rejected') return { id: operation.id, status: 'rejected', reason: before.reason ?? 'not-an-answer' };
  return { id: operation.id, status: before.status === 'superseded' ? 'superseded' : 'duplicate' };
}

/** Postgres keeps the fields of an object in an order of its own. */
const sameJson = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));

async function apply(
  tx: Transaction, attemptId: string, attempt: Parameters<typeof applyOperation>[0], item: Items extends Map<string, infer One> ? One | undefined : never, operation: Operation, device: string,
): Promise<OperationResult> {
  const verdict = applyOperation(attempt, item?.asked, operation, device);
  const value = operation.value === undefined ? null : JSON.stringify(operation.value);
  await tx.$executeRaw`
    INSERT INTO "AnswerOperation" (id, "attemptId", "itemId", round, type, device, seq, value, confidence, milliseconds, status, reason)
    VALUES (${operation.id}::uuid, ${attemptId}::uuid, ${item ? operation.item : null}::uuid, ${operation.round}, ${operation.type}, ${device}, ${operation.seq},
            ${value}::jsonb, ${operation.confidence ?? null}, ${operation.milliseconds ?? null}, ${verdict.status}, ${verdict.status === 'rejected' ? verdict.reason : null})`;
  if (verdict.status === 'applied' && item) {
    const { answer } = verdict;
    const isReleased = answer.grade !== null;
    await tx.$executeRaw`
      INSERT INTO "Answer" AS a ("itemId", round, value, confidence, milliseconds, "operationId", seq, device, "releasedAt", correct, score)
      VALUES (${operation.item}::uuid, ${operation.round}, ${JSON.stringify(answer.value)}::jsonb, ${answer.confidence}, ${answer.milliseconds}, ${answer.operationId}::uuid, ${answer.seq}, ${answer.device},
              CASE WHEN ${isReleased} THEN now() END, ${answer.grade?.correct ?? null}, ${answer.grade?.score ?? null})
      ON CONFLICT ("itemId", round) DO UPDATE SET
        value = excluded.value, confidence = excluded.confidence, milliseconds = excluded.milliseconds, "operationId" = excluded."operationId", seq = excluded.seq, device = excluded.device,
        "answeredAt" = CASE WHEN ${answer.overridden} THEN a."answeredAt" ELSE now() END,
        "releasedAt" = coalesce(a."releasedAt", excluded."releasedAt"), correct = excluded.correct, score = excluded.score, overridden = ${answer.overridden}`;
    item.answers.set(operation.round, answer);
  }
  return { id: operation.id, status: verdict.status, ...(verdict.status === 'rejected' ? { reason: verdict.reason } : {}) };
}

/** The questions that are answered, with what was answered before. Keys and proof are read in practice alone. */
async function readItems(tx: Transaction, attemptId: string, ids: string[], isPractice: boolean): Promise<Items> {
  const answers = { orderBy: { round: 'asc' } } as const;
  const where = { attemptId, id: { in: ids } };
  const rows: { id: string; answers: StoredAnswer[]; version: { body: unknown; key?: unknown } }[] = isPractice
    ? await tx.attemptItem.findMany({ where, select: { id: true, answers, version: { select: { body: true, ...versionWithProof } } } })
    : await tx.attemptItem.findMany({ where, select: { id: true, answers, version: { select: { body: true } } } });
  return new Map(rows.map(({ id, answers: given, version }) => {
    const kept = new Map(given.map((answer) => [answer.round, keptAnswer(answer)]));
    return [id, { asked: { body: bodyOf(version.body), key: isPractice ? keyOf(version.key) : null, answers: kept }, answers: kept, version }];
  }));
}

type StoredAnswer = { round: number; value: unknown; confidence: string | null; milliseconds: number | null; operationId: string; seq: number; device: string; releasedAt: Date | null; correct: boolean | null; score: number | null; overridden: boolean };

const keptAnswer = ({ value, confidence, milliseconds, operationId, seq, device, releasedAt, correct, score, overridden }: StoredAnswer): KeptAnswer => ({
  value: valueOf(value), confidence: confidence as Confidence | null, milliseconds, operationId, seq, device, overridden,
  grade: releasedAt ? { score: score ?? 0, correct: correct ?? false } : null,
});

/**
 * Submits an attempt: one small durable step, once; then grades it, which may be done again later if it is interrupted. When the
 * server lacks operations that the device has made, it says how many and submits nothing.
 */
export async function submitAttempt(viewer: Viewer, id: string, { device, lastSeq }: SubmitRequest): Promise<SubmitReply> {
  await countAgainstLimit('save', viewer.id);
  const reply = await db.$transaction(async (tx): Promise<SubmitReply> => {
    const { state } = await lock(tx, viewer, id);
    if (state !== 'in_progress') return { state: stateOf(state), missing: 0 };
    const [seen] = await tx.$queryRaw<{ count: number }[]>`SELECT count(DISTINCT seq)::int AS count FROM "AnswerOperation" WHERE "attemptId" = ${id}::uuid AND device = ${device} AND seq <= ${lastSeq}`;
    const missing = Math.max(0, lastSeq - (seen?.count ?? 0));
    if (missing > 0) return { state: 'in-progress', missing };
    await tx.$executeRaw`UPDATE "Attempt" SET state = 'submitted', "submittedAt" = now() WHERE id = ${id}::uuid`;
    return { state: 'submitted', missing: 0 };
  });
  if (reply.state !== 'submitted') return reply;
  try {
    await gradeAttempt(id);
    return { state: 'graded', missing: 0 };
  } catch (error) {
    shapeOf(error); // logs it; whoever looks at the attempt next grades it
    return reply;
  }
}
