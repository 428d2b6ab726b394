import { createArticle } from '#server/articles.ts';
import { db } from '#server/db.ts';
import { makeWaitingQuiz } from '#server/make-quiz.ts';
import { makeQuiz } from '#server/quizzes.ts';
import type { Viewer } from '#server/viewer.ts';
import { readFileSync } from 'node:fs';

/** A text of our own that the engine makes several questions of. */
export const articleText = readFileSync('tests/corpus/biography-marie-curie.txt', 'utf8');

/** An article and a quiz of it, ready to be taken. */
export async function aQuiz(viewer: Viewer, given: { text?: string; title?: string; count?: number } = {}): Promise<{ articleId: string; quizId: string }> {
  const articleId = await createArticle(viewer, { text: given.text ?? articleText, ...(given.title ? { title: given.title } : {}) });
  const quizId = await makeQuiz(viewer, articleId, { seed: 1, ...(given.count ? { count: given.count } : {}) });
  await untilMade(quizId);
  return { articleId, quizId };
}

/** Waits for the engine's thread; takes the making up again if it was let go. */
export async function untilMade(quizId: string): Promise<void> {
  for (;;) {
    const { state } = await db.quiz.findUniqueOrThrow({ where: { id: quizId }, select: { state: true } });
    if (state !== 'making') return;
    await makeWaitingQuiz(quizId);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
