import 'server-only';
import { isJoinedBySql } from './access.ts';
import { rulesOfStudent, type ExceptionRow, type RuleRow } from './assignment-row.ts';
import { db, Prisma } from './db.ts';
import type { AssignmentRules } from '#study/assignment-rules.ts';
import type { Viewer } from './viewer.ts';

/** One assignment as one student has it, with what they have begun: read at one instant of the database's clock. */
export type AssignedRow = {
  readonly id: string;
  readonly memberId: string;
  readonly quizId: string;
  readonly title: string;
  readonly rules: AssignmentRules;
  readonly shufflesQuestions: boolean;
  readonly shufflesOptions: boolean;
  /** Versions to ask, in the author's order. */
  readonly versions: readonly string[];
  readonly begun: number;
  readonly open: { readonly id: string; readonly deadline: number | null } | null;
  readonly now: number;
  /** As Postgres writes it: whether the rules are still these when an attempt is made by them. */
  readonly updatedAt: string;
};

type Raw = Omit<RuleRow, 'opensAt' | 'dueAt' | 'closesAt'> & {
  id: string; memberId: string; quizId: string; title: string; shufflesQuestions: boolean; shufflesOptions: boolean; versions: string[]; begun: number;
  opensAt: Date; dueAt: Date | null; closesAt: Date | null; extraTimePercent: number; exception: (Omit<ExceptionRow, 'dueAt' | 'closesAt'> & { dueAt: string | null; closesAt: string | null }) | null;
  openId: string | null; openDeadline: Date | null; now: Date; updatedAt: string;
};

/** What a student needs to begin: one statement. null: there is no such assignment for the one who asks. */
export async function assignedRow(viewer: Viewer, assignmentId: string): Promise<AssignedRow | null> {
  const [row] = await db.$queryRaw<Raw[]>`
    SELECT s.id, m.id AS "memberId", s."quizId", s.title, s.mode::text AS mode, s."opensAt", s."dueAt", s."closesAt", s."acceptsLate", s."attemptsAllowed", s.counts::text AS counts,
           s."scoreRelease"::text AS "scoreRelease", s."keysRelease"::text AS "keysRelease", s."timeLimitSeconds", s."shufflesQuestions", s."shufflesOptions", s."updatedAt"::text AS "updatedAt",
           m."extraTimePercent", CASE WHEN x."memberId" IS NOT NULL THEN to_jsonb(x) END AS exception, clock_timestamp() AS now,
           ARRAY(SELECT n."versionId"::text FROM "AssignmentQuestion" n WHERE n."assignmentId" = s.id AND n."droppedAt" IS NULL ORDER BY n.position) AS versions,
           (SELECT coalesce(max(t.number), 0) FROM "Attempt" t WHERE t."assignmentId" = s.id AND t."memberId" = m.id)::int AS begun,
           o.id AS "openId", o."deadlineAt" AS "openDeadline"
      FROM "Assignment" s JOIN "Class" c ON c.id = s."classId" AND c."archivedAt" IS NULL
      JOIN "ClassMember" m ON m."classId" = s."classId" AND m."userId" = ${viewer.id}::uuid AND m.state = 'active'
      LEFT JOIN "AssignmentException" x ON x."assignmentId" = s.id AND x."memberId" = m.id
      LEFT JOIN "Attempt" o ON o."assignmentId" = s.id AND o."memberId" = m.id AND o.state = 'in_progress'
     WHERE s.id = ${assignmentId}::uuid AND s."deletedAt" IS NULL AND ${isJoinedBySql(viewer, Prisma.sql`s."classId"`)}`;
  if (!row) return null;
  const { exception, extraTimePercent, openId, openDeadline, now, ...rest } = row;
  const dates = exception && { ...exception, dueAt: asDate(exception.dueAt), closesAt: asDate(exception.closesAt) };
  return {
    id: rest.id, memberId: rest.memberId, quizId: rest.quizId, title: rest.title, shufflesQuestions: rest.shufflesQuestions, shufflesOptions: rest.shufflesOptions,
    versions: rest.versions, begun: rest.begun, updatedAt: rest.updatedAt,
    rules: rulesOfStudent(rest, extraTimePercent, dates),
    open: openId ? { id: openId, deadline: openDeadline?.getTime() ?? null } : null,
    now: now.getTime(),
  };
}

const asDate = (text: string | null): Date | null => (text === null ? null : new Date(text));
