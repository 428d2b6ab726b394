'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { deleteAccount, recover, recoveryCode, revokeSession, signInWithPassword, signUp } from '#server/accounts.ts';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { listClasses } from '#server/classes.ts';
import { AppError } from '#server/errors.ts';
import { clientAddress, idOf } from '#server/requests.ts';
import { currentViewer, ensureViewer, isOwnPath, requireViewer, signOut, startSession } from '#server/viewer.ts';

/** Where to go after signing in: an address of our own, never one that somebody put into a link. */
const ownPath = (to: unknown) => (typeof to === 'string' && isOwnPath(to) ? to : '/account');

/** Makes an account out of the guest, with everything done so far. Form fields: email, password, name, to. */
export async function signUpAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const { to, ...fields } = fieldsOf(form);
  const result = await runAction(async () => {
    const userId = await signUp(await currentViewer(), fields, clientAddress(await headers()));
    await startSession(userId); // a new session for a new standing: the guest's cookie is worth nothing now
  });
  return result.ok ? redirect(ownPath(to)) : result;
}

/** Signs in; what the guest did here comes along. Form fields: email, password, to. */
export async function signInAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const { to, ...fields } = fieldsOf(form);
  const result = await runAction(async () => {
    const userId = await signInWithPassword(await currentViewer(), fields, clientAddress(await headers()));
    if (!userId) throw new AppError('invalid', 'wrong-email-or-password');
    await startSession(userId);
  });
  return result.ok ? redirect(ownPath(to)) : result;
}

/** Takes up a guest's work on this device, and leads a student back to the class. Form field: code. */
export async function recoverAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let to = '/attempts';
  const result = await runAction(async () => {
    const viewer = await startSession(await recover(await currentViewer(), form.get('code'), clientAddress(await headers())));
    const { joined } = await listClasses(viewer);
    if (joined.length > 0) to = joined.length === 1 ? `/classes/${joined[0]?.id}` : '/classes';
  });
  return result.ok ? redirect(to) : result;
}

export async function signOutAction(): Promise<ActionResult> {
  const result = await runAction(signOut);
  return result.ok ? redirect('/') : result;
}

/** The recovery code, only when its owner asks to see it. */
export async function recoveryCodeAction(): Promise<ActionResult<string>> {
  return runAction(async () => recoveryCode(await ensureViewer()));
}

export async function revokeSessionAction(id: string): Promise<ActionResult> {
  return runAction(async () => revokeSession(await requireViewer(), idOf(id)));
}

/** Deletes the account and everything of it, and signs out. */
export async function deleteAccountAction(): Promise<ActionResult> {
  const result = await runAction(async () => {
    const viewer = await requireViewer();
    await deleteAccount(viewer);
    await signOut(); // the sessions went with the account; this takes the cookie away
  });
  return result.ok ? redirect('/') : result;
}
