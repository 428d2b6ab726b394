'use server';

import { revalidatePath } from 'next/cache';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { acceptReport, answerReport, correctKey, getReport } from '#server/decide-report.ts';
import { AppError } from '#server/errors.ts';
import { claimRight, reportQuestion, type ReportTarget } from '#server/reports.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';
import { keyFromFields } from '#study/key-from-fields.ts';

const texts = (form: FormData, name: string): string[] => form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []));

/** Says that something is wrong with a question. Form fields: item or version, kind, text, start and end of a passage where one was chosen. */
export async function reportQuestionAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return runAction(async () => {
    const { item, version, kind, text, start, end } = fieldsOf(form);
    const target: ReportTarget = item ? { item: idOf(item) } : { version: idOf(version) };
    const passage = start && end ? { start: Number(start), end: Number(end) } : {};
    await reportQuestion(await requireViewer(), target, { kind, text: text ?? '', ...passage });
  });
}

/** "I was right", of a typed answer in a class. Form field: item. */
export async function claimRightAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return runAction(async () => claimRight(await requireViewer(), idOf(form.get('item'))));
}

/** Form fields: id, reply. */
export async function answerReportAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => answerReport(await requireViewer(), idOf(form.get('id')), form.get('reply')));
  if (result.ok) revalidatePath('/reports', 'layout');
  return result;
}

/** Form fields: id, decision, change, text (accept, key), option (key, one or several), reason, keeps (a checkbox). */
export async function acceptReportAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => {
    const viewer = await requireViewer();
    const id = idOf(form.get('id'));
    const change = form.get('change');
    const text = String(form.get(change === 'accept' ? 'text' : 'newText') ?? '');
    const key = change === 'key' ? keyFromFields((await getReport(viewer, id)).question.key, { options: texts(form, 'option'), text }) : null;
    if (change === 'key' ? !key : change === 'accept' && text.trim() === '') throw new AppError('invalid', 'edit-answer-missing');
    await acceptReport(viewer, id, {
      id: form.get('decision'), change, reason: form.get('reason') ?? '', keepsPoints: form.get('keeps') === 'on',
      ...(change === 'accept' ? { texts: [text] } : {}), ...(key ? { key } : {}),
    });
  });
  if (result.ok) revalidatePath('/', 'layout');
  return result;
}

/** Accepts typed answers, many at once. Form fields: version, decision, texts (several), reason. */
export async function acceptAnswersAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => {
    const chosen = texts(form, 'texts');
    if (chosen.length === 0) throw new AppError('invalid', 'nothing-chosen');
    await correctKey(await requireViewer(), idOf(form.get('version')), { id: form.get('decision'), change: 'accept', texts: chosen, reason: form.get('reason') ?? '' });
  });
  if (result.ok) revalidatePath('/classes', 'layout');
  return result;
}
