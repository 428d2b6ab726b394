import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listAttempts, retryMisses, startAttempt } from '#server/attempts.ts';
import { deleteQuestion, getQuizForAuthor } from '#server/authoring.ts';
import { db } from '#server/db.ts';
import { gradeAttempt } from '#server/grade-attempt.ts';
import { getAttemptForPlayer, getAttemptForReview } from '#server/read-attempt.ts';
import { saveOperations, submitAttempt } from '#server/save-operations.ts';
import type { Viewer } from '#server/viewer.ts';
import type { AttemptMode } from '#study/types.ts';
import { expectAbsent } from '#tests/support/absent.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aDevice, isTyped, keyOfItem, rightAnswer, wrongAnswer } from '#tests/support/operations.ts';
import { aViewer } from '#tests/support/viewer.ts';

async function anAttempt(mode: AttemptMode, viewer?: Viewer) {
  const owner = viewer ?? (await aViewer());
  const { quizId } = await aQuiz(owner, { count: 8 });
  const id = await startAttempt(owner, quizId, { mode });
  const player = await getAttemptForPlayer(owner, id);
  return { viewer: owner, quizId, id, player, items: player.items, device: aDevice() };
}

describe('starting', () => {
  it('twice leads to the same attempt, in another mode to another one', async () => {
    const { viewer, quizId, id } = await anAttempt('practice');
    expect(await startAttempt(viewer, quizId, { mode: 'practice' })).toBe(id);
    expect(await startAttempt(viewer, quizId, { mode: 'test' })).not.toBe(id);
  });

  it('fifty times at once begins one', async () => {
    const viewer = await aViewer();
    const { quizId } = await aQuiz(viewer);
    const ids = await Promise.all(Array.from({ length: 50 }, () => startAttempt(viewer, quizId, { mode: 'test' })));
    expect(new Set(ids).size).toBe(1);
    expect(await db.attempt.count({ where: { quizId } })).toBe(1);
  });

  it('shows the same order after a reload, and its own order to each attempt', async () => {
    const { viewer, id, player } = await anAttempt('test');
    expect(await getAttemptForPlayer(viewer, id)).toEqual(player);
    const positions = player.items.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it.each([[{}], [{ mode: 'exam' }], [{ mode: { not: 'test' } }], [{ mode: 'test', score: 8 }]])('is refused for %j', async (given) => {
    const viewer = await aViewer();
    const { quizId } = await aQuiz(viewer);
    await expect(startAttempt(viewer, quizId, given)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a practice', () => {
  it('shows after each answer whether it was right, with the proof in its paragraph', async () => {
    const { viewer, id, items, device } = await anAttempt('practice');
    const [first, second] = [items[0]!, items[1]!];
    const right = await saveOperations(viewer, id, { device: device.name, operations: [device.answer(first.id, rightAnswer(await keyOfItem(first.id)))] });
    expect(right.results[0]).toMatchObject({ status: 'applied', released: { grade: { correct: true, score: 1 }, overridden: false } });
    const wrong = await saveOperations(viewer, id, { device: device.name, operations: [device.answer(second.id, wrongAnswer(second.body, await keyOfItem(second.id)))] });
    expect(wrong.results[0]).toMatchObject({ status: 'applied', released: { grade: { correct: false } } });
    const { proof } = wrong.results[0]!.released!;
    expect(proof.length).toBeGreaterThan(0);
    const { revision } = (await db.attemptItem.findUniqueOrThrow({ where: { id: second.id }, select: { version: { select: { revision: true } } } })).version;
    for (const { before, quote, after } of proof) expect(revision.text).toContain(before + quote.text + after);
    const resumed = await getAttemptForPlayer(viewer, id);
    expect(resumed.answers.map(({ item }) => item)).toEqual([first.id, second.id]);
    expect(resumed.answers[1]!.released).toEqual(wrong.results[0]!.released);
  });

  it('closes an answer once it is shown: another tab cannot change it', async () => {
    const { viewer, id, items, device } = await anAttempt('practice');
    const item = items[0]!;
    const key = await keyOfItem(item.id);
    await saveOperations(viewer, id, { device: device.name, operations: [device.answer(item.id, wrongAnswer(item.body, key))] });
    const other = aDevice();
    const reply = await saveOperations(viewer, id, { device: other.name, operations: [other.answer(item.id, rightAnswer(key))] });
    expect(reply.results[0]).toMatchObject({ status: 'superseded', released: { grade: { correct: false } } });
  });

  it('asks a miss again, and only a miss; the first round alone counts', async () => {
    const { viewer, id, items, device } = await anAttempt('practice');
    const item = items[0]!;
    const key = await keyOfItem(item.id);
    const operations = [
      device.answer(item.id, wrongAnswer(item.body, key)),
      device.answer(item.id, rightAnswer(key), { round: 3 }),
      device.answer(item.id, rightAnswer(key), { round: 2 }),
      device.answer(item.id, rightAnswer(key), { round: 3 }),
    ];
    const { results } = await saveOperations(viewer, id, { device: device.name, operations });
    expect(results.map(({ status, reason }) => reason ?? status)).toEqual(['applied', 'no-such-round', 'applied', 'no-such-round']);
    await submitAttempt(viewer, id, { device: device.name, lastSeq: device.lastSeq() });
    const review = await getAttemptForReview(viewer, id);
    expect(review).toMatchObject({ score: review.items.find((one) => one.id === item.id)!.released.grade.score, of: items.length });
    expect(review.items.find((one) => one.id === item.id)).toMatchObject({ rounds: 2, released: { grade: { correct: false } } });
  });

  it('lets a learner say "I was right" about what was typed, and about nothing else', async () => {
    const { viewer, id, items, device } = await anAttempt('practice');
    for (const item of items) {
      const key = await keyOfItem(item.id);
      const operations = [device.override(item.id), device.answer(item.id, wrongAnswer(item.body, key)), device.override(item.id), device.override(item.id)];
      const { results } = await saveOperations(viewer, id, { device: device.name, operations });
      const expected = isTyped(item) ? ['nothing-to-override', 'applied', 'applied', 'superseded'] : ['not-here', 'applied', 'not-here', 'not-here'];
      expect(results.map(({ status, reason }) => reason ?? status)).toEqual(expected);
    }
    expect(items.some(isTyped)).toBe(true);
    await submitAttempt(viewer, id, { device: device.name, lastSeq: device.lastSeq() });
    const review = await getAttemptForReview(viewer, id);
    expect(review.items.filter(({ released }) => released.overridden)).toHaveLength(items.filter(isTyped).length);
    expect(review.score).toBeGreaterThanOrEqual(items.filter(isTyped).length);
  });
});

describe('a test', () => {
  it('shows nothing before it is submitted and everything after', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    const operations = await Promise.all(items.map(async (item, index) => device.answer(item.id, index % 2 ? rightAnswer(await keyOfItem(item.id)) : wrongAnswer(item.body, await keyOfItem(item.id)), { milliseconds: 1500 })));
    const reply = await saveOperations(viewer, id, { device: device.name, operations });
    expect(reply.results.every((result) => result.status === 'applied' && !('released' in result))).toBe(true);
    expect(JSON.stringify(await getAttemptForPlayer(viewer, id))).not.toMatch(/released|"key"|proof|correct/);
    await expect(getAttemptForReview(viewer, id)).rejects.toMatchObject({ code: 'conflict', key: 'attempt-open' });
    expect(await submitAttempt(viewer, id, { device: device.name, lastSeq: device.lastSeq() })).toEqual({ state: 'graded', missing: 0 });
    const review = await getAttemptForReview(viewer, id);
    expect(review).toMatchObject({ of: items.length, milliseconds: 1500 * items.length });
    expect(review.items.map(({ released }) => released.grade.correct)).toEqual(items.map((_, index) => index % 2 === 1));
    expect(review.score).toBe(review.items.reduce((sum, { released }) => sum + released.grade.score, 0));
    expect((await listAttempts(viewer))[0]).toMatchObject({ id, state: 'graded', score: review.score, answered: items.length });
  });

  it('keeps the latest answer: the higher number of a device, the later arrival between devices', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    const item = items[0]!;
    const key = await keyOfItem(item.id);
    const [early, late] = [device.answer(item.id, wrongAnswer(item.body, key)), device.answer(item.id, rightAnswer(key))];
    await saveOperations(viewer, id, { device: device.name, operations: [late] });
    const reply = await saveOperations(viewer, id, { device: device.name, operations: [early] });
    expect(reply.results[0]!.status).toBe('superseded');
    expect((await getAttemptForPlayer(viewer, id)).answers[0]!.value).toEqual(rightAnswer(key));
    const other = aDevice();
    await saveOperations(viewer, id, { device: other.name, operations: [other.answer(item.id, wrongAnswer(item.body, key))] });
    expect((await getAttemptForPlayer(viewer, id)).answers[0]!.value).toEqual(wrongAnswer(item.body, key));
  });

  it('has no second round', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    const key = await keyOfItem(items[0]!.id);
    const { results } = await saveOperations(viewer, id, { device: device.name, operations: [device.answer(items[0]!.id, wrongAnswer(items[0]!.body, key)), device.answer(items[0]!.id, rightAnswer(key), { round: 2 })] });
    expect(results[1]).toMatchObject({ status: 'rejected', reason: 'no-such-round' });
  });

  it('scores 0 for nothing', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    await submitAttempt(viewer, id, { device: device.name, lastSeq: 0 });
    const review = await getAttemptForReview(viewer, id);
    expect(review).toMatchObject({ score: 0, of: items.length });
    expect(review.items.every(({ answer, released }) => answer === null && released.proof.length > 0)).toBe(true);
  });
});

describe('an operation', () => {
  it.each<AttemptMode>(['practice', 'test'])('sent again in a %s changes nothing and is answered alike', async (mode) => {
    const { viewer, id, items, device } = await anAttempt(mode);
    const request = { device: device.name, operations: await Promise.all(items.map(async (item) => device.answer(item.id, rightAnswer(await keyOfItem(item.id)), { milliseconds: 10 }))) };
    const first = await saveOperations(viewer, id, request);
    const before = await db.answer.findMany({ where: { item: { attemptId: id } }, orderBy: { itemId: 'asc' } });
    const again = await Promise.all(Array.from({ length: 5 }, () => saveOperations(viewer, id, request)));
    for (const reply of again) expect(reply.results).toEqual(first.results.map((result) => ({ ...result, status: 'duplicate' })));
    expect(await db.answer.findMany({ where: { item: { attemptId: id } }, orderBy: { itemId: 'asc' } })).toEqual(before);
    expect(await db.answerOperation.count({ where: { attemptId: id } })).toBe(items.length);
  });

  it('whose id was used for something else is refused', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    const operation = device.answer(items[0]!.id, rightAnswer(await keyOfItem(items[0]!.id)));
    await saveOperations(viewer, id, { device: device.name, operations: [operation] });
    const other = await anAttempt('test');
    for (const [who, attempt, changed] of [
      [viewer, id, { ...operation, value: wrongAnswer(items[0]!.body, await keyOfItem(items[0]!.id)) }],
      [viewer, id, { ...operation, item: items[1]!.id }],
      [other.viewer, other.id, operation],
    ] as const) {
      const { results } = await saveOperations(who, attempt, { device: device.name, operations: [changed] });
      expect(results[0]).toMatchObject({ status: 'rejected', reason: 'id-used' });
    }
    expect(await db.answerOperation.count({ where: { id: operation.id } })).toBe(1);
  });

  it('about a question or an option of another quiz is refused', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    const other = await anAttempt('test');
    const choice = items.find(({ body }) => body.kind === 'single-choice')!;
    const { results } = await saveOperations(viewer, id, { device: device.name, operations: [
      device.answer(other.items[0]!.id, rightAnswer(await keyOfItem(other.items[0]!.id))),
      device.answer(randomUUID(), { kind: 'true-false', value: true }),
      device.answer(choice.id, { kind: 'single-choice', option: 'o99' }),
      device.answer(choice.id, { kind: 'true-false', value: true }),
    ] });
    expect(results.map(({ reason }) => reason)).toEqual(['no-such-question', 'no-such-question', 'not-an-answer', 'not-an-answer']);
  });

  it('after submitting is refused and kept in the record', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    await submitAttempt(viewer, id, { device: device.name, lastSeq: 0 });
    const reply = await saveOperations(viewer, id, { device: device.name, operations: [device.answer(items[0]!.id, rightAnswer(await keyOfItem(items[0]!.id)))] });
    expect(reply).toMatchObject({ state: 'graded', results: [{ status: 'rejected', reason: 'attempt-over' }] });
    expect(await db.answerOperation.count({ where: { attemptId: id, status: 'rejected' } })).toBe(1);
    expect((await getAttemptForReview(viewer, id)).score).toBe(0);
  });
});

