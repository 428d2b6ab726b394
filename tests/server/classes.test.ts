import { beforeAll, describe, expect, it } from 'vitest';
import { recoveryCode } from '#server/accounts.ts';
import { listEvents } from '#server/class-events.ts';
import { listMembers, admitAll, admitMember, moveMember, removeMember, renameMember, restoreMember, setExtraTime, mostStudents } from '#server/class-members.ts';
import { classSheet } from '#server/class-sheet.ts';
import { acceptInvitation, findInvitation, inviteTeacher, removeTeacher, revokeInvitations } from '#server/class-teachers.ts';
import { archiveClass, changeClass, createClass, deleteClass, getClass, getClassHead, listClasses, rotateCode, unarchiveClass } from '#server/classes.ts';
import { db } from '#server/db.ts';
import { joinClass, lookUpCode } from '#server/join-class.ts';
import { countAgainstLimit } from '#server/rate-limit.ts';
import type { Viewer } from '#server/viewer.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aClass } from '#tests/support/class.ts';
import { aViewer, signedIn } from '#tests/support/viewer.ts';

let teacher: Viewer;
beforeAll(async () => {
  teacher = await aViewer('member');
});
const asked = { locale: 'en', address: 'somewhere' } as const;
const join = (viewer: Viewer, code: string, nickname: string) => joinClass(viewer, { code, nickname });
const memberOf = async (viewer: Viewer, classId: string) => (await db.classMember.findUniqueOrThrow({ where: { classId_userId: { classId, userId: viewer.id } } })).id;
async function aJoined(code: string, nickname: string) {
  const student = await aViewer();
  const { classId } = await join(student, code, nickname);
  return { student, memberId: await memberOf(student, classId) };
}
const failure = (work: Promise<unknown>) => work.then(() => 'done', (error: { key?: string }) => error.key);

describe('a class', () => {
  it('is made by a member, with a name, a time zone and a code', async () => {
    const id = await createClass(teacher, { name: '  7b   English ', timeZone: 'Asia/Ho_Chi_Minh' });
    expect(await getClass(teacher, id)).toMatchObject({ name: '7b English', timeZone: 'Asia/Ho_Chi_Minh', joinPolicy: 'open', isOwner: true, isArchived: false, code: expect.stringMatching(/^[2-9A-Z]{8}$/), showsResultsToClassmates: false, nicknamesExpireAfterDays: 400 });
    expect(await getClassHead(teacher, id)).toMatchObject({ role: 'owner' });
    expect((await listClasses(teacher)).taught).toContainEqual({ id, name: '7b English', students: 0, pending: 0, isArchived: false, isOwner: true });
  });

  it('needs an account that can be come back to, a name and a zone that exists', async () => {
    expect(await failure(createClass(await aViewer(), { name: '7b', timeZone: 'UTC' }))).toBe('class-needs-account');
    expect(await failure(createClass(teacher, { name: ' ', timeZone: 'UTC' }))).toBe('class-name');
    expect(await failure(createClass(teacher, { name: 'x'.repeat(81), timeZone: 'UTC' }))).toBe('class-name');
    expect(await failure(createClass(teacher, { name: '7b', timeZone: 'Mars/Olympus' }))).toBe('class-settings');
    expect(await failure(createClass(teacher, { name: '7b', timeZone: 'UTC', ownerId: teacher.id }))).toBe('class-settings');
  });

  it('is changed by what is given and keeps the rest', async () => {
    const { classId } = await aClass(teacher, { name: 'Before' });
    await changeClass(teacher, classId, { nicknamesExpireAfterDays: null, joinPolicy: 'approve' });
    expect(await getClass(teacher, classId)).toMatchObject({ name: 'Before', nicknamesExpireAfterDays: null, joinPolicy: 'approve' });
    expect(await failure(changeClass(teacher, classId, { nicknamesExpireAfterDays: 29 }))).toBe('class-settings');
  });

  it('takes nobody in while it is archived, and again when it is brought back', async () => {
    const { classId, code } = await aClass(teacher);
    await archiveClass(teacher, classId);
    await archiveClass(teacher, classId);
    expect(await lookUpCode(null, code, asked)).toMatchObject({ status: 'archived' });
    expect(await failure(join(await aViewer(), code, 'Otter'))).toBe('class-archived');
    await unarchiveClass(teacher, classId);
    await join(await aViewer(), code, 'Otter');
    expect((await listEvents(teacher, classId)).map(({ type }) => type)).toEqual(['member-joined', 'class-unarchived', 'class-archived']);
  });

  it('gets another code, and the old one says that it was replaced', async () => {
    const { classId, code } = await aClass(teacher);
    const { student } = await aJoined(code, 'Otter');
    const codes = await Promise.all([rotateCode(teacher, classId), rotateCode(teacher, classId)]);
    expect(new Set([code, ...codes]).size).toBe(3);
    const { code: now } = await getClass(teacher, classId);
    expect(codes).toContain(now);
    expect(await lookUpCode(null, code, asked)).toEqual({ status: 'retired' });
    expect(await failure(join(await aViewer(), code, 'Heron'))).toBe('join-code-retired');
    expect(await lookUpCode(student, code, asked)).toEqual({ status: 'mine', classId });
    expect((await join(await aViewer(), now, 'Heron')).isNew).toBe(true);
  });

  it('is deleted whole by its owner, who types its name, with the guests who came for it alone', async () => {
    const { classId, code } = await aClass(teacher, { name: 'Über 7b' });
    const { student } = await aJoined(code, 'Otter');
    const { student: busy } = await aJoined(code, 'Heron');
    await aQuiz(busy, { count: 1 });
    expect(await failure(deleteClass(teacher, classId, 'another class'))).toBe('class-name-typed');
    await deleteClass(teacher, classId, ' über  7B ');
    expect(await db.class.count({ where: { id: classId } })).toBe(0);
    expect(await db.user.count({ where: { id: student.id } })).toBe(0);
    expect(await db.user.count({ where: { id: busy.id } })).toBe(1);
    expect(await lookUpCode(null, code, asked)).toEqual({ status: 'unknown' });
  });
});

