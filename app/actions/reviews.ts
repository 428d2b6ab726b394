'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { setPreferences } from '#server/accounts.ts';
import { fieldsOf, runAction, type ActionResult } from '#server/action.ts';
import { askPassage } from '#server/ask-passage-cards.ts';
import { wantFitting } from '#server/fit-weights.ts';
import { requestSettings } from '#server/i18n.ts';
import { idOf } from '#server/requests.ts';
import { renewFeed, revokeFeed, setReviewSettings } from '#server/review-settings.ts';
import { wakeCard } from '#server/set-aside-cards.ts';
import { ensureViewer, requireViewer } from '#server/viewer.ts';

/** Asks a card again that was set aside. Form field: card. */
export async function wakeCardAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => wakeCard(await requireViewer(), idOf(form.get('card'))));
  if (result.ok) revalidatePath('/notebook');
  return result;
}

/** How one wants to review. Form fields: retention (per cent), dailyCap, maximumInterval (days), asksConfidence (a checkbox). */
export async function setReviewSettingsAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => {
    const { retention, asksConfidence, ...others } = fieldsOf(form);
    await setReviewSettings(await requireViewer(), { ...others, retention: Number(retention) / 100, asksConfidence: asksConfidence === 'on' });
  });
  if (result.ok) revalidatePath('/progress');
  return result;
}

/** Whether the schedule is fitted to one's own answers. Form field: isFitted (yes, no). */
export async function wantFittingAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  const result = await runAction(async () => wantFitting(await requireViewer(), form.get('isFitted') === 'yes'));
  if (result.ok) revalidatePath('/progress');
  return result;
}

/** A new secret address for the calendar; the one before stops working. */
export async function renewFeedAction(_before: ActionResult | null): Promise<ActionResult> {
  const result = await runAction(async () => {
    const viewer = await requireViewer();
    // A calendar asks without a browser: the days are those of the time zone known now.
    if (!viewer.timeZone) await setPreferences(viewer, { timeZone: (await requestSettings()).timeZone });
    await renewFeed(viewer);
  });
  if (result.ok) revalidatePath('/progress');
  return result;
}

/** Takes the calendar's address back. */
export async function revokeFeedAction(_before: ActionResult | null): Promise<ActionResult> {
  const result = await runAction(async () => revokeFeed(await requireViewer()));
  if (result.ok) revalidatePath('/progress');
  return result;
}

/** Quizzes the reader on a stretch of an article; a visitor becomes a guest, as by taking a quiz. Form fields: article, start, end. */
export async function askPassageAction(_before: ActionResult | null, form: FormData): Promise<ActionResult> {
  let cards: readonly string[] = [];
  const result = await runAction(async () => {
    const { timeZone } = await requestSettings();
    cards = await askPassage(await ensureViewer(), fieldsOf(form), { timeZone });
  });
  return result.ok ? redirect(`/review?${new URLSearchParams(cards.map((id) => ['card', id]))}`) : result;
}
