import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { GET as exportRoute } from '#app/api/v1/account/export/route.ts';
import { GET as liveRoute } from '#app/api/v1/assignments/[id]/live/route.ts';
import { GET as resultsRoute } from '#app/api/v1/assignments/[id]/results/route.ts';
import { POST as answersRoute } from '#app/api/v1/attempts/[id]/answers/route.ts';
import { GET as attemptRoute } from '#app/api/v1/attempts/[id]/route.ts';
import { POST as submitRoute } from '#app/api/v1/attempts/[id]/submit/route.ts';
import { GET as gradebookRoute } from '#app/api/v1/classes/[id]/gradebook/route.ts';
import { GET as quizRoute } from '#app/api/v1/quizzes/[id]/route.ts';
import { GET as reviewsRoute } from '#app/api/v1/reviews/route.ts';
import { getAssigned, listAssigned, listOpenWork } from '#server/assigned-work.ts';
import { createArticle } from '#server/articles.ts';
import { addQuestion } from '#server/authoring.ts';
import { listAttempts, retryMisses, startAttempt } from '#server/attempts.ts';
import { db } from '#server/db.ts';
import { shapeOf } from '#server/errors.ts';
import { getHandedIn } from '#server/handed-in.ts';
import { openNotebook } from '#server/notebook.ts';
import { getAttemptForPlayer, getAttemptForReview } from '#server/read-attempt.ts';
import { changesOfAttempt } from '#server/regrade-records.ts';
import { releaseByHand } from '#server/release-results.ts';
import { claimRight, getQuestionToReport, listOwnReports, reportQuestion } from '#server/reports.ts';
import { dueToday, reviewBundle } from '#server/reviews.ts';
import { getOwnResults } from '#server/student-results.ts';
import { sessionCookieName, tokenOf } from '#server/viewer.ts';
import { articleText } from '#tests/support/article.ts';
import { aClass, anAssignedAttempt, anAssignment, aStudent } from '#tests/support/class.ts';
import { answersTo, keyedQuestions, quoteOfAll, withoutIds } from '#tests/support/two-keys.ts';
import { aViewer } from '#tests/support/viewer.ts';

// Promise 2 in a class: two classes whose tests differ in what is right, and in nothing else, are the same bytes to their students:
// before, while they answer, after they have handed in, on every path, until the teacher shows the answers.

type Given = Parameters<typeof anAssignment>[2];
async function aSide(side: 0 | 1, given: Given = { scoreRelease: 'by_hand', keysRelease: 'by_hand' }) {
  const teacher = await aViewer('member');
  const articleId = await createArticle(teacher, { text: articleText });
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { articleId }, select: { id: true } });
  const { id: quizId } = await db.quiz.create({ data: { articleId, revisionId, ownerId: teacher.id, title: 'Quiz', seed: 1, state: 'ready' }, select: { id: true } });
  for (const { body, keys } of keyedQuestions) await addQuestion(teacher, quizId, { body, key: keys[side], quotes: [quoteOfAll] });
  const { classId } = await aClass(teacher);
  const { student, memberId } = await aStudent(classId, 'Otter');
  const assignmentId = await anAssignment(classId, quizId, given);
  const cookie = `${sessionCookieName()}=${await tokenOf(student.id, student.sessionId)}`;
  return { teacher, student, classId, quizId, assignmentId, memberId, cookie };
}
type Side = Awaited<ReturnType<typeof aSide>>;

const request = ({ cookie }: { cookie: string }, path: string, body?: object) => new Request(`http://localhost:3000${path}`, {
  method: body ? 'POST' : 'GET', headers: { cookie, origin: 'http://localhost:3000', 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}),
});
const params = (id: string) => ({ params: Promise.resolve({ id }) });
/** What differs between any two accounts: ids, times, the seconds that something took. */
const bytes = async (response: Response) => withoutIds(JSON.stringify([response.status, [...response.headers], await response.text()]));
const said = async (work: Promise<unknown>) => withoutIds(JSON.stringify(await work.catch((error: unknown) => shapeOf(error))));

/** Every path that may show a student something of the assignment. */
async function look(side: Side, attempt: string): Promise<string[]> {
  const { student, classId, assignmentId, quizId } = side;
  const items = (await db.attemptItem.findMany({ where: { attemptId: attempt }, orderBy: { position: 'asc' }, select: { id: true } })).map(({ id }) => id);
  const reports: string[] = [];
  for (const item of items) {
    reports.push(await said(getQuestionToReport(student, { item })), await said(reportQuestion(student, { item }, { kind: 'unclear', text: '' })), await said(claimRight(student, item)));
    reports.push(await said(reportQuestion(student, { item }, { kind: 'unclear', text: '', start: 0, end: 5 })));
  }
  return [
    await bytes(await attemptRoute(request(side, `/api/v1/attempts/${attempt}`), params(attempt))),
    await bytes(await quizRoute(request(side, `/api/v1/quizzes/${quizId}`), params(quizId))),
    await bytes(await liveRoute(request(side, `/api/v1/assignments/${assignmentId}/live`), params(assignmentId))),
    await bytes(await reviewsRoute(request(side, '/api/v1/reviews?timeZone=Asia/Ho_Chi_Minh'))),
    await bytes(await exportRoute(request(side, '/api/v1/account/export'))),
    await said(getAssigned(student, assignmentId)), await said(listAssigned(student, classId)), await said(listOpenWork(student)), await said(listAttempts(student)),
    await said(getAttemptForReview(student, attempt)), await said(retryMisses(student, attempt)), await said(getHandedIn(student, attempt)),
    await said(startAttempt(student, quizId, { mode: 'practice' })), await said(openNotebook(student, {})), await said(reviewBundle(student)), await said(dueToday(student)),
    await said(getOwnResults(student, classId)), await said(changesOfAttempt(student, attempt)), await said(listOwnReports(student)), ...reports,
    await bytes(await gradebookRoute(request(side, `/api/v1/classes/${classId}/gradebook`), params(classId))),
    await bytes(await resultsRoute(request(side, `/api/v1/assignments/${assignmentId}/results`), params(assignmentId))),
  ];
}

