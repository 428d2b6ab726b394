import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGuest, deleteAccount, recover, recoveryCode, signInWithPassword } from '#server/accounts.ts';
import { listMembers, renameMember } from '#server/class-members.ts';
import { clearAbandonedGuests } from '#server/clear-guests.ts';
import { deleteClass, getClassHead, listClasses } from '#server/classes.ts';
import { db } from '#server/db.ts';
import { expireNicknames } from '#server/expire-nicknames.ts';
import { exportAccount } from '#server/export-account.ts';
import { exportClass } from '#server/export-class.ts';
import { joinClass, lookUpCode } from '#server/join-class.ts';
import { mergeMembers } from '#server/merge-members.ts';
import { getAttemptForPlayer } from '#server/read-attempt.ts';
import { reviewBundle } from '#server/reviews.ts';
import { saveOperations, submitAttempt } from '#server/save-operations.ts';
import { upkeepJobs } from '#server/upkeep.ts';
import { tokenOf, viewerOfToken, type Viewer } from '#server/viewer.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aClass, anAssignedAttempt, anAssignment } from '#tests/support/class.ts';
import { aDevice, keyOfItem, rightAnswer } from '#tests/support/operations.ts';
import { aViewer, signedIn } from '#tests/support/viewer.ts';

let teacher: Viewer;
let quizId: string;
let classId: string;
let code: string;
beforeAll(async () => {
  teacher = await aViewer('member');
  ({ quizId } = await aQuiz(teacher, { count: 3 }));
});
beforeEach(async () => {
  ({ classId, code } = await aClass(teacher));
});

async function aJoined(nickname: string, student?: Viewer) {
  const viewer = student ?? (await aViewer());
  await joinClass(viewer, { code, nickname });
  const { id: memberId } = await db.classMember.findUniqueOrThrow({ where: { classId_userId: { classId, userId: viewer.id } }, select: { id: true } });
  return { student: viewer, memberId };
}
type Joined = Awaited<ReturnType<typeof aJoined>>;

/** An attempt with its first question answered right; submitted where asked. */
async function anAnswered({ student, memberId }: Joined, assignmentId: string, isSubmitted: boolean, number = 1) {
  const attemptId = await anAssignedAttempt(assignmentId, memberId, number);
  const device = aDevice();
  const { items } = await getAttemptForPlayer(student, attemptId);
  await saveOperations(student, attemptId, { device: device.name, operations: [device.answer(items[0]!.id, rightAnswer(await keyOfItem(items[0]!.id)))] });
  if (isSubmitted) await submitAttempt(student, attemptId, { device: device.name, lastSeq: 1 });
  return attemptId;
}
const attemptsOf = (memberId: string) => db.attempt.findMany({ where: { memberId }, orderBy: [{ assignmentId: 'asc' }, { number: 'asc' }], select: { id: true, number: true, state: true, closedBy: true, score: true, userId: true } });
const ago = (days: number, ...users: Viewer[]) => db.user.updateMany({ where: { id: { in: users.map(({ id }) => id) } }, data: { lastSeenAt: new Date(Date.now() - days * 86_400_000) } });
const soon = { now: new Date(Date.now() + 7 * 86_400_000) };

