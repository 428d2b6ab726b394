import 'server-only';
import type { AttemptMode, Confidence, Operation, OperationResult, SaveReply, SaveRequest, SubmitReply, SubmitRequest } from '#study/types.ts';
import { afterStep, isInTime } from '#study/attempt-machine.ts';
import { attemptsOfSql } from './access.ts';
import { applyOperation, type AskedItem, type KeptAnswer, type Verdict } from './apply-operation.ts';
import { stateOf } from './attempt-summaries.ts';
import { dueOfAttemptSql, endByTime } from './close-attempts.ts';
import { db, type Transaction } from './db.ts';
import { notFound, shapeOf } from './errors.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { valueOf } from './json-columns.ts';
import { itemsOf, revisionOf, versionsOf, type KeptRevision, type KeptVersion } from './kept-versions.ts';
import { countSave } from './rate-limit.ts';
import { released } from './released.ts';
import type { Viewer } from './viewer.ts';
import { writeOperations, type Taken } from './write-operations.ts';

type Locked = { state: 'in_progress' | 'submitted' | 'graded'; mode: AttemptMode; isAssigned: boolean; /** Milliseconds; null: no deadline. */ left: number | null; now: Date; deadlineAt: Date | null };
type Asked = AskedItem & { readonly answers: Map<number, KeptAnswer>; readonly shown: (KeptVersion & { readonly revision: KeptRevision }) | null };
type Known = { id: string; attemptId: string; itemId: string | null; round: number; type: string; device: string; seq: number; value: unknown; status: string; reason: string | null };

/** The attempt's row, held until the transaction ends: saves, submits and gradings of one attempt follow one another. */
async function lock(tx: Transaction, viewer: Viewer, id: string): Promise<Locked> {
  const [attempt] = await tx.$queryRaw<Locked[]>`
    SELECT state::text AS state, mode::text AS mode, "assignmentId" IS NOT NULL AS "isAssigned", "deadlineAt", clock_timestamp() AS now,
           (extract(epoch FROM "deadlineAt" - clock_timestamp()) * 1000)::float8 AS left
      FROM "Attempt" WHERE id = ${id}::uuid AND ${attemptsOfSql(viewer)} FOR NO KEY UPDATE`;
  if (!attempt) throw notFound();
  return attempt;
}

/**
 * Saves what a device did, in the order of its numbers. Sending an operation again changes nothing and is answered with what
 * came of it the first time. When this returns, what it calls applied is on disk.
 */
export async function saveOperations(viewer: Viewer, id: string, { device, operations }: SaveRequest): Promise<SaveReply> {
  const arrived = performance.now();
  await countSave(viewer.id);
  return db.$transaction(async (tx) => {
    const { state, mode, isAssigned, left, now, deadlineAt } = await lock(tx, viewer, id);
    // When it came is told by the database's clock, less the time it waited here: nobody pays for a server that is slow.
    const attempt = { mode, state: stateOf(state), isAssigned, isInTime: isInTime(left, arrived - performance.now()) };
    const { known, items } = await read(tx, id, operations, mode);
    const results = new Map<string, OperationResult>();
    const taken: Taken[] = [];
    for (const operation of [...operations].sort((a, b) => a.seq - b.seq)) {
      const before = known.get(operation.id);
      const item = items.get(operation.item);
      const verdict = before ? null : applyOperation(attempt, item, operation, device);
      if (verdict) {
        taken.push({ operation, isKnown: item !== undefined, verdict });
        if (verdict.status === 'applied') item?.answers.set(operation.round, verdict.answer);
        known.set(operation.id, { ...operation, attemptId: id, itemId: item ? operation.item : null, device, value: operation.value ?? null, status: verdict.status, reason: reasonOf(verdict) });
      }
      const result = verdict ? resultOf(operation.id, verdict) : repeated(before as Known, operation, id, device);
      const answer = item?.answers.get(operation.round);
      const shown = item?.shown && answer?.grade ? { released: released(item.shown, answer.grade, answer.overridden) } : {};
      results.set(operation.id, { ...result, ...shown });
    }
    await writeOperations(tx, id, device, taken);
    return { state: attempt.state, ...(deadlineAt ? { time: { now: now.toISOString(), endsAt: deadlineAt.toISOString() } } : {}), results: operations.flatMap((operation) => results.get(operation.id) ?? []) };
  });
}