describe('whoever has a code', () => {
  it('is shown the class and free nicknames, without being made a guest', async () => {
    const { code } = await aClass(teacher, { name: '8c' });
    const users = await db.user.count();
    const found = await lookUpCode(null, ` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`, asked);
    expect(found).toMatchObject({ status: 'open', className: '8c', joinPolicy: 'open' });
    expect(found.status === 'open' && found.nicknames.map((nickname) => nickname.split(' ').length)).toEqual([2, 2, 2]);
    expect(await db.user.count()).toBe(users);
    expect(await lookUpCode(null, 'AAAAAAAA', asked)).toEqual({ status: 'unknown' });
    expect(await lookUpCode(null, 'no code at all', asked)).toEqual({ status: 'unknown' });
  });

  it('joins once, gets four words, and is the same student when joining again', async () => {
    const { classId, code } = await aClass(teacher);
    const student = await aViewer();
    const joined = await Promise.all(Array.from({ length: 8 }, (_, at) => join(student, code, `Otter ${at}`)));
    expect(new Set(joined.map((one) => one.classId))).toEqual(new Set([classId]));
    expect(await db.classMember.count({ where: { classId } })).toBe(1);
    expect((await recoveryCode(student)).split(' ')).toHaveLength(4);
    expect(await getClassHead(student, classId)).toMatchObject({ role: 'student', state: 'active' });
    expect((await listClasses(student)).joined).toMatchObject([{ id: classId, state: 'active' }]);
  });

  it('cannot take a nickname that is taken, too long, or not for a class', async () => {
    const { code } = await aClass(teacher);
    await aJoined(code, 'Blue Otter');
    const student = await aViewer();
    expect(await failure(join(student, code, 'BLUE  otter'))).toBe('nickname-taken');
    expect(await failure(join(student, code, ''))).toBe('nickname-length');
    expect(await failure(join(student, code, 'x'.repeat(31)))).toBe('nickname-length');
    expect(await failure(join(student, code, 'f.u.c.k'))).toBe('nickname-words');
    expect(await failure(join(student, 'QQQQQQQQ', 'Heron'))).toBe('join-code-unknown');
    expect(await failure(joinClass(student, { code: 7, nickname: {} }))).toBe('join-code-unknown');
  });

  it('waits where the teacher lets in', async () => {
    const { classId, code } = await aClass(teacher, { joinPolicy: 'approve' });
    const { student, memberId } = await aJoined(code, 'Otter');
    await aJoined(code, 'Heron');
    await aJoined(code, 'Finch');
    expect(await getClassHead(student, classId)).toMatchObject({ state: 'pending' });
    await admitMember(teacher, memberId);
    expect(await getClassHead(student, classId)).toMatchObject({ state: 'active' });
    expect(await admitAll(teacher, classId)).toBe(2);
    expect((await listMembers(teacher, classId)).map(({ state }) => state)).toEqual(['active', 'active', 'active']);
  });

  it('finds no place in a full class, however many come for the last one', async () => {
    const { classId, code } = await aClass(teacher);
    await db.$executeRaw`WITH guests AS (INSERT INTO "User" (id) SELECT gen_random_uuid() FROM generate_series(1, ${mostStudents - 1}) RETURNING id)
      INSERT INTO "ClassMember" (id, "classId", "userId", number, nickname, "nicknameKey")
      SELECT gen_random_uuid(), ${classId}::uuid, id, row_number() OVER (), 's' || row_number() OVER (), 's' || row_number() OVER () FROM guests`;
    const students = await Promise.all(Array.from({ length: 20 }, () => aViewer()));
    const results = await Promise.all(students.map((student, at) => failure(join(student, code, `Otter ${at}`))));
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(results.filter((result) => result === 'class-full')).toHaveLength(19);
    expect(await lookUpCode(null, code, asked)).toMatchObject({ status: 'full' });
    expect(await listMembers(teacher, classId)).toHaveLength(mostStudents);
  });

  it('may look at so many codes in an hour from one address, right ones among them, and no more', async () => {
    const { code } = await aClass(teacher);
    const address = 'somebody who guesses';
    await lookUpCode(null, 'AAAAAAAA', { ...asked, address });
    await countAgainstLimit('join-code-address', address, 5998);
    expect(await lookUpCode(null, code, { ...asked, address })).toMatchObject({ status: 'open' });
    await expect(lookUpCode(null, code, { ...asked, address })).rejects.toMatchObject({ code: 'rate-limited' });
    await expect(joinClass(await aViewer(), { code, nickname: 'Otter' }, address)).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await lookUpCode(null, code, { ...asked, address: 'somebody else' })).toMatchObject({ status: 'open' });
  });

  it('who teaches the class comes to it as its teacher', async () => {
    const { classId, code } = await aClass(teacher);
    expect(await lookUpCode(teacher, code, asked)).toEqual({ status: 'mine', classId });
    expect(await join(teacher, code, 'Otter')).toEqual({ classId, isNew: false, waits: false });
    expect(await db.classMember.count({ where: { classId } })).toBe(0);
  });
});

