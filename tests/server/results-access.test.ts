import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as classResults from '#server/class-results.ts';
import { getClassMisses } from '#server/class-misses.ts';
import { changeKey } from '#server/change-key.ts';
import { db } from '#server/db.ts';
import * as decideReport from '#server/decide-report.ts';
import { shapeOf, statusOf } from '#server/errors.ts';
import { getGradebook } from '#server/gradebook.ts';
import { getItemAnalysis } from '#server/item-analysis.ts';
import * as shares from '#server/quiz-shares.ts';
import { changesOfAttempt } from '#server/regrade-records.ts';
import * as reports from '#server/reports.ts';
import { headOf } from '#server/result-rows.ts';
import { getOwnResults, getStudentResults } from '#server/student-results.ts';
import { getTypedAnswers } from '#server/typed-answers.ts';
import type { Viewer } from '#server/viewer.ts';
import { aClass, aStudent } from '#tests/support/class.ts';
import { aTaughtClass, type Taught } from '#tests/support/class-results.ts';
import { aViewer } from '#tests/support/viewer.ts';

/** Who asks: nobody at all is the page's and the route's business; every function here is given a viewer. */
type Role = 'outsider' | 'classmate' | 'student of another class' | 'own student' | 'co-teacher' | 'other teacher' | 'owner';
type Ids = { class: string; assignment: string; member: string; attempt: string; item: string; version: string; quiz: string; report: string; share: string };
type Act = (viewer: Viewer, ids: Ids) => Promise<unknown>;

const teachers: readonly Role[] = ['co-teacher', 'owner'];
const decision = () => ({ id: randomUUID(), change: 'accept', texts: [`an answer ${randomUUID()}`], reason: '' });

/** Each call that names something, with those who are let through. Everybody else is answered as for what is not there. */
const table: Record<string, { act: Act; may: readonly Role[] }> = {
  getGradebook: { act: (viewer, ids) => getGradebook(viewer, ids.class), may: teachers },
  getAssignmentResults: { act: (viewer, ids) => classResults.getAssignmentResults(viewer, ids.assignment), may: teachers },
  headOf: { act: (viewer, ids) => headOf(viewer, ids.assignment), may: teachers },
  getItemAnalysis: { act: (viewer, ids) => getItemAnalysis(viewer, ids.assignment), may: teachers },
  getClassMisses: { act: (viewer, ids) => getClassMisses(viewer, ids.assignment), may: teachers },
  getTypedAnswers: { act: (viewer, ids) => getTypedAnswers(viewer, ids.assignment), may: teachers },
  getStudentResults: { act: (viewer, ids) => getStudentResults(viewer, ids.member), may: teachers },
  getOwnResults: { act: (viewer, ids) => getOwnResults(viewer, ids.class), may: ['own student', 'classmate'] },
  getQuestionToReport: { act: (viewer, ids) => reports.getQuestionToReport(viewer, { item: ids.item }), may: ['own student'] },
  'getQuestionToReport of a version': { act: (viewer, ids) => reports.getQuestionToReport(viewer, { version: ids.version }), may: ['owner'] },
  claimRight: { act: (viewer, ids) => reports.claimRight(viewer, ids.item), may: ['own student'] },
  reportQuestion: { act: (viewer, ids) => reports.reportQuestion(viewer, { item: ids.item }, { kind: 'unclear', text: '' }), may: ['own student'] },
  getReport: { act: (viewer, ids) => decideReport.getReport(viewer, ids.report), may: teachers },
  answerReport: { act: (viewer, ids) => decideReport.answerReport(viewer, ids.report, 'It stands there.'), may: teachers },
  // The key belongs to the quiz, and the quiz to its owner alone.
  acceptReport: { act: (viewer, ids) => decideReport.acceptReport(viewer, ids.report, decision()), may: ['owner'] },
  correctKey: { act: (viewer, ids) => decideReport.correctKey(viewer, ids.version, decision()), may: ['owner'] },
  changeKey: { act: (viewer, ids) => changeKey(viewer, ids.version, { id: randomUUID(), change: 'key', keyOf: (key) => ('accept' in key ? { ...key, accept: [...key.accept, randomUUID()] } : key), evidence: null, reason: '', keepsPoints: true }, null), may: ['owner'] },
  shareQuiz: { act: (viewer, ids) => shares.shareQuiz(viewer, ids.quiz, { includesArticle: false }), may: ['owner'] },
  listShares: { act: (viewer, ids) => shares.listShares(viewer, ids.quiz), may: ['owner'] },
  revokeShare: { act: (viewer, ids) => shares.revokeShare(viewer, ids.share), may: ['owner'] },
};
/** Calls that name nothing, or what a secret names: what they give is one's own. */
const lists: Record<string, (viewer: Viewer, ids: Ids) => Promise<unknown>> = {
  listReports: (viewer) => decideReport.listReports(viewer),
  'listReports of a class': (viewer, ids) => decideReport.listReports(viewer, ids.class),
  listOwnReports: (viewer) => reports.listOwnReports(viewer),
  countOpenReports: (viewer) => decideReport.countOpenReports(viewer),
  changesOfAttempt: (viewer, ids) => changesOfAttempt(viewer, ids.attempt),
};

