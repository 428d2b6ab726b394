import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as exportRoute } from '#app/api/v1/classes/[id]/export/route.ts';
import { listEvents } from '#server/class-events.ts';
import * as members from '#server/class-members.ts';
import { classSheet } from '#server/class-sheet.ts';
import * as teachers from '#server/class-teachers.ts';
import * as classes from '#server/classes.ts';
import { db } from '#server/db.ts';
import { shapeOf, statusOf } from '#server/errors.ts';
import { exportAccount } from '#server/export-account.ts';
import { exportClass } from '#server/export-class.ts';
import { joinClass } from '#server/join-class.ts';
import { mergeMembers } from '#server/merge-members.ts';
import { sessionCookieName, tokenOf, type Viewer } from '#server/viewer.ts';
import { aClass } from '#tests/support/class.ts';
import { aViewer } from '#tests/support/viewer.ts';

// Who may do what in a class. Each row names who may; for everybody else the class is not there: the same answer, byte for byte, as
// for one that never was, and not a row of the database is another afterwards.

type Ids = { class: string; other: string; member: string; second: string; waiting: string; removed: string; coTeacher: string };
type Row = { may: readonly ('owner' | 'co-teacher' | 'student')[]; act: (viewer: Viewer, ids: Ids) => Promise<unknown> };
const teaches = ['owner', 'co-teacher'] as const;

const rows: Record<string, Row> = {
  getClassHead: { may: [...teaches, 'student'], act: (viewer, ids) => classes.getClassHead(viewer, ids.class) },
  getClass: { may: teaches, act: (viewer, ids) => classes.getClass(viewer, ids.class) },
  listMembers: { may: teaches, act: (viewer, ids) => members.listMembers(viewer, ids.class) },
  listEvents: { may: teaches, act: (viewer, ids) => listEvents(viewer, ids.class) },
  exportClass: { may: teaches, act: (viewer, ids) => exportClass(viewer, ids.class) },
  classSheet: { may: teaches, act: (viewer, ids) => classSheet(viewer, ids.class) },
  changeClass: { may: teaches, act: (viewer, ids) => classes.changeClass(viewer, ids.class, { name: 'Another name' }) },
  rotateCode: { may: teaches, act: (viewer, ids) => classes.rotateCode(viewer, ids.class) },
  inviteTeacher: { may: teaches, act: (viewer, ids) => teachers.inviteTeacher(viewer, ids.class) },
  revokeInvitations: { may: teaches, act: (viewer, ids) => teachers.revokeInvitations(viewer, ids.class) },
  admitMember: { may: teaches, act: (viewer, ids) => members.admitMember(viewer, ids.waiting) },
  admitAll: { may: teaches, act: (viewer, ids) => members.admitAll(viewer, ids.class) },
  renameMember: { may: teaches, act: (viewer, ids) => members.renameMember(viewer, ids.member, 'A New Name') },
  setExtraTime: { may: teaches, act: (viewer, ids) => members.setExtraTime(viewer, ids.member, 25) },
  restoreMember: { may: teaches, act: (viewer, ids) => members.restoreMember(viewer, ids.removed) },
  removeMember: { may: teaches, act: (viewer, ids) => members.removeMember(viewer, ids.removed) },
  mergeMembers: { may: teaches, act: (viewer, ids) => mergeMembers(viewer, ids.second, ids.member) },
  moveMember: { may: ['owner'], act: (viewer, ids) => members.moveMember(viewer, ids.member, ids.other) },
  archiveClass: { may: teaches, act: (viewer, ids) => classes.archiveClass(viewer, ids.class) },
  unarchiveClass: { may: teaches, act: (viewer, ids) => classes.unarchiveClass(viewer, ids.class) },
};
/** What ends the world of the matrix: tried by those who may not before, and by those who may at the end. */
const last: Record<string, Row> = {
  removeTeacher: { may: ['owner'], act: (viewer, ids) => teachers.removeTeacher(viewer, ids.class, ids.coTeacher) },
  deleteClass: { may: ['owner'], act: (viewer, ids) => classes.deleteClass(viewer, ids.class, 'Another name') },
};

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
let ids: Ids;
const nothing = Object.fromEntries(['class', 'other', 'member', 'second', 'waiting', 'removed', 'coTeacher'].map((name) => [name, randomUUID()])) as Ids;
let owner: Viewer;
let coTeacher: Viewer;
let student: Viewer;
let outsiders: Record<string, Viewer>;

