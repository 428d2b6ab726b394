'use server';

import { revalidatePath } from 'next/cache';
import { runAction, type ActionResult } from '#server/action.ts';
import { addQuestion, deleteQuestion, editQuestion, moveQuestion, regenerateQuestion, undoChange } from '#server/authoring.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer, type Viewer } from '#server/viewer.ts';
import type { QuestionEdit, QuizForAuthor } from '#study/types.ts';

// Each answers with the whole quiz as it stands now, so that the screen shows what is kept and not what was hoped for.
async function changed(work: (viewer: Viewer) => Promise<QuizForAuthor>): Promise<ActionResult<QuizForAuthor>> {
  const result = await runAction(async () => work(await requireViewer()));
  if (result.ok) revalidatePath(`/quizzes/${result.value.id}`, 'layout');
  return result;
}

export async function editQuestionAction(questionId: string, edit: QuestionEdit): Promise<ActionResult<QuizForAuthor>> {
  return changed((viewer) => editQuestion(viewer, idOf(questionId), edit));
}

export async function addQuestionAction(quizId: string, edit: QuestionEdit): Promise<ActionResult<QuizForAuthor>> {
  return changed((viewer) => addQuestion(viewer, idOf(quizId), edit));
}

export async function deleteQuestionAction(questionId: string): Promise<ActionResult<QuizForAuthor>> {
  return changed((viewer) => deleteQuestion(viewer, idOf(questionId)));
}

/** `to` counts from 0. */
export async function moveQuestionAction(questionId: string, to: number): Promise<ActionResult<QuizForAuthor>> {
  return changed((viewer) => moveQuestion(viewer, idOf(questionId), to));
}

export async function regenerateQuestionAction(questionId: string): Promise<ActionResult<QuizForAuthor>> {
  return changed((viewer) => regenerateQuestion(viewer, idOf(questionId)));
}

export async function undoChangeAction(changeId: string): Promise<ActionResult<QuizForAuthor>> {
  return changed((viewer) => undoChange(viewer, idOf(changeId)));
}
