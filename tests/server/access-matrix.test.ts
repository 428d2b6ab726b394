import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import * as accounts from '#server/accounts.ts';
import * as articles from '#server/articles.ts';
import * as attempts from '#server/attempts.ts';
import * as authoring from '#server/authoring.ts';
import { db } from '#server/db.ts';
import { shapeOf, statusOf } from '#server/errors.ts';
import { exportAccount } from '#server/export-account.ts';
import * as quizzes from '#server/quizzes.ts';
import { getAttemptForPlayer, getAttemptForReview } from '#server/read-attempt.ts';
import { saveOperations, submitAttempt } from '#server/save-operations.ts';
import { listSetAside, wakeCard } from '#server/set-aside-cards.ts';
import { sessionCookieName, tokenOf, type Viewer } from '#server/viewer.ts';
import { GET as exportRoute } from '#app/api/v1/account/export/route.ts';
import { POST as answersRoute } from '#app/api/v1/attempts/[id]/answers/route.ts';
import { GET as attemptRoute } from '#app/api/v1/attempts/[id]/route.ts';
import { POST as submitRoute } from '#app/api/v1/attempts/[id]/submit/route.ts';
import { GET as quizRoute } from '#app/api/v1/quizzes/[id]/route.ts';
import type { QuestionEdit } from '#study/types.ts';
import { aQuiz, articleText } from '#tests/support/article.ts';
import { aDevice } from '#tests/support/operations.ts';
import { aViewer, signedIn } from '#tests/support/viewer.ts';

/** Ids of everything one owner has; or, with the same names, of nothing. */
type Ids = { article: string; quiz: string; question: string; change: string; open: string; item: string; graded: string; session: string; card: string };
type Act = (viewer: Viewer, ids: Ids) => Promise<unknown>;

const device = aDevice();
const edit = (): QuestionEdit => {
  const start = articleText.indexOf('Marie');
  return { body: { kind: 'true-false', prompt: 'Is it so?' }, key: { kind: 'true-false', value: true }, quotes: [{ start, end: start + 5 }] };
};

/** Everything that names something by its id. What the owner may do once comes last, so that one world is enough. */
const byId: Record<string, Act> = {
  getArticle: (viewer, ids) => articles.getArticle(viewer, ids.article),
  getQuiz: (viewer, ids) => quizzes.getQuiz(viewer, ids.quiz),
  getQuizForAuthor: (viewer, ids) => authoring.getQuizForAuthor(viewer, ids.quiz),
  getAttemptForPlayer: (viewer, ids) => getAttemptForPlayer(viewer, ids.open),
  getAttemptForReview: (viewer, ids) => getAttemptForReview(viewer, ids.graded),
  undoChange: (viewer, ids) => authoring.undoChange(viewer, ids.change),
  editQuestion: (viewer, ids) => authoring.editQuestion(viewer, ids.question, edit()),
  addQuestion: (viewer, ids) => authoring.addQuestion(viewer, ids.quiz, edit()),
  moveQuestion: (viewer, ids) => authoring.moveQuestion(viewer, ids.question, 2),
  regenerateQuestion: (viewer, ids) => authoring.regenerateQuestion(viewer, ids.question),
  startAttempt: (viewer, ids) => attempts.startAttempt(viewer, ids.quiz, { mode: 'practice' }),
  saveOperations: (viewer, ids) => saveOperations(viewer, ids.open, { device: device.name, operations: [device.answer(ids.item, { kind: 'true-false', value: true })] }),
  submitAttempt: (viewer, ids) => submitAttempt(viewer, ids.open, { device: 'other', lastSeq: 0 }),
  retryMisses: (viewer, ids) => attempts.retryMisses(viewer, ids.graded),
  makeQuiz: (viewer, ids) => quizzes.makeQuiz(viewer, ids.article, { count: 1 }),
  reviseArticle: (viewer, ids) => articles.reviseArticle(viewer, ids.article, { text: `${articleText}\n\nOne more sentence stands at the end of it.` }),
  revokeSession: (viewer, ids) => accounts.revokeSession(viewer, ids.session),
  wakeCard: (viewer, ids) => wakeCard(viewer, ids.card),
  deleteQuiz: (viewer, ids) => quizzes.deleteQuiz(viewer, ids.quiz),
  restoreQuiz: (viewer, ids) => quizzes.restoreQuiz(viewer, ids.quiz),
  deleteArticle: (viewer, ids) => articles.deleteArticle(viewer, ids.article),
  restoreArticle: (viewer, ids) => articles.restoreArticle(viewer, ids.article),
};
/** A question that was taken out cannot be found again, so these follow on their own. */
const deletesQuestion: Act = (viewer, ids) => authoring.deleteQuestion(viewer, ids.question);

