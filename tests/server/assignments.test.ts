import { beforeAll, describe, expect, it } from 'vitest';
import { getAssigned, listAssigned, listOpenWork } from '#server/assigned-work.ts';
import { createAssignment, deleteAssignment, getAssignment, listAssignments, restoreAssignment } from '#server/assignments.ts';
import { changeAssignment, endAssignment, previewChange, setException } from '#server/change-assignment.ts';
import { closeAttempts } from '#server/close-attempts.ts';
import { db } from '#server/db.ts';
import { getAttemptForPlayer, getAttemptForReview } from '#server/read-attempt.ts';
import { releaseByHand, releaseWhatIsDue } from '#server/release-results.ts';
import { saveOperations, submitAttempt } from '#server/save-operations.ts';
import { startAssigned } from '#server/start-assigned.ts';
import type { Viewer } from '#server/viewer.ts';
import { watchAssignment } from '#server/watch-assignment.ts';
import { wallClock } from '#study/wall-clock.ts';
import { expectAbsent } from '#tests/support/absent.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aClass, anAssignment, aStudent } from '#tests/support/class.ts';
import { letTimePass } from '#tests/support/let-time-pass.ts';
import { aDevice } from '#tests/support/operations.ts';
import { aViewer } from '#tests/support/viewer.ts';

const zone = 'Asia/Ho_Chi_Minh';
let teacher: Viewer;
let quizId: string;
let classId: string;
beforeAll(async () => {
  teacher = await aViewer('member');
  ({ quizId } = await aQuiz(teacher, { count: 4 }));
  ({ classId } = await aClass(teacher, { timeZone: zone }));
});

const minute = 60_000;
const clock = (fromNow: number) => wallClock(Date.now() + fromNow, zone);
const create = (given: object = {}) => createAssignment(teacher, { classId, quizId }, given);
/** Moves dates of an assignment into the past or the future, as time would. */
const shift = (id: string, dates: { opensAt?: Date; dueAt?: Date | null; closesAt?: Date | null }) => db.assignment.update({ where: { id }, data: dates, select: { id: true } });
const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds);

async function answered(student: Viewer, attempt: string, count = 1) {
  const { items } = await getAttemptForPlayer(student, attempt);
  const device = aDevice();
  const operations = items.slice(0, count).map(({ id, body }) => device.answer(id, body.kind === 'true-false' ? { kind: 'true-false', value: true } : body.kind === 'single-choice' ? { kind: 'single-choice', option: body.options![0]!.id } : body.kind === 'ordering' ? { kind: 'ordering', order: body.options!.map((one) => one.id) } : body.kind === 'matching' ? { kind: 'matching', pairs: [] } : body.kind === 'multiple-choice' ? { kind: 'multiple-choice', options: [] } : body.kind === 'find-evidence' ? { kind: 'find-evidence', span: null } : { kind: body.kind, text: 'Marie' }));
  return { device, reply: await saveOperations(student, attempt, { device: device.name, operations }) };
}
async function handedIn(student: Viewer, assignmentId: string) {
  const id = await startAssigned(student, assignmentId);
  const { device } = await answered(student, id, 2);
  await submitAttempt(student, id, { device: device.name, lastSeq: device.lastSeq() });
  return id;
}

