import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteAccount, recoveryCode, signInWithGoogle, signUp } from '#server/accounts.ts';
import { editQuestion, getQuizForAuthor } from '#server/authoring.ts';
import { db } from '#server/db.ts';
import { exportAccount } from '#server/export-account.ts';
import { getAttemptForPlayer } from '#server/read-attempt.ts';
import { tokenOf, viewerOfToken } from '#server/viewer.ts';
import { articleText } from '#tests/support/article.ts';
import { aBusyGuest } from '#tests/support/busy-guest.ts';
import { signedIn } from '#tests/support/viewer.ts';

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
beforeAll(() => client.connect());
afterAll(() => client.end());

let count = 0;
const anEmail = () => `somebody-${(count += 1)}@example.org`;
const password = 'correct horse battery';

/** Rows of every table, by its name. */
async function counts(): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('RateLimit', '_prisma_migrations')`);
  const found: Record<string, number> = {};
  for (const { name } of rows) found[name] = (await client.query(`SELECT count(*)::int AS count FROM "${name}"`)).rows[0].count;
  return found;
}

describe('an account', () => {
  it('is exported whole', async () => {
    const { viewer, quizId } = await aBusyGuest();
    const { questions } = await getQuizForAuthor(viewer, quizId);
    const start = articleText.indexOf('Marie');
    await editQuestion(viewer, questions[0]!.id, { body: { kind: 'true-false', prompt: 'A canary prompt?' }, key: { kind: 'true-false', value: true }, quotes: [{ start, end: start + 5 }] });
    await signUp(viewer, { email: anEmail(), password, name: 'Canary Name' });
    const text = JSON.stringify(await exportAccount(await signedIn(viewer.id)));
    // Every id of every row that hangs on this user.
    const owned = `SELECT id FROM "User" WHERE id = $1 UNION SELECT id FROM "Session" WHERE "userId" = $1 UNION SELECT id FROM "Article" WHERE "ownerId" = $1
      UNION SELECT r.id FROM "Revision" r JOIN "Article" a ON a.id = r."articleId" WHERE a."ownerId" = $1 UNION SELECT id FROM "Quiz" WHERE "ownerId" = $1
      UNION SELECT q.id FROM "Question" q JOIN "Quiz" z ON z.id = q."quizId" WHERE z."ownerId" = $1
      UNION SELECT v.id FROM "QuestionVersion" v JOIN "Question" q ON q.id = v."questionId" JOIN "Quiz" z ON z.id = q."quizId" WHERE z."ownerId" = $1
      UNION SELECT c.id FROM "QuizChange" c WHERE c."userId" = $1 UNION SELECT id FROM "Attempt" WHERE "userId" = $1
      UNION SELECT i.id FROM "AttemptItem" i JOIN "Attempt" t ON t.id = i."attemptId" WHERE t."userId" = $1
      UNION SELECT o.id FROM "AnswerOperation" o JOIN "Attempt" t ON t.id = o."attemptId" WHERE t."userId" = $1`;
    const { rows } = await client.query<{ id: string }>(owned, [viewer.id]);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(({ id }) => !text.includes(id))).toEqual([]);
    for (const canary of ['A canary prompt?', 'Canary Name', articleText.slice(300, 340)]) expect(text).toContain(JSON.stringify(canary).slice(1, -1));
    for (const secret of ['argon2', 'passwordHash', 'recoverySealed', 'recoveryHash']) expect(text).not.toContain(secret);
  });

  it('is deleted whole: no table holds more than before it was there', async () => {
    const before = await counts();
    const { viewer, attemptId } = await aBusyGuest();
    await recoveryCode(viewer);
    await signUp(viewer, { email: anEmail(), password });
    await signInWithGoogle(null, { id: 'google-9', email: anEmail(), name: undefined });
    const google = await db.externalAccount.findFirstOrThrow({ where: { providerAccountId: 'google-9' }, select: { userId: true } });
    const during = await counts();
    for (const table of ['User', 'Session', 'ExternalAccount', 'Article', 'Revision', 'Quiz', 'Question', 'QuestionVersion', 'Quote', 'Attempt', 'AttemptItem', 'Answer', 'AnswerOperation', 'QuizChange']) {
      expect(during[table], table).toBeGreaterThan(before[table]!);
    }
    const member = await signedIn(viewer.id);
    await deleteAccount(member);
    await deleteAccount(await signedIn(google.userId));
    expect(await counts()).toEqual(before);
    expect(await viewerOfToken(await tokenOf(member.id, member.sessionId))).toBeNull();
    await expect(getAttemptForPlayer(member, attemptId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(deleteAccount(member)).rejects.toMatchObject({ code: 'not-found' });
  });
});
