import { describe, expect, it } from 'vitest';
import { getArticle } from '#server/articles.ts';
import { getQuizForAuthor } from '#server/authoring.ts';
import { db } from '#server/db.ts';
import { copySharedQuiz, getSharedQuiz, listShares, revokeShare, shareQuiz } from '#server/quiz-shares.ts';
import { aSummitQuiz, summitText } from '#tests/support/class-results.ts';
import { aViewer } from '#tests/support/viewer.ts';

const quotesOf = async (quizId: string) => (await db.quote.findMany({ where: { version: { question: { quizId } } }, orderBy: [{ version: { question: { position: 'asc' } } }, { role: 'asc' }, { position: 'asc' }], select: { text: true, role: true } }));

describe('a shared quiz', () => {
  it('becomes a quiz of one’s own, with its keys and quotes and without the article', async () => {
    const owner = await aViewer('member');
    const other = await aViewer('member');
    const { quizId } = await aSummitQuiz(owner);
    const token = await shareQuiz(owner, quizId, { includesArticle: false });
    const shown = await getSharedQuiz(null, token);
    expect(shown).toMatchObject({ title: 'The summit', includesArticle: false, questions: [{ kind: 'single-choice' }, { kind: 'short-answer' }, { kind: 'numeric' }, { kind: 'true-false' }] });
    expect(JSON.stringify(shown)).not.toMatch(/Joe Biden|April 11|two hours/);
    const mine = await copySharedQuiz(other, token);
    const [theirs, copied] = [await getQuizForAuthor(owner, quizId), await getQuizForAuthor(other, mine)];
    expect(copied.questions.map(({ body, key }) => ({ body, key }))).toEqual(theirs.questions.map(({ body, key }) => ({ body, key })));
    expect(await quotesOf(mine)).toEqual(await quotesOf(quizId));
    const { text } = await getArticle(other, copied.article.id);
    expect(text).toContain('A second summit, with the Philippines, followed on April 11.');
    expect(text).not.toContain('state visit');
    expect(text).not.toContain('joint patrols');
    await expect(getQuizForAuthor(owner, mine)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getQuizForAuthor(other, quizId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes the article along where its owner says so', async () => {
    const owner = await aViewer('member');
    const other = await aViewer('member');
    const { quizId } = await aSummitQuiz(owner);
    const copied = await getQuizForAuthor(other, await copySharedQuiz(other, await shareQuiz(owner, quizId, { includesArticle: true })));
    expect(copied.article.text).toBe(summitText);
  });

  it('leads nowhere once the link is revoked, and whatever else is no link leads to the same', async () => {
    const owner = await aViewer('member');
    const other = await aViewer('member');
    const { quizId } = await aSummitQuiz(owner);
    const token = await shareQuiz(owner, quizId, { includesArticle: false });
    const [share] = await listShares(owner, quizId);
    await expect(revokeShare(other, share!.id)).rejects.toMatchObject({ code: 'not-found' });
    await revokeShare(owner, share!.id);
    expect(await listShares(owner, quizId)).toEqual([]);
    for (const gone of [token, 'x', 'a'.repeat(32), null, { length: 32 }]) {
      await expect(getSharedQuiz(other, gone)).rejects.toMatchObject({ code: 'not-found' });
      await expect(copySharedQuiz(other, gone)).rejects.toMatchObject({ code: 'not-found' });
    }
    const again = await shareQuiz(owner, quizId, { includesArticle: false });
    await db.$executeRaw`UPDATE "Quiz" SET "deletedAt" = now() WHERE id = ${quizId}::uuid`;
    await expect(getSharedQuiz(other, again)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not copied by a guest: a student who was sent the link learns no answer', async () => {
    const owner = await aViewer('member');
    const { quizId } = await aSummitQuiz(owner);
    await expect(copySharedQuiz(await aViewer(), await shareQuiz(owner, quizId, { includesArticle: false }))).rejects.toMatchObject({ key: 'needs-account' });
  });
});
