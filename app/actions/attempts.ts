'use server';

import { redirect } from 'next/navigation';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { retryMisses, startAttempt } from '#server/attempts.ts';
import { idOf } from '#server/requests.ts';
import { ensureViewer, requireViewer } from '#server/viewer.ts';

/** Starts an attempt, or goes on with the open one. Form fields: quizId, mode (practice unless given), confidence (a checkbox). */
export async function startAttemptAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const { quizId, mode = 'practice', confidence } = fieldsOf(form);
  let id = '';
  const result = await runAction(async () => {
    id = await startAttempt(await ensureViewer(), idOf(quizId), { mode, asksConfidence: confidence === 'on' });
  });
  return result.ok ? redirect(`/attempts/${id}`) : result;
}

/** A practice of what an attempt missed. Form field: attemptId. */
export async function retryMissesAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let id = '';
  const result = await runAction(async () => {
    id = await retryMisses(await requireViewer(), idOf(form.get('attemptId')));
  });
  return result.ok ? redirect(`/attempts/${id}`) : result;
}
