import { describe, expect, it } from 'vitest';
import { createArticle, deleteArticle, getArticle, getSample, listArticles, listDeletedArticles, restoreArticle, reviseArticle } from '#server/articles.ts';
import { findPassages } from '#server/ask-passage-cards.ts';
import { db } from '#server/db.ts';
import { makeWaitingQuiz } from '#server/make-quiz.ts';
import { deleteQuiz, getQuiz, listDeletedQuizzes, makeQuiz, restoreQuiz } from '#server/quizzes.ts';
import { seedSample } from '#server/seed-sample.ts';
import { aQuiz, articleText, untilMade } from '#tests/support/article.ts';
import { expectAbsent } from '#tests/support/absent.ts';
import { aViewer } from '#tests/support/viewer.ts';

const french = 'Le président de la République a annoncé mardi que le gouvernement présenterait un nouveau projet de loi sur les retraites avant la fin de l’année, après plusieurs semaines de négociations avec les syndicats et les représentants des entreprises du pays. '.repeat(3);

describe('an article', () => {
  it('keeps what was pasted and shows what was understood', async () => {
    const viewer = await aViewer();
    const id = await createArticle(viewer, { text: articleText });
    const article = await getArticle(viewer, id);
    expect(article).toMatchObject({ title: 'Marie Curie', language: 'en', revision: 1, isMine: true, isSample: false, quizzes: [] });
    expect(article.text).toContain('She was born Maria Sklodowska in Warsaw');
    expect(await listArticles(viewer)).toMatchObject([{ id, title: 'Marie Curie' }]);
  });

  it.each([
    ['nothing', '   ', 'refused-empty'],
    ['a line', 'A short line about nothing at all, really.', 'refused-too-short'],
    ['French', french, 'refused-unsupported-language'],
    ['too much', 'Marie Curie was born in Warsaw in 1867. '.repeat(6000), 'refused-too-long'],
    ['far too much', 'a'.repeat(1_000_001), 'refused-too-long'],
  ])('of %s is refused with its sentence', async (_name, text, key) => {
    await expect(createArticle(await aViewer(), { text })).rejects.toMatchObject({ code: 'invalid', key });
  });

  it('takes objects where text is expected for invalid', async () => {
    await expect(createArticle(await aViewer(), { text: { not: '' } })).rejects.toMatchObject({ code: 'invalid' });
    await expect(createArticle(await aViewer(), null)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('comes back after it was set aside, and only to its owner', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()];
    const { articleId, quizId } = await aQuiz(viewer);
    await deleteArticle(viewer, articleId);
    expect(await listDeletedArticles(viewer)).toEqual([{ id: articleId, title: 'Marie Curie' }]);
    expect(await listDeletedArticles(other)).toEqual([]);
    await expect(getArticle(viewer, articleId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getQuiz(viewer, quizId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(restoreArticle(other, articleId)).rejects.toMatchObject({ code: 'not-found' });
    await restoreArticle(viewer, articleId);
    expect(await listDeletedArticles(viewer)).toEqual([]);
    expect((await getArticle(viewer, articleId)).quizzes).toHaveLength(1);
  });
});

describe('a new revision', () => {
  it('takes along the questions whose quotes still stand and leaves the others behind', async () => {
    const viewer = await aViewer();
    const { articleId, quizId } = await aQuiz(viewer);
    const before = await getArticle(viewer, articleId);
    const passages = await findPassages(viewer, articleId);
    const gone = passages[0]!;
    const text = `Marie Curie\n\nThis sentence was put in front of all the others by an editor.\n\n${before.text.slice('Marie Curie'.length).replace(before.text.slice(gone.start, gone.end), 'Another sentence stands here now.')}`;
    await reviseArticle(viewer, articleId, { text, title: before.title });
    const after = await getArticle(viewer, articleId);
    expect(after.revision).toBe(2);
    const kept = (await findPassages(viewer, articleId)).map(({ start, end }) => after.text.slice(start, end));
    expect(kept).toEqual(passages.slice(1).map(({ start, end }) => before.text.slice(start, end)));
    const quotes = await db.quote.findMany({ where: { revisionId: after.revisionId } });
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(after.text.slice(quote.start, quote.end)).toBe(quote.text);
    const questions = await db.question.findMany({ where: { quizId }, include: { versions: true } });
    expect(new Set(questions.map(({ version }) => version))).toEqual(new Set([1, 2]));
    for (const { version, versions } of questions) expect(versions.map(({ number }) => number)).toContain(version);
  });

  it('is not made when nothing changed', async () => {
    const viewer = await aViewer();
    const id = await createArticle(viewer, { text: articleText });
    const { text, title } = await getArticle(viewer, id);
    await reviseArticle(viewer, id, { text, title });
    expect((await getArticle(viewer, id)).revision).toBe(1);
  });

  it('follows another one made at the same time', async () => {
    const viewer = await aViewer();
    const id = await createArticle(viewer, { text: articleText });
    await Promise.all(['Two more words.', 'Three other words here.', 'Nothing but the truth.'].map((end) => reviseArticle(viewer, id, { text: `${articleText}\n\n${end}` })));
    expect((await getArticle(viewer, id)).revision).toBe(4);
  });
});

describe('a quiz', () => {
  it('is made in the engine’s thread, with proof for each question', async () => {
    const viewer = await aViewer();
    const { quizId } = await aQuiz(viewer, { count: 8 });
    const quiz = await getQuiz(viewer, quizId);
    expect(quiz).toMatchObject({ state: 'ready', isMine: true, progress: 1, refusal: null });
    expect(quiz.questions).toBeGreaterThanOrEqual(5);
    expect(quiz.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(quiz.questions);
    const versions = await db.questionVersion.findMany({ where: { question: { quizId } }, include: { quotes: true, revision: true } });
    for (const { quotes, revision } of versions) {
      expect(quotes.some(({ role }) => role === 'proof')).toBe(true);
      for (const quote of quotes) expect(revision.text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });

  it('is the same for the same article and seed', async () => {
    const viewer = await aViewer();
    const { articleId, quizId } = await aQuiz(viewer);
    const again = await makeQuiz(viewer, articleId, { seed: 1 });
    await untilMade(again);
    const said = async (id: string) => (await db.questionVersion.findMany({ where: { question: { quizId: id } }, orderBy: { question: { position: 'asc' } }, select: { body: true, key: true } }));
    expect(await said(again)).toEqual(await said(quizId));
  });

  it('whose maker died is made by the next one who looks, three times at most', async () => {
    const viewer = await aViewer();
    const articleId = await createArticle(viewer, { text: articleText });
    const revision = await db.revision.findFirstOrThrow({ where: { articleId } });
    const quiz = (tries: number) => db.quiz.create({ data: { articleId, revisionId: revision.id, ownerId: viewer.id, title: 'x', seed: 1, tries, leaseToken: revision.id, leaseUntil: new Date(Date.now() - 1000) } });
    const [first, last] = [await quiz(1), await quiz(3)];
    expect((await getQuiz(viewer, first.id)).state).toBe('making');
    await untilMade(first.id);
    expect((await getQuiz(viewer, first.id)).state).toBe('ready');
    await makeWaitingQuiz(last.id);
    expect(await getQuiz(viewer, last.id)).toMatchObject({ state: 'failed', refusal: { code: 'engine-failed' } });
  });

  it('is made once, however many begin', async () => {
    const viewer = await aViewer();
    const articleId = await createArticle(viewer, { text: articleText });
    const id = await makeQuiz(viewer, articleId, { seed: 1 });
    await Promise.all(Array.from({ length: 8 }, () => makeWaitingQuiz(id)));
    await untilMade(id);
    const { _count, tries } = await db.quiz.findUniqueOrThrow({ where: { id }, select: { tries: true, _count: { select: { questions: true } } } });
    expect(tries).toBe(1);
    expect(await db.question.groupBy({ by: ['engineId'], where: { quizId: id } })).toHaveLength(_count.questions);
  });

  it('of a text without a fact to ask says so', async () => {
    const viewer = await aViewer();
    const text = 'Perhaps it would be nice if we could all be a little kinder. Maybe so. One never knows what might happen, and then again one might. '.repeat(4);
    const { quizId } = await aQuiz(viewer, { text });
    expect(await getQuiz(viewer, quizId)).toMatchObject({ state: 'failed', questions: 0, refusal: { code: 'no-good-question' } });
  });

  it('is set aside and brought back by its owner alone', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()];
    const { quizId, articleId } = await aQuiz(viewer);
    await expectAbsent([() => getQuiz(other, quizId), () => getQuiz(null, quizId), () => deleteQuiz(other, quizId), () => restoreQuiz(other, quizId)]);
    expect((await getArticle(viewer, articleId)).quizzes).toMatchObject([{ id: quizId }]);
    expect(await listDeletedQuizzes(viewer, articleId)).toEqual([]);
    await deleteQuiz(viewer, quizId);
    expect((await getArticle(viewer, articleId)).quizzes).toEqual([]);
    expect(await listDeletedQuizzes(viewer, articleId)).toEqual([{ id: quizId }]);
    expect(await listDeletedQuizzes(other, articleId)).toEqual([]);
    await restoreQuiz(viewer, quizId);
    expect((await getQuiz(viewer, quizId)).title).toBe('Marie Curie');
  });

  it.each([[{ count: 0 }], [{ count: 61 }], [{ count: { gt: 1 } }], [{ count: '5' }], [{ seed: -1 }], [{ owner: 'me' }]])('is refused for %j', async (given) => {
    const viewer = await aViewer();
    const articleId = await createArticle(viewer, { text: articleText });
    await expect(makeQuiz(viewer, articleId, given)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('the sample', () => {
  const raw = articleText;

  it('is there for everybody, belongs to nobody and is seeded once', async () => {
    expect(await getSample()).toBeNull();
    expect(await Promise.all([seedSample(raw, {}), seedSample(raw, {})])).toEqual(expect.arrayContaining(['made', 'kept']));
    const sample = await getSample();
    expect(sample?.quiz.questions).toBeGreaterThan(4);
    const viewer = await aViewer();
    expect(await getArticle(null, sample!.articleId)).toMatchObject({ isSample: true, isMine: false });
    expect((await findPassages(null, sample!.articleId)).length).toBeGreaterThan(4);
    expect(await getQuiz(null, sample!.quiz.id)).toMatchObject({ isSample: true, isMine: false });
    await expectAbsent([() => deleteArticle(viewer, sample!.articleId), () => reviseArticle(viewer, sample!.articleId, { text: raw }), () => makeQuiz(viewer, sample!.articleId), () => deleteQuiz(viewer, sample!.quiz.id)]);
  });

  it('gets a new quiz when the text changed, and keeps the old one', async () => {
    const before = await getSample();
    await seedSample(`${raw}\n\nAlbert Einstein was born in Ulm in 1879.`, {});
    const after = await getSample();
    expect(after?.articleId).toBe(before?.articleId);
    expect(after?.quiz.id).not.toBe(before?.quiz.id);
    expect((await getQuiz(null, before!.quiz.id)).state).toBe('ready');
  });
});
