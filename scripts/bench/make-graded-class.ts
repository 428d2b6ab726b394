import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import pg from 'pg';

/** A class as its teacher opens it. */
export interface GradedClass {
  id: string;
  assignment: string;
  /** The Cookie header of the teacher's browser, and of each student's. */
  cookie: string;
  students: { attempt: string; cookie: string }[];
}

/**
 * A teacher, a quiz of so many true-or-false questions on the sample's text, and a class whose students have all handed it in; one answer in three is
 * wrong. Written straight into the database, under its rules.
 */
export async function makeGradedClass(students: number, questions: number, databaseUrl: string, secret: string): Promise<GradedClass> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const [teacher, session, article, revision, quiz, room, assignment] = Array.from({ length: 7 }, () => randomUUID());
    await client.query('BEGIN');
    await client.query(`INSERT INTO "User" (id, kind, email, name) VALUES ($1, 'member', $2, 'A teacher')`, [teacher, `${teacher}@example.org`]);
    await client.query(`INSERT INTO "Session" (id, "userId", "expiresAt") VALUES ($1, $2, now() + interval '1 day')`, [session, teacher]);
    await client.query(`INSERT INTO "Article" (id, "ownerId") VALUES ($1, $2)`, [article, teacher]);
    await client.query(
      `INSERT INTO "Revision" (id, "articleId", number, title, date, language, text, sha256, words, blocks, asides)
       SELECT $1, $2, 1, title, date, language, text, sha256, words, blocks, asides FROM "Revision" WHERE id = (SELECT "revisionId" FROM "Quiz" WHERE "isSample" LIMIT 1)`, [revision, article]);
    await client.query(`INSERT INTO "Quiz" (id, "articleId", "revisionId", "ownerId", title, seed, state, progress) VALUES ($1, $2, $3, $4, 'Thirty questions', 1, 'ready', 1)`, [quiz, article, revision, teacher]);
    await client.query(
      `WITH asked AS (INSERT INTO "Question" (id, "quizId", position) SELECT gen_random_uuid(), $1, n FROM generate_series(0, $3::int - 1) n RETURNING id, position),
       written AS (INSERT INTO "QuestionVersion" (id, "questionId", number, "revisionId", kind, body, key)
         SELECT gen_random_uuid(), id, 1, $2, 'true-false', jsonb_build_object('kind', 'true-false', 'prompt', 'Statement ' || position || ' is what the article says.'), '{"kind":"true-false","value":true}' FROM asked RETURNING id)
       INSERT INTO "Quote" (id, "versionId", "revisionId", role, position, start, "end", text)
         SELECT gen_random_uuid(), w.id, $2::uuid, 'proof', 0, 0, 20, (SELECT left(text, 20) FROM "Revision" WHERE id = $2) FROM written w`, [quiz, revision, questions]);
    await client.query('COMMIT');
    await client.query(`INSERT INTO "Class" (id, "ownerId", name, "timeZone") VALUES ($1, $2, $3, 'UTC')`, [room, teacher, `${students} students`]);
    await client.query(`INSERT INTO "Assignment" (id, "classId", "quizId", title, mode, "opensAt") VALUES ($1, $2, $3, 'Homework', 'test', now() - interval '1 day')`, [assignment, room, quiz]);
    await client.query(
      `INSERT INTO "AssignmentQuestion" ("assignmentId", "questionId", "versionId", position)
       SELECT $1, q.id, v.id, q.position FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id WHERE q."quizId" = $2`, [assignment, quiz]);
    await client.query(`INSERT INTO "User" (id, kind, name) SELECT gen_random_uuid(), 'guest', $1 || n FROM generate_series(1, $2::int) n`, [`${room} `, students]);
    await client.query(
      `INSERT INTO "ClassMember" (id, "classId", "userId", number, nickname, "nicknameKey")
       SELECT gen_random_uuid(), $1, id, row_number() OVER (ORDER BY name), 'Student ' || row_number() OVER (ORDER BY name), 'student' || row_number() OVER (ORDER BY name) FROM "User" WHERE name LIKE $2`, [room, `${room} %`]);
    await client.query(
      `INSERT INTO "Attempt" (id, "quizId", "userId", mode, seed, "of", "isResumedByStart", "assignmentId", "memberId", number)
       SELECT gen_random_uuid(), $1, "userId", 'test', number, $2, false, $3, id, 1 FROM "ClassMember" WHERE "classId" = $4`, [quiz, questions, assignment, room]);
    await client.query(
      `INSERT INTO "AttemptItem" (id, "attemptId", position, "versionId")
       SELECT gen_random_uuid(), t.id, n.position, n."versionId" FROM "Attempt" t JOIN "AssignmentQuestion" n ON n."assignmentId" = t."assignmentId" WHERE t."assignmentId" = $1`, [assignment]);
    await client.query(
      `WITH said AS (INSERT INTO "AnswerOperation" (id, "attemptId", "itemId", round, type, device, seq, status)
         SELECT gen_random_uuid(), i."attemptId", i.id, 1, 'answer', 'd', i.position + 1, 'applied' FROM "AttemptItem" i JOIN "Attempt" t ON t.id = i."attemptId" WHERE t."assignmentId" = $1 RETURNING id, "attemptId", "itemId", seq)
       INSERT INTO "Answer" ("itemId", round, value, "operationId", seq, device)
         SELECT s."itemId", 1, jsonb_build_object('kind', 'true-false', 'value', (s.seq + t.seed) % 3 <> 0), s.id, s.seq, 'd' FROM said s JOIN "Attempt" t ON t.id = s."attemptId"`, [assignment]);
    await client.query(`UPDATE "Attempt" SET state = 'submitted', "submittedAt" = now() WHERE "assignmentId" = $1`, [assignment]);
    await client.query(
      `UPDATE "Answer" a SET correct = (a.value->>'value')::boolean, score = (a.value->>'value')::boolean::int
         FROM "AttemptItem" i JOIN "Attempt" t ON t.id = i."attemptId" WHERE i.id = a."itemId" AND t."assignmentId" = $1`, [assignment]);
    await client.query(
      `UPDATE "Attempt" t SET state = 'graded', "gradedAt" = now(), score = (SELECT coalesce(sum(a.score), 0) FROM "AttemptItem" i JOIN "Answer" a ON a."itemId" = i.id WHERE i."attemptId" = t.id)
        WHERE t."assignmentId" = $1`, [assignment]);
    await client.query(`UPDATE "Attempt" SET "scoreReleasedAt" = now(), "keysReleasedAt" = now() WHERE "assignmentId" = $1`, [assignment]);
    await client.query(`UPDATE "Answer" a SET "releasedAt" = now() FROM "AttemptItem" i JOIN "Attempt" t ON t.id = i."attemptId" WHERE i.id = a."itemId" AND t."assignmentId" = $1`, [assignment]);
    await client.query('ANALYZE');
    const cookieOf = async (user: string, sid: string) => `verbatim-session=${await encode({ token: { sub: user, sid }, secret })}`;
    const { rows } = await client.query<{ user: string; session: string; attempt: string }>(
      `WITH begun AS (INSERT INTO "Session" (id, "userId", "expiresAt") SELECT gen_random_uuid(), "userId", now() + interval '1 day' FROM "ClassMember" WHERE "classId" = $1 RETURNING id, "userId")
       SELECT b."userId" AS "user", b.id AS session, t.id AS attempt FROM begun b JOIN "Attempt" t ON t."userId" = b."userId" AND t."assignmentId" = $2 ORDER BY t.seed`, [room, assignment]);
    const classmates = await Promise.all(rows.map(async (row) => ({ attempt: row.attempt, cookie: await cookieOf(row.user, row.session) })));
    return { id: room ?? '', assignment: assignment ?? '', cookie: await cookieOf(teacher ?? '', session ?? ''), students: classmates };
  } finally {
    await client.end();
  }
}
