import 'server-only';
import type { AssignmentResults, ResultQuestion, ResultStudent } from '#study/result-types.ts';
import { db } from './db.ts';
import { bodyOf } from './json-columns.ts';
import { attemptsOfAssignment, cellOf, headOf, meanOf, membersOf } from './result-rows.ts';
import type { Viewer } from './viewer.ts';

/** The questions of an assignment in its order, those that were dropped among them. Knows no viewer. */
export async function questionsOf(assignmentId: string): Promise<readonly (ResultQuestion & { readonly versionId: string })[]> {
  const rows = await db.assignmentQuestion.findMany({ where: { assignmentId }, orderBy: { position: 'asc' }, select: { questionId: true, versionId: true, droppedAt: true, version: { select: { body: true } } } });
  return rows.map(({ questionId, versionId, droppedAt, version }, at) => ({ id: questionId, versionId, number: at + 1, prompt: bodyOf(version.body).prompt, kind: bodyOf(version.body).kind, isDropped: droppedAt !== null }));
}

/** Every student of the class at every question of one assignment: of the attempt that counts, or of all where the average does. */
export async function getAssignmentResults(viewer: Viewer, assignmentId: string): Promise<AssignmentResults> {
  const assignment = await headOf(viewer, assignmentId);
  const [questions, members, attempts] = await Promise.all([questionsOf(assignmentId), membersOf(assignment.class.id), attemptsOfAssignment(assignmentId)]);
  const byMember = Map.groupBy(attempts, ({ memberId }) => memberId);
  const cells = members.map(({ id }) => cellOf(byMember.get(id) ?? [], assignment.counts));
  const marks = await marksOf(cells.flatMap((cell) => cell?.counting ?? []));
  const dropped = new Set(questions.filter(({ isDropped }) => isDropped).map(({ id }) => id));
  const students = members.map(({ id, name }, at): ResultStudent => {
    const cell = cells[at] ?? null;
    const counting = (cell?.counting ?? []).map((attempt) => marks.get(attempt) ?? {});
    return {
      id, name,
      share: cell?.share ?? null, attempts: cell?.attempts ?? 0, isOpen: cell?.isOpen ?? false, isLate: cell?.isLate ?? false,
      marks: questions.map((question) => (dropped.has(question.id) ? null : meanOf(counting.map((one) => one[question.id] ?? null)))),
      attemptId: cell?.counting.at(-1) ?? null,
    };
  });
  return {
    assignment,
    questions: questions.map(({ id, number, prompt, kind, isDropped }) => ({ id, number, prompt, kind, isDropped })),
    students,
    means: questions.map((_, at) => meanOf(students.map((student) => student.marks[at] ?? null))),
    mean: meanOf(students.map(({ share }) => share)),
  };
}

/** What each attempt earned with each question, 0 for no answer: one row an attempt. */
async function marksOf(attemptIds: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const rows = await db.$queryRaw<{ id: string; marks: Record<string, number> }[]>`
    SELECT i."attemptId" AS id, json_object_agg(v."questionId", coalesce(w.score, 0)) AS marks
      FROM "AttemptItem" i JOIN "QuestionVersion" v ON v.id = i."versionId" LEFT JOIN "Answer" w ON w."itemId" = i.id AND w.round = 1
     WHERE i."attemptId" = ANY(${[...attemptIds]}::uuid[]) GROUP BY 1`;
  return new Map(rows.map(({ id, marks }) => [id, marks]));
}
