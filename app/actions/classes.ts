'use server';

import { headers } from 'next/headers';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { classSheet, type SheetEntry } from '#server/class-sheet.ts';
import { acceptInvitation, inviteTeacher, removeTeacher, revokeInvitations } from '#server/class-teachers.ts';
import { archiveClass, changeClass, createClass, deleteClass, rotateCode, unarchiveClass } from '#server/classes.ts';
import { joinClass } from '#server/join-class.ts';
import { clientAddress, idOf } from '#server/requests.ts';
import { ensureViewer, requireViewer } from '#server/viewer.ts';

/** Runs what changes a class, and has every page of classes drawn anew. */
async function change<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  const result = await runAction(work);
  if (result.ok) revalidatePath('/classes', 'layout');
  return result;
}

/** Form fields: name, timeZone. */
export async function createClassAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let id = '';
  const result = await change(async () => {
    id = await createClass(await ensureViewer(), fieldsOf(form));
  });
  return result.ok ? redirect(`/classes/${id}`) : result;
}

/** Form fields: id, name, timeZone, joinPolicy, showsResults (on or absent), expires (days, or empty for never). */
export async function changeClassAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const { id, showsResults, expires, ...fields } = fieldsOf(form);
  return change(async () => changeClass(await requireViewer(), idOf(id), {
    ...fields, showsResultsToClassmates: showsResults === 'on', nicknamesExpireAfterDays: expires === '' ? null : Number(expires),
  }));
}

export async function archiveClassAction(id: string): Promise<ActionResult> {
  return change(async () => archiveClass(await requireViewer(), idOf(id)));
}

export async function unarchiveClassAction(id: string): Promise<ActionResult> {
  return change(async () => unarchiveClass(await requireViewer(), idOf(id)));
}

/** Form field: id. */
export async function unarchiveClassFormAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return unarchiveClassAction(String(form.get('id')));
}

/** Form field: id. */
export async function rotateCodeAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return change(async () => {
    await rotateCode(await requireViewer(), idOf(form.get('id')));
  });
}

/** Form fields: id, name (typed again). */
export async function deleteClassAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await change(async () => deleteClass(await requireViewer(), idOf(form.get('id')), form.get('name')));
  return result.ok ? redirect('/classes') : result;
}

/** The path of the link, said once. Form field: id. */
export async function inviteTeacherAction(_before: ActionResult<string> | null, form: FormData): Promise<ActionResult<string>> {
  return change(async () => `/invitations/${await inviteTeacher(await requireViewer(), idOf(form.get('id')))}`);
}

/** Form field: id. */
export async function revokeInvitationsAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  return change(async () => revokeInvitations(await requireViewer(), idOf(form.get('id'))));
}

/** Form fields: id, user. */
export async function removeTeacherAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let isMe = false;
  const result = await change(async () => {
    const viewer = await requireViewer();
    isMe = viewer.id === form.get('user');
    await removeTeacher(viewer, idOf(form.get('id')), idOf(form.get('user')));
  });
  return result.ok && isMe ? redirect('/classes') : result;
}

/** Form field: token. */
export async function acceptInvitationAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let id = '';
  const result = await change(async () => {
    id = await acceptInvitation(await requireViewer(), form.get('token'));
  });
  return result.ok ? redirect(`/classes/${id}`) : result;
}

/** The four words of each student, only when a teacher asks to see them. Form field: id. */
export async function classSheetAction(_before: ActionResult<SheetEntry[]> | null, form: FormData): Promise<ActionResult<SheetEntry[]>> {
  return runAction(async () => classSheet(await requireViewer(), idOf(form.get('id'))));
}

/** Makes a student of whoever has the code; without an account, a guest. Form fields: code, nickname or, where one of ours was pressed, offered. */
export async function joinClassAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let to = '';
  const result = await change(async () => {
    const given = { code: form.get('code'), nickname: form.get('offered') ?? form.get('nickname') };
    const { classId, isNew } = await joinClass(await ensureViewer(), given, clientAddress(await headers()));
    to = `/classes/${classId}${isNew ? '?welcome' : ''}`;
  });
  return result.ok ? redirect(to) : result;
}
