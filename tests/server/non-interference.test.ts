import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { POST as answersRoute } from '#app/api/v1/attempts/[id]/answers/route.ts';
import { GET as attemptRoute } from '#app/api/v1/attempts/[id]/route.ts';
import { POST as submitRoute } from '#app/api/v1/attempts/[id]/submit/route.ts';
import { GET as quizRoute } from '#app/api/v1/quizzes/[id]/route.ts';
import { GET as exportRoute } from '#app/api/v1/account/export/route.ts';
import { createArticle } from '#server/articles.ts';
import { addQuestion } from '#server/authoring.ts';
import { listAttempts, retryMisses, startAttempt } from '#server/attempts.ts';
import { db } from '#server/db.ts';
import { shapeOf } from '#server/errors.ts';
import { asJson, keyOf } from '#server/json-columns.ts';
import { getQuiz } from '#server/quizzes.ts';
import { getAttemptForPlayer, getAttemptForReview } from '#server/read-attempt.ts';
import { sessionCookieName, tokenOf } from '#server/viewer.ts';
import { articleText } from '#tests/support/article.ts';
import { answersTo, keyedQuestions, quoteOfAll, withoutIds } from '#tests/support/two-keys.ts';
import { aViewer } from '#tests/support/viewer.ts';

// Promise 2: two quizzes that differ in what is right, and in nothing else, are the same bytes to whoever takes them, until
// the key is released. Ids are made anew for each, so they are compared by the order in which they first appear.

/** A quiz as an author writes it, with the keys of one side, and an attempt whose seed is the same on both. */
async function aSide(side: 0 | 1, mode: 'test' | 'practice') {
  const viewer = await aViewer();
  const articleId = await createArticle(viewer, { text: articleText });
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { articleId }, select: { id: true } });
  const { id: quizId } = await db.quiz.create({ data: { articleId, revisionId, ownerId: viewer.id, title: 'Quiz', seed: 1, state: 'ready' }, select: { id: true } });
  for (const { body, keys } of keyedQuestions) await addQuestion(viewer, quizId, { body, key: keys[side], quotes: [quoteOfAll] });
  const order = (await db.question.findMany({ where: { quizId }, orderBy: { position: 'asc' }, select: { versions: { select: { id: true } } } })).map(({ versions }) => versions[0]!.id);
  const { id } = await db.attempt.create({
    data: { quizId, userId: viewer.id, mode, seed: 77, of: order.length, items: { createMany: { data: order.map((versionId, position) => ({ versionId, position })) } } },
    select: { id: true },
  });
  return { viewer, quizId, id, cookie: `${sessionCookieName()}=${await tokenOf(viewer.id, viewer.sessionId)}` };
}
type Side = Awaited<ReturnType<typeof aSide>>;

const request = ({ cookie }: Side, path: string, body?: object) => new Request(`http://localhost:3000${path}`, {
  method: body ? 'POST' : 'GET', headers: { cookie, origin: 'http://localhost:3000', 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}),
});
const params = (id: string) => ({ params: Promise.resolve({ id }) });
const bytes = async (response: Response) => withoutIds(JSON.stringify([response.status, [...response.headers], await response.text()]));
const refused = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => JSON.stringify(shapeOf(error)));

/** Everything that is sent to a player of a test until it is graded. */
async function transcript(side: Side): Promise<string[]> {
  const sent: string[] = [];
  const say = async (response: Promise<Response>) => { sent.push(await bytes(await response)); };
  const path = `/api/v1/attempts/${side.id}`;
  let seq = 0;
  await say(attemptRoute(request(side, path), params(side.id)));
  const { items } = await getAttemptForPlayer(side.viewer, side.id);
  for (let round = 0; round < 4; round += 1) {
    const operations = answersTo(items, round).map((answer) => ({ ...answer, id: randomUUID(), seq: (seq += 1), type: 'answer', round: 1 }));
    const save = { device: 'd', operations };
    await say(answersRoute(request(side, `${path}/answers`, save), params(side.id)));
    await say(answersRoute(request(side, `${path}/answers`, save), params(side.id)));
    const refusals = [{ type: 'override', round: 1 }, { type: 'answer', round: 2 }].map((more) => ({ ...operations[3], ...more, id: randomUUID(), seq: (seq += 1) }));
    await say(answersRoute(request(side, `${path}/answers`, { device: 'd', operations: refusals }), params(side.id)));
  }
  await say(attemptRoute(request(side, path), params(side.id)));
  await say(quizRoute(request(side, `/api/v1/quizzes/${side.quizId}`), params(side.quizId)));
  await say(submitRoute(request(side, `${path}/submit`, { device: 'd', lastSeq: seq + 9 }), params(side.id)));
  await say(submitRoute(request(side, `${path}/submit`, { device: 'd', lastSeq: {} }), params(side.id)));
  sent.push(withoutIds(JSON.stringify([await getQuiz(side.viewer, side.quizId), await listAttempts(side.viewer)])));
  sent.push(await refused(getAttemptForReview(side.viewer, side.id)), await refused(retryMisses(side.viewer, side.id)));
  return sent;
}

