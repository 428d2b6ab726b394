'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { createArticle, deleteArticle, restoreArticle, reviseArticle } from '#server/articles.ts';
import { AppError } from '#server/errors.ts';
import { idOf } from '#server/requests.ts';
import { ensureViewer, requireViewer } from '#server/viewer.ts';

const mostFileBytes = 2_000_000;
/** The pasted text, or the chosen file where there is no text. */
async function withFile({ file, ...fields }: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (!(file instanceof File) || file.size === 0 || (typeof fields['text'] === 'string' && fields['text'].trim() !== '')) return fields;
  if (file.size > mostFileBytes) throw new AppError('too-large', 'file-too-large', { most: mostFileBytes / 1_000_000 });
  return { ...fields, text: new TextDecoder('utf-8').decode(await file.arrayBuffer()) };
}

/** Keeps a pasted text or a text file, and shows what was understood. Form fields: text, file, title, date. */
export async function createArticleAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let id = '';
  const result = await runAction(async () => {
    const fields = await withFile(fieldsOf(form));
    id = await createArticle(await ensureViewer(), fields);
  });
  return result.ok ? redirect(`/articles/${id}/check`) : result;
}

/** Saves an edited text, title or date as a new revision. Form fields: id, text, title, date. */
export async function reviseArticleAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const { id, ...fields } = fieldsOf(form);
  const result = await runAction(async () => reviseArticle(await requireViewer(), idOf(id), fields));
  if (result.ok) revalidatePath(`/articles/${String(id)}`, 'layout');
  return result;
}

export async function deleteArticleAction(id: string): Promise<ActionResult> {
  const result = await runAction(async () => deleteArticle(await requireViewer(), idOf(id)));
  if (result.ok) revalidatePath('/articles');
  return result;
}

export async function restoreArticleAction(id: string): Promise<ActionResult> {
  const result = await runAction(async () => restoreArticle(await requireViewer(), idOf(id)));
  if (result.ok) revalidatePath('/articles');
  return result;
}