/** Everything that gives or changes what is the viewer's own, without naming it. */
const own: Record<string, (viewer: Viewer) => Promise<unknown>> = {
  listArticles: (viewer) => articles.listArticles(viewer),
  listDeletedQuizzes: (viewer) => quizzes.listDeletedQuizzes(viewer, ids.article),
  listDeletedArticles: (viewer) => articles.listDeletedArticles(viewer),
  listAttempts: (viewer) => attempts.listAttempts(viewer),
  listSessions: (viewer) => accounts.listSessions(viewer),
  listSetAside: (viewer) => listSetAside(viewer),
  recoveryCode: (viewer) => accounts.recoveryCode(viewer),
  setPreferences: (viewer) => accounts.setPreferences(viewer, { locale: 'vi' }),
  exportAccount: (viewer) => exportAccount(viewer),
};

type Route = { act: (ids: Ids, cookie: string | null) => Promise<Response>; method: 'GET' | 'POST' };
const ask = (path: string, cookie: string | null, body?: object) => new Request(`http://localhost:3000${path}`, {
  method: body ? 'POST' : 'GET',
  headers: { ...(cookie ? { cookie } : {}), ...(body ? { origin: 'http://localhost:3000', 'content-type': 'application/json' } : {}) },
  ...(body ? { body: JSON.stringify(body) } : {}),
});
const params = (id: string) => ({ params: Promise.resolve({ id }) });
const routes: Record<string, Route> = {
  'attempts/[id]': { method: 'GET', act: (ids, cookie) => attemptRoute(ask(`/api/v1/attempts/${ids.open}`, cookie), params(ids.open)) },
  'quizzes/[id]': { method: 'GET', act: (ids, cookie) => quizRoute(ask(`/api/v1/quizzes/${ids.quiz}`, cookie), params(ids.quiz)) },
  'attempts/[id]/answers': { method: 'POST', act: (ids, cookie) => answersRoute(ask(`/api/v1/attempts/${ids.open}/answers`, cookie, { device: 'd', operations: [{ id: randomUUID(), seq: 1, type: 'answer', item: ids.item, round: 1, value: { kind: 'true-false', value: true } }] }), params(ids.open)) },
  'attempts/[id]/submit': { method: 'POST', act: (ids, cookie) => submitRoute(ask(`/api/v1/attempts/${ids.open}/submit`, cookie, { device: 'd', lastSeq: 0 }), params(ids.open)) },
};

let owner: Viewer;
let ids: Ids;
let nothing: Ids;
let others: { name: string; viewer: Viewer }[];
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });

beforeAll(async () => {
  await client.connect();
  owner = await aViewer('member');
  const { articleId, quizId } = await aQuiz(owner, { count: 6 });
  const { questions } = await authoring.getQuizForAuthor(owner, quizId);
  const { undoable } = await authoring.moveQuestion(owner, questions[0]!.id, 3);
  const open = await attempts.startAttempt(owner, quizId, { mode: 'test' });
  const [item] = (await getAttemptForPlayer(owner, open)).items;
  const graded = await attempts.startAttempt(owner, quizId, { mode: 'practice' });
  await submitAttempt(owner, graded, { device: 'd', lastSeq: 0 });
  const card = await db.card.create({ data: { userId: owner.id, subject: questions[2]!.id, questionId: questions[2]!.id, bornDay: 0, dueDay: 0 }, select: { id: true } });
  ids = { card: card.id, article: articleId, quiz: quizId, question: questions[1]!.id, change: undoable!.changeId, open, item: item!.id, graded, session: (await signedIn(owner.id)).sessionId };
  nothing = Object.fromEntries(Object.keys(ids).map((name) => [name, randomUUID()])) as Ids;
  others = [{ name: 'a guest', viewer: await aViewer() }, { name: 'another member', viewer: await aViewer('member') }];
});
afterAll(() => client.end());

