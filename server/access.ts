import 'server-only';
import { Prisma } from './db.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may see and change what: every rule, as where-clauses that are spread into every query. A row that a rule leaves
 * out is not there: not yours is the same as absent.
 *
 * - The sample belongs to nobody: everybody reads it, nobody changes it.
 * - An article and its quizzes belong to their owner alone; students of a class read the article where their teacher shares it.
 * - An attempt belongs to whoever makes it, also when its quiz has gone.
 * - A card and its log belong to whoever learns it. It is asked while its question may be: its quiz and article are there and
 *   visible, its quotes stand in the newest revision, and no test that asks the same fact is open (its key is not out yet).
 * - A class belongs to its owner, and is taught by the owner and the co-teachers. Its students know that it is there.
 * - A report is read by whoever owns the quiz or teaches the class it came from; the key is changed by the quiz's owner alone.
 * - What is assigned is read by students through their attempts alone. A question enters their cards when its keys were released to
 *   them in an attempt, and rests while a test of one of their classes asks it and has not released its keys to them.
 */

export const articlesVisibleTo = (viewer: Viewer | null) =>
  ({ deletedAt: null, OR: [{ isSample: true }, ...(viewer ? [{ ownerId: viewer.id }, { quizzes: { some: { assignments: { some: sharedByClass(viewer) } } } }] : [])] }) satisfies Prisma.ArticleWhereInput;

/** What a class was given together with its article, which its students may then read; the questions and their quotes stay where they are. */
const sharedByClass = (viewer: Viewer) =>
  ({ sharesArticle: true, deletedAt: null, class: { archivedAt: null, members: { some: { userId: viewer.id, state: 'active' } } } }) satisfies Prisma.AssignmentWhereInput;

/** With those deleted a moment ago, which only their owner may bring back. */
export const articlesOwnedBy = (viewer: Viewer) => ({ ownerId: viewer.id, isSample: false }) satisfies Prisma.ArticleWhereInput;

export const articlesEditableBy = (viewer: Viewer) => ({ ...articlesOwnedBy(viewer), deletedAt: null }) satisfies Prisma.ArticleWhereInput;

export const quizzesVisibleTo = (viewer: Viewer | null) =>
  ({
    deletedAt: null,
    OR: [{ isSample: true }, ...(viewer ? [{ ownerId: viewer.id }] : [])],
    article: { deletedAt: null },
  }) satisfies Prisma.QuizWhereInput;

export const quizzesOwnedBy = (viewer: Viewer) => ({ ownerId: viewer.id, isSample: false }) satisfies Prisma.QuizWhereInput;

export const quizzesEditableBy = (viewer: Viewer) =>
  ({ ...quizzesOwnedBy(viewer), deletedAt: null, article: { deletedAt: null } }) satisfies Prisma.QuizWhereInput;

export const questionsEditableBy = (viewer: Viewer) =>
  ({ deletedAt: null, quiz: { ...quizzesEditableBy(viewer), state: 'ready' } }) satisfies Prisma.QuestionWhereInput;

export const attemptsOf = (viewer: Viewer) => ({ userId: viewer.id }) satisfies Prisma.AttemptWhereInput;

/** The same rules where a row is locked, which only SQL can say. */
export const attemptsOfSql = (viewer: Viewer): Prisma.Sql => Prisma.sql`"userId" = ${viewer.id}::uuid`;
export const quizzesEditableBySql = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`"ownerId" = ${viewer.id}::uuid AND NOT "isSample" AND "deletedAt" IS NULL AND state = 'ready'
    AND EXISTS (SELECT FROM "Article" WHERE "Article".id = "Quiz"."articleId" AND "Article"."deletedAt" IS NULL)`;

export const cardsOf = (viewer: Viewer) => ({ userId: viewer.id }) satisfies Prisma.CardWhereInput;

/** What a card is about, of a question `q` of a quiz `z`: facts are numbered within the revision they were taken from. */
export const subjectSql = Prisma.sql`CASE WHEN q.fact IS NULL THEN q.id::text ELSE z."revisionId"::text || ':' || q.fact END`;

/** Whether keys of `q` were shown to a student in an assigned attempt, and no test of their classes has it with keys still to come. */
const isReleasedToSql = (viewer: Pick<Viewer, 'id'>): Prisma.Sql => Prisma.sql`
  q.id IN (
    SELECT shown."questionId" FROM "Attempt" t JOIN "AttemptItem" i ON i."attemptId" = t.id JOIN "QuestionVersion" shown ON shown.id = i."versionId"
     WHERE t."userId" = ${viewer.id}::uuid AND t."assignmentId" IS NOT NULL AND t."keysReleasedAt" IS NOT NULL)
  AND q.id NOT IN (
    SELECT ask."questionId" FROM "ClassMember" m JOIN "Assignment" s ON s."classId" = m."classId" JOIN "AssignmentQuestion" ask ON ask."assignmentId" = s.id
     WHERE m."userId" = ${viewer.id}::uuid AND s.mode = 'test' AND s."deletedAt" IS NULL AND s."keysReleasedAt" IS NULL
       AND NOT EXISTS (SELECT FROM "Attempt" t WHERE t."assignmentId" = s.id AND t."userId" = m."userId" AND t."keysReleasedAt" IS NOT NULL))`;

