import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getQuizForAuthor, undoChange } from '#server/authoring.ts';
import { db } from '#server/db.ts';
import { acceptReport, answerReport, correctKey, getReport, listReports } from '#server/decide-report.ts';
import { getAttemptForReview } from '#server/read-attempt.ts';
import { deleteAccount } from '#server/accounts.ts';
import { exportAccount } from '#server/export-account.ts';
import { shareQuiz } from '#server/quiz-shares.ts';
import { changesOfAttempt, regradesOf } from '#server/regrade-records.ts';
import { finishRegrades, runRegrade } from '#server/regrade.ts';
import { takeInAnswers } from '#server/take-in-answers.ts';
import { claimRight, getQuestionToReport, reportQuestion } from '#server/reports.ts';
import { anAssignedAttempt, aStudent } from '#tests/support/class.ts';
import { answerAttempt, aTaughtClass, handIn, summitText, type Given, type Taught } from '#tests/support/class-results.ts';

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
beforeAll(() => client.connect());
afterAll(() => client.end());

const typed = (text: string): Given => ({ kind: 'short-answer', text });
const scoreOf = async (id: string) => db.attempt.findUniqueOrThrow({ where: { id }, select: { score: true, of: true } });
const evidence = { start: summitText.indexOf('A second summit'), end: summitText.indexOf(' Ferdinand Marcos joined') };
const reportOf = (taught: Taught, student = 0, question = 1, more: object = {}) =>
  reportQuestion(taught.students[student]!.viewer, { item: taught.students[student]!.items[question]! }, { kind: 'article-says-otherwise', text: '', ...more });
const decision = (change: string, more: object = {}) => ({ id: randomUUID(), change, reason: 'The article says so.', ...more });
const versionOf = async (question: string) => (await db.questionVersion.findFirstOrThrow({ where: { questionId: question }, orderBy: { number: 'asc' }, select: { id: true } })).id;