beforeAll(async () => {
  await client.connect();
  owner = await aViewer('member');
  coTeacher = await aViewer('member');
  student = await aViewer();
  const { classId, code } = await aClass(owner, { name: 'Canary class' });
  const { classId: other } = await aClass(owner);
  await teachers.acceptInvitation(coTeacher, await teachers.inviteTeacher(owner, classId));
  const join = async (viewer: Viewer, nickname: string, to = code) => {
    await joinClass(viewer, { code: to, nickname });
    return (await db.classMember.findFirstOrThrow({ where: { userId: viewer.id, class: { codes: { some: { code: to } } } } })).id;
  };
  const member = await join(student, 'Canary Nickname');
  const second = await join(await aViewer(), 'Canary Twice');
  const removedStudent = await aViewer();
  const removed = await join(removedStudent, 'Canary Removed');
  await members.removeMember(owner, removed);
  await classes.changeClass(owner, classId, { joinPolicy: 'approve' });
  const waitingStudent = await aViewer();
  const waiting = await join(waitingStudent, 'Canary Waits');
  const otherTeacher = await aViewer('member');
  const { code: elsewhere } = await aClass(otherTeacher);
  const ofAnother = await aViewer();
  await join(ofAnother, 'Somebody', elsewhere);
  ids = { class: classId, other, member, second, waiting, removed, coTeacher: coTeacher.id };
  outsiders = { 'a visitor who is a guest': await aViewer(), 'another member': await aViewer('member'), 'another teacher': otherTeacher, 'a student of another class': ofAnother, 'a removed student': removedStudent };
});
afterAll(() => client.end());

async function outcome(work: Promise<unknown>) {
  try {
    await work;
    return 'done';
  } catch (error) {
    const shape = shapeOf(error);
    return { status: statusOf(shape), ...shape };
  }
}
async function everything(): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('RateLimit', '_prisma_migrations')`);
  const sums: Record<string, string> = {};
  for (const { name } of tables) sums[name] = (await client.query(`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`)).rows[0].sum;
  return sums;
}
const absent = { status: 404, code: 'not-found', key: 'not-found' };
const cookieOf = async (viewer: Viewer) => `${sessionCookieName()}=${await tokenOf(viewer.id, viewer.sessionId)}`;
const exported = async (cookie: string | null, id: string) => {
  const response = await exportRoute(new Request(`http://localhost:3000/api/v1/classes/${id}/export`, { headers: cookie ? { cookie } : {} }), { params: Promise.resolve({ id }) });
  return [response.status, [...response.headers], await response.text()] as const;
};

