import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET as liveRoute } from '#app/api/v1/assignments/[id]/live/route.ts';
import { assignedRow } from '#server/assigned-row.ts';
import * as work from '#server/assigned-work.ts';
import { getArticle } from '#server/articles.ts';
import * as assignments from '#server/assignments.ts';
import * as changes from '#server/change-assignment.ts';
import { db } from '#server/db.ts';
import { shapeOf, statusOf } from '#server/errors.ts';
import { getHandedIn } from '#server/handed-in.ts';
import { listExceptions } from '#server/list-exceptions.ts';
import { getQuiz } from '#server/quizzes.ts';
import { releaseByHand } from '#server/release-results.ts';
import { submitAttempt } from '#server/save-operations.ts';
import { startAssigned } from '#server/start-assigned.ts';
import { sessionCookieName, tokenOf, type Viewer } from '#server/viewer.ts';
import { watchAssignment } from '#server/watch-assignment.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aClass, anAssignment, aStudent } from '#tests/support/class.ts';
import { aViewer } from '#tests/support/viewer.ts';

// Who may do what with an assignment. Whoever may not is told what they would be told of one that does not exist, and nothing changes.

type Ids = { assignment: string; class: string; quiz: string; member: string };
type Act = (viewer: Viewer, ids: Ids) => Promise<unknown>;
/** Changes go by what was seen last. */
const seen = async (ids: Ids) => (await db.assignment.findUnique({ where: { id: ids.assignment } }))?.updatedAt.toISOString() ?? '';

const forTeachers: Record<string, Act> = {
  createAssignment: (viewer, ids) => assignments.createAssignment(viewer, { classId: ids.class, quizId: ids.quiz }, {}),
  listAssignments: (viewer, ids) => assignments.listAssignments(viewer, ids.class),
  getAssignment: (viewer, ids) => assignments.getAssignment(viewer, ids.assignment),
  previewChange: (viewer, ids) => changes.previewChange(viewer, ids.assignment, {}),
  changeAssignment: async (viewer, ids) => changes.changeAssignment(viewer, ids.assignment, await seen(ids), {}),
  setException: (viewer, ids) => changes.setException(viewer, ids.assignment, ids.member, { extraMinutes: '5' }),
  listExceptions: (viewer, ids) => listExceptions(viewer, ids.assignment),
  watchAssignment: (viewer, ids) => watchAssignment(viewer, ids.assignment),
  releaseByHand: (viewer, ids) => releaseByHand(viewer, ids.assignment, 'keys'),
  endAssignment: (viewer, ids) => changes.endAssignment(viewer, ids.assignment),
  deleteAssignment: (viewer, ids) => assignments.deleteAssignment(viewer, ids.assignment),
  restoreAssignment: (viewer, ids) => assignments.restoreAssignment(viewer, ids.assignment),
};
const forStudents: Record<string, Act> = {
  listAssigned: (viewer, ids) => work.listAssigned(viewer, ids.class),
  getAssigned: (viewer, ids) => work.getAssigned(viewer, ids.assignment),
  startAssigned: (viewer, ids) => startAssigned(viewer, ids.assignment),
};
/** Lists of one's own: for others they hold nothing of this class. */
const own: Record<string, (viewer: Viewer) => Promise<unknown>> = {
  listOpenWork: (viewer) => work.listOpenWork(viewer),
  classesToAssignTo: (viewer) => assignments.classesToAssignTo(viewer),
};

let ids: Ids;
let nothing: Ids;
let quizOwner: Viewer;
const viewers: Record<'owner' | 'coTeacher' | 'student' | 'waiting' | 'removed' | 'ofAnotherClass' | 'otherTeacher' | 'outsider', Viewer> = {} as never;

