'use server';

import { cookies } from 'next/headers';
import { revalidatePath } from 'next/cache';
import { setPreferences } from '#server/accounts.ts';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { currentViewer, requireViewer } from '#server/viewer.ts';

const yearInSeconds = 365 * 24 * 60 * 60;

/** Language of the screens: a cookie for everybody, and the account's own setting where there is one. Form field: locale. */
export async function setLocaleAction(form: FormData): Promise<void> {
  await runAction(async () => {
    const locale = form.get('locale');
    if (locale !== 'en' && locale !== 'vi') return;
    (await cookies()).set('locale', locale, { path: '/', maxAge: yearInSeconds, sameSite: 'lax' });
    const viewer = await currentViewer();
    if (viewer) await setPreferences(viewer, { locale });
  });
  revalidatePath('/', 'layout');
}

/** Name and time zone. Form fields: name, timeZone. */
export async function setPreferencesAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => setPreferences(await requireViewer(), fieldsOf(form)));
  if (result.ok) revalidatePath('/account');
  return result;
}
