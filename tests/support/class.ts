import { randomUUID } from 'node:crypto';
import { db } from '#server/db.ts';
import type { Viewer } from '#server/viewer.ts';
import { aViewer } from '#tests/support/viewer.ts';

const symbols = '23456789ACDEFGHJKMNPQRTVWXY';
const aCode = () => [...randomUUID().replaceAll('-', '')].slice(0, 8).map((digit) => symbols[Number.parseInt(digit, 16)]).join('');

/** A class as it stands in the database, with the code to join it by. */
export async function aClass(owner: Viewer, more: { name?: string; timeZone?: string; joinPolicy?: 'open' | 'approve' } = {}): Promise<{ classId: string; code: string }> {
  const code = aCode();
  const { id } = await db.class.create({ data: { ownerId: owner.id, name: more.name ?? 'Class 7b', timeZone: more.timeZone ?? 'Asia/Ho_Chi_Minh', ...(more.joinPolicy ? { joinPolicy: more.joinPolicy } : {}), codes: { create: { code } } }, select: { id: true } });
  return { classId: id, code };
}

/** A guest who is a student of a class, or the one given. */
export async function aStudent(classId: string, nickname = `Otter ${randomUUID().slice(0, 4)}`, student?: Viewer): Promise<{ student: Viewer; memberId: string }> {
  const viewer = student ?? (await aViewer());
  const { id } = await db.classMember.create({ data: { classId, userId: viewer.id, nickname, nicknameKey: nickname.toLowerCase(), number: (await db.classMember.count({ where: { classId } })) + 1 }, select: { id: true } });
  return { student: viewer, memberId: id };
}

type Given = { mode?: 'practice' | 'test'; attemptsAllowed?: number | null; opensAt?: Date; dueAt?: Date | null; closesAt?: Date | null; scoreRelease?: 'at_once' | 'after_due' | 'by_hand'; keysRelease?: 'at_once' | 'after_due' | 'by_hand'; timeLimitSeconds?: number };

/** A quiz given to a class: a test that has opened, with one attempt, whose score and keys are shown at once, unless said otherwise. */
export async function anAssignment(classId: string, quizId: string, given: Given = {}): Promise<string> {
  const questions = await db.question.findMany({ where: { quizId, isChosen: true, deletedAt: null }, orderBy: { position: 'asc' }, select: { id: true, version: true, versions: { select: { id: true, number: true } } } });
  const { id } = await db.assignment.create({
    data: {
      classId, quizId, title: 'Homework', mode: 'test', opensAt: new Date(Date.now() - 60_000), ...given,
      questions: { create: questions.map((question, position) => ({ position, questionId: question.id, versionId: question.versions.find(({ number }) => number === question.version)!.id })) },
    },
    select: { id: true },
  });
  return id;
}

/** An attempt at an assignment, begun by a student: what is assigned, in its order. */
export async function anAssignedAttempt(assignmentId: string, memberId: string, number = 1): Promise<string> {
  const { quizId, mode, questions } = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId }, select: { quizId: true, mode: true, questions: { where: { droppedAt: null }, orderBy: { position: 'asc' }, select: { versionId: true } } } });
  const { userId } = await db.classMember.findUniqueOrThrow({ where: { id: memberId }, select: { userId: true } });
  const { id } = await db.attempt.create({
    data: { quizId, mode, userId, assignmentId, memberId, number, seed: 7, of: questions.length, isResumedByStart: false, items: { createMany: { data: questions.map(({ versionId }, position) => ({ versionId, position })) } } },
    select: { id: true },
  });
  return id;
}