describe('a student', () => {
  it('is renamed to what nobody else is called', async () => {
    const { classId, code } = await aClass(teacher);
    const { student, memberId } = await aJoined(code, 'Otter');
    await aJoined(code, 'Heron');
    expect(await failure(renameMember(teacher, memberId, 'heron'))).toBe('nickname-taken');
    await renameMember(teacher, memberId, ' An  Nguyễn ');
    expect(await getClassHead(student, classId)).toMatchObject({ nickname: 'An Nguyễn' });
  });

  it('is removed, finds the door shut, and is brought back', async () => {
    const { classId, code } = await aClass(teacher);
    const { student, memberId } = await aJoined(code, 'Otter');
    await removeMember(teacher, memberId);
    expect(await failure(getClassHead(student, classId))).toBe('not-found');
    expect(await lookUpCode(student, code, asked)).toMatchObject({ status: 'removed' });
    expect(await failure(join(student, code, 'Otter'))).toBe('student-removed');
    const { memberId: second } = await aJoined(code, 'Otter');
    expect(await failure(restoreMember(teacher, memberId))).toBe('nickname-taken');
    await renameMember(teacher, second, 'Heron');
    await restoreMember(teacher, memberId);
    expect(await getClassHead(student, classId)).toMatchObject({ nickname: 'Otter' });
  });

  it('is moved to another class of the teacher, and back', async () => {
    const { classId: from, code } = await aClass(teacher);
    const { classId: to, code: there } = await aClass(teacher);
    await aJoined(there, 'Heron');
    const { student, memberId } = await aJoined(code, 'Heron');
    expect(await failure(moveMember(teacher, memberId, to))).toBe('nickname-taken');
    await renameMember(teacher, memberId, 'Otter');
    await moveMember(teacher, memberId, to);
    expect((await listClasses(student)).joined.map(({ id }) => id)).toEqual([to]);
    await moveMember(teacher, await memberOf(student, to), from);
    expect((await listClasses(student)).joined.map(({ id }) => id)).toEqual([from]);
    const { classId: foreign } = await aClass(await aViewer('member'));
    expect(await failure(moveMember(teacher, memberId, foreign))).toBe('not-found');
    await archiveClass(teacher, to);
    expect(await failure(moveMember(teacher, memberId, to))).toBe('class-archived');
  });

  it('may have more time', async () => {
    const { classId, code } = await aClass(teacher);
    const { memberId } = await aJoined(code, 'Otter');
    await setExtraTime(teacher, memberId, 25);
    expect((await listMembers(teacher, classId))[0]).toMatchObject({ extraTimePercent: 25 });
    expect(await failure(setExtraTime(teacher, memberId, 401))).toBe('extra-time');
    expect(await failure(setExtraTime(teacher, memberId, Number.NaN))).toBe('extra-time');
  });
});

