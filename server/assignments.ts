import 'server-only';
import { assignmentStateAt, endOf } from '#study/assignment-rules.ts';
import type { AssignmentForTeacher, AssignmentSummary } from '#study/assignment-types.ts';
import { assignmentsTaughtBy, classesTaughtBy, quizzesVisibleTo } from './access.ts';
import { readAssignmentInput } from './assignment-input.ts';
import { ruleColumns, rulesOfRow, rulesShown, type RuleRow } from './assignment-row.ts';
import { versionsToAsk } from './attempts.ts';
import { recordEvent } from './class-events.ts';
import { databaseNow, db, type Prisma } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

/**
 * Gives a quiz to a class. What is asked is pinned now: a later edit of the quiz changes nothing in it. @param given the teacher's
 * form, times on the class's clock @returns the assignment's id
 */
export async function createAssignment(viewer: Viewer, { classId, quizId }: { classId: string; quizId: string }, given: unknown): Promise<string> {
  const [taught, quiz, now] = await Promise.all([
    db.class.findFirst({ where: { ...classesTaughtBy(viewer), id: classId, archivedAt: null }, select: { timeZone: true } }),
    db.quiz.findFirst({ where: { ...quizzesVisibleTo(viewer), id: quizId, state: 'ready' }, select: { title: true } }),
    databaseNow(),
  ]);
  if (!taught || !quiz) throw notFound();
  const { rules, columns } = readAssignmentInput(given, taught.timeZone, Date.parse(now));
  const versions = await versionsToAsk(quizId);
  if (versions.length === 0) throw new AppError('conflict', 'quiz-empty');
  await countAgainstLimit('assignment', viewer.id);
  return db.$transaction(async (tx) => {
    const { id } = await tx.assignment.create({ data: { ...columns, title: columns.title || quiz.title, classId, quizId, mode: rules.mode, createdById: viewer.id }, select: { id: true } });
    await tx.$executeRaw`
      INSERT INTO "AssignmentQuestion" ("assignmentId", "questionId", "versionId", position)
      SELECT ${id}::uuid, v."questionId", v.id, asked.position - 1
        FROM unnest(${[...versions]}::uuid[]) WITH ORDINALITY AS asked(id, position) JOIN "QuestionVersion" v ON v.id = asked.id`;
    await recordEvent(tx, viewer, { classId, assignmentId: id, type: 'assignment-created', values: { title: columns.title || quiz.title } });
    return id;
  });
}

/** Classes that one may give a quiz to: those one teaches; and the time, for the dates that a form begins with. */
export async function classesToAssignTo(viewer: Viewer): Promise<{ now: string; classes: { id: string; name: string; timeZone: string }[] }> {
  const classes = await db.class.findMany({
    where: { ...classesTaughtBy(viewer), archivedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, name: true, timeZone: true },
  });
  return { now: await databaseNow(), classes };
}

/** Everything given to a class, for its teachers: what runs first, then what comes, then what is over. */
export async function listAssignments(viewer: Viewer, classId: string): Promise<AssignmentSummary[]> {
  const taught = await db.class.findFirst({ where: { ...classesTaughtBy(viewer), id: classId }, select: { id: true } });
  if (!taught) throw notFound();
  const [now, rows] = await Promise.all([databaseNow(), db.assignment.findMany({ where: { classId, deletedAt: null }, orderBy: [{ opensAt: 'desc' }, { id: 'desc' }], take: 500, select: summaryColumns })]);
  const counts = await countsOf(classId);
  const order = { open: 0, late: 0, 'not-yet-open': 1, closed: 2 };
  return rows.map((row) => summaryOf(row, counts, Date.parse(now))).sort((a, b) => order[a.state] - order[b.state]);
}