describe('a class', () => {
  it('is not there for whoever is not in it, whatever they ask', async () => {
    const before = await everything();
    for (const [who, viewer] of Object.entries(outsiders)) {
      for (const [call, { act }] of Object.entries({ ...rows, ...last })) {
        expect(await outcome(act(viewer, ids)), `${call} by ${who}`).toEqual(absent);
        expect(await outcome(act(viewer, nothing)), `${call} of nothing by ${who}`).toEqual(absent);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('is to a student a name and their own nickname, and nothing else', async () => {
    const before = await everything();
    for (const [call, { may, act }] of Object.entries({ ...rows, ...last })) {
      expect(await outcome(act(student, ids)), call).toEqual(may.includes('student') ? 'done' : absent);
    }
    expect(await everything()).toEqual(before);
    const seen = JSON.stringify([await classes.getClassHead(student, ids.class), await classes.listClasses(student), await exportAccount(student)]);
    expect(seen).toContain('Canary Nickname');
    for (const trace of ['Canary Twice', 'Canary Waits', ids.second, owner.email!, coTeacher.email!, coTeacher.id]) expect(seen, trace).not.toContain(trace);
  });

  it('is in nobody else’s lists, counts and exports', async () => {
    for (const [who, viewer] of Object.entries(outsiders)) {
      const seen = JSON.stringify([await classes.listClasses(viewer), who === 'a removed student' ? null : await exportAccount(viewer)]);
      for (const trace of [ids.class, 'Canary', student.id, owner.email!]) expect(seen, who).not.toContain(trace);
    }
  });

  it('is exported to its teachers, and is not there for others, byte for byte', async () => {
    for (const viewer of [...Object.values(outsiders), student]) {
      const foreign = await exported(await cookieOf(viewer), ids.class);
      expect(foreign[0]).toBe(404);
      expect(await exported(await cookieOf(viewer), nothing.class)).toEqual(foreign);
    }
    expect((await exported(null, ids.class))[0]).toBe(401);
    expect(await exported(null, nothing.class)).toEqual(await exported(null, ids.class));
    const [status, , text] = await exported(await cookieOf(coTeacher), ids.class);
    expect(status).toBe(200);
    expect(text).toContain('Canary Nickname');
    for (const secret of ['recovery', 'passwordHash', 'tokenHash', owner.email!]) expect(text).not.toContain(secret);
  });

  it('is taught by its owner and its co-teachers, who cannot move students to classes of others or end it', async () => {
    for (const [call, { may, act }] of Object.entries(rows)) {
      expect(await outcome(act(coTeacher, ids)), call).toEqual(may.includes('co-teacher') ? 'done' : absent);
    }
    expect(await outcome(classes.deleteClass(coTeacher, ids.class, 'Another name'))).toMatchObject({ code: 'conflict', key: 'class-owner-only' });
    expect(await outcome(teachers.removeTeacher(coTeacher, ids.class, owner.id))).toMatchObject({ key: 'class-owner-only' });
  });

  it('is the owner’s to do everything with', async () => {
    await client.query(`UPDATE "ClassMember" SET state = 'pending' WHERE id = $1`, [ids.waiting]);
    await client.query(`UPDATE "ClassMember" SET state = 'active', "mergedIntoId" = NULL WHERE id = $1 OR id = $2`, [ids.second, ids.member]);
    for (const [call, { act }] of Object.entries(rows)) {
      if (call === 'mergeMembers') continue; // the second entry's guest became the first: nothing is left to merge
      expect(await outcome(act(owner, ids)), call).toBe('done');
    }
    for (const [call, { act }] of Object.entries(last)) expect(await outcome(act(owner, ids)), call).toBe('done');
    expect(await outcome(classes.getClassHead(student, ids.class))).toEqual(absent);
  });
});

describe('the matrix', () => {
  const triedElsewhere = new Set(['createClass', 'listClasses', 'acceptInvitation', 'joinClass', 'lookUpCode', 'lockTaughtClass', 'lockMember', 'recordEvent']);

  it('has every function of classes that is given a viewer', () => {
    const files = readdirSync('server').filter((file) => /^(class-(events|members|sheet|teachers)|classes|join-class|merge-members|export-class)\.ts$/.test(file));
    const found = files.flatMap((file) => [...readFileSync(`server/${file}`, 'utf8').matchAll(/^export (?:async )?function (\w+)\(\s*(?:tx: Transaction, )?viewer: Viewer/gm)].map((match) => match[1]!));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((name) => !(name in rows) && !(name in last) && !triedElsewhere.has(name))).toEqual([]);
  });

  it('has every route of classes', () => {
    const found = readdirSync('app/api/v1/classes', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts'));
    const ofResults = ['[id]/gradebook/route.ts']; // results-access.test.ts
    expect(found.filter((path) => !ofResults.includes(path))).toEqual(['[id]/export/route.ts']);
  });
});