describe('an accepted report', () => {
  it('adds an answer, grades everybody again once, keeps what was before, and tells the students', async () => {
    const taught = await aTaughtClass([[true, typed('the President'), true, true], [true, typed('the president!'), false, true], [true, typed('Marcos'), true, false], [true, true, true, true], [true, null, true, true]]);
    const { students, teacher, questions } = taught;
    await db.$executeRaw`UPDATE "Assignment" SET "sharesArticle" = true WHERE id = ${taught.assignmentId}::uuid`;
    const report = await reportOf(taught, 0, 1, evidence);
    await acceptReport(teacher, report, decision('accept', { texts: ['the President'] }));
    expect(await Promise.all(students.map(({ attemptId }) => scoreOf(attemptId)))).toEqual([{ score: 4, of: 4 }, { score: 3, of: 4 }, { score: 2, of: 4 }, { score: 4, of: 4 }, { score: 3, of: 4 }]);
    const entries = await db.regradeEntry.findMany({ where: { attemptId: { in: students.map(({ attemptId }) => attemptId) } } });
    expect(entries.length).toBe(5);
    expect(entries.find(({ attemptId }) => attemptId === students[0]!.attemptId)).toMatchObject({ scoreBefore: 3, scoreAfter: 4, before: [{ item: students[0]!.items[1], round: 1, correct: false, score: 0 }] });
    // A version more, with the passage among its quotes; the old one stands as it was.
    const versions = await db.questionVersion.findMany({ where: { questionId: questions[1]! }, orderBy: { number: 'asc' }, select: { key: true, quotes: { select: { text: true } } } });
    expect(versions.map(({ key }) => key)).toEqual([{ kind: 'short-answer', text: 'Joe Biden', accept: [] }, { kind: 'short-answer', text: 'Joe Biden', accept: ['the President'] }]);
    expect(versions[1]!.quotes.map(({ text }) => text)).toContain(summitText.slice(evidence.start, evidence.end));
    expect((await getAttemptForReview(students[0]!.viewer, students[0]!.attemptId)).items.find(({ id }) => id === students[0]!.items[1])?.released.grade).toEqual({ score: 1, correct: true });
    expect(await changesOfAttempt(students[0]!.viewer, students[0]!.attemptId)).toMatchObject([{ change: 'accept', reason: 'The article says so.', scoreBefore: 3, scoreAfter: 4 }]);
    const seen = await getReport(teacher, report);
    expect(seen).toMatchObject({ state: 'accepted', reporter: 'Student A', canChange: true, evidence: { quote: { text: summitText.slice(evidence.start, evidence.end) } }, regrades: [{ change: 'accept', attempts: 5, changed: 2, isFinished: true, reason: 'The article says so.' }] });
  });

  it('changes the key: who chose it gains, and nobody loses unless the teacher takes it back', async () => {
    const chose = (option: string): Given => ({ kind: 'single-choice', option });
    for (const [keepsPoints, scores] of [[true, [4, 4, 3]], [false, [3, 4, 3]]] as const) {
      const taught = await aTaughtClass([[chose('o2'), true, true, true], [chose('o1'), true, true, true], [chose('o3'), true, true, true]]);
      const report = await reportOf(taught, 1, 0);
      await acceptReport(taught.teacher, report, decision('key', { key: { kind: 'single-choice', option: 'o1' }, keepsPoints }));
      expect(await Promise.all(taught.students.map(async ({ attemptId }) => (await scoreOf(attemptId)).score))).toEqual(scores);
    }
  });

  it('drops the question for all: those who had it lose its point and its place, and nobody is asked it again', async () => {
    const taught = await aTaughtClass([[true, true, true, true], [false, true, true, true], [null, false, true, true]]);
    await acceptReport(taught.teacher, await reportOf(taught, 1, 0), decision('drop'));
    expect(await Promise.all(taught.students.map(({ attemptId }) => scoreOf(attemptId)))).toEqual([{ score: 3, of: 3 }, { score: 3, of: 3 }, { score: 2, of: 3 }]);
    const { memberId } = await aStudent(taught.classId);
    const next = await anAssignedAttempt(taught.assignmentId, memberId);
    expect((await scoreOf(next)).of).toBe(3);
    expect((await getQuizForAuthor(taught.teacher, taught.quizId)).questions.length).toBe(3);
    // A regrade after that finds nothing left to grade.
    await correctKey(taught.teacher, await versionOf(taught.questions[3]!), decision('drop'));
    await expect(correctKey(taught.teacher, await versionOf(taught.questions[0]!), decision('key', { key: { kind: 'single-choice', option: 'o1' } }))).resolves.toBeUndefined();
    expect((await scoreOf(taught.students[0]!.attemptId))).toEqual({ score: 2, of: 2 });
  });

  it('does not drop the last question', async () => {
    const taught = await aTaughtClass([[true, true, true, true]]);
    for (const question of taught.questions.slice(1)) await correctKey(taught.teacher, await versionOf(question), decision('drop'));
    await expect(correctKey(taught.teacher, await versionOf(taught.questions[0]!), decision('drop'))).rejects.toMatchObject({ key: 'last-question' });
  });

  it('reaches who is still writing when the decision falls, and who handed in and is not graded yet', async () => {
    const taught = await aTaughtClass([[true, typed('the President'), true, true]], { attemptsAllowed: null });
    const { memberId } = taught.students[0]!;
    const open = await anAssignedAttempt(taught.assignmentId, memberId, 2);
    await answerAttempt(open, [true, typed('the President'), true, true]);
    await correctKey(taught.teacher, await versionOf(taught.questions[1]!), decision('accept', { texts: ['the President'] }));
    expect(await scoreOf(open)).toEqual({ score: null, of: 4 });
    await handIn(open);
    expect(await scoreOf(open)).toEqual({ score: 4, of: 4 });
    expect(await db.regradeEntry.count({ where: { attemptId: open } })).toBe(1);
  });

  it('cannot be undone as an edit can, nor what was edited before it', async () => {
    const taught = await aTaughtClass([[true, typed('the President'), true, true]]);
    const { undoable } = await getQuizForAuthor(taught.teacher, taught.quizId);
    await correctKey(taught.teacher, await versionOf(taught.questions[1]!), decision('accept', { texts: ['the President'] }));
    expect((await getQuizForAuthor(taught.teacher, taught.quizId)).undoable).toBeNull();
    await expect(undoChange(taught.teacher, undoable!.changeId)).rejects.toMatchObject({ key: 'not-the-newest-change' });
  });
});