describe('the class sheet', () => {
  it('has the words of guests who have nothing beside the class, and of nobody else', async () => {
    const { classId, code } = await aClass(teacher);
    const { student: plain } = await aJoined(code, 'A plain guest');
    const { student: elsewhere } = await aJoined(code, 'Also elsewhere');
    await join(elsewhere, (await aClass(await aViewer('member'))).code, 'Somebody');
    const { student: author } = await aJoined(code, 'Has an article');
    await aQuiz(author, { count: 1 });
    const member = await aViewer('member');
    await recoveryCode(member);
    await join(member, code, 'Has an account');
    const sheet = await classSheet(teacher, classId);
    expect(sheet.map(({ nickname, words }) => [nickname, words])).toEqual([['A plain guest', await recoveryCode(plain)], ['Also elsewhere', null], ['Has an account', null], ['Has an article', null]]);
    expect((await listEvents(teacher, classId))[0]).toMatchObject({ type: 'sheet-shown', who: teacher.email });
  });
});

describe('a co-teacher', () => {
  it('comes by a link that works once', async () => {
    const { classId } = await aClass(teacher, { name: '9a' });
    const token = await inviteTeacher(teacher, classId);
    expect(await findInvitation(token)).toMatchObject({ classId, className: '9a' });
    expect(await failure(acceptInvitation(await aViewer(), token))).toBe('class-needs-account');
    const colleagues = await Promise.all(Array.from({ length: 5 }, () => aViewer('member')));
    const results = await Promise.all(colleagues.map((colleague) => failure(acceptInvitation(colleague, token))));
    expect(results.toSorted()).toEqual(['done', 'not-found', 'not-found', 'not-found', 'not-found']);
    const colleague = colleagues[results.indexOf('done')]!;
    expect(await getClassHead(colleague, classId)).toMatchObject({ role: 'teacher' });
    expect(await findInvitation(token)).toBeNull();
    expect((await getClass(teacher, classId)).teachers.map(({ id, isOwner }) => [id, isOwner])).toEqual([[teacher.id, true], [colleague.id, false]]);
    await removeTeacher(teacher, classId, colleague.id);
    expect(await failure(getClassHead(colleague, classId))).toBe('not-found');
  });

  it('may leave, and an invitation may be withdrawn or grow old', async () => {
    const { classId } = await aClass(teacher);
    const colleague = await aViewer('member');
    await acceptInvitation(colleague, await inviteTeacher(teacher, classId));
    await removeTeacher(colleague, classId, colleague.id);
    const withdrawn = await inviteTeacher(teacher, classId);
    await revokeInvitations(teacher, classId);
    const old = await inviteTeacher(teacher, classId);
    await db.$executeRaw`UPDATE "ClassInvitation" SET "expiresAt" = now() WHERE "revokedAt" IS NULL AND "classId" = ${classId}::uuid`;
    for (const token of [withdrawn, old, 'x'.repeat(43), 7, null]) expect(await failure(acceptInvitation(colleague, token))).toBe('not-found');
  });

  it('is invited by a link whose secret is not kept', async () => {
    const { classId } = await aClass(teacher);
    const token = await inviteTeacher(teacher, classId);
    expect(JSON.stringify(await db.classInvitation.findMany({ where: { classId } }))).not.toContain(token);
  });

  it('who joined as a student before is a teacher from then on', async () => {
    const { classId, code } = await aClass(teacher);
    const colleague = await aViewer('member');
    await join(colleague, code, 'Curious');
    await acceptInvitation(colleague, await inviteTeacher(teacher, classId));
    expect(await getClassHead(await signedIn(colleague.id), classId)).toMatchObject({ role: 'teacher' });
  });
});
