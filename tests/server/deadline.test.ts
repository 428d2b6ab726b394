import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '#server/db.ts';
import { brokenRule } from '#server/errors.ts';
import { getAttemptForPlayer } from '#server/read-attempt.ts';
import { saveOperations, submitAttempt } from '#server/save-operations.ts';
import { startAssigned } from '#server/start-assigned.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aClass, anAssignment, aStudent } from '#tests/support/class.ts';
import { aDevice, keyOfItem, rightAnswer } from '#tests/support/operations.ts';
import { letTimePass } from '#tests/support/let-time-pass.ts';
import { aViewer } from '#tests/support/viewer.ts';

// The clock is the database's. That of the app is set an hour off, forwards and back; a device sends no time at all.

const hour = 3_600_000;
let classId: string;
let quizId: string;
beforeAll(async () => {
  const teacher = await aViewer('member');
  ({ quizId } = await aQuiz(teacher, { count: 2 }));
  ({ classId } = await aClass(teacher));
});
afterEach(() => {
  vi.useRealTimers();
});

/** An attempt whose deadline is so many seconds from now, by the database's clock. */
async function anAttemptThatEnds(inSeconds: number) {
  const assignment = await anAssignment(classId, quizId, { opensAt: new Date(Date.now() - hour) });
  const { student } = await aStudent(classId);
  const id = await startAssigned(student, assignment);
  await letTimePass(id, 600);
  await db.$executeRaw`UPDATE "Attempt" SET "deadlineAt" = clock_timestamp() + make_interval(secs => ${inSeconds}) WHERE id = ${id}::uuid`;
  const [item] = (await getAttemptForPlayer(student, id)).items;
  const device = aDevice();
  return { id, student, device, operation: device.answer(item!.id, rightAnswer(await keyOfItem(item!.id))) };
}

describe.each([['right', 0], ['an hour fast', hour], ['an hour slow', -hour]])('with the clock of the app %s', (_, skew) => {
  const setClock = () => { vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + skew }); };

  it('an answer two seconds before the deadline counts', async () => {
    const { id, student, device, operation } = await anAttemptThatEnds(2);
    setClock();
    const reply = await saveOperations(student, id, { device: device.name, operations: [operation] });
    expect(reply).toMatchObject({ state: 'in-progress', results: [{ status: 'applied' }] });
    expect((await submitAttempt(student, id, { device: device.name, lastSeq: 1 })).state).toBe('graded');
    expect(await db.attempt.findUniqueOrThrow({ where: { id } })).toMatchObject({ closedBy: 'student', score: 1 });
  });

  it('an answer two seconds after it is kept and does not count', async () => {
    const { id, student, device, operation } = await anAttemptThatEnds(-2);
    setClock();
    const reply = await saveOperations(student, id, { device: device.name, operations: [operation] });
    expect(reply.results).toEqual([{ id: operation.id, status: 'rejected', reason: 'too-late' }]);
    expect(await db.answerOperation.findUniqueOrThrow({ where: { id: operation.id } })).toMatchObject({ status: 'rejected', reason: 'too-late', value: operation.value });
    expect((await submitAttempt(student, id, { device: device.name, lastSeq: 1 })).state).toBe('graded');
    expect(await db.attempt.findUniqueOrThrow({ where: { id } })).toMatchObject({ closedBy: 'time', score: 0 });
  });

  it('a device is told the time that is left, by two moments of one clock', async () => {
    const { id, student } = await anAttemptThatEnds(300);
    setClock();
    const { time } = await getAttemptForPlayer(student, id);
    const left = Date.parse(time!.endsAt) - Date.parse(time!.now);
    expect(left).toBeGreaterThan(290_000);
    expect(left).toBeLessThanOrEqual(300_000);
  });

  it('an assignment opens and closes when the database says so', async () => {
    const [{ soon, ago }] = (await db.$queryRaw<{ soon: Date; ago: Date }[]>`SELECT clock_timestamp() + interval '2 seconds' AS soon, clock_timestamp() - interval '2 seconds' AS ago`) as [{ soon: Date; ago: Date }];
    const { student } = await aStudent(classId);
    const later = await anAssignment(classId, quizId, { opensAt: soon });
    const over = await anAssignment(classId, quizId, { opensAt: new Date(ago.getTime() - hour), closesAt: ago });
    const now = await anAssignment(classId, quizId, { opensAt: ago, closesAt: new Date(soon.getTime() + 60_000) });
    setClock();
    await expect(startAssigned(student, later)).rejects.toMatchObject({ key: 'assignment-not-open' });
    await expect(startAssigned(student, over)).rejects.toMatchObject({ key: 'assignment-closed' });
    expect(await startAssigned(student, now)).toMatch(/-/);
  });
});

it('the database itself holds no answer that came long after the deadline', async () => {
  const { id, operation } = await anAttemptThatEnds(300);
  await db.$executeRaw`UPDATE "Attempt" SET "deadlineAt" = clock_timestamp() - interval '11 seconds' WHERE id = ${id}::uuid`;
  const row = (change: object) => db.answerOperation.create({ data: { id: operation.id, attemptId: id, itemId: operation.item, round: 1, type: 'answer', device: 'd', seq: 1, value: { kind: 'true-false', value: true }, status: 'applied', ...change } });
  expect(await row({}).then(() => null, brokenRule)).toBe('attempt_in_time');
  await expect(row({ status: 'rejected', reason: 'too-late' })).resolves.toBeDefined();
});

it('the database itself begins no attempt while its assignment is not open, exceptions counted', async () => {
  const now = Date.now();
  const { student, memberId } = await aStudent(classId);
  const begin = async (given: Parameters<typeof anAssignment>[2], exception?: { dueAt?: Date; closesAt?: Date }, isLateTaken = true) => {
    const assignmentId = await anAssignment(classId, quizId, given);
    await db.assignment.update({ where: { id: assignmentId }, data: { acceptsLate: isLateTaken } });
    if (exception) await db.assignmentException.create({ data: { assignmentId, memberId, ...exception } });
    return db.attempt.create({ data: { quizId, userId: student.id, mode: 'test', seed: 1, of: 1, assignmentId, memberId, number: 1, isResumedByStart: false, startedAt: new Date(now) } }).then(() => 'begun', brokenRule);
  };
  const [past, ago, soon] = [new Date(now - 2 * hour), new Date(now - hour), new Date(now + hour)];
  expect(await begin({ opensAt: soon })).toBe('attempt_while_open');
  expect(await begin({ opensAt: past, closesAt: ago })).toBe('attempt_while_open');
  expect(await begin({ opensAt: past, closesAt: ago }, { closesAt: soon })).toBe('begun');
  expect(await begin({ opensAt: past, dueAt: ago, closesAt: ago }, { dueAt: soon })).toBe('begun');
  expect(await begin({ opensAt: past, dueAt: ago })).toBe('begun');
  expect(await begin({ opensAt: past, dueAt: ago }, undefined, false)).toBe('attempt_while_open');
  expect(await begin({ opensAt: past, dueAt: ago }, { dueAt: soon }, false)).toBe('begun');
});