async function transcript(side: Side): Promise<string[]> {
  const attempt = await anAssignedAttempt(side.assignmentId, side.memberId);
  const path = `/api/v1/attempts/${attempt}`;
  const sent = await look(side, attempt);
  const { items } = await getAttemptForPlayer(side.student, attempt);
  let seq = 0;
  for (let round = 0; round < 4; round += 1) {
    const operations = answersTo(items, round).map((answer) => ({ ...answer, id: randomUUID(), seq: (seq += 1), type: 'answer', round: 1 }));
    sent.push(await bytes(await answersRoute(request(side, `${path}/answers`, { device: 'd', operations }), params(attempt))));
    sent.push(await bytes(await answersRoute(request(side, `${path}/answers`, { device: 'd', operations }), params(attempt))));
    const refusals = [{ type: 'override', round: 1 }, { type: 'answer', round: 2 }].map((more) => ({ ...operations[3], ...more, id: randomUUID(), seq: (seq += 1) }));
    sent.push(await bytes(await answersRoute(request(side, `${path}/answers`, { device: 'd', operations: refusals }), params(attempt))));
  }
  sent.push(...(await look(side, attempt)));
  sent.push(await bytes(await submitRoute(request(side, `${path}/submit`, { device: 'd', lastSeq: seq }), params(attempt))));
  sent.push(await bytes(await submitRoute(request(side, `${path}/submit`, { device: 'd', lastSeq: seq }), params(attempt))));
  // It is graded now: whoever asks is told nothing of it.
  const { state, score } = await db.attempt.findUniqueOrThrow({ where: { id: attempt } });
  expect({ state, score }).toEqual({ state: 'graded', score: expect.any(Number) });
  sent.push(...(await look(side, attempt)));
  return sent;
}

describe('until the answers of a class’s test are shown', () => {
  it('nothing that a student is sent depends on the key, before handing in or after', async () => {
    const [one, other] = [await aSide(0), await aSide(1)];
    const [first, second] = [await transcript(one), await transcript(other)];
    expect(first.length).toBeGreaterThan(50);
    expect(second).toEqual(first);
    for (const text of [...first, ...second]) expect(text).not.toMatch(/canary|98765,|"released"|\\?"correct\\?":(true|false)|"proof"/);
    // The graders disagreed: the scores that are held back are not the same.
    const scores = await Promise.all([one, other].map(async ({ assignmentId }) => (await db.attempt.findFirstOrThrow({ where: { assignmentId } })).score));
    expect(scores[0]).not.toBe(scores[1]);
  });

  it('a score that is shown before the answers shows no answer', async () => {
    const side = await aSide(1, { scoreRelease: 'at_once', keysRelease: 'by_hand' });
    const all = await transcript(side);
    for (const text of all) expect(text).not.toMatch(/canary|"released"|\\?"correct\\?":(true|false)|"proof"/);
    expect((await getAssigned(side.student, side.assignmentId)).attempts[0]?.score).not.toBeNull();
  });

  it('nothing enters the review deck; afterwards everything does', async () => {
    const side = await aSide(0);
    await transcript(side);
    expect((await reviewBundle(side.student)).cards).toEqual([]);
    await releaseByHand(side.teacher, side.assignmentId, 'score');
    expect((await reviewBundle(side.student)).cards).toEqual([]);
    await releaseByHand(side.teacher, side.assignmentId, 'keys');
    expect((await reviewBundle(side.student)).cards.length).toBe(keyedQuestions.length);
  });
});

it('a practice of a class tells after each answer, as any practice does, and nothing of the others', async () => {
  const side = await aSide(1, { mode: 'practice' });
  const attempt = await anAssignedAttempt(side.assignmentId, side.memberId);
  const before = JSON.stringify(await getAttemptForPlayer(side.student, attempt));
  expect(before).not.toMatch(/canary|98765|"proof"/);
  const { items } = await getAttemptForPlayer(side.student, attempt);
  const [answer] = answersTo(items, 0);
  const reply = await answersRoute(request(side, `/api/v1/attempts/${attempt}/answers`, { device: 'd', operations: [{ ...answer, id: randomUUID(), seq: 1, type: 'answer', round: 1 }] }), params(attempt));
  expect(await reply.text()).toMatch(/"proof"/);
  expect((await getAttemptForPlayer(side.student, attempt)).answers.filter(({ released }) => released).length).toBe(1);
});
