'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { createAssignment, deleteAssignment, restoreAssignment } from '#server/assignments.ts';
import { changeAssignment, endAssignment, previewChange, setException } from '#server/change-assignment.ts';
import { releaseByHand } from '#server/release-results.ts';
import { idOf } from '#server/requests.ts';
import { startAssigned } from '#server/start-assigned.ts';
import { requireViewer } from '#server/viewer.ts';
import type { ChangeEffect } from '#study/change-effects.ts';

/** A checkbox that is not ticked is not sent. */
const switches = ['acceptsLate', 'shufflesQuestions', 'shufflesOptions', 'sharesArticle'] as const;
function rulesIn(form: FormData): Record<string, unknown> {
  const { classId: _class, quizId: _quiz, id: _id, seen: _seen, confirmed: _confirmed, ...fields } = fieldsOf(form);
  return { ...fields, ...Object.fromEntries(switches.map((name) => [name, form.has(name)])) };
}

/** Gives a quiz to a class. Form fields: classId, quizId, and the rules. */
export async function createAssignmentAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let id = '';
  const result = await runAction(async () => {
    id = await createAssignment(await requireViewer(), { classId: idOf(form.get('classId')), quizId: idOf(form.get('quizId')) }, rulesIn(form));
  });
  return result.ok ? redirect(`/assignments/${id}`) : result;
}

/**
 * Changes the rules. Where that touches attempts that are there, it first comes back with what it would do; sent again with `confirmed`
 * naming the same effects, it is done. Form fields: id, seen, confirmed, and the rules.
 */
export async function changeAssignmentAction(_before: ActionResult<readonly ChangeEffect[]> | null, form: FormData): Promise<ActionResult<readonly ChangeEffect[]>> {
  let isDone = false;
  const result = await runAction(async () => {
    const [viewer, id] = [await requireViewer(), idOf(form.get('id'))];
    const effects = await previewChange(viewer, id, rulesIn(form));
    if (effects.length > 0 && form.get('confirmed') !== JSON.stringify(effects)) return effects;
    await changeAssignment(viewer, id, String(form.get('seen') ?? ''), rulesIn(form));
    isDone = true;
    return [];
  });
  if (!isDone) return result;
  revalidatePath('/assignments', 'layout');
  return redirect(`/assignments/${idOf(form.get('id'))}`);
}

/** What one student has otherwise. Form fields: id, memberId, extraMinutes, extraAttempts, dueAt, closesAt. */
export async function setExceptionAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const { id, memberId, ...fields } = fieldsOf(form);
  const result = await runAction(async () => setException(await requireViewer(), idOf(id), idOf(memberId), fields));
  if (result.ok) revalidatePath(`/assignments/${String(id)}`, 'layout');
  return result;
}

/** Shows scores, or scores and answers. Form fields: id, what (score, keys). */
export async function releaseAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => releaseByHand(await requireViewer(), idOf(form.get('id')), form.get('what') === 'score' ? 'score' : 'keys'));
  if (result.ok) revalidatePath(`/assignments/${String(form.get('id'))}`, 'layout');
  return result;
}

/** Ends an assignment now. Form field: id. */
export async function endAssignmentAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => endAssignment(await requireViewer(), idOf(form.get('id'))));
  if (result.ok) revalidatePath(`/assignments/${String(form.get('id'))}`, 'layout');
  return result;
}

export async function deleteAssignmentAction(id: string): Promise<ActionResult> {
  const result = await runAction(async () => deleteAssignment(await requireViewer(), idOf(id)));
  if (result.ok) revalidatePath('/classes', 'layout');
  return result;
}

export async function restoreAssignmentAction(id: string): Promise<ActionResult> {
  const result = await runAction(async () => restoreAssignment(await requireViewer(), idOf(id)));
  if (result.ok) revalidatePath('/classes', 'layout');
  return result;
}

/** Begins what was assigned, or goes on with it. Form field: assignmentId. */
export async function startAssignedAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let id = '';
  const result = await runAction(async () => {
    id = await startAssigned(await requireViewer(), idOf(form.get('assignmentId')));
  });
  return result.ok ? redirect(`/attempts/${id}`) : result;
}