describe('two entries of one person', () => {
  it('become one: attempts numbered by when they began, the one that stood open beside another submitted with what was saved', async () => {
    const first = await aJoined('Otter');
    const second = await aJoined('Otter again');
    const assignmentId = await anAssignment(classId, quizId, { attemptsAllowed: 2 });
    const earliest = await anAnswered(second, assignmentId, true);
    const middle = await anAnswered(first, assignmentId, true);
    const open = await anAnswered(first, assignmentId, false, 2);
    const closing = await anAnswered(second, assignmentId, false, 2);
    await db.assignmentException.create({ data: { assignmentId, memberId: second.memberId, extraSeconds: 60 } });
    await db.assignmentException.create({ data: { assignmentId, memberId: first.memberId, extraAttempts: 1 } });

    await mergeMembers(teacher, second.memberId, first.memberId);

    expect(await attemptsOf(first.memberId)).toEqual([
      { id: earliest, number: 1, state: 'graded', closedBy: 'student', score: 1, userId: first.student.id },
      { id: middle, number: 2, state: 'graded', closedBy: 'student', score: 1, userId: first.student.id },
      { id: open, number: 3, state: 'in_progress', closedBy: null, score: null, userId: first.student.id },
      { id: closing, number: 4, state: 'graded', closedBy: 'teacher', score: 1, userId: first.student.id },
    ]);
    expect(await db.assignmentException.findMany({ where: { assignmentId }, select: { memberId: true, extraSeconds: true, extraAttempts: true } })).toEqual([{ memberId: first.memberId, extraSeconds: 60, extraAttempts: 1 }]);
    expect((await listMembers(teacher, classId)).map(({ nickname }) => nickname)).toEqual(['Otter']);
    // The second was a guest with nothing else: the cards came along, and its phone is signed out.
    await reviewBundle(first.student, soon);
    expect(await db.card.count({ where: { userId: first.student.id } })).toBe(1);
    expect(await viewerOfToken(await tokenOf(second.student.id, second.student.sessionId))).toBeNull();
  });

  it('stay two people outside the class, where the one has more than the class', async () => {
    const first = await aJoined('Otter');
    const second = await aJoined('Otter again');
    await aQuiz(second.student, { count: 1 });
    const attemptId = await anAnswered(second, await anAssignment(classId, quizId), true);
    await mergeMembers(teacher, second.memberId, first.memberId);
    expect((await attemptsOf(first.memberId)).map(({ id }) => id)).toEqual([attemptId]);
    expect(await lookUpCode(second.student, code, { locale: 'en', address: 'x' })).toMatchObject({ status: 'merged' });
    await expect(joinClass(second.student, { code, nickname: 'Again' })).rejects.toMatchObject({ key: 'student-merged' });
    expect(await db.quiz.count({ where: { ownerId: second.student.id } })).toBe(1);
    await expect(mergeMembers(teacher, second.memberId, first.memberId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are of one class', async () => {
    const first = await aJoined('Otter');
    ({ classId, code } = await aClass(teacher));
    const second = await aJoined('Otter');
    await expect(mergeMembers(teacher, second.memberId, first.memberId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(mergeMembers(teacher, first.memberId, first.memberId)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a student who comes back', () => {
  it('by four words is the same student with the same work, and what was done meanwhile comes along', async () => {
    const joined = await aJoined('Otter');
    const assignmentId = await anAssignment(classId, quizId, { attemptsAllowed: 2 });
    const before = await anAnswered(joined, assignmentId, true);
    const words = await recoveryCode(joined.student);
    const meanwhile = await aJoined('New phone');
    const since = await anAnswered(meanwhile, assignmentId, true);
    expect(await recover(meanwhile.student, words)).toBe(joined.student.id);
    const back = await signedIn(joined.student.id);
    expect(await getClassHead(back, classId)).toMatchObject({ nickname: 'Otter' });
    expect((await attemptsOf(joined.memberId)).map(({ id, number }) => [id, number])).toEqual([[before, 1], [since, 2]]);
    expect((await listMembers(teacher, classId)).map(({ nickname }) => nickname)).toEqual(['Otter']);
  });

  it('by signing in takes the place of the guest into the account', async () => {
    const email = 'student@example.org';
    const account = await aViewer('member', { email, password: 'correct horse battery' });
    const joined = await aJoined('Otter');
    const attemptId = await anAnswered(joined, await anAssignment(classId, quizId), true);
    expect(await signInWithPassword(joined.student, { email, password: 'correct horse battery' })).toBe(account.id);
    expect(await attemptsOf(joined.memberId)).toMatchObject([{ id: attemptId, userId: account.id }]);
    expect((await listClasses(account)).joined).toMatchObject([{ id: classId, nickname: 'Otter' }]);
    expect((await reviewBundle(account, soon)).cards.length).toBeGreaterThan(0);
  });

  it('by signing in is one student where the account was in the class before, whatever became of that entry', async () => {
    for (const [at, state] of (['active', 'removed', 'merged'] as const).entries()) {
      ({ classId, code } = await aClass(teacher));
      const email = `student-${at}@example.org`;
      const account = await aJoined('Account', await aViewer('member', { email, password: 'correct horse battery' }));
      const guest = await aJoined('Guest');
      const attemptId = await anAnswered(guest, await anAssignment(classId, quizId), true);
      if (state === 'removed') await db.classMember.update({ where: { id: account.memberId }, data: { state: 'removed' } });
      if (state === 'merged') await mergeMembers(teacher, account.memberId, guest.memberId);
      await signInWithPassword(guest.student, { email, password: 'correct horse battery' });
      expect((await listMembers(teacher, classId)).map(({ id, nickname, state: now }) => [id, nickname, now]), state).toEqual([[account.memberId, state === 'active' ? 'Account' : 'Guest', 'active']]);
      expect(await attemptsOf(account.memberId), state).toMatchObject([{ id: attemptId, userId: account.student.id }]);
    }
  });
});

describe('what is kept of a student', () => {
  it('is in their export: the place in the class, the attempts, and nobody else', async () => {
    const joined = await aJoined('Canary Otter');
    const other = await aJoined('Canary Heron');
    const assignmentId = await anAssignment(classId, quizId);
    const attemptId = await anAnswered(joined, assignmentId, true);
    await anAnswered(other, assignmentId, true);
    const text = JSON.stringify(await exportAccount(joined.student));
    for (const own of [joined.memberId, attemptId, 'Canary Otter', classId, 'member-joined']) expect(text).toContain(own);
    for (const foreign of [other.memberId, 'Canary Heron', teacher.id, teacher.email!]) expect(text).not.toContain(foreign);
  });

  it('goes with their account, and the class counts what is left', async () => {
    const joined = await aJoined('Canary Otter');
    const other = await aJoined('Heron');
    const assignmentId = await anAssignment(classId, quizId);
    await anAnswered(joined, assignmentId, true);
    const kept = await anAnswered(other, assignmentId, true);
    await renameMember(teacher, joined.memberId, 'Canary Name');
    await deleteAccount(joined.student);
    const { class: kept7b, assignments } = await exportClass(teacher, classId);
    expect(assignments[0]!.attempts.map(({ id }) => id)).toEqual([kept]);
    expect(kept7b.members.map(({ nickname }) => nickname)).toEqual(['Heron']);
    const text = JSON.stringify({ kept7b, assignments });
    for (const trace of ['Canary', joined.memberId, joined.student.id]) expect(text).not.toContain(trace);
  });

  it('goes with the class, or with the teacher’s account, where there was nothing else: cards and reviews of it too', async () => {
    const gone = async (end: (classId: string) => Promise<void>) => {
      ({ classId, code } = await aClass(leaving, { name: 'Gone' }));
      const { quizId: own } = await aQuiz(leaving, { count: 2 });
      const joined = await aJoined('Otter');
      await anAnswered(joined, await anAssignment(classId, own), true);
      expect((await reviewBundle(joined.student, soon)).cards).toHaveLength(1);
      await end(classId);
      return db.user.count({ where: { id: joined.student.id } });
    };
    const leaving = await aViewer('member');
    expect(await gone((id) => deleteClass(leaving, id, 'Gone'))).toBe(0);
    expect(await gone(() => deleteAccount(leaving))).toBe(0);
  });

  it('is in the class’s export with every answer', async () => {
    const joined = await aJoined('Otter');
    const assignmentId = await anAssignment(classId, quizId, { scoreRelease: 'by_hand', keysRelease: 'by_hand' });
    const attemptId = await anAnswered(joined, assignmentId, true);
    const { assignments } = await exportClass(teacher, classId);
    expect(assignments[0]!.attempts).toMatchObject([{ id: attemptId, memberId: joined.memberId, score: 1, items: [{ answers: [{ correct: true }] }, { answers: [] }, { answers: [] }] }]);
    expect(assignments[0]!.questions).toHaveLength(3);
  });
});

describe('the upkeep', () => {
  it('makes a number of a student whom nobody saw for as long as the class says, and keeps the answers', async () => {
    const joined = await aJoined('Canary Otter');
    const seen = await aJoined('Heron');
    const words = await recoveryCode(joined.student);
    const assignmentId = await anAssignment(classId, quizId);
    const attemptId = await anAnswered(joined, assignmentId, true);
    await ago(399, joined.student, seen.student);
    expect(await expireNicknames()).toBe(0);
    await ago(401, joined.student);
    expect(await expireNicknames()).toBe(1);
    expect(await expireNicknames()).toBe(0);
    expect(await listMembers(teacher, classId)).toMatchObject([{ id: joined.memberId, nickname: null, number: 1, state: 'expired', attempts: 1 }, { nickname: 'Heron' }]);
    expect((await attemptsOf(joined.memberId)).map(({ id, score }) => [id, score])).toEqual([[attemptId, 1]]);
    expect(JSON.stringify([await exportClass(teacher, classId), await db.user.findUnique({ where: { id: joined.student.id } })])).not.toContain('Canary');
    await expect(recover(null, words)).rejects.toMatchObject({ key: 'recovery-code' });
    expect(await viewerOfToken(await tokenOf(joined.student.id, joined.student.sessionId))).toBeNull();
  });

  it('takes the nickname of a class and leaves the way back, where another class or an account still needs it', async () => {
    const email = 'long-away@example.org';
    const account = await aJoined('Otter', await aViewer('member', { email, password: 'correct horse battery' }));
    const guest = await aJoined('Heron');
    const { classId: short } = { classId };
    await db.class.update({ where: { id: short }, data: { nicknamesExpireAfterDays: 30 } });
    ({ classId, code } = await aClass(teacher));
    await aJoined('Still here', guest.student);
    await ago(31, account.student, guest.student);
    expect(await expireNicknames()).toBe(2);
    expect((await listClasses(guest.student)).joined.map(({ nickname }) => nickname)).toEqual(['Still here']);
    expect(await viewerOfToken(await tokenOf(guest.student.id, guest.student.sessionId))).not.toBeNull();
    expect(await signInWithPassword(null, { email, password: 'correct horse battery' })).toBe(account.student.id);
    // An account comes back by the code, under a new nickname and to the old answers.
    const { code: again } = (await db.classCode.findFirstOrThrow({ where: { classId: short } }));
    await joinClass(account.student, { code: again, nickname: 'Back again' });
    expect((await listMembers(teacher, short)).find(({ id }) => id === account.memberId)).toMatchObject({ nickname: 'Back again', state: 'active' });
  });

  it('takes nobody’s name in a class whose nicknames never expire', async () => {
    await db.class.update({ where: { id: classId }, data: { nicknamesExpireAfterDays: null } });
    const joined = await aJoined('Otter');
    await ago(5000, joined.student);
    await expireNicknames();
    expect(await listMembers(teacher, classId)).toMatchObject([{ nickname: 'Otter', state: 'active' }]);
  });

  it('clears guests who did nothing and were not seen for a month, and no others', async () => {
    const [idle, recent, author, student, member] = await Promise.all([createGuest(), createGuest(), aViewer(), aViewer(), aViewer('member')]);
    await aQuiz(author, { count: 1 });
    await aJoined('Otter', student);
    await db.user.updateMany({ where: { id: { in: [idle, author.id, student.id, member.id] } }, data: { lastSeenAt: new Date(Date.now() - 31 * 86_400_000) } });
    await clearAbandonedGuests();
    const left = new Set((await db.user.findMany({ where: { id: { in: [idle, recent, author.id, student.id, member.id] } }, select: { id: true } })).map(({ id }) => id));
    expect([idle, recent, author.id, student.id, member.id].map((id) => left.has(id))).toEqual([false, true, true, true, true]);
  });

  it('can be run by several at once, and again', async () => {
    const joined = await aJoined('Otter');
    await ago(500, joined.student);
    await Promise.all(upkeepJobs.flatMap(({ run }) => [run(), run(), run()]));
    for (const { run } of upkeepJobs) await run();
    expect(await db.classEvent.count({ where: { memberId: joined.memberId, type: 'member-expired' } })).toBe(1);
  });
});