describe('a quiz is given to a class', () => {
  it('with nothing said: open at once, a test, one attempt', async () => {
    const id = await create();
    expect(await getAssignment(teacher, id)).toMatchObject({ state: 'open', mode: 'test', questions: 4, rules: { attemptsAllowed: 1, counts: 'best', dueAt: null, timeLimit: null, acceptsLate: true } });
    expect((await listAssignments(teacher, classId)).map((one) => one.id)).toContain(id);
  });

  it('with times on the clock of the class', async () => {
    const id = await create({ title: 'Monday', opensAt: '2030-01-07T08:00', dueAt: '2030-01-07T09:00', closesAt: '2030-01-08T00:00', keysRelease: 'after-due', timeLimit: '15' });
    const { rules, state, title } = await getAssignment(teacher, id);
    expect({ title, state }).toEqual({ title: 'Monday', state: 'not-yet-open' });
    expect(rules).toMatchObject({ opensAt: '2030-01-07T01:00:00.000Z', dueAt: '2030-01-07T02:00:00.000Z', closesAt: '2030-01-07T17:00:00.000Z', timeLimit: 900 });
  });

  it.each([
    [{ dueAt: '2020-01-01T08:00' }, 'due-before-opens'],
    [{ dueAt: 'soon' }, 'assignment-time'],
    [{ attemptsAllowed: '0' }, 'assignment-fields'],
    [{ keysRelease: 'after-due' }, 'release-needs-due'],
    [{ scoreRelease: 'by-hand' }, 'keys-before-score'],
    [{ classId: 'another' }, 'assignment-fields'],
  ])('but not with rules that cannot hold: %o', async (given, key) => {
    await expect(create(given)).rejects.toMatchObject({ code: 'invalid', key });
  });

  it('and what it asks stays when the quiz is changed', async () => {
    const id = await create();
    const { student } = await aStudent(classId);
    const [question] = await db.question.findMany({ where: { quizId, isChosen: true }, orderBy: { position: 'asc' }, take: 1 });
    await db.question.update({ where: { id: question!.id }, data: { isChosen: false } });
    expect((await getAttemptForPlayer(student, await startAssigned(student, id))).items.length).toBe(4);
    await db.question.update({ where: { id: question!.id }, data: { isChosen: true } });
  });

  it('and taken away and brought back, with what was answered', async () => {
    const id = await create();
    const { student } = await aStudent(classId);
    const attempt = await handedIn(student, id);
    await deleteAssignment(teacher, id);
    await expectAbsent([() => getAssignment(teacher, id), () => getAssigned(student, id), () => startAssigned(student, id)]);
    await restoreAssignment(teacher, id);
    expect((await getAssigned(student, id)).attempts.map((one) => one.id)).toEqual([attempt]);
  });
});

describe('a student', () => {
  it('begins once while it is open, and comes back to the same attempt', async () => {
    const id = await create();
    const { student } = await aStudent(classId);
    const attempt = await startAssigned(student, id);
    expect(await startAssigned(student, id)).toBe(attempt);
    await submitAttempt(student, attempt, { device: 'd', lastSeq: 0 });
    await expect(startAssigned(student, id)).rejects.toMatchObject({ code: 'conflict', key: 'no-attempts-left' });
  });

  it('does not begin before it opens nor after it closes', async () => {
    const { student } = await aStudent(classId);
    const id = await create({ opensAt: clock(10 * minute) });
    await expect(startAssigned(student, id)).rejects.toMatchObject({ key: 'assignment-not-open' });
    await shift(id, { opensAt: fromNow(-20 * minute), closesAt: fromNow(-minute) });
    await expect(startAssigned(student, id)).rejects.toMatchObject({ key: 'assignment-closed' });
  });

  it('has the attempts that the class has, and those given apart', async () => {
    const id = await create({ attemptsAllowed: '2' });
    const { student, memberId } = await aStudent(classId);
    await handedIn(student, id);
    await handedIn(student, id);
    await expect(startAssigned(student, id)).rejects.toMatchObject({ key: 'no-attempts-left' });
    await setException(teacher, id, memberId, { extraAttempts: '1' });
    await handedIn(student, id);
    expect((await getAssigned(student, id)).attemptsLeft).toBe(0);
  });

  it('is asked in the same order as others where nothing is shuffled, and in another one where it is', async () => {
    const look = async (id: string) => {
      const seen = [];
      for (let number = 0; number < 4; number += 1) {
        const { student } = await aStudent(classId);
        seen.push(JSON.stringify((await getAttemptForPlayer(student, await startAssigned(student, id))).items.map(({ body }) => body)));
      }
      return new Set(seen).size;
    };
    expect(await look(await create({ shufflesQuestions: false, shufflesOptions: false }))).toBe(1);
    expect(await look(await create())).toBeGreaterThan(1);
  });

  it('sees what is open in all classes', async () => {
    const id = await create();
    const { student } = await aStudent(classId);
    expect((await listOpenWork(student)).map((work) => work.id)).toContain(id);
    await handedIn(student, id);
    expect((await listOpenWork(student)).map((work) => work.id)).not.toContain(id);
    expect((await listAssigned(student, classId)).map((work) => work.id)).toContain(id);
  });
});