describe('submitting', () => {
  it('waits for what the server has not seen', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    const operations = await Promise.all(items.slice(0, 3).map(async (item) => device.answer(item.id, rightAnswer(await keyOfItem(item.id)))));
    await saveOperations(viewer, id, { device: device.name, operations: operations.slice(0, 1) });
    expect(await submitAttempt(viewer, id, { device: device.name, lastSeq: 3 })).toEqual({ state: 'in-progress', missing: 2 });
    await saveOperations(viewer, id, { device: device.name, operations: operations.slice(1) });
    expect(await submitAttempt(viewer, id, { device: device.name, lastSeq: 3 })).toEqual({ state: 'graded', missing: 0 });
  });

  it('fifty times at once happens once, and no saved answer is left out of the score', async () => {
    for (let round = 0; round < 5; round++) {
      const { viewer, id, items, device } = await anAttempt('test');
      const keys = await Promise.all(items.map((item) => keyOfItem(item.id)));
      const devices = items.map(() => aDevice());
      const saves = items.map((item, index) => saveOperations(viewer, id, { device: devices[index]!.name, operations: [devices[index]!.answer(item.id, rightAnswer(keys[index]!))] }));
      const submits = Array.from({ length: 50 }, () => submitAttempt(viewer, id, { device: device.name, lastSeq: 0 }));
      const [saved] = await Promise.all([Promise.all(saves), Promise.all(submits)]);
      const applied = saved.filter(({ results }) => results[0]!.status === 'applied').length;
      const review = await getAttemptForReview(viewer, id);
      expect(review.score).toBe(applied);
      expect(await db.answer.count({ where: { item: { attemptId: id } } })).toBe(applied);
      const { submittedAt, gradedAt } = await db.attempt.findUniqueOrThrow({ where: { id } });
      expect(gradedAt!.getTime()).toBeGreaterThanOrEqual(submittedAt!.getTime());
    }
  });

  it('is graded later when the grading was interrupted, once, with the same score', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    await saveOperations(viewer, id, { device: device.name, operations: [device.answer(items[0]!.id, rightAnswer(await keyOfItem(items[0]!.id)))] });
    await db.$executeRaw`UPDATE "Attempt" SET state = 'submitted', "submittedAt" = now() WHERE id = ${id}::uuid`;
    await Promise.all(Array.from({ length: 10 }, () => gradeAttempt(id)));
    expect((await getAttemptForReview(viewer, id)).score).toBe(1);
    await gradeAttempt(id);
    expect((await getAttemptForReview(viewer, id)).score).toBe(1);
  });
});

