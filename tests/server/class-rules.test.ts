import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editQuestion, getQuizForAuthor } from '#server/authoring.ts';
import { db } from '#server/db.ts';
import { brokenRule, isDuplicate } from '#server/errors.ts';
import { exportAccount } from '#server/export-account.ts';
import { gradeAttempt } from '#server/grade-attempt.ts';
import { getAttemptForPlayer, getAttemptForReview } from '#server/read-attempt.ts';
import { releaseAttempts } from '#server/release-attempts.ts';
import { reviewBundle } from '#server/reviews.ts';
import { listAttempts } from '#server/attempts.ts';
import { saveOperations, submitAttempt } from '#server/save-operations.ts';
import type { Viewer } from '#server/viewer.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aClass, anAssignedAttempt, anAssignment, aStudent } from '#tests/support/class.ts';
import { aDevice, keyOfItem, rightAnswer, wrongAnswer } from '#tests/support/operations.ts';
import { aViewer } from '#tests/support/viewer.ts';

let teacher: Viewer;
let quizId: string;
let classId: string;
beforeAll(async () => {
  teacher = await aViewer('member');
  ({ quizId } = await aQuiz(teacher, { count: 3 }));
});
// Each test has a class of its own: what one assigns would keep cards of another's students at rest.
beforeEach(async () => {
  ({ classId } = await aClass(teacher));
});

const refusal = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: unknown) => (isDuplicate(error) ? 'duplicate' : (brokenRule(error) ?? String(error))));

/** A student who answers everything in an assigned attempt and submits it: the first question right, the others wrong. */
async function aSubmittedAttempt(assignmentId: string) {
  const { student, memberId } = await aStudent(classId);
  const attemptId = await anAssignedAttempt(assignmentId, memberId);
  const device = aDevice();
  const { items } = await getAttemptForPlayer(student, attemptId);
  const operations = await Promise.all(items.map(async ({ id, body }, at) => {
    const key = await keyOfItem(id);
    return device.answer(id, at === 0 ? rightAnswer(key) : wrongAnswer(body, key));
  }));
  await saveOperations(student, attemptId, { device: device.name, operations });
  await submitAttempt(student, attemptId, { device: device.name, lastSeq: device.lastSeq() });
  return { student, memberId, attemptId, items };
}
/** What may be asked in the days to come. */
const cardsOf = async (student: Viewer) => (await reviewBundle(student, { now: new Date(Date.now() + 7 * 86_400_000) })).cards;
const releaseByHand = (assignmentId: string) => db.$transaction(async (tx) => {
  await tx.$executeRaw`UPDATE "Assignment" SET "scoreReleasedAt" = now(), "keysReleasedAt" = now() WHERE id = ${assignmentId}::uuid`;
  await releaseAttempts(tx, { assignmentId });
});