describe('time', () => {
  it('ends an attempt whose student never returns, with the answers that were saved', async () => {
    const id = await create({ timeLimit: '10' });
    const { student } = await aStudent(classId);
    const attempt = await startAssigned(student, id);
    await answered(student, attempt, 3);
    await letTimePass(attempt, 605);
    expect(await closeAttempts({ assignmentId: id })).toBe(0); // an answer may still be under way
    await letTimePass(attempt, 6);
    expect(await closeAttempts('all')).toBe(1);
    const [own] = (await getAssigned(student, id)).attempts;
    expect(own).toMatchObject({ state: 'graded', isClosedByTime: true, answered: 3, isLate: false });
    expect(await db.answer.count({ where: { item: { attemptId: attempt }, score: { not: null } } })).toBe(3);
    expect(await closeAttempts('all')).toBe(0);
  });

  it('marks what is handed in after the due date, and the mark moves with the date', async () => {
    const id = await anAssignment(classId, quizId, { opensAt: fromNow(-10 * minute), dueAt: fromNow(-5 * minute), closesAt: fromNow(60 * minute) });
    const { student } = await aStudent(classId);
    await handedIn(student, id);
    const isLate = async () => (await getAssigned(student, id)).attempts[0]?.isLate;
    expect(await isLate()).toBe(true);
    const { rules, updatedAt } = await getAssignment(teacher, id);
    await changeAssignment(teacher, id, updatedAt, { dueAt: clock(5 * minute), closesAt: clock(60 * minute), opensAt: wallClock(Date.parse(rules.opensAt), zone) });
    expect(await isLate()).toBe(false);
  });

  it('is longer for who has more of it, at once', async () => {
    const id = await create({ timeLimit: '20' });
    const { student, memberId } = await aStudent(classId);
    await db.classMember.update({ where: { id: memberId }, data: { extraTimePercent: 50 } });
    const attempt = await startAssigned(student, id);
    const minutes = async () => {
      const { startedAt, deadlineAt } = await db.attempt.findUniqueOrThrow({ where: { id: attempt } });
      return (deadlineAt!.getTime() - startedAt.getTime()) / minute;
    };
    expect(await minutes()).toBe(30);
    await setException(teacher, id, memberId, { extraMinutes: '5' });
    expect(await minutes()).toBe(35);
    await setException(teacher, id, memberId, {});
    expect(await minutes()).toBe(30);
  });

  it('can be ended by the teacher: what runs is closed, what was saved counts', async () => {
    const id = await create();
    const { student } = await aStudent(classId);
    const attempt = await startAssigned(student, id);
    await answered(student, attempt, 2);
    await endAssignment(teacher, id);
    expect((await answered(student, attempt, 1)).reply.results[0]).toMatchObject({ status: 'applied' }); // within the second of grace
    await expect(startAssigned((await aStudent(classId)).student, id)).rejects.toMatchObject({ key: 'assignment-closed' });
  });
});