const cookieOf = async (viewer: Viewer) => `${sessionCookieName()}=${await tokenOf(viewer.id, viewer.sessionId)}`;
async function outcome(work: Promise<unknown>) {
  try {
    return { done: await work };
  } catch (error) {
    const shape = shapeOf(error);
    return { status: statusOf(shape), ...shape };
  }
}
/** Every row of every table, save what looking alone changes. */
async function everything(): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('RateLimit', '_prisma_migrations')`);
  const sums: Record<string, string> = {};
  for (const { name } of rows) sums[name] = (await client.query(`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`)).rows[0].sum;
  return sums;
}

describe('what belongs to somebody else', () => {
  it('is not there, changes nothing, and is answered as what does not exist', async () => {
    const before = await everything();
    for (const { name, viewer } of others) {
      for (const [call, act] of Object.entries({ ...byId, deletesQuestion })) {
        const foreign = await outcome(act(viewer, ids));
        expect(foreign, `${call} by ${name}`).toEqual({ status: 404, code: 'not-found', key: 'not-found' });
        expect(await outcome(act(viewer, nothing)), `${call} of nothing`).toEqual(foreign);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('is not there on any route either, byte for byte', async () => {
    const before = await everything();
    const bytes = async (response: Response) => JSON.stringify([response.status, [...response.headers], await response.text()]);
    for (const { name, viewer } of others) {
      for (const [path, { act }] of Object.entries(routes)) {
        const foreign = await bytes(await act(ids, await cookieOf(viewer)));
        expect(foreign, `${path} by ${name}`).toMatch(/^\[404,/);
        expect(await bytes(await act(nothing, await cookieOf(viewer))), path).toBe(foreign);
      }
    }
    for (const cookie of [null, `${sessionCookieName()}=nonsense`, `${sessionCookieName()}=${await tokenOf(owner.id, randomUUID())}`]) {
      for (const [path, { act }] of Object.entries(routes)) {
        const foreign = await bytes(await act(ids, cookie));
        expect(foreign, `${path} by nobody`).toMatch(path === 'quizzes/[id]' ? /^\[404,/ : /^\[401,/);
        expect(await bytes(await act(nothing, cookie)), path).toBe(foreign);
      }
      expect((await exportRoute(ask('/api/v1/account/export', cookie))).status).toBe(401);
    }
    expect(await everything()).toEqual(before);
  });

  it('is in no list, count or export', async () => {
    const traces = Object.values({ ...ids, owner: owner.id, email: owner.email! });
    for (const { viewer } of others) {
      for (const [call, act] of Object.entries(own)) {
        const given = JSON.stringify((await act(viewer)) ?? null);
        for (const trace of traces) expect(given, call).not.toContain(trace);
      }
      expect(await articles.getSample()).toBeNull();
    }
  });

  it('cannot be read by nobody', async () => {
    await expect(articles.getArticle(null, ids.article)).rejects.toMatchObject({ code: 'not-found' });
    await expect(quizzes.getQuiz(null, ids.quiz)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the owner', () => {
  it('is let through everywhere', async () => {
    for (const [path, { act, method }] of Object.entries(routes)) {
      if (method === 'GET') expect((await act(ids, await cookieOf(owner))).status, path).toBe(200);
    }
    for (const [call, act] of Object.entries(byId)) expect(await outcome(act(owner, ids)), call).toHaveProperty('done');
    const { questions } = await authoring.getQuizForAuthor(owner, ids.quiz);
    expect(await outcome(deletesQuestion(owner, { ...ids, question: questions[0]!.id }))).toHaveProperty('done');
    for (const [call, act] of Object.entries(own)) expect(await outcome(act(owner)), call).toHaveProperty('done');
    expect((await exportRoute(ask('/api/v1/account/export', await cookieOf(owner)))).status).toBe(200);
  });

  it('of a revoked session is nobody', async () => {
    const viewer = await aViewer('member');
    const cookie = await cookieOf(viewer);
    expect((await exportRoute(ask('/api/v1/account/export', cookie))).status).toBe(200);
    await accounts.revokeSession(viewer, viewer.sessionId);
    expect((await exportRoute(ask('/api/v1/account/export', cookie))).status).toBe(401);
  });
});

describe('the table', () => {
  /** Reviews have a table of their own; these take a viewer and no id, or make what is theirs. */
  const triedElsewhere = new Set(['createArticle', 'deleteAccount', 'deleteQuestion', 'tokenOf', 'signUp', 'signInWithPassword', 'signInWithGoogle', 'recover', 'mergeGuest', 'attemptSummaries']);
  const ofReviews = /^(take-in-answers|save-reviews|reviews|review-settings|notebook|due-cards|cards-ahead|count-by-day|mastery|.*review.*|.*card.*|progress.*|calendar-feed|remembered.*|article-memory.*|merged-guests|fit-weights)\.ts$/;
  /** Results of classes, reports and shares too: tests/server/results-access.test.ts. */
  const ofResults = /^(reports|decide-report|change-key|regrade.*|gradebook.*|.*-results|item-analysis|class-misses|first-answers|result-rows|typed-answers|quiz-shares)\.ts$/;

  /** assignment-access.test.ts */
  const ofAssignments = /assign|^release-results|^list-exceptions|^handed-in/;

  /** Their own matrix has every kind of viewer that a class knows: class-access.test.ts. */
  const ofClasses = /^(class-(events|members|sheet|teachers)|classes|join-class|merge-members|export-class)\.ts$/;

  it('tries every function that is given a viewer', () => {
    const tried = new Set([...Object.keys(byId), ...Object.keys(own), ...triedElsewhere]);
    const exported = readdirSync('server').filter((file) => !ofReviews.test(file) && !ofAssignments.test(file) && !ofResults.test(file) && !ofClasses.test(file)).flatMap((file) =>
      [...readFileSync(`server/${file}`, 'utf8').matchAll(/^export (?:async )?function (\w+)\(\s*(?:viewer|guest): Viewer/gm)].map((match) => match[1]!));
    expect(exported.length).toBeGreaterThan(25);
    expect(exported.filter((name) => !tried.has(name))).toEqual([]);
  });

  it('tries every route of a session', () => {
    const found = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts')).map((path) => path.replace(/\/route\.ts$/, ''));
    const known = [...Object.keys(routes), 'account/export'];
    expect(known.filter((path) => !found.includes(path))).toEqual([]);
    expect(found.filter((path) => !known.includes(path) && !/^(reviews|calendar|assignments|classes)/.test(path))).toEqual([]);
  });
});
