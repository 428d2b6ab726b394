import 'server-only';
import { countingResult } from '#study/counting-attempt.ts';
import type { Counts } from '#study/assignment-rules.ts';
import type { AssignmentHead, GradebookCell } from '#study/result-types.ts';
import { assignmentsTaughtBy } from './access.ts';
import { closeAttempts } from './close-attempts.ts';
import { db, Prisma } from './db.ts';
import { notFound } from './errors.ts';
import { finishRegrades } from './regrade.ts';
import type { Viewer } from './viewer.ts';

/** What the pages of results read in common: whole classes with one statement, whose cost grows with the class and no faster. */

export const assignmentHead = { id: true, title: true, mode: true, counts: true, quizId: true, class: { select: { id: true, name: true, timeZone: true } } } as const;

/** An assignment of a class that one teaches, brought up to date: closed by its time, regrades finished. */
export async function headOf(viewer: Viewer, assignmentId: string): Promise<AssignmentHead> {
  const found = await db.assignment.findFirst({ where: { ...assignmentsTaughtBy(viewer), id: assignmentId }, select: assignmentHead });
  if (!found) throw notFound();
  await closeAttempts({ assignmentId });
  await finishRegrades([found.quizId]);
  return found;
}

/** A student as a list names them. One who has expired has lost the nickname. */
export type MemberRow = { readonly id: string; readonly name: string };

/** Students of now, and those of before who have done something. */
export const membersOf = (classId: string) => db.$queryRaw<MemberRow[]>`
  SELECT m.id, m.nickname AS name FROM "ClassMember" m
   WHERE m."classId" = ${classId}::uuid
     AND (m.state = 'active' OR m.state IN ('expired', 'removed') AND EXISTS (SELECT FROM "Attempt" t JOIN "Assignment" s ON s.id = t."assignmentId" AND s."deletedAt" IS NULL WHERE t."memberId" = m.id))
   ORDER BY m."nicknameKey", m.id`;

export type AttemptRow = { readonly id: string; readonly assignmentId: string; readonly memberId: string; readonly number: number; readonly state: string; readonly score: number | null; readonly of: number; readonly isLate: boolean };

export const attemptsOfClass = (classId: string) => db.$queryRaw<AttemptRow[]>`
  SELECT t.id, t."assignmentId", t."memberId", t.number, t.state::text AS state, t.score, t."of", t."isLate"
    FROM "Attempt" t JOIN "Assignment" s ON s.id = t."assignmentId" WHERE s."classId" = ${classId}::uuid AND s."deletedAt" IS NULL
   ORDER BY t.number`;
export const attemptsOfAssignment = (assignmentId: string, which: Prisma.Sql = Prisma.sql`true`) => db.$queryRaw<AttemptRow[]>`
  SELECT t.id, t."assignmentId", t."memberId", t.number, t.state::text AS state, t.score, t."of", t."isLate"
    FROM "Attempt" t WHERE t."assignmentId" = ${assignmentId}::uuid AND ${which} ORDER BY t.number`;

/** One student at one assignment, of the attempts there are, in their order; with the ids of those that count. */
export function cellOf(attempts: readonly AttemptRow[], counts: Counts): (GradebookCell & { readonly counting: readonly string[] }) | null {
  if (attempts.length === 0) return null;
  const graded = attempts.flatMap(({ id, number, state, score, of }) => (state === 'graded' && score !== null ? [{ id, number, score, of }] : []));
  const result = countingResult(graded, counts);
  return {
    share: result?.share ?? null,
    attempts: attempts.length,
    isOpen: attempts.some(({ state }) => state === 'in_progress'),
    isLate: attempts.some(({ id, isLate }) => isLate && (result?.attempts.includes(id) ?? true)),
    counting: result?.attempts ?? [],
  };
}

export const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
};