describe('the misses', () => {
  it('are asked again in a practice of their own', async () => {
    const { viewer, id, items, device } = await anAttempt('test');
    await expect(retryMisses(viewer, id)).rejects.toMatchObject({ key: 'attempt-open' });
    await saveOperations(viewer, id, { device: device.name, operations: [device.answer(items[0]!.id, rightAnswer(await keyOfItem(items[0]!.id)))] });
    await submitAttempt(viewer, id, { device: device.name, lastSeq: 1 });
    const [retry, again] = await Promise.all([retryMisses(viewer, id), retryMisses(viewer, id)]);
    expect(again).toBe(retry);
    const player = await getAttemptForPlayer(viewer, retry);
    expect(player.mode).toBe('practice');
    const prompts = (all: typeof items) => all.map(({ body }) => body.prompt).sort();
    expect(prompts([...player.items])).toEqual(prompts(items.slice(1)));
  });
});

describe('an attempt', () => {
  it('keeps the version that was asked when the author changes the quiz', async () => {
    const { viewer, quizId, id, player } = await anAttempt('test');
    const quiz = await getQuizForAuthor(viewer, quizId);
    await deleteQuestion(viewer, quiz.questions[0]!.id);
    expect(await getAttemptForPlayer(viewer, id)).toEqual(player);
  });

  it('of somebody else is not there', async () => {
    const { viewer, quizId, id, items, device } = await anAttempt('test');
    const other = await aViewer('member');
    const operations = [device.answer(items[0]!.id, rightAnswer(await keyOfItem(items[0]!.id)))];
    await expectAbsent([
      () => startAttempt(other, quizId, { mode: 'test' }),
      () => getAttemptForPlayer(other, id),
      () => getAttemptForReview(other, id),
      () => saveOperations(other, id, { device: device.name, operations }),
      () => submitAttempt(other, id, { device: device.name, lastSeq: 0 }),
      () => retryMisses(other, id),
    ]);
    expect(await listAttempts(other)).toEqual([]);
    expect((await getAttemptForPlayer(viewer, id)).answers).toEqual([]);
  });
});
