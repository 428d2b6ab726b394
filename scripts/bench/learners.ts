import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import type { AnswerValue, QuestionBody } from '#study/types.ts';

export interface Learner {
  attempt: string;
  items: { id: string; value: AnswerValue }[];
  /** The Cookie header of the browser. */
  cookie: string;
  device: string;
  /** Rises with each operation. */
  seq: number;
}

/** Guests in the middle of the sample quiz, each with an attempt of their own. In a test an answer may be changed again and again. */
export async function makeLearners(count: number, databaseUrl: string, secret: string, mode: 'test' | 'practice' = 'test'): Promise<Learner[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: versions } = await client.query<{ quizId: string; id: string; body: QuestionBody }>(`
      SELECT question."quizId", version.id, version.body
        FROM "Quiz" quiz JOIN "Question" question ON question."quizId" = quiz.id AND question."isChosen" AND question."deletedAt" IS NULL
        JOIN "QuestionVersion" version ON version."questionId" = question.id AND version.number = question.version
       WHERE quiz."isSample" ORDER BY question.position`);
    if (versions.length === 0) throw new Error('The sample quiz has no questions.');
    const learners: Learner[] = [];
    for (let made = 0; made < count; made += 1) learners.push(await makeLearner(client, versions, secret, mode));
    return learners;
  } finally {
    await client.end();
  }
}

async function makeLearner(client: pg.Client, versions: { quizId: string; id: string; body: QuestionBody }[], secret: string, mode: string): Promise<Learner> {
  const [user, session, attempt] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(`INSERT INTO "User" (id, kind) VALUES ($1, 'guest')`, [user]);
  await client.query(`INSERT INTO "Session" (id, "userId", "expiresAt") VALUES ($1, $2, now() + interval '1 day')`, [session, user]);
  await client.query(`INSERT INTO "Attempt" (id, "quizId", "userId", mode, seed, "of") VALUES ($1, $2, $3, $4, 1, $5)`, [attempt, versions[0]?.quizId, user, mode, versions.length]);
  const items = versions.map(({ id, body }, position) => ({ id: randomUUID(), version: id, position, value: anyAnswerTo(body) }));
  for (const { id, version, position } of items) {
    await client.query(`INSERT INTO "AttemptItem" (id, "attemptId", position, "versionId") VALUES ($1, $2, $3, $4)`, [id, attempt, position, version]);
  }
  const cookie = `verbatim-session=${await encode({ token: { sub: user, sid: session }, secret })}`;
  return { attempt, items, cookie, device: randomUUID(), seq: 0 };
}

/** Some answer to a question, right or wrong. */
export function anyAnswerTo({ kind, options = [], matches = [] }: QuestionBody): AnswerValue {
  const ids = options.map(({ id }) => id);
  switch (kind) {
    case 'single-choice': return { kind, option: ids[0] ?? null };
    case 'multiple-choice': return { kind, options: ids.slice(0, 1) };
    case 'true-false': return { kind, value: true };
    case 'ordering': return { kind, order: ids };
    case 'matching': return { kind, pairs: ids.flatMap((id, at) => { const match = matches[at]?.id; return match ? [[id, match] as const] : []; }) };
    case 'find-evidence': return { kind, span: null };
    case 'cloze': case 'short-answer': case 'numeric': return { kind, text: '10' };
  }
}
