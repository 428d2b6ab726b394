import 'server-only';
import { assignmentStateAt } from '#study/assignment-rules.ts';
import type { Watched, WatchedStudent } from '#study/assignment-types.ts';
import { assignmentsTaughtBy } from './access.ts';
import { ruleColumns, rulesOfRow } from './assignment-row.ts';
import { closeAttempts } from './close-attempts.ts';
import { databaseNow, db } from './db.ts';
import { notFound } from './errors.ts';
import type { Viewer } from './viewer.ts';

type Row = { memberId: string; name: string; state: string | null; closedBy: string | null; attempts: number; answered: number; of: number; seenAt: Date | null; deadlineAt: Date | null; isLate: boolean; hasMoreTime: boolean };

/**
 * Where every student of the class is in an assignment, for its teachers, with two statements however many there are. Of several
 * attempts the newest one is shown.
 */
export async function watchAssignment(viewer: Viewer, id: string): Promise<Watched> {
  const found = await db.assignment.findFirst({ where: { ...assignmentsTaughtBy(viewer), id }, select: { ...ruleColumns, classId: true, _count: { select: { questions: { where: { droppedAt: null } } } } } });
  if (!found) throw notFound();
  await closeAttempts({ assignmentId: id });
  const [now, rows] = await Promise.all([databaseNow(), read(id, found.classId)]);
  return { now, state: assignmentStateAt(rulesOfRow(found), Date.parse(now)), questions: found._count.questions, students: rows.map((row) => studentOf(row, found._count.questions)) };
}

const read = (id: string, classId: string) => db.$queryRaw<Row[]>`
  SELECT m.id AS "memberId", m.nickname AS name, t.state::text AS state, t."closedBy"::text AS "closedBy", coalesce(t.number, 0) AS attempts,
         coalesce(given.answered, 0)::int AS answered, coalesce(t."of", 0) AS of, coalesce(given."lastAt", t."startedAt") AS "seenAt",
         CASE WHEN t.state = 'in_progress' THEN t."deadlineAt" END AS "deadlineAt", coalesce(t."isLate", false) AS "isLate",
         m."extraTimePercent" > 0 OR x."memberId" IS NOT NULL AS "hasMoreTime"
    FROM "ClassMember" m
    LEFT JOIN LATERAL (SELECT * FROM "Attempt" a WHERE a."assignmentId" = ${id}::uuid AND a."memberId" = m.id ORDER BY a.number DESC LIMIT 1) t ON true
    LEFT JOIN LATERAL (
      SELECT count(*) AS answered, max(w."answeredAt") AS "lastAt" FROM "AttemptItem" i JOIN "Answer" w ON w."itemId" = i.id AND w.round = 1 WHERE i."attemptId" = t.id) given ON true
    LEFT JOIN "AssignmentException" x ON x."assignmentId" = ${id}::uuid AND x."memberId" = m.id
   WHERE m."classId" = ${classId}::uuid AND (m.state = 'active' OR m.state = 'expired' AND t.id IS NOT NULL)
   ORDER BY m."nicknameKey", m.id`;

function studentOf({ state, closedBy, of, seenAt, deadlineAt, ...row }: Row, questions: number): WatchedStudent {
  const is = state === null ? 'not-started' : state === 'in_progress' ? 'in-progress' : closedBy === 'time' ? 'closed-by-time' : 'handed-in';
  return { ...row, state: is, of: of || questions, seenAt: seenAt?.toISOString() ?? null, endsAt: deadlineAt?.toISOString() ?? null };
}