describe('until it is released', () => {
  it('nothing that a player of a test is sent depends on the key', async () => {
    const [one, other] = [await aSide(0, 'test'), await aSide(1, 'test')];
    const [first, second] = [await transcript(one), await transcript(other)];
    expect(first.length).toBeGreaterThan(15);
    expect(second).toEqual(first);
    for (const text of [...first, ...second]) expect(text).not.toMatch(/canary|released|"correct"|"key":\{|"proof"/);
  });

  it('the questions of a practice look the same too, and differ with the first answer', async () => {
    const [one, other] = [await aSide(0, 'practice'), await aSide(1, 'practice')];
    const look = async (side: Side) => bytes(await attemptRoute(request(side, `/api/v1/attempts/${side.id}`), params(side.id)));
    expect(await look(one)).toBe(await look(other));
    const answer = async (side: Side) => {
      const { items } = await getAttemptForPlayer(side.viewer, side.id);
      const [first] = answersTo(items, 0);
      await answersRoute(request(side, `/api/v1/attempts/${side.id}/answers`, { device: 'd', operations: [{ ...first, id: randomUUID(), seq: 1, type: 'answer', round: 1 }] }), params(side.id));
    };
    await answer(one);
    await answer(other);
    expect(await look(one)).not.toBe(await look(other));
    // Of the questions that are still open nothing is told.
    const told = async (side: Side) => (await getAttemptForPlayer(side.viewer, side.id)).answers.map((given) => given.item);
    expect((await told(one)).length).toBe(1);
  });

  it('the export of a learner holds no key of somebody else’s quiz', async () => {
    const author = await aSide(1, 'test');
    const learner = await aViewer();
    await db.$executeRaw`UPDATE "Article" SET "isSample" = true, "ownerId" = NULL WHERE id = (SELECT "articleId" FROM "Quiz" WHERE id = ${author.quizId}::uuid)`;
    await makeSample(author.quizId);
    const id = await startAttempt(learner, await sampleId(author.quizId), { mode: 'test' });
    const cookie = `${sessionCookieName()}=${await tokenOf(learner.id, learner.sessionId)}`;
    const text = await (await exportRoute(new Request('http://localhost:3000/api/v1/account/export', { headers: { cookie } }))).text();
    expect(text).toContain(id);
    expect(text).toContain('In order?');
    expect(text).not.toMatch(/canary|98765|"order"/);
  });
});

/** The same questions as a quiz that everybody may take: whose it is cannot change, so it is written again. */
async function makeSample(quizId: string): Promise<void> {
  const quiz = await db.quiz.findUniqueOrThrow({ where: { id: quizId }, select: { articleId: true, revisionId: true, questions: { select: { position: true, versions: { select: { kind: true, body: true, key: true } } } } } });
  const copy = await db.quiz.create({ data: { articleId: quiz.articleId, revisionId: quiz.revisionId, isSample: true, title: quizId, seed: 1, state: 'ready' }, select: { id: true } });
  for (const { position, versions } of quiz.questions) {
    const { kind, body, key } = versions[0]!;
    await db.question.create({
      data: { quizId: copy.id, position, versions: { create: { number: 1, kind, body: asJson(body as object), key: asJson(keyOf(key)), revisionId: quiz.revisionId, quotes: { create: { role: 'proof', position: 0, ...quoteOfAll, text: articleText.slice(quoteOfAll.start, quoteOfAll.end) } } } } },
      select: { id: true },
    });
  }
}
const sampleId = async (title: string) => (await db.quiz.findFirstOrThrow({ where: { title }, select: { id: true } })).id;
