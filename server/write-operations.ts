import 'server-only';
import type { Operation } from '#study/types.ts';
import type { KeptAnswer, Verdict } from './apply-operation.ts';
import type { Transaction } from './db.ts';

/** An operation with what came of it. `isKnown`: whether it names a question of the attempt. */
export type Taken = { readonly operation: Operation; readonly isKnown: boolean; readonly verdict: Verdict };

/**
 * Writes what a request brought: all operations and all answers they make with one statement, however many they are.
 * Each round trip costs as much as all the rest of a save.
 */
export async function writeOperations(tx: Transaction, attemptId: string, device: string, taken: readonly Taken[]): Promise<void> {
  if (taken.length === 0) return;
  const operations = taken.map(({ operation: { id, item, round, type, seq, value, confidence, milliseconds }, isKnown, verdict }) => ({
    id, itemId: isKnown ? item : null, round, type, seq, value, confidence, milliseconds, status: verdict.status, reason: verdict.status === 'rejected' ? verdict.reason : null,
  }));
  const answers = new Map<string, object>();
  for (const { operation: { item, round, type }, verdict } of taken) {
    if (type === 'answer' && verdict.status === 'applied') answers.set(`${item} ${round}`, { itemId: item, round, ...columnsOf(verdict.answer) });
  }
  await tx.$executeRaw`
    WITH kept AS (
      INSERT INTO "AnswerOperation" (id, "attemptId", "itemId", round, type, device, seq, value, confidence, milliseconds, status, reason)
      SELECT id, ${attemptId}::uuid, "itemId", round, type, ${device}, seq, value, confidence, milliseconds, status, reason
        FROM jsonb_to_recordset(${JSON.stringify(operations)}::jsonb) AS o(id uuid, "itemId" uuid, round int, type text, seq int, value jsonb, confidence text, milliseconds int, status text, reason text)
    )
    INSERT INTO "Answer" ("itemId", round, value, confidence, milliseconds, "operationId", seq, device, "releasedAt", correct, score)
    SELECT "itemId", round, value, confidence, milliseconds, "operationId", seq, ${device}, CASE WHEN score IS NOT NULL THEN now() END, correct, score
      FROM jsonb_to_recordset(${JSON.stringify([...answers.values()])}::jsonb) AS a("itemId" uuid, round int, value jsonb, confidence text, milliseconds int, "operationId" uuid, seq int, correct boolean, score float8)
    ON CONFLICT ("itemId", round) DO UPDATE SET
      value = excluded.value, confidence = excluded.confidence, milliseconds = excluded.milliseconds,
      "operationId" = excluded."operationId", seq = excluded.seq, device = excluded.device, "answeredAt" = now()`;
  for (const { operation: { item, round, type }, verdict } of taken) {
    if (type !== 'override' || verdict.status !== 'applied') continue;
    await tx.$executeRaw`UPDATE "Answer" SET overridden = true, correct = true, score = 1 WHERE "itemId" = ${item}::uuid AND round = ${round}`;
  }
}

const columnsOf = ({ value, confidence, milliseconds, operationId, seq, grade }: KeptAnswer) => ({
  value, confidence, milliseconds, operationId, seq, correct: grade?.correct ?? null, score: grade?.score ?? null,
});