beforeAll(async () => {
  for (const name of ['owner', 'coTeacher', 'otherTeacher', 'outsider', 'ofAnotherClass'] as const) viewers[name] = await aViewer('member');
  quizOwner = viewers.owner;
  const { quizId } = await aQuiz(quizOwner, { count: 2 });
  const { classId } = await aClass(viewers.owner);
  await db.classTeacher.create({ data: { classId, userId: viewers.coTeacher.id } });
  await aClass(viewers.otherTeacher);
  await aStudent((await aClass(viewers.otherTeacher)).classId, 'Elsewhere', viewers.ofAnotherClass);
  const { student, memberId } = await aStudent(classId, 'Own');
  viewers.student = student;
  for (const [name, state] of [['waiting', 'pending'], ['removed', 'removed']] as const) {
    const entry = await aStudent(classId, name);
    await db.classMember.update({ where: { id: entry.memberId }, data: { state } });
    viewers[name] = entry.student;
  }
  ids = { assignment: await anAssignment(classId, quizId), class: classId, quiz: quizId, member: memberId };
  nothing = { assignment: randomUUID(), class: randomUUID(), quiz: randomUUID(), member: randomUUID() };
});

async function outcome(act: Promise<unknown>) {
  try {
    return { done: await act };
  } catch (error) {
    const shape = shapeOf(error);
    return { status: statusOf(shape), ...shape };
  }
}
const absent = { status: 404, code: 'not-found', key: 'not-found' };

async function expectRefused(acts: Record<string, Act>, names: readonly (keyof typeof viewers)[]): Promise<void> {
  const state = async () => JSON.stringify([await db.assignment.findMany({ orderBy: { id: 'asc' } }), await db.attempt.count(), await db.classEvent.count(), await db.assignmentException.count()]);
  const before = await state();
  for (const name of names) {
    for (const [call, act] of Object.entries(acts)) {
      expect(await outcome(act(viewers[name], ids)), `${call} by ${name}`).toEqual(absent);
      expect(await outcome(act(viewers[name], nothing)), `${call} of nothing by ${name}`).toEqual(absent);
    }
  }
  expect(await state()).toBe(before);
}