const reasonOf = (verdict: Verdict): string | null => (verdict.status === 'rejected' ? verdict.reason : null);
const resultOf = (id: string, verdict: Verdict): OperationResult => ({ id, status: verdict.status, ...(verdict.status === 'rejected' ? { reason: verdict.reason } : {}) });

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

/**
 * What was sent before under these ids, and the questions they name with what was answered to them: read after the lock
 * is held, by a statement of its own, or it would see what was there before it waited. Keys are used in practice alone.
 */
async function read(tx: Transaction, attemptId: string, operations: readonly Operation[], mode: AttemptMode): Promise<{ known: Map<string, Known>; items: Map<string, Asked> }> {
  const own = await itemsOf(attemptId, tx);
  const named = [...new Set(operations.map(({ item }) => item))].filter((item) => own.has(item));
  const versions = await versionsOf(named.map((item) => own.get(item) ?? ''), tx);
  const [rows] = await tx.$queryRaw<{ known: Known[]; answers: StoredAnswer[] }[]>`
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(o)), '[]') FROM "AnswerOperation" o WHERE o.id = ANY(${operations.map(({ id }) => id)}::uuid[])) AS known,
           (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM "Answer" a WHERE a."itemId" = ANY(${named}::uuid[])) AS answers`;
  const items = new Map<string, Asked>();
  for (const item of named) {
    const version = versions.get(own.get(item) ?? '');
    if (!version) continue;
    const answers = new Map((rows?.answers ?? []).filter(({ itemId }) => itemId === item).map((answer) => [answer.round, keptAnswer(answer)]));
    const isPractice = mode === 'practice';
    items.set(item, { body: version.body, key: isPractice ? version.key : null, answers, shown: isPractice ? { ...version, revision: await revisionOf(version.revisionId, tx) } : null });
  }
  return { known: new Map((rows?.known ?? []).map((row) => [row.id, row])), items };
}

type StoredAnswer = { itemId: string; round: number; value: unknown; confidence: string | null; milliseconds: number | null; operationId: string; seq: number; device: string; releasedAt: string | null; correct: boolean | null; score: number | null; overridden: boolean };

const keptAnswer = ({ value, confidence, milliseconds, operationId, seq, device, releasedAt, correct, score, overridden }: StoredAnswer): KeptAnswer => ({
  value: valueOf(value), confidence: confidence as Confidence | null, milliseconds, operationId, seq, device, overridden,
  grade: releasedAt ? { score: score ?? 0, correct: correct ?? false } : null,
});

/**
 * Submits an attempt: one small durable step, once; then grades it, which may be done again later if it is interrupted. When the
 * server lacks operations that the device has made, it says how many and submits nothing. Submitted after its time it ends as it
 * would have ended by itself, with what was saved.
 */
export async function submitAttempt(viewer: Viewer, id: string, { device, lastSeq }: SubmitRequest): Promise<SubmitReply> {
  const arrived = performance.now();
  await countSave(viewer.id);
  const reply = await db.$transaction(async (tx): Promise<SubmitReply> => {
    const { state, left } = await lock(tx, viewer, id);
    if (!afterStep(stateOf(state), 'hand-in')) return { state: stateOf(state), missing: 0 };
    const [seen] = await tx.$queryRaw<{ count: number }[]>`SELECT count(DISTINCT seq)::int AS count FROM "AnswerOperation" WHERE "attemptId" = ${id}::uuid AND device = ${device} AND seq <= ${lastSeq}`;
    const missing = Math.max(0, lastSeq - (seen?.count ?? 0));
    if (missing > 0) return { state: 'in-progress', missing };
    if (isInTime(left, arrived - performance.now())) await tx.$executeRaw`UPDATE "Attempt" t SET state = 'submitted', "submittedAt" = now(), "isLate" = coalesce(now() > ${dueOfAttemptSql}, false) WHERE t.id = ${id}::uuid`;
    else await endByTime(tx, [id]);
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