/** Questions `q`, with their version `v` of now, that a card may ask; `z` is the quiz. */
export const questionsAskableBySql = (viewer: Pick<Viewer, 'id'>): Prisma.Sql => Prisma.sql`
  "Question" q
  JOIN "Quiz" z ON z.id = q."quizId" AND z."deletedAt" IS NULL AND z.state = 'ready'
   AND (z."isSample" OR z."ownerId" = ${viewer.id}::uuid OR (${isReleasedToSql(viewer)}))
  JOIN "Article" a ON a.id = z."articleId" AND a."deletedAt" IS NULL
  JOIN LATERAL (SELECT id, title, date, language FROM "Revision" WHERE "articleId" = a.id ORDER BY number DESC LIMIT 1) newest ON true
  JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version AND v."revisionId" = newest.id AND q."deletedAt" IS NULL`;

/** Whether no open test of the viewer asks what `c`, a card, is about. */
export const isNotTestedNowSql = (viewer: Pick<Viewer, 'id'>): Prisma.Sql => Prisma.sql`c.subject NOT IN (
  SELECT ${subjectSql} FROM "Attempt" t JOIN "AttemptItem" i ON i."attemptId" = t.id JOIN "QuestionVersion" asked ON asked.id = i."versionId"
    JOIN "Question" q ON q.id = asked."questionId" JOIN "Quiz" z ON z.id = q."quizId"
   WHERE t."userId" = ${viewer.id}::uuid AND t.mode = 'test' AND t."keysReleasedAt" IS NULL)`;

export const classesOwnedBy = (viewer: Viewer) => ({ ownerId: viewer.id }) satisfies Prisma.ClassWhereInput;

/** The owner's and the co-teachers'. */
export const classesTaughtBy = (viewer: Viewer) => ({ OR: [{ ownerId: viewer.id }, { teachers: { some: { userId: viewer.id } } }] }) satisfies Prisma.ClassWhereInput;
export const classesJoinedBy = (viewer: Viewer) => ({ members: { some: { userId: viewer.id, state: 'active' } } }) satisfies Prisma.ClassWhereInput;
export const membersTaughtBy = (viewer: Viewer) => ({ class: classesTaughtBy(viewer) }) satisfies Prisma.ClassMemberWhereInput;
export const assignmentsTaughtBy = (viewer: Viewer) => ({ deletedAt: null, class: classesTaughtBy(viewer) }) satisfies Prisma.AssignmentWhereInput;
/** Whatever their dates say: whether an assignment has opened is the database's clock to tell. */
export const assignmentsGivenTo = (viewer: Viewer) => ({ deletedAt: null, class: classesJoinedBy(viewer) }) satisfies Prisma.AssignmentWhereInput;
/** Attempts of one's students at what is assigned in one's class: their other work is not a teacher's to see. */
export const attemptsTaughtBy = (viewer: Viewer) => ({ assignment: { is: assignmentsTaughtBy(viewer) } }) satisfies Prisma.AttemptWhereInput;

/** What is said to be wrong: with one's own questions, and by students in the classes one teaches. Who may read it may reply. */
export const reportsReadBy = (viewer: Viewer) =>
  ({ OR: [{ version: { question: { quiz: quizzesEditableBy(viewer) } } }, { assignment: { is: assignmentsTaughtBy(viewer) } }] }) satisfies Prisma.QuestionReportWhereInput;

/** The same in SQL, of a column that holds a class's id: `isTaughtBySql(viewer, Prisma.sql`s."classId"`)`. */
export const isTaughtBySql = (viewer: Viewer, classId: Prisma.Sql): Prisma.Sql => Prisma.sql`${classId} IN (
  SELECT id FROM "Class" WHERE "ownerId" = ${viewer.id}::uuid UNION ALL SELECT "classId" FROM "ClassTeacher" WHERE "userId" = ${viewer.id}::uuid)`;
export const isJoinedBySql = (viewer: Viewer, classId: Prisma.Sql): Prisma.Sql => Prisma.sql`${classId} IN (
  SELECT "classId" FROM "ClassMember" WHERE "userId" = ${viewer.id}::uuid AND state = 'active')`;