describe('an assignment', () => {
  it('is changed and watched by nobody but the teachers of its class', async () => {
    await expectRefused(forTeachers, ['student', 'waiting', 'removed', 'ofAnotherClass', 'otherTeacher', 'outsider']);
  });

  it('is done by nobody but the students of its class', async () => {
    await expectRefused(forStudents, ['waiting', 'removed', 'ofAnotherClass', 'otherTeacher', 'outsider', 'owner', 'coTeacher']);
    for (const name of ['outsider', 'removed'] as const) expect(await assignedRow(viewers[name], ids.assignment)).toBeNull();
  });

  it('is watched on its route by its teachers alone, byte for byte', async () => {
    const ask = async (assignment: string, cookie: string | null) => {
      const response = await liveRoute(new Request(`http://localhost:3000/api/v1/assignments/${assignment}/live`, { headers: cookie ? { cookie } : {} }), { params: Promise.resolve({ id: assignment }) });
      return JSON.stringify([response.status, [...response.headers], await response.text()]);
    };
    for (const name of ['student', 'waiting', 'removed', 'ofAnotherClass', 'otherTeacher', 'outsider'] as const) {
      const cookie = `${sessionCookieName()}=${await tokenOf(viewers[name].id, viewers[name].sessionId)}`;
      expect(await ask(ids.assignment, cookie), name).toMatch(/^\[404,/);
      expect(await ask(ids.assignment, cookie), name).toBe(await ask(nothing.assignment, cookie));
    }
    expect(await ask(ids.assignment, null)).toMatch(/^\[401,/);
    expect(await ask(ids.assignment, null)).toBe(await ask(nothing.assignment, null));
    expect(await ask(ids.assignment, `${sessionCookieName()}=${await tokenOf(viewers.coTeacher.id, viewers.coTeacher.sessionId)}`)).toMatch(/^\[200,.*students/s);
  });

  it('is in no list of anybody else', async () => {
    for (const name of ['waiting', 'removed', 'ofAnotherClass', 'otherTeacher', 'outsider'] as const) {
      for (const [call, act] of Object.entries(own)) {
        const given = JSON.stringify(await act(viewers[name]));
        for (const trace of Object.values(ids)) expect(given, `${call} by ${name}`).not.toContain(trace);
      }
    }
  });

  it('lets its own through everywhere', async () => {
    for (const [call, act] of Object.entries({ ...forStudents, ...own })) expect(await outcome(act(viewers.student, ids)), call).toHaveProperty('done');
    const { quizId } = await aQuiz(viewers.coTeacher, { count: 2 });
    for (const [name, quiz] of [['coTeacher', quizId], ['owner', ids.quiz]] as const) {
      for (const [call, act] of Object.entries({ ...forTeachers, ...own })) expect(await outcome(act(viewers[name], { ...ids, quiz })), `${call} by ${name}`).toHaveProperty('done');
    }
  });

  it('tells a student nothing of other students', async () => {
    const other = await aStudent(ids.class, 'Nobody else sees this');
    await startAssigned(other.student, ids.assignment).catch(() => {});
    const told = JSON.stringify([await work.getAssigned(viewers.student, ids.assignment), await work.listAssigned(viewers.student, ids.class)]);
    for (const trace of ['Nobody else', other.memberId, other.student.id]) expect(told).not.toContain(trace);
  });

  it('and what was handed in is for who did it alone', async () => {
    const { student } = await aStudent(ids.class);
    const assignment = await anAssignment(ids.class, ids.quiz, { scoreRelease: 'by_hand', keysRelease: 'by_hand' });
    const attempt = await startAssigned(student, assignment);
    expect(await outcome(getHandedIn(student, attempt))).toEqual(absent); // it is still open
    await submitAttempt(student, attempt, { device: 'd', lastSeq: 0 });
    expect(await getHandedIn(student, attempt)).toMatchObject({ assignmentId: assignment, answered: 0, of: 2, score: null });
    for (const viewer of Object.values(viewers)) expect(await outcome(getHandedIn(viewer, attempt))).toEqual(absent);
    expect(await outcome(getHandedIn(student, randomUUID()))).toEqual(absent);
  });

  it('and its article is read by the students of the class where the teacher shares it, without its quizzes', async () => {
    const { articleId, quizId } = await aQuiz(viewers.owner, { count: 2 });
    const assignment = await anAssignment(ids.class, quizId);
    const { student } = await aStudent(ids.class);
    expect(await outcome(getArticle(student, articleId))).toEqual(absent);
    await db.assignment.update({ where: { id: assignment }, data: { sharesArticle: true } });
    expect(await getArticle(student, articleId)).toMatchObject({ isMine: false, quizzes: [] });
    expect(await outcome(getQuiz(student, quizId))).toEqual(absent);
    for (const name of ['waiting', 'removed', 'ofAnotherClass', 'otherTeacher', 'outsider'] as const) expect(await outcome(getArticle(viewers[name], articleId)), name).toEqual(absent);
    await assignments.deleteAssignment(viewers.owner, assignment);
    expect(await outcome(getArticle(student, articleId))).toEqual(absent);
  });

  it('cannot be of somebody else’s quiz', async () => {
    const { quizId } = await aQuiz(viewers.outsider, { count: 2 });
    expect(await outcome(assignments.createAssignment(viewers.owner, { classId: ids.class, quizId }, {}))).toEqual(absent);
  });
});

it('the table tries every function that is given a viewer', () => {
  const tried = new Set([...Object.keys(forTeachers), ...Object.keys(forStudents), ...Object.keys(own), 'assignedRow', 'getHandedIn']);
  const exported = readdirSync('server').filter((file) => /assign|^release-results|^list-exceptions|^handed-in/.test(file)).flatMap((file) =>
    [...readFileSync(`server/${file}`, 'utf8').matchAll(/^export (?:async )?function (\w+)\(\s*viewer: Viewer/gm)].map((match) => match[1]!));
  expect(exported.length).toBeGreaterThan(12);
  expect(exported.filter((name) => !tried.has(name))).toEqual([]);
});
