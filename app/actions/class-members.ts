'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { runAction, type ActionResult } from '#server/action.ts';
import { admitAll, admitMember, moveMember, removeMember, renameMember, restoreMember, setExtraTime } from '#server/class-members.ts';
import { mergeMembers } from '#server/merge-members.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

async function change(work: () => Promise<unknown>): Promise<ActionResult> {
  const result = await runAction(async () => void (await work()));
  if (result.ok) revalidatePath('/classes', 'layout');
  return result;
}

/** Form fields: id, nickname. */
export async function renameMemberAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return change(async () => renameMember(await requireViewer(), idOf(form.get('id')), form.get('nickname')));
}

/** Form fields: id, percent. */
export async function setExtraTimeAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return change(async () => setExtraTime(await requireViewer(), idOf(form.get('id')), Number(form.get('percent'))));
}

/** Form field: id. */
export async function admitMemberAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return change(async () => admitMember(await requireViewer(), idOf(form.get('id'))));
}

/** Form field: id, of the class. */
export async function admitAllAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return change(async () => admitAll(await requireViewer(), idOf(form.get('id'))));
}

export async function removeMemberAction(id: string): Promise<ActionResult> {
  return change(async () => removeMember(await requireViewer(), idOf(id)));
}

export async function restoreMemberAction(id: string): Promise<ActionResult> {
  return change(async () => restoreMember(await requireViewer(), idOf(id)));
}

/** Form field: id. */
export async function restoreMemberFormAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return restoreMemberAction(String(form.get('id')));
}

/** Form fields: id, from (its class), to (another). */
export async function moveMemberAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await change(async () => moveMember(await requireViewer(), idOf(form.get('id')), idOf(form.get('to'))));
  return result.ok ? redirect(`/classes/${String(form.get('from'))}`) : result;
}

/** Form fields: id (goes), into (stays), from (the class). */
export async function mergeMembersAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await change(async () => mergeMembers(await requireViewer(), idOf(form.get('id')), idOf(form.get('into'))));
  return result.ok ? redirect(`/classes/${String(form.get('from'))}/students/${String(form.get('into'))}`) : result;
}
