import 'server-only';
import type { Gradebook } from '#study/result-types.ts';
import { classesTaughtBy } from './access.ts';
import { closeAttempts } from './close-attempts.ts';
import { db } from './db.ts';
import { notFound } from './errors.ts';
import { finishRegrades } from './regrade.ts';
import { attemptsOfClass, cellOf, meanOf, membersOf } from './result-rows.ts';
import type { Viewer } from './viewer.ts';

/** Every student of a class at everything that was assigned, for its teachers: four statements, however many there are. */
export async function getGradebook(viewer: Viewer, classId: string): Promise<Gradebook> {
  const found = await db.class.findFirst({
    where: { ...classesTaughtBy(viewer), id: classId },
    select: {
      id: true, name: true, timeZone: true,
      assignments: { where: { deletedAt: null }, orderBy: [{ opensAt: 'asc' }, { id: 'asc' }], select: { id: true, title: true, counts: true, mode: true, dueAt: true, quizId: true, _count: { select: { questions: { where: { droppedAt: null } } } } } },
    },
  });
  if (!found) throw notFound();
  for (const { id } of found.assignments) await closeAttempts({ assignmentId: id });
  await finishRegrades(found.assignments.map(({ quizId }) => quizId));
  const [members, attempts] = await Promise.all([membersOf(classId), attemptsOfClass(classId)]);
  const byStudent = Map.groupBy(attempts, ({ memberId, assignmentId }) => `${memberId} ${assignmentId}`);
  const students = members.map(({ id, name }) => {
    const cells = found.assignments.map((assignment) => {
      const cell = cellOf(byStudent.get(`${id} ${assignment.id}`) ?? [], assignment.counts);
      return cell && { share: cell.share, attempts: cell.attempts, isOpen: cell.isOpen, isLate: cell.isLate };
    });
    return { id, name, cells, mean: meanOf(cells.map((cell) => cell?.share ?? null)) };
  });
  return {
    id: found.id,
    name: found.name,
    timeZone: found.timeZone,
    assignments: found.assignments.map(({ id, title, counts, mode, dueAt, _count }, at) => {
      const shares = students.map(({ cells }) => cells[at]?.share ?? null);
      return { id, title, counts, mode, dueAt: dueAt?.toISOString() ?? null, questions: _count.questions, mean: meanOf(shares), graded: shares.filter((share) => share !== null).length };
    }),
    students,
  };
}
