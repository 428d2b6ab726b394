import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAttempts } from '#server/close-attempts.ts';
import { db } from '#server/db.ts';
import { bodyOf, keyOf, valueOf } from '#server/json-columns.ts';
import { keepAttempts } from '#server/keep-attempts.ts';
import { saveOperations, submitAttempt } from '#server/save-operations.ts';
import { startAssigned } from '#server/start-assigned.ts';
import type { Viewer } from '#server/viewer.ts';
import { grade } from '#study/grade.ts';
import { scoreAttempt } from '#study/score-attempt.ts';
import { shuffle } from '#study/shuffle.ts';
import type { Operation, OperationResult } from '#study/types.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aClass, anAssignment, aStudent } from '#tests/support/class.ts';
import { aDevice, keyOfItem, rightAnswer, wrongAnswer } from '#tests/support/operations.ts';
import { aViewer } from '#tests/support/viewer.ts';

let classId: string;
let quizId: string;
beforeAll(async () => {
  const teacher = await aViewer('member');
  ({ quizId } = await aQuiz(teacher, { count: 3 }));
  ({ classId } = await aClass(teacher));
});

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
/** As many students at a time as there are connections; what each does at once is up to `work`. */
async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  await Promise.all(times(4, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  }));
}
async function students(count: number): Promise<Awaited<ReturnType<typeof aStudent>>[]> {
  const all = [];
  for (let at = 0; at < count; at += 1) all.push(await aStudent(classId, randomUUID()));
  return all;
}
const outcome = (work: Promise<string>) => work.catch((error: unknown) => (error as { key: string }).key);

describe('fifty starts at once by each of 200 students', () => {
  it('begin one attempt for each where one is allowed, and all find it', async () => {
    const assignment = await anAssignment(classId, quizId, { attemptsAllowed: 1 });
    await each(await students(200), async ({ student }) => {
      const found = await Promise.all(times(50, () => startAssigned(student, assignment)));
      expect(new Set(found).size).toBe(1);
    });
    const begun = await db.attempt.groupBy({ by: ['memberId'], where: { assignmentId: assignment }, _count: { id: true } });
    expect(begun.map(({ _count }) => _count.id)).toEqual(times(200, () => 1));
    expect(await db.attemptItem.count({ where: { attempt: { assignmentId: assignment } } })).toBe(600);
  });

  it('and no more than three where three are allowed and each is handed in at once', async () => {
    const assignment = await anAssignment(classId, quizId, { attemptsAllowed: 3 });
    await each(await students(20), async ({ student, memberId }) => {
      const beginAndEnd = async () => {
        const id = await outcome(startAssigned(student, assignment));
        if (id !== 'no-attempts-left' && id !== 'conflict') await submitAttempt(student, id, { device: 'd', lastSeq: 0 });
      };
      for (let round = 0; round < 5; round += 1) await Promise.all(times(50, beginAndEnd));
      const numbers = (await db.attempt.findMany({ where: { assignmentId: assignment, memberId }, orderBy: { number: 'asc' } })).map(({ number }) => number);
      expect(numbers).toEqual([1, 2, 3]);
    });
  });
});

it('fifty hand-ins at once by each of 200 students hand in once', async () => {
  const assignment = await anAssignment(classId, quizId);
  await each(await students(200), async ({ student }) => {
    const id = await startAssigned(student, assignment);
    const replies = await Promise.all(times(50, () => submitAttempt(student, id, { device: 'd', lastSeq: 0 })));
    expect(replies.every(({ state, missing }) => missing === 0 && state !== 'in-progress')).toBe(true);
    const { state, submittedAt, gradedAt } = await db.attempt.findUniqueOrThrow({ where: { id } });
    expect(state).toBe('graded');
    expect(gradedAt!.getTime()).toBeGreaterThanOrEqual(submittedAt!.getTime());
  });
});

type Told = { operation: Operation; device: string; result: OperationResult };