describe('a change says what it does, and does it', () => {
  it('to attempts that run', async () => {
    const id = await create({ timeLimit: '30' });
    const { student } = await aStudent(classId);
    const attempt = await startAssigned(student, id);
    expect(await previewChange(teacher, id, { timeLimit: '40' })).toEqual([{ code: 'ends-later', count: 1 }]);
    expect(await previewChange(teacher, id, { timeLimit: '30', title: 'Other' })).toEqual([]);
    const { updatedAt } = await getAssignment(teacher, id);
    await changeAssignment(teacher, id, updatedAt, { timeLimit: '40', title: 'Other' });
    const { startedAt, deadlineAt } = await db.attempt.findUniqueOrThrow({ where: { id: attempt } });
    expect(deadlineAt!.getTime() - startedAt.getTime()).toBe(40 * minute);
    expect((await getAssignment(teacher, id)).title).toBe('Other');
    await expect(changeAssignment(teacher, id, updatedAt, {})).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('results', () => {
  it('come when the teacher says so, and stay', async () => {
    const id = await create({ scoreRelease: 'by-hand', keysRelease: 'by-hand' });
    const { student } = await aStudent(classId);
    const attempt = await handedIn(student, id);
    const own = async () => (await getAssigned(student, id)).attempts[0]!;
    expect(await own()).toMatchObject({ state: 'graded', score: null, hasKeys: false });
    await expect(getAttemptForReview(student, attempt)).rejects.toMatchObject({ key: 'not-released' });
    await releaseByHand(teacher, id, 'score');
    expect(await own()).toMatchObject({ score: expect.any(Number), hasKeys: false });
    await expect(getAttemptForReview(student, attempt)).rejects.toMatchObject({ key: 'not-released' });
    await releaseByHand(teacher, id, 'keys');
    expect(await own()).toMatchObject({ hasKeys: true });
    expect((await getAttemptForReview(student, attempt)).items.length).toBe(4);
    const later = await aStudent(classId);
    expect((await getAttemptForReview(later.student, await handedIn(later.student, id))).items.length).toBe(4);
  });

  it('come after the last due date of the class', async () => {
    const id = await create({ dueAt: clock(60 * minute), keysRelease: 'after-due' });
    const [one, other] = [await aStudent(classId), await aStudent(classId)];
    const attempt = await handedIn(one.student, id);
    await setException(teacher, id, other.memberId, { dueAt: clock(120 * minute) });
    await shift(id, { opensAt: fromNow(-60 * minute), dueAt: fromNow(-minute) });
    expect((await getAssigned(one.student, id)).attempts[0]).toMatchObject({ score: expect.any(Number), hasKeys: false });
    await db.assignmentException.updateMany({ where: { assignmentId: id }, data: { dueAt: fromNow(-1000) } });
    // Whoever looks finds it out.
    expect((await getAttemptForReview(one.student, attempt)).items.length).toBe(4);
    expect(await releaseWhatIsDue({ assignmentId: id })).toBe(0);
  });

  it('of an attempt that was graded while they were given out are found', async () => {
    const id = await create({ scoreRelease: 'by-hand', keysRelease: 'by-hand' });
    const { student } = await aStudent(classId);
    const attempt = await handedIn(student, id);
    await db.assignment.update({ where: { id }, data: { scoreReleasedAt: new Date(), keysReleasedAt: new Date() } });
    expect((await getAttemptForReview(student, attempt)).items.length).toBe(4);
  });
});

it('a practice answers after each question, and is given no later release', async () => {
  const id = await create({ mode: 'practice', keysRelease: 'by-hand' });
  const { student } = await aStudent(classId);
  const attempt = await startAssigned(student, id);
  const { reply, device } = await answered(student, attempt, 1);
  expect(reply.results[0]?.released).toBeDefined();
  const [item] = (await getAttemptForPlayer(student, attempt)).items;
  const { results } = await saveOperations(student, attempt, { device: device.name, operations: [device.override(item!.id)] });
  expect(results[0]).toMatchObject({ status: 'rejected', reason: 'not-here' });
});

describe('the teacher watches', () => {
  it('who has begun, how far they are, and who never did', async () => {
    const { classId: small } = await aClass(teacher);
    const id = await createAssignment(teacher, { classId: small, quizId }, { timeLimit: '30' });
    const [ada, bo, cy] = [await aStudent(small, 'Ada'), await aStudent(small, 'Bo'), await aStudent(small, 'Cy')];
    await answered(ada.student, await startAssigned(ada.student, id), 3);
    await handedIn(bo.student, id);
    await setException(teacher, id, cy.memberId, { extraMinutes: '10' });
    const { students, questions, state } = await watchAssignment(teacher, id);
    expect({ questions, state }).toEqual({ questions: 4, state: 'open' });
    expect(students.map(({ name, state: is, answered: given, hasMoreTime }) => ({ name, is, given, hasMoreTime }))).toEqual([
      { name: 'Ada', is: 'in-progress', given: 3, hasMoreTime: false },
      { name: 'Bo', is: 'handed-in', given: 2, hasMoreTime: false },
      { name: 'Cy', is: 'not-started', given: 0, hasMoreTime: true },
    ]);
    expect(await listAssignments(teacher, small)).toMatchObject([{ students: 3, started: 2, handedIn: 1 }]);
  });
});
