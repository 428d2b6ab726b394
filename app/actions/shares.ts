'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { runAction, type ActionResult } from '#server/action.ts';
import { copySharedQuiz, revokeShare, shareQuiz } from '#server/quiz-shares.ts';
import { idOf } from '#server/requests.ts';
import { ensureViewer, requireViewer } from '#server/viewer.ts';

/** Makes a link to copy a quiz by; answers with its secret part, which is not kept. */
export async function shareQuizAction(quizId: string, includesArticle: boolean): Promise<ActionResult<string>> {
  const result = await runAction(async () => shareQuiz(await requireViewer(), idOf(quizId), { includesArticle: includesArticle === true }));
  if (result.ok) revalidatePath(`/quizzes/${quizId}/share`);
  return result;
}

/** Form field: id. */
export async function revokeShareAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => revokeShare(await requireViewer(), idOf(form.get('id'))));
  if (result.ok) revalidatePath('/quizzes', 'layout');
  return result;
}

/** Makes a quiz of one's own of a shared one. Form field: token. */
export async function copySharedQuizAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let id = '';
  const result = await runAction(async () => {
    id = await copySharedQuiz(await ensureViewer(), form.get('token'));
  });
  return result.ok ? redirect(`/quizzes/${id}`) : result;
}
