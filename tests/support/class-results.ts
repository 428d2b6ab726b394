import { randomUUID } from 'node:crypto';
import { addQuestion } from '#server/authoring.ts';
import { createArticle } from '#server/articles.ts';
import { db, Prisma } from '#server/db.ts';
import { gradeAttempt } from '#server/grade-attempt.ts';
import { bodyOf, keyOf } from '#server/json-columns.ts';
import type { Viewer } from '#server/viewer.ts';
import type { AnswerValue, QuestionEdit } from '#study/types.ts';
import { anAssignedAttempt, anAssignment, aClass, aStudent } from '#tests/support/class.ts';
import { answerTo } from '#tests/support/deck.ts';
import { aViewer } from '#tests/support/viewer.ts';

/** An article short enough to count in, with a date that is used twice. */
export const summitText = `Leaders meet in Washington

The Prime Minister of Japan, Fumio Kishida, arrived in Washington on Monday for a state visit. He met President Joe Biden on April 10 at the White House, and they spoke for two hours about trade.

A second summit, with the Philippines, followed on April 11. Ferdinand Marcos joined them for lunch. The three leaders agreed to hold joint patrols before the end of the year.`;

const spanOf = (words: string) => ({ start: summitText.indexOf(words), end: summitText.indexOf(words) + words.length });
const first = spanOf('He met President Joe Biden on April 10 at the White House, and they spoke for two hours about trade.');
const second = spanOf('A second summit, with the Philippines, followed on April 11.');

/** Four questions whose keys are known: a date to choose, a name to type, a number to type, and a statement. */
export const summitQuestions: readonly QuestionEdit[] = [
  {
    body: { kind: 'single-choice', prompt: 'On which day was the summit with the Philippines?', options: [{ id: 'a', text: 'April 11' }, { id: 'b', text: 'April 10' }, { id: 'c', text: 'Monday' }] },
    key: { kind: 'single-choice', option: 'a' }, quotes: [second], optionQuotes: { b: first },
  },
  { body: { kind: 'short-answer', prompt: 'Whom did the Prime Minister meet on April 10?' }, key: { kind: 'short-answer', text: 'Joe Biden', accept: [] }, quotes: [first] },
  { body: { kind: 'numeric', prompt: 'For how many hours did they speak?', unit: 'hours' }, key: { kind: 'numeric', value: 2, accept: [] }, quotes: [first] },
  { body: { kind: 'true-false', prompt: 'Ferdinand Marcos joined them for lunch.' }, key: { kind: 'true-false', value: true }, quotes: [spanOf('Ferdinand Marcos joined them for lunch.')] },
];

/** A teacher's quiz of these questions, written by hand. */
export async function aSummitQuiz(owner: Viewer, questions: readonly QuestionEdit[] = summitQuestions): Promise<{ articleId: string; quizId: string; questions: readonly string[] }> {
  const articleId = await createArticle(owner, { text: summitText });
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { articleId }, select: { id: true } });
  const { id: quizId } = await db.quiz.create({ data: { articleId, revisionId, ownerId: owner.id, title: 'The summit', seed: 1, state: 'ready' }, select: { id: true } });
  for (const question of questions) await addQuestion(owner, quizId, question);
  return { articleId, quizId, questions: (await db.question.findMany({ where: { quizId }, orderBy: { position: 'asc' }, select: { id: true } })).map(({ id }) => id) };
}

/** What was answered to a question: rightly, wrongly, not at all, or this. */
export type Given = boolean | null | AnswerValue;

/** Answers the questions of an open attempt in its order. */
export async function answerAttempt(attemptId: string, given: readonly Given[]): Promise<readonly string[]> {
  const items = await db.attemptItem.findMany({ where: { attemptId }, orderBy: { position: 'asc' }, select: { id: true, version: { select: { body: true, key: true } } } });
  for (const [at, one] of given.slice(0, items.length).entries()) {
    const item = items[at]!;
    if (one === null) continue;
    const value = typeof one === 'boolean' ? answerTo(bodyOf(item.version.body), keyOf(item.version.key), one) : one;
    const shared = { itemId: item.id, round: 1, value: value as Prisma.InputJsonObject, milliseconds: 5000, device: 'a phone', seq: at + 1 };
    const { id } = await db.answerOperation.create({ data: { ...shared, id: randomUUID(), attemptId, type: 'answer', status: 'applied' }, select: { id: true } });
    await db.answer.create({ data: { ...shared, operationId: id }, select: { itemId: true } });
  }
  return items.map(({ id }) => id);
}

/** Hands an attempt in and grades it, as the server does. */
export async function handIn(attemptId: string): Promise<void> {
  await db.$executeRaw`UPDATE "Attempt" SET state = 'submitted', "submittedAt" = now() WHERE id = ${attemptId}::uuid`;
  await gradeAttempt(attemptId);
}

export type Taught = Awaited<ReturnType<typeof aTaughtClass>>;

/** A teacher, a class and an assignment of the summit quiz that students have answered. */
export async function aTaughtClass(given: readonly (readonly Given[])[], more: Parameters<typeof anAssignment>[2] = {}) {
  const teacher = await aViewer('member');
  const quiz = await aSummitQuiz(teacher);
  const { classId, code } = await aClass(teacher);
  const assignmentId = await anAssignment(classId, quiz.quizId, more);
  const students = [];
  for (const [at, answers] of given.entries()) {
    const { student, memberId } = await aStudent(classId, `Student ${String.fromCharCode(65 + (at % 26))}${at >= 26 ? at : ''}`);
    const attemptId = await anAssignedAttempt(assignmentId, memberId);
    const items = await answerAttempt(attemptId, answers);
    await handIn(attemptId);
    students.push({ viewer: student, memberId, attemptId, items });
  }
  return { teacher, ...quiz, classId, code, assignmentId, students };
}
