import { randomUUID } from 'node:crypto';
import { db, Prisma } from '#server/db.ts';
import { keyOf, bodyOf } from '#server/json-columns.ts';
import type { Viewer } from '#server/viewer.ts';
import { grade } from '#study/grade.ts';
import type { AnswerKey, AnswerValue, QuestionBody } from '#study/types.ts';

/** The right answer to a question, or one that is wrong. */
export function answerTo(body: QuestionBody, key: AnswerKey, isRight: boolean): AnswerValue {
  switch (key.kind) {
    case 'single-choice':
      return { kind: key.kind, option: isRight ? key.option : (body.options?.find(({ id }) => id !== key.option)?.id ?? null) };
    case 'multiple-choice':
      return { kind: key.kind, options: isRight ? key.options : [] };
    case 'true-false':
      return { kind: key.kind, value: isRight ? key.value : !key.value };
    case 'cloze':
    case 'short-answer':
      return { kind: key.kind, text: isRight ? key.text : 'something else entirely' };
    case 'numeric':
      return { kind: key.kind, text: isRight ? String(key.value) : '-1' };
    case 'ordering':
      return { kind: key.kind, order: isRight ? key.order : [...key.order].reverse() };
    case 'matching':
      return { kind: key.kind, pairs: isRight ? key.pairs : [] };
    case 'find-evidence':
      return { kind: key.kind, span: isRight ? (key.spans[0] ?? null) : null };
    default:
      return key satisfies never;
  }
}

export type Given = { readonly isRight: boolean; readonly confidence?: 'sure' | 'unsure' | 'guess'; readonly milliseconds?: number };

/** An attempt in which the first questions of a quiz were answered so. A practice releases at once, a test when it is graded. */
export async function anAttempt(viewer: Viewer, quizId: string, mode: 'practice' | 'test', given: readonly Given[], answeredAt: Date): Promise<{ attemptId: string; items: readonly string[] }> {
  const questions = await db.question.findMany({
    where: { quizId, isChosen: true, deletedAt: null }, orderBy: { position: 'asc' }, take: given.length,
    select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, body: true, key: true } } },
  });
  const attempt = await db.attempt.create({
    data: { quizId, userId: viewer.id, mode, seed: 1, of: questions.length, isResumedByStart: false, startedAt: answeredAt, items: { create: questions.map(({ versions }, position) => ({ position, versionId: versions[0]!.id })) } },
    select: { id: true, items: { orderBy: { position: 'asc' }, select: { id: true } } },
  });
  for (const [at, { isRight, confidence, milliseconds = 9000 }] of given.slice(0, questions.length).entries()) {
    const { body, key } = questions[at]!.versions[0]!;
    const value = answerTo(bodyOf(body), keyOf(key), isRight);
    const shared = { itemId: attempt.items[at]!.id, round: 1, value: value as Prisma.InputJsonObject, confidence: confidence ?? null, milliseconds, device: 'a phone', seq: at + 1 };
    const { id } = await db.answerOperation.create({ data: { ...shared, id: randomUUID(), attemptId: attempt.id, type: 'answer', status: 'applied' }, select: { id: true } });
    const { correct, score } = grade(bodyOf(body), keyOf(key), value);
    await db.answer.create({ data: { ...shared, operationId: id, answeredAt: new Date(answeredAt.getTime() + at * 1000), ...(mode === 'practice' ? { releasedAt: answeredAt, correct, score } : {}) }, select: { itemId: true } });
  }
  return { attemptId: attempt.id, items: attempt.items.map(({ id }) => id) };
}

/** Submits and grades a test. */
export async function gradeAttempt(attemptId: string): Promise<void> {
  await db.attempt.update({ where: { id: attemptId }, data: { state: 'submitted', submittedAt: new Date() }, select: { id: true } });
  const answers = await db.answer.findMany({ where: { item: { attemptId } }, select: { itemId: true, round: true, value: true, item: { select: { version: { select: { body: true, key: true } } } } } });
  for (const { itemId, round, value, item } of answers) {
    const { correct, score } = grade(bodyOf(item.version.body), keyOf(item.version.key), value as unknown as AnswerValue);
    await db.answer.update({ where: { itemId_round: { itemId, round } }, data: { releasedAt: new Date(), correct, score }, select: { itemId: true } });
  }
  await db.attempt.update({ where: { id: attemptId }, data: { state: 'graded', gradedAt: new Date(), score: 0 }, select: { id: true } });
}