/** One assignment, for its teachers. */
export async function getAssignment(viewer: Viewer, id: string): Promise<AssignmentForTeacher> {
  const row = await db.assignment.findFirst({
    where: { ...assignmentsTaughtBy(viewer), id },
    select: {
      ...summaryColumns, quizId: true, shufflesQuestions: true, shufflesOptions: true, sharesArticle: true, scoreReleasedAt: true, keysReleasedAt: true, updatedAt: true,
      class: { select: { id: true, name: true, timeZone: true } },
      _count: { select: { questions: { where: { droppedAt: null } } } },
    },
  });
  if (!row) throw notFound();
  const [now, counts] = await Promise.all([databaseNow(), countsOf(row.class.id)]);
  return {
    ...summaryOf(row, counts, Date.parse(now)),
    class: row.class,
    quizId: row.quizId,
    questions: row._count.questions,
    rules: rulesShown(rulesOfRow(row)),
    shufflesQuestions: row.shufflesQuestions,
    shufflesOptions: row.shufflesOptions,
    sharesArticle: row.sharesArticle,
    isScoreOut: row.scoreRelease === 'at_once' || row.scoreReleasedAt !== null,
    areKeysOut: row.keysRelease === 'at_once' || row.keysReleasedAt !== null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

const summaryColumns = { id: true, title: true, ...ruleColumns } as const;
type Counts = { readonly students: number; readonly of: ReadonlyMap<string, { started: number; handedIn: number; waiting: number }> };

/** Students and what they have begun, of every assignment of a class, with one statement. */
async function countsOf(classId: string): Promise<Counts> {
  const [students, rows] = await Promise.all([
    db.classMember.count({ where: { classId, state: 'active' } }),
    db.$queryRaw<{ id: string; started: number; handedIn: number; waiting: number }[]>`
      SELECT t."assignmentId" AS id, count(DISTINCT t."memberId")::int AS started,
             count(DISTINCT t."memberId") FILTER (WHERE t.state <> 'in_progress')::int AS "handedIn",
             count(*) FILTER (WHERE t.state = 'graded' AND t."keysReleasedAt" IS NULL)::int AS waiting
        FROM "Attempt" t JOIN "Assignment" s ON s.id = t."assignmentId" JOIN "ClassMember" m ON m.id = t."memberId" AND m.state = 'active'
       WHERE s."classId" = ${classId}::uuid GROUP BY t."assignmentId"`,
  ]);
  return { students, of: new Map(rows.map((row) => [row.id, row])) };
}

function summaryOf(row: RuleRow & { id: string; title: string }, { students, of }: Counts, now: number): AssignmentSummary {
  const rules = rulesOfRow(row);
  const { started = 0, handedIn = 0, waiting = 0 } = of.get(row.id) ?? {};
  const end = endOf(rules);
  return {
    id: row.id,
    title: row.title,
    mode: row.mode,
    state: assignmentStateAt(rules, now),
    opensAt: row.opensAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    endsAt: end === null ? null : new Date(end).toISOString(),
    students,
    started,
    handedIn,
    waitsForRelease: waiting > 0 && (rules.keysRelease === 'by-hand' || rules.scoreRelease === 'by-hand'),
  };
}

/** Takes an assignment away; what was answered is kept. `restoreAssignment` undoes it. */
export async function deleteAssignment(viewer: Viewer, id: string): Promise<void> {
  await setDeleted(viewer, { ...assignmentsTaughtBy(viewer), id }, new Date(await databaseNow()), 'assignment-deleted');
}

export async function restoreAssignment(viewer: Viewer, id: string): Promise<void> {
  await setDeleted(viewer, { class: classesTaughtBy(viewer), id }, null, 'assignment-restored');
}

async function setDeleted(viewer: Viewer, where: Prisma.AssignmentWhereInput, deletedAt: Date | null, type: string): Promise<void> {
  const found = await db.assignment.findFirst({ where, select: { id: true, classId: true, title: true } });
  if (!found) throw notFound();
  const { id, classId, title } = found;
  await db.$transaction(async (tx) => {
    await tx.assignment.update({ where: { id }, data: { deletedAt }, select: { id: true } });
    await recordEvent(tx, viewer, { classId, assignmentId: id, type, values: { title } });
  });
}