/** One attempt that began an hour ago, and everything that can meet it at its end, in an order and an overlap that the seed chooses. */
async function storm(student: Viewer, memberId: string, assignmentId: string, seed: number) {
  const questions = await db.assignmentQuestion.findMany({ where: { assignmentId }, orderBy: { position: 'asc' } });
  const { id, items } = await db.attempt.create({
    data: {
      quizId, userId: student.id, mode: 'test', seed, of: questions.length, assignmentId, memberId, number: seed, isResumedByStart: false,
      startedAt: new Date(Date.now() - 3_600_000), deadlineAt: new Date(Date.now() + 3_600_000), items: { createMany: { data: questions.map(({ versionId }, position) => ({ versionId, position })) } },
    },
    select: { id: true, items: { select: { id: true, version: { select: { body: true } } } } },
  });
  const told: Told[] = [];
  const devices = [aDevice(), aDevice()];
  const save = async (device: (typeof devices)[number], at: number) => {
    const { id: item, version } = items[at % items.length]!;
    const key = await keyOfItem(item);
    const operation = device.answer(item, (seed + at) % 2 === 0 ? rightAnswer(key) : wrongAnswer(bodyOf(version.body), key));
    return async () => {
      const { results } = await saveOperations(student, id, { device: device.name, operations: [operation] });
      told.push({ operation, device: device.name, result: results[0]! });
    };
  };
  const acts: (() => Promise<unknown>)[] = [];
  for (let at = 0; at < 5; at += 1) acts.push(await save(devices[at % 2]!, at));
  if (seed % 3 !== 0) acts.push(() => db.$executeRaw`UPDATE "Attempt" SET "deadlineAt" = now() - interval '11 seconds' WHERE id = ${id}::uuid AND state = 'in_progress'`);
  if (seed % 5 !== 0) acts.push(() => submitAttempt(student, id, { device: 'another', lastSeq: 0 }));
  acts.push(() => closeAttempts({ attemptId: id }), () => closeAttempts('all'));
  // Some wait for others, some run side by side.
  const order = shuffle(acts, seed);
  const lanes = 1 + (seed % 4);
  await Promise.all(times(lanes, async (lane) => {
    for (let at = lane; at < order.length; at += lanes) await order[at]!();
  }));
  if (seed % 3 === 0 || (await db.attempt.findUniqueOrThrow({ where: { id } })).state === 'in_progress') await submitAttempt(student, id, { device: 'another', lastSeq: 0 });
  return { id, told };
}

async function check(id: string, told: readonly Told[]): Promise<string> {
  const stored = await db.attempt.findUniqueOrThrow({ where: { id }, select: { state: true, score: true, closedBy: true, submittedAt: true, gradedAt: true, operations: true, items: { select: { id: true, answers: true, version: { select: { body: true, key: true } } } } } });
  expect(stored.state).toBe('graded');
  const log = new Map(stored.operations.map((row) => [row.id, row]));
  expect(log.size).toBe(told.length);
  for (const { operation, result } of told) expect(log.get(operation.id)).toMatchObject({ status: result.status, reason: result.reason ?? null });
  const scores = stored.items.map(({ id: item, answers: [answer], version }) => {
    const applied = stored.operations.filter((row) => row.itemId === item && row.status === 'applied');
    // An answer that was acknowledged counts, and nothing counts that was not.
    expect(answer !== undefined).toBe(applied.length > 0);
    if (!answer) return { score: null };
    expect(log.get(answer.operationId)).toMatchObject({ status: 'applied', value: answer.value });
    expect(answer.seq).toBe(Math.max(...applied.filter((row) => row.device === answer.device).map(({ seq }) => seq)));
    const own = grade(bodyOf(version.body), keyOf(version.key), valueOf(answer.value));
    expect(answer).toMatchObject({ score: own.score, correct: own.correct });
    return { score: own.score };
  });
  expect(stored.score).toBe(scoreAttempt(scores).score);
  return stored.closedBy!;
}

describe.each([0, 1, 2, 3])('saves against hand-in against closing, 250 orders (%i of 4)', (part) => {
  it('leave legal states only, and no saved answer uncounted', async () => {
    const assignment = await anAssignment(classId, quizId, { attemptsAllowed: null, opensAt: new Date(Date.now() - 7_200_000), scoreRelease: 'by_hand', keysRelease: 'by_hand' });
    const { student, memberId } = await aStudent(classId);
    const seen = new Set<string>();
    const verdicts = new Set<string>();
    for (let seed = part * 250 + 1; seed <= (part + 1) * 250; seed += 1) {
      const { id, told } = await storm(student, memberId, assignment, seed);
      seen.add(await check(id, told));
      for (const { result } of told) verdicts.add(result.reason ?? result.status);
    }
    // It was a storm: some were handed in and some closed, some answers came in time and some did not.
    expect([...seen].sort()).toEqual(['student', 'time']);
    expect([...verdicts]).toEqual(expect.arrayContaining(['applied', 'too-late', 'attempt-over']));
  });
});

it('the upkeep of many processes closes each attempt once', async () => {
  const assignment = await anAssignment(classId, quizId, { opensAt: new Date(Date.now() - 7_200_000), attemptsAllowed: null });
  const questions = await db.assignmentQuestion.findMany({ where: { assignmentId: assignment } });
  const all = await students(150);
  for (const { student, memberId } of all) {
    await db.attempt.create({
      data: { quizId, userId: student.id, mode: 'test', seed: 1, of: 3, assignmentId: assignment, memberId, number: 1, isResumedByStart: false, startedAt: new Date(Date.now() - 3_600_000), deadlineAt: new Date(Date.now() - 60_000), items: { createMany: { data: questions.map(({ versionId }, position) => ({ versionId, position })) } } },
    });
  }
  const rounds = await Promise.all([...times(4, () => closeAttempts('all')), ...times(4, async () => (await keepAttempts())?.closed ?? 0)]);
  expect(rounds.reduce((sum, closed) => sum + closed, 0)).toBe(150);
  expect(await db.attempt.count({ where: { assignmentId: assignment, state: 'graded', closedBy: 'time' } })).toBe(150);
});
