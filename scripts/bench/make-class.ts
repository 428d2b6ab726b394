import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import pg from 'pg';

export interface Student {
  id: string;
  /** The Cookie header of the browser. */
  cookie: string;
}
export interface SchoolClass {
  assignment: string;
  students: Student[];
}

/** A class that was given the sample quiz as a test, and its students, none of whom has begun. */
export async function makeClass(count: number, databaseUrl: string, secret: string): Promise<SchoolClass> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const [teacher, classId, assignment] = [randomUUID(), randomUUID(), randomUUID()];
    const { rows: [quiz] } = await client.query<{ id: string }>('SELECT id FROM "Quiz" WHERE "isSample" AND "deletedAt" IS NULL LIMIT 1');
    if (!quiz) throw new Error('There is no sample quiz.');
    await client.query(`INSERT INTO "User" (id, kind, email) VALUES ($1, 'member', $2)`, [teacher, `${teacher}@example.org`]);
    await client.query(`INSERT INTO "Class" (id, "ownerId", name, "timeZone") VALUES ($1, $2, 'A whole school', 'UTC')`, [classId, teacher]);
    await client.query(`INSERT INTO "Assignment" (id, "classId", "quizId", title, mode, "opensAt", "timeLimitSeconds") VALUES ($1, $2, $3, 'Test', 'test', date_trunc('second', now()) - interval '1 minute', 3600)`, [assignment, classId, quiz.id]);
    await client.query(`
      INSERT INTO "AssignmentQuestion" ("assignmentId", "questionId", "versionId", position)
      SELECT $1, q.id, v.id, row_number() OVER (ORDER BY q.position) - 1 FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version
       WHERE q."quizId" = $2 AND q."isChosen" AND q."deletedAt" IS NULL`, [assignment, quiz.id]);
    const rows = Array.from({ length: count }, () => ({ id: randomUUID(), session: randomUUID(), member: randomUUID() }));
    const ids = rows.map(({ id }) => id);
    await client.query(`INSERT INTO "User" (id, kind) SELECT unnest($1::uuid[]), 'guest'`, [ids]);
    await client.query(`INSERT INTO "Session" (id, "userId", "expiresAt") SELECT *, now() + interval '1 day' FROM unnest($1::uuid[], $2::uuid[])`, [rows.map(({ session }) => session), ids]);
    await client.query(`
      INSERT INTO "ClassMember" (id, "classId", "userId", number, nickname, "nicknameKey")
      SELECT member, $1, "user", number, 'Student ' || number, 'student ' || number FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS one(member, "user", number)`, [classId, rows.map(({ member }) => member), ids]);
    await client.query('ANALYZE');
    const students = await Promise.all(rows.map(async ({ id, session }) => ({ id, cookie: `verbatim-session=${await encode({ token: { sub: id, sid: session }, secret })}` })));
    return { assignment, students };
  } finally {
    await client.end();
  }
}