describe('an attempt at an assignment', () => {
  it('is begun by a student of the class, at its quiz and in its mode', async () => {
    const assignmentId = await anAssignment(classId, quizId);
    const { student, memberId } = await aStudent(classId);
    const { memberId: elsewhere } = await aStudent((await aClass(teacher)).classId, 'Elsewhere', student);
    const row = { quizId, userId: student.id, mode: 'test', seed: 1, of: 1, isResumedByStart: false, assignmentId, memberId, number: 1 } as const;
    expect(await refusal(db.attempt.create({ data: { ...row, memberId: elsewhere } }))).toBe('attempt_of_class');
    expect(await refusal(db.attempt.create({ data: { ...row, mode: 'practice' } }))).toBe('attempt_of_class');
    expect(await refusal(db.attempt.create({ data: { ...row, userId: teacher.id } }))).toBe('attempt_of_class');
    expect(await refusal(db.attempt.create({ data: { ...row, memberId: null } }))).not.toBe('nothing was refused');
    await db.classMember.update({ where: { id: memberId }, data: { state: 'removed' } });
    expect(await refusal(db.attempt.create({ data: row }))).toBe('attempt_of_class');
    await db.classMember.update({ where: { id: memberId }, data: { state: 'active' } });
    expect(await refusal(db.attempt.create({ data: row }))).toBe('nothing was refused');
  });

  it('is one at a time, and no more than are allowed', async () => {
    const assignmentId = await anAssignment(classId, quizId, { attemptsAllowed: 2 });
    const { memberId, attemptId } = await aSubmittedAttempt(assignmentId);
    expect(await refusal(anAssignedAttempt(assignmentId, memberId, 1))).toBe('duplicate');
    await anAssignedAttempt(assignmentId, memberId, 2);
    expect(await refusal(anAssignedAttempt(assignmentId, memberId, 3))).toBe('attempt_limit');
    await db.assignmentException.create({ data: { assignmentId, memberId, extraAttempts: 1 } });
    expect(await refusal(anAssignedAttempt(assignmentId, memberId, 3))).toBe('duplicate');
    expect((await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).closedBy).toBe('student');
  });

  it('asks what was assigned, not what the quiz has beside it', async () => {
    const assignmentId = await anAssignment(classId, quizId);
    const { memberId } = await aStudent(classId);
    const attemptId = await anAssignedAttempt(assignmentId, memberId);
    const other = await db.questionVersion.findFirstOrThrow({ where: { question: { quizId, isChosen: false } }, select: { id: true } });
    expect(await refusal(db.attemptItem.create({ data: { attemptId, position: 90, versionId: other.id } }))).toBe('item_of_quiz');
  });
});

describe('what a test of a class asks', () => {
  it('is graded when it is submitted and shown when the teacher releases it, on every path', async () => {
    const assignmentId = await anAssignment(classId, quizId, { scoreRelease: 'by_hand', keysRelease: 'by_hand' });
    const { student, attemptId, items } = await aSubmittedAttempt(assignmentId);
    expect(await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ state: 'graded', score: 1, scoreReleasedAt: null, keysReleasedAt: null });

    expect((await getAttemptForPlayer(student, attemptId)).answers.filter((answer) => answer.released)).toEqual([]);
    await expect(getAttemptForReview(student, attemptId)).rejects.toMatchObject({ key: 'not-released' });
    expect((await listAttempts(student)).map(({ score }) => score)).toEqual([null]);
    const exported = (await exportAccount(student)).attempts[0]!;
    expect([exported.score, ...exported.items.flatMap(({ version, answers }) => [version.key ?? null, ...answers.flatMap(({ score, correct }) => [score, correct])])].filter((value) => value !== null)).toEqual([]);
    expect((await cardsOf(student))).toEqual([]);

    await releaseByHand(assignmentId);
    expect((await getAttemptForReview(student, attemptId)).score).toBe(1);
    expect((await listAttempts(student)).map(({ score }) => score)).toEqual([1]);
    expect((await cardsOf(student))).toHaveLength(items.length);
  });

  it('may show its score before its keys', async () => {
    const assignmentId = await anAssignment(classId, quizId, { scoreRelease: 'at_once', keysRelease: 'by_hand' });
    const { student, attemptId } = await aSubmittedAttempt(assignmentId);
    expect((await listAttempts(student)).map(({ score }) => score)).toEqual([1]);
    await expect(getAttemptForReview(student, attemptId)).rejects.toMatchObject({ key: 'not-released' });
  });

  it('rests in the cards of a student while another test of the class asks it', async () => {
    const first = await anAssignment(classId, quizId);
    const { student } = await aSubmittedAttempt(first);
    const before = (await cardsOf(student)).length;
    expect(before).toBe(3);
    const second = await anAssignment(classId, quizId, { scoreRelease: 'by_hand', keysRelease: 'by_hand' });
    expect((await cardsOf(student))).toEqual([]);
    await releaseByHand(second);
    expect((await cardsOf(student))).toHaveLength(before);
  });

  it('never comes to a student who made no attempt', async () => {
    await anAssignment(classId, quizId);
    const { student } = await aStudent(classId);
    expect((await cardsOf(student))).toEqual([]);
  });

  it('cannot be shown by a write past the release', async () => {
    const { attemptId, items } = await aSubmittedAttempt(await anAssignment(classId, quizId, { scoreRelease: 'by_hand', keysRelease: 'by_hand' }));
    expect(await refusal(db.answer.update({ where: { itemId_round: { itemId: items[0]!.id, round: 1 } }, data: { releasedAt: new Date() } }))).toBe('answer_release');
    expect(await refusal(db.attempt.update({ where: { id: attemptId }, data: { keysReleasedAt: new Date() } }))).toBe('attempt_released');
  });
});