describe('a regrade', () => {
  const answers: Given[][] = Array.from({ length: 12 }, (_, at) => [true, typed(at % 2 === 0 ? 'the President' : 'Marcos'), true, true]);
  const scores = async (taught: Taught) => (await Promise.all(taught.students.map(({ attemptId }) => scoreOf(attemptId)))).map(({ score }) => score);
  const expected = answers.map((_, at) => (at % 2 === 0 ? 4 : 3));

  it('that was sent twice, and run twice, touches each attempt once', async () => {
    const taught = await aTaughtClass(answers);
    const once = decision('accept', { texts: ['the President'] });
    const version = await versionOf(taught.questions[1]!);
    await Promise.all([correctKey(taught.teacher, version, once), correctKey(taught.teacher, version, once)]);
    await correctKey(taught.teacher, version, once);
    const regrades = await db.regrade.findMany({ where: { changeId: once.id }, select: { id: true } });
    expect(regrades.length).toBe(1);
    await db.$executeRaw`UPDATE "Regrade" SET "finishedAt" = NULL WHERE "changeId" = ${once.id}::uuid`;
    expect(await Promise.all([runRegrade(regrades[0]!.id), runRegrade(regrades[0]!.id)])).toEqual([0, 0]);
    expect(await scores(taught)).toEqual(expected);
    expect(await db.regradeEntry.count({ where: { regradeId: regrades[0]!.id } })).toBe(12);
    expect(await db.questionVersion.count({ where: { questionId: taught.questions[1]! } })).toBe(2);
  });

  it('that was killed in the middle is finished by the next one who looks, and touches each attempt once', async () => {
    const many = [...answers, ...answers, ...answers];
    const taught = await aTaughtClass(many);
    const version = await versionOf(taught.questions[1]!);
    // The database ends the writer's session in the middle, as a crash does: after one portion, within the next.
    await client.query(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.id = '${taught.students[27]!.attemptId}' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$`);
    await client.query(`CREATE TRIGGER stop_here BEFORE UPDATE ON "Attempt" FOR EACH ROW EXECUTE FUNCTION stop_here()`);
    await expect(correctKey(taught.teacher, version, decision('accept', { texts: ['the President'] }))).rejects.toThrow();
    await client.query(`DROP TRIGGER stop_here ON "Attempt"; DROP FUNCTION stop_here()`);
    // What is written is written with its record; half of a portion is nothing.
    expect(await scores(taught)).toEqual(many.map((_, at) => (at < 20 ? expected[at % 12] : 3)));
    expect(await db.regradeEntry.count({ where: { regrade: { version: { questionId: taught.questions[1]! } } } })).toBe(20);
    await finishRegrades([taught.quizId]);
    expect(await scores(taught)).toEqual(many.map((_, at) => expected[at % 12]));
    await Promise.all([finishRegrades(), finishRegrades()]);
    expect(await scores(taught)).toEqual(many.map((_, at) => expected[at % 12]));
    expect(await db.regradeEntry.count({ where: { regrade: { version: { questionId: taught.questions[1]! } } } })).toBe(36);
  });

  it('leaves no attempt out that is graded at the same moment', async () => {
    const taught = await aTaughtClass([], { attemptsAllowed: null });
    const attempts = [];
    for (let at = 0; at < 8; at += 1) {
      const { memberId } = await aStudent(taught.classId);
      const id = await anAssignedAttempt(taught.assignmentId, memberId);
      await answerAttempt(id, [true, typed('the President'), true, true]);
      attempts.push(id);
    }
    await Promise.all([...attempts.map((id) => handIn(id)), correctKey(taught.teacher, await versionOf(taught.questions[1]!), decision('accept', { texts: ['the President'] }))]);
    expect(await Promise.all(attempts.map(async (id) => (await scoreOf(id)).score))).toEqual(attempts.map(() => 4));
    expect(await db.regradeEntry.count({ where: { attemptId: { in: attempts } } })).toBe(8);
  });
});

describe('a report', () => {
  it('shows of the article what its reader may see: nothing before the keys are out, then the paragraphs of the quotes, and all of it where it is shared', async () => {
    const held = await aTaughtClass([[true, true, true, true]], { keysRelease: 'by_hand', scoreRelease: 'by_hand' });
    const [student] = held.students;
    const target = { item: student!.items[1]! };
    expect((await getQuestionToReport(student!.viewer, target)).passages).toEqual([]);
    await expect(reportQuestion(student!.viewer, target, { kind: 'unclear', text: '', ...evidence })).rejects.toMatchObject({ key: 'passage-not-shown' });
    const open = await aTaughtClass([[true, true, true, true]]);
    const mine = { item: open.students[0]!.items[1]! };
    const { passages } = await getQuestionToReport(open.students[0]!.viewer, mine);
    expect(passages.map(({ text }) => text)).toEqual([summitText.split('\n\n')[1]]);
    await expect(reportQuestion(open.students[0]!.viewer, mine, { kind: 'unclear', text: '', ...evidence })).rejects.toMatchObject({ key: 'passage-not-shown' });
    await db.$executeRaw`UPDATE "Assignment" SET "sharesArticle" = true WHERE id = ${open.assignmentId}::uuid`;
    expect((await getQuestionToReport(open.students[0]!.viewer, mine)).passages.map(({ text }) => text).join('\n\n')).toBe(summitText);
    await reportQuestion(open.students[0]!.viewer, mine, { kind: 'unclear', text: '', ...evidence });
    expect(await getQuestionToReport(open.students[0]!.viewer, mine)).toMatchObject({ isReported: true });
  });

  it('is there once while it is open, and again after an answer', async () => {
    const taught = await aTaughtClass([[true, false, true, true]]);
    const id = await reportOf(taught);
    await expect(reportOf(taught)).rejects.toMatchObject({ key: 'already-reported' });
    await answerReport(taught.teacher, id, 'It stands in the second paragraph.');
    expect(await getReport(taught.teacher, id)).toMatchObject({ state: 'answered', reply: 'It stands in the second paragraph.' });
    await reportOf(taught);
    expect((await listReports(taught.teacher)).map(({ state }) => state)).toEqual(['open', 'answered']);
  });

  it('is refused where too many came from one reader', async () => {
    const taught = await aTaughtClass([[true, false, true, true]]);
    for (let at = 0; at < 30; at += 1) await reportOf(taught).catch((error: { key: string }) => expect(error.key).toBe('already-reported'));
    await expect(reportOf(taught, 0, 2)).rejects.toMatchObject({ code: 'rate-limited' });
  });

  it('"I was right" stands before the teacher, and falls with the answer that is accepted', async () => {
    const taught = await aTaughtClass([[true, typed('the President'), true, true], [true, typed('Marcos'), true, true], [true, true, true, true]]);
    for (const at of [0, 1]) {
      await claimRight(taught.students[at]!.viewer, taught.students[at]!.items[1]!);
      await claimRight(taught.students[at]!.viewer, taught.students[at]!.items[1]!);
    }
    await expect(claimRight(taught.students[2]!.viewer, taught.students[2]!.items[1]!)).rejects.toMatchObject({ key: 'nothing-to-claim' });
    await expect(claimRight(taught.students[0]!.viewer, taught.students[0]!.items[0]!)).rejects.toMatchObject({ key: 'nothing-to-claim' });
    await correctKey(taught.teacher, await versionOf(taught.questions[1]!), decision('accept', { texts: ['the President'] }));
    expect((await listReports(taught.teacher)).map(({ state, kind, reporter }) => [state, kind, reporter])).toEqual([['open', 'i-was-right', 'Student B'], ['accepted', 'i-was-right', 'Student A']]);
  });
});

describe('a card', () => {
  it('whose answer was put right is not a mistake any more', async () => {
    const taught = await aTaughtClass([[true, typed('the President'), true, true]]);
    const [student] = taught.students;
    await takeInAnswers(student!.viewer);
    const card = () => db.card.findFirstOrThrow({ where: { userId: student!.viewer.id, questionId: taught.questions[1]! }, select: { missedReviewId: true, lapses: true } });
    expect((await card()).missedReviewId).not.toBeNull();
    await correctKey(taught.teacher, await versionOf(taught.questions[1]!), decision('accept', { texts: ['the President'] }));
    await takeInAnswers(student!.viewer);
    expect((await card()).missedReviewId).toBeNull();
  });
});

describe('whoever goes', () => {
  it('takes their report along; the record of the regrade stays until its quiz goes, and then nothing is left', async () => {
    const taught = await aTaughtClass([[true, typed('the President'), true, true], [true, typed('the President'), true, true]]);
    const [gone, stays] = taught.students;
    const report = await reportOf(taught, 0, 1, { text: 'A canary sings.' });
    await acceptReport(taught.teacher, report, decision('accept', { texts: ['the President'] }));
    await shareQuiz(taught.teacher, taught.quizId, { includesArticle: false });
    expect(JSON.stringify(await exportAccount(gone!.viewer))).toContain('A canary sings.');
    await deleteAccount(gone!.viewer);
    expect(await db.questionReport.count({ where: { id: report } })).toBe(0);
    const records = await regradesOf(taught.questions[1]!);
    expect(records).toMatchObject([{ change: 'accept', attempts: 1, changed: 1, reason: 'The article says so.' }]);
    expect(await scoreOf(stays!.attemptId)).toEqual({ score: 4, of: 4 });
    const text = JSON.stringify(await exportAccount(taught.teacher));
    expect(text).toContain('The article says so.');
    expect(text).not.toContain('tokenHash');
    await deleteAccount(taught.teacher);
    expect([await db.regrade.count({ where: { version: { questionId: taught.questions[1]! } } }), await db.regradeEntry.count({ where: { attemptId: stays!.attemptId } }), await db.quizShare.count({ where: { quizId: taught.quizId } })]).toEqual([0, 0, 0]);
  });
});