let taught: Taught;
let ids: Ids;
let nothing: Ids;
let roles: Record<Role, Viewer>;
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });

beforeAll(async () => {
  await client.connect();
  taught = await aTaughtClass([[true, { kind: 'short-answer', text: 'the President' }, true, true], [true, true, true, true]]);
  const other = await aTaughtClass([[true, true, true, true]]);
  const coTeacher = await aViewer('member');
  await db.classTeacher.create({ data: { classId: taught.classId, userId: coTeacher.id } });
  const outsider = await aViewer('member');
  await aStudent((await aClass(outsider)).classId);
  const [own, classmate] = taught.students;
  roles = { outsider, classmate: classmate!.viewer, 'student of another class': other.students[0]!.viewer, 'own student': own!.viewer, 'co-teacher': coTeacher, 'other teacher': other.teacher, owner: taught.teacher };
  const [version] = await db.questionVersion.findMany({ where: { questionId: taught.questions[1]! }, select: { id: true } });
  const report = await reports.reportQuestion(own!.viewer, { item: own!.items[0]! }, { kind: 'unclear', text: 'A canary sings.' });
  await shares.shareQuiz(taught.teacher, taught.quizId, { includesArticle: false });
  const [share] = await shares.listShares(taught.teacher, taught.quizId);
  ids = { class: taught.classId, assignment: taught.assignmentId, member: own!.memberId, attempt: own!.attemptId, item: own!.items[1]!, version: version!.id, quiz: taught.quizId, report, share: share!.id };
  nothing = Object.fromEntries(Object.keys(ids).map((name) => [name, randomUUID()])) as Ids;
});
afterAll(() => client.end());

async function outcome(work: Promise<unknown>) {
  try {
    return { done: await work };
  } catch (error) {
    const shape = shapeOf(error);
    return { status: statusOf(shape), ...shape };
  }
}
async function everything(): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('RateLimit', '_prisma_migrations')`);
  const sums: Record<string, string> = {};
  for (const { name } of rows) sums[name] = (await client.query(`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`)).rows[0].sum;
  return sums;
}

describe('results, reports and shares', () => {
  it('of others are not there, change nothing, and are answered as what does not exist', async () => {
    const before = await everything();
    for (const [role, viewer] of Object.entries(roles) as [Role, Viewer][]) {
      for (const [call, { act, may }] of Object.entries(table)) {
        if (may.includes(role)) continue;
        const foreign = await outcome(act(viewer, ids));
        expect(foreign, `${call} by ${role}`).toEqual({ status: 404, code: 'not-found', key: 'not-found' });
        expect(await outcome(act(viewer, nothing)), `${call} of nothing`).toEqual(foreign);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('are in no list and no count of others', async () => {
    const traces = [...Object.values(ids), 'canary', 'Student A', 'the President'];
    for (const role of ['outsider', 'student of another class', 'other teacher', 'classmate'] as const) {
      for (const [call, act] of Object.entries(lists)) {
        const given = JSON.stringify(await act(roles[role], ids));
        for (const trace of traces) expect(given, `${call} by ${role}`).not.toContain(trace);
        expect(await act(roles[role], nothing), call).toEqual(await act(roles[role], ids));
      }
    }
    expect(await decideReport.countOpenReports(roles['co-teacher'])).toBe(1);
  });

  it('of a classmate are not in one’s own', async () => {
    const given = JSON.stringify(await getOwnResults(roles.classmate, ids.class));
    expect(given).not.toMatch(/Student A|the President/);
    expect(given).toContain('Student B');
  });

  it('let through whom they are for', async () => {
    for (const [call, { act, may }] of Object.entries(table)) {
      for (const role of may) {
        // What is done once is done by the first who may.
        const found = await outcome(act(roles[role], ids));
        expect('done' in found || found.code === 'conflict', `${call} by ${role}: ${JSON.stringify(found)}`).toBe(true);
      }
    }
  });
});

it('the table tries every function of these files that is given a viewer', () => {
  const files = readdirSync('server').filter((file) => /^(reports|decide-report|change-key|regrade.*|gradebook.*|class-results|student-results|item-analysis|class-misses|first-answers|result-rows|typed-answers|quiz-shares)\.ts$/.test(file));
  const exported = files.flatMap((file) => [...readFileSync(`server/${file}`, 'utf8').matchAll(/^export (?:async )?function (\w+)\(\s*_?viewer: Viewer/gm)].map((match) => match[1]!));
  // tests/server/quiz-shares.test.ts: what a secret link leads to is there for whoever has it.
  const known = new Set([...Object.keys(table), ...Object.keys(lists), 'getSharedQuiz', 'copySharedQuiz']);
  expect(exported.length).toBeGreaterThan(18);
  expect(exported.filter((name) => !known.has(name))).toEqual([]);
});
