import { describe, expect, it } from 'vitest';
import { startAttempt } from '#server/attempts.ts';
import { db } from '#server/db.ts';
import { bodyOf, keyOf, valueOf } from '#server/json-columns.ts';
import { getAttemptForPlayer, getAttemptForReview } from '#server/read-attempt.ts';
import { saveOperations, submitAttempt } from '#server/save-operations.ts';
import type { Viewer } from '#server/viewer.ts';
import { grade } from '#study/grade.ts';
import { scoreAttempt } from '#study/score-attempt.ts';
import { shuffle } from '#study/shuffle.ts';
import type { AttemptMode, Operation, OperationResult } from '#study/types.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aDevice, keyOfItem, rightAnswer, wrongAnswer } from '#tests/support/operations.ts';
import { aViewer } from '#tests/support/viewer.ts';

// Many devices at one attempt, all at once, each request sent twice, submits in between. Whatever order it came to, what
// was acknowledged is there, nothing else is, and the score is what the stored answers earn.

type Told = { operation: Operation; device: string; result: OperationResult };

async function storm(viewer: Viewer, quizId: string, mode: AttemptMode, seed: number) {
  const id = await startAttempt(viewer, quizId, { mode });
  const { items } = await getAttemptForPlayer(viewer, id);
  const keys = new Map(await Promise.all(items.map(async (item) => [item.id, await keyOfItem(item.id)] as const)));
  const told: Told[] = [];
  const requests: (() => Promise<unknown>)[] = [];
  for (let number = 0; number < 6; number += 1) {
    const device = aDevice();
    const operations = shuffle(items, seed + number).flatMap((item, at) => {
      const key = keys.get(item.id)!;
      const pick = (again: number) => ((seed + number + at + again) % 3 === 0 ? rightAnswer(key) : wrongAnswer(item.body, key));
      return [device.answer(item.id, pick(0), { milliseconds: 10 }), device.answer(item.id, pick(1), { round: mode === 'practice' ? 2 : 1 }), device.override(item.id)];
    });
    const batches = [operations.slice(0, 5), operations.slice(5, 6), operations.slice(6)];
    for (const batch of [...batches, ...batches]) {
      requests.push(async () => {
        const { results } = await saveOperations(viewer, id, { device: device.name, operations: batch });
        batch.forEach((operation, at) => told.push({ operation, device: device.name, result: results[at]! }));
      });
    }
    if (number % 2 === 1) requests.push(() => submitAttempt(viewer, id, { device: 'a device that sent nothing', lastSeq: 0 }));
  }
  await Promise.all(shuffle(requests, seed).map((send) => send()));
  await submitAttempt(viewer, id, { device: 'a device that sent nothing', lastSeq: 0 });
  return { id, told };
}

async function check(viewer: Viewer, id: string, told: readonly Told[], mode: AttemptMode): Promise<void> {
  const stored = await db.attempt.findUniqueOrThrow({
    where: { id },
    select: { state: true, score: true, of: true, milliseconds: true, operations: true, items: { orderBy: { position: 'asc' }, select: { id: true, answers: { orderBy: { round: 'asc' } }, version: { select: { body: true, key: true } } } } },
  });
  const log = new Map(stored.operations.map((row) => [row.id, row]));
  expect(stored.state).toBe('graded');
  // Everything that was told to anybody is in the log as it was told; sent twice, it was told alike.
  for (const { operation, device, result } of told) {
    expect(log.get(operation.id)).toMatchObject({ status: result.status === 'duplicate' ? 'applied' : result.status, device, seq: operation.seq, reason: result.reason ?? null });
  }
  expect(log.size).toBe(new Set(told.map(({ operation }) => operation.id)).size);
  const scores: { score: number | null }[] = [];
  for (const { answers, version } of stored.items) {
    answers.forEach((answer, at) => {
      // Rounds have no gaps, and each follows a miss (which the learner may have called right since).
      expect(answer.round).toBe(at + 1);
      if (at > 0) expect(answers[at - 1]!.correct).toBe(answers[at - 1]!.overridden);
      // The answer is one that was sent and acknowledged.
      expect(log.get(answer.operationId)).toMatchObject({ status: 'applied', type: 'answer', value: answer.value, round: answer.round });
      const own = grade(bodyOf(version.body), keyOf(version.key), valueOf(answer.value));
      expect(answer).toMatchObject(answer.overridden ? { score: 1, correct: true } : { score: own.score, correct: own.correct });
      if (mode === 'test') {
        const fromItsDevice = stored.operations.filter((row) => row.itemId === answer.itemId && row.round === answer.round && row.device === answer.device && row.status === 'applied');
        expect(answer.seq).toBe(Math.max(...fromItsDevice.map(({ seq }) => seq)));
      }
    });
    const answered = stored.operations.some((row) => row.itemId === answers[0]?.itemId && row.status === 'applied');
    expect(answers.length > 0).toBe(answered);
    scores.push({ score: answers[0]?.score ?? null });
  }
  expect(stored.score).toBe(scoreAttempt(scores).score);
  expect(stored.milliseconds).toBe(stored.items.flatMap(({ answers }) => answers).reduce((sum, answer) => sum + (answer.milliseconds ?? 0), 0));
  expect((await getAttemptForReview(viewer, id)).score).toBe(stored.score);
}

describe.each<AttemptMode>(['test', 'practice'])('many devices at one %s', (mode) => {
  it('leave nothing lost, nothing invented, and a score that can be computed again', async () => {
    const viewer = await aViewer();
    const { quizId } = await aQuiz(viewer, { count: 6 });
    let applied = 0;
    let late = 0;
    for (let seed = 1; seed <= 8; seed += 1) {
      const { id, told } = await storm(viewer, quizId, mode, seed);
      await check(viewer, id, told, mode);
      applied += told.filter(({ result }) => result.status === 'applied').length;
      late += told.filter(({ result }) => result.reason === 'attempt-over').length;
    }
    // The storm was one: some came in time and some did not.
    expect(Math.min(applied, late)).toBeGreaterThan(0);
  });
});
