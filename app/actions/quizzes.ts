'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { deleteQuiz, makeQuiz, restoreQuiz } from '#server/quizzes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

/** Begins to make a quiz and shows how far it is. Form fields: articleId, count. */
export async function makeQuizAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let id = '';
  const result = await runAction(async () => {
    const { articleId, count } = fieldsOf(form);
    id = await makeQuiz(await requireViewer(), idOf(articleId), count === undefined || count === '' ? {} : { count: Number(count) });
  });
  return result.ok ? redirect(`/quizzes/${id}`) : result;
}

export async function deleteQuizAction(id: string): Promise<ActionResult> {
  const result = await runAction(async () => deleteQuiz(await requireViewer(), idOf(id)));
  if (result.ok) revalidatePath('/articles', 'layout');
  return result;
}

export async function restoreQuizAction(id: string): Promise<ActionResult> {
  const result = await runAction(async () => restoreQuiz(await requireViewer(), idOf(id)));
  if (result.ok) revalidatePath('/articles', 'layout');
  return result;
}