describe('a score', () => {
  it('changes with the record of a regrade, made in the same transaction, and not without', async () => {
    const { attemptId, items } = await aSubmittedAttempt(await anAssignment(classId, quizId));
    await gradeAttempt(attemptId);
    const { versionId } = await db.attemptItem.findUniqueOrThrow({ where: { id: items[1]!.id }, select: { versionId: true } });
    const change = { data: { score: 2 }, where: { id: attemptId } } as const;
    expect(await refusal(db.attempt.update(change))).toBe('attempt_moves_on');
    expect(await refusal(db.answer.update({ where: { itemId_round: { itemId: items[1]!.id, round: 1 } }, data: { score: 1, correct: true } }))).toBe('answer_is_open');
    const { id: regradeId } = await db.regrade.create({ data: { versionId, keyVersionId: versionId, action: 'add_answer', changeId: randomUUID(), userId: teacher.id } });
    const entry = { regradeId, attemptId, scoreBefore: 1, scoreAfter: 2, ofBefore: 3, ofAfter: 3, before: [] };
    expect(await refusal(db.$transaction(async (tx) => {
      await tx.regradeEntry.create({ data: entry });
      await tx.answer.update({ where: { itemId_round: { itemId: items[1]!.id, round: 1 } }, data: { score: 1, correct: true } });
      await tx.attempt.update(change);
    }))).toBe('nothing was refused');
    expect(await refusal(db.attempt.update({ ...change, data: { score: 3 } }))).toBe('attempt_moves_on');
    expect(await refusal(db.regradeEntry.create({ data: entry }))).toBe('duplicate');
    expect(await refusal(db.regradeEntry.update({ where: { regradeId_attemptId: { regradeId, attemptId } }, data: { scoreAfter: 3 } }))).toBe('history_is_kept');
  });
});

describe('a nickname', () => {
  it('is of one student of a class, whoever was removed before', async () => {
    const { classId: own } = await aClass(teacher);
    const { memberId } = await aStudent(own, 'Blue Otter');
    expect(await refusal(aStudent(own, 'blue otter'))).toBe('duplicate');
    await db.classMember.update({ where: { id: memberId }, data: { state: 'removed' } });
    expect(await refusal(aStudent(own, 'blue otter'))).toBe('nothing was refused');
  });
});

describe('an edit of a question', () => {
  it('changes nothing in what was assigned', async () => {
    const { quizId: edited } = await aQuiz(teacher, { count: 1 });
    const assignmentId = await anAssignment(classId, edited);
    const { questions: [question] } = await getQuizForAuthor(teacher, edited);
    const assigned = () => db.assignmentQuestion.findMany({ where: { assignmentId }, select: { versionId: true } });
    const before = await assigned();
    await editQuestion(teacher, question!.id, { body: { kind: 'true-false', prompt: 'Is it so?' }, key: { kind: 'true-false', value: true }, quotes: question!.proof.slice(0, 1).map(({ quote: { start, end } }) => ({ start, end })) });
    expect(await assigned()).toEqual(before);
  });
});
