import { startAttempt } from '#server/attempts.ts';
import { getQuizForAuthor, moveQuestion } from '#server/authoring.ts';
import { getAttemptForPlayer } from '#server/read-attempt.ts';
import { saveOperations } from '#server/save-operations.ts';
import { aQuiz } from './article.ts';
import { aDevice, keyOfItem, wrongAnswer } from './operations.ts';
import { aViewer } from './viewer.ts';

/** Somebody with something in every table that belongs to people. */
export async function aBusyGuest() {
  const viewer = await aViewer();
  const { articleId, quizId } = await aQuiz(viewer, { count: 4 });
  const { questions } = await getQuizForAuthor(viewer, quizId);
  await moveQuestion(viewer, questions[0]!.id, 2);
  const attemptId = await startAttempt(viewer, quizId, { mode: 'practice' });
  const device = aDevice();
  const { items } = await getAttemptForPlayer(viewer, attemptId);
  const operations = await Promise.all(items.map(async ({ id, body }) => device.answer(id, wrongAnswer(body, await keyOfItem(id)))));
  await saveOperations(viewer, attemptId, { device: device.name, operations });
  return { viewer, articleId, quizId, attemptId, device };
}
