import { describe, expect, it } from 'vitest';
import { addQuestion, deleteQuestion, editQuestion, getQuizForAuthor, moveQuestion, regenerateQuestion, undoChange } from '#server/authoring.ts';
import { getArticle, reviseArticle } from '#server/articles.ts';
import { db } from '#server/db.ts';
import type { QuestionEdit, QuizForAuthor } from '#study/types.ts';
import { expectAbsent } from '#tests/support/absent.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aViewer } from '#tests/support/viewer.ts';

const promptsOf = ({ questions }: QuizForAuthor) => questions.map(({ body }) => body.prompt);

/** An edit that asks what Becquerel discovered, proved by the sentence that says so. */
function becquerel({ article }: QuizForAuthor, change: Partial<QuestionEdit> = {}): QuestionEdit {
  const sentence = 'Henri Becquerel, a French physicist, discovered in 1896 that uranium salts give off rays of their own.';
  const start = article.text.indexOf(sentence);
  return {
    body: { kind: 'short-answer', prompt: 'Salts of which element did Becquerel find to give off rays?' },
    key: { kind: 'short-answer', text: 'uranium', accept: ['uranium salts'] },
    quotes: [{ start, end: start + sentence.length }],
    ...change,
  };
}

describe('a question', () => {
  it('is edited as a new version, and the old one stays as it was', async () => {
    const viewer = await aViewer();
    const quiz = await getQuizForAuthor(viewer, (await aQuiz(viewer)).quizId);
    const first = quiz.questions[0]!;
    const edited = await editQuestion(viewer, first.id, becquerel(quiz));
    expect(edited.questions[0]).toMatchObject({ id: first.id, version: 2, body: { prompt: becquerel(quiz).body.prompt }, proofState: 'intact' });
    expect(edited.questions[0]!.proof[0]!.quote.text).toContain('uranium salts give off rays');
    const versions = await db.questionVersion.findMany({ where: { questionId: first.id }, orderBy: { number: 'asc' } });
    expect(versions.map(({ body }) => (body as { prompt: string }).prompt)).toEqual([first.body.prompt, becquerel(quiz).body.prompt]);
  });

  it.each<[string, (quiz: QuizForAuthor) => unknown, string]>([
    ['no quote', (quiz) => becquerel(quiz, { quotes: [] }), 'edit-quote-missing'],
    ['a quote beyond the text', (quiz) => becquerel(quiz, { quotes: [{ start: 0, end: 1_000_000 }] }), 'edit-quote-not-there'],
    ['a quote that lacks the answer', (quiz) => becquerel(quiz, { quotes: [{ start: 0, end: 11 }] }), 'edit-quote-lacks-answer'],
    ['an empty stem', (quiz) => becquerel(quiz, { body: { kind: 'short-answer', prompt: '  ' } }), 'edit-prompt-empty'],
    ['a key in the stem', (quiz) => becquerel(quiz, { body: { kind: 'short-answer', prompt: 'Is it uranium?' } }), 'edit-answer-in-prompt'],
    ['a key of another kind', (quiz) => becquerel(quiz, { key: { kind: 'true-false', value: true } }), 'edit-kind-differs'],
    ['a field that there is not', (quiz) => ({ ...becquerel(quiz), ownerId: 'me' }), 'invalid'],
    ['an object for a text', (quiz) => becquerel(quiz, { body: { kind: 'short-answer', prompt: { not: '' } as never } }), 'invalid'],
  ])('with %s is refused, and nothing changes', async (_name, edit, key) => {
    const viewer = await aViewer();
    const quiz = await getQuizForAuthor(viewer, (await aQuiz(viewer)).quizId);
    await expect(editQuestion(viewer, quiz.questions[0]!.id, edit(quiz))).rejects.toMatchObject({ code: 'invalid', key });
    expect(await getQuizForAuthor(viewer, quiz.id)).toEqual(quiz);
  });

  it('is added, moved, deleted and regenerated, and each change is undone in turn', async () => {
    const viewer = await aViewer();
    const quiz = await getQuizForAuthor(viewer, (await aQuiz(viewer, { count: 4 })).quizId);
    const states = [quiz];
    const last = () => states.at(-1)!;
    states.push(await addQuestion(viewer, quiz.id, becquerel(quiz)));
    expect(promptsOf(last())).toEqual([...promptsOf(quiz), becquerel(quiz).body.prompt]);
    states.push(await moveQuestion(viewer, last().questions.at(-1)!.id, 0));
    expect(promptsOf(last())).toEqual([becquerel(quiz).body.prompt, ...promptsOf(quiz)]);
    states.push(await deleteQuestion(viewer, last().questions[2]!.id));
    expect(last().questions).toHaveLength(quiz.questions.length);
    states.push(await regenerateQuestion(viewer, last().questions[1]!.id));
    expect(promptsOf(last())[1]).not.toBe(promptsOf(states.at(-2)!)[1]);
    states.push(await editQuestion(viewer, last().questions[0]!.id, becquerel(quiz, { body: { kind: 'short-answer', prompt: 'Whose salts gave off rays?' } })));
    while (states.length > 1) {
      const { undoable } = states.pop()!;
      const { undoable: _, ...undone } = await undoChange(viewer, undoable!.changeId);
      const { undoable: __, ...before } = last();
      expect(undone.questions.map(({ version: ___, ...rest }) => rest)).toEqual(before.questions.map(({ version: ___, ...rest }) => rest));
    }
    expect((await getQuizForAuthor(viewer, quiz.id)).undoable).toBeNull();
  });

  it('is regenerated until there is no other', async () => {
    const viewer = await aViewer();
    let quiz = await getQuizForAuthor(viewer, (await aQuiz(viewer, { count: 3 })).quizId);
    const seen = new Set(promptsOf(quiz));
    const spare = await db.question.count({ where: { quizId: quiz.id, isChosen: false } });
    for (let turn = 0; turn <= spare; turn++) {
      const next = await regenerateQuestion(viewer, quiz.questions[0]!.id).catch((error: { key: string }) => error);
      if (!('questions' in next)) {
        expect(next.key).toBe('no-other-question');
        return;
      }
      expect(seen).not.toContain(next.questions[0]!.body.prompt);
      seen.add(next.questions[0]!.body.prompt);
      quiz = next;
    }
    expect.unreachable('there is always another question');
  });

  it('follows a new revision as moved, or stays behind as broken', async () => {
    const viewer = await aViewer();
    const { articleId, quizId } = await aQuiz(viewer);
    const before = await getQuizForAuthor(viewer, quizId);
    const gone = before.questions[0]!.proof[0]!.quote;
    const { text, title } = await getArticle(viewer, articleId);
    await reviseArticle(viewer, articleId, { title, text: text.replace(gone.text, 'Something else is said here instead of that.') });
    const after = await getQuizForAuthor(viewer, quizId);
    expect(after.questions[0]!.proofState).toBe('broken');
    expect(after.questions.some(({ proofState }) => proofState === 'moved')).toBe(true);
    const mended = await editQuestion(viewer, after.questions[0]!.id, becquerel(after));
    expect(mended.questions[0]!.proofState).not.toBe('broken');
  });

  it('changes one after the other when many change at once', async () => {
    const viewer = await aViewer();
    const quiz = await getQuizForAuthor(viewer, (await aQuiz(viewer)).quizId);
    const { id } = quiz.questions[0]!;
    await Promise.all([1, 2, 3, 4, 5].map((turn) => editQuestion(viewer, id, becquerel(quiz, { body: { kind: 'short-answer', prompt: `Which salts gave off rays, asked for the time ${turn}?` } }))));
    const versions = await db.questionVersion.findMany({ where: { questionId: id }, select: { number: true } });
    expect(versions.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await getQuizForAuthor(viewer, quiz.id)).questions[0]!.version).toBe(6);
  });

  it('of somebody else is not there', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()];
    const quiz = await getQuizForAuthor(viewer, (await aQuiz(viewer)).quizId);
    const changed = await deleteQuestion(viewer, quiz.questions[1]!.id);
    const { id } = quiz.questions[0]!;
    await expectAbsent([
      () => getQuizForAuthor(other, quiz.id),
      () => editQuestion(other, id, becquerel(quiz)),
      () => addQuestion(other, quiz.id, becquerel(quiz)),
      () => deleteQuestion(other, id),
      () => moveQuestion(other, id, 1),
      () => regenerateQuestion(other, id),
      () => undoChange(other, changed.undoable!.changeId),
      () => editQuestion(viewer, quiz.questions[1]!.id, becquerel(quiz)),
    ]);
  });
});
