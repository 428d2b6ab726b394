import 'server-only';
import { gradeNow, type LogRow } from '#study/card-from-log.ts';
import { defaultWeights } from '#study/schedule.ts';
import { trainingItems, type TrainingItem } from '#study/training-items.ts';
import { db } from './db.ts';
import type { Optimiser } from './optimiser.ts';
import { recomputeAll } from './recompute-cards.ts';
import type { Viewer } from './viewer.ts';

/** Fewer scheduled answers say too little: fitted to them, weights foretell worse than the defaults as often as better. */
export const fewestAnswers = 1000;
/** Fitted anew once there is a quarter more to learn from. */
const growth = 1.25;

/** `kept`: the weights of before foretell as well. */
export type Fitting = 'too-few' | 'not-due' | 'not-wanted' | 'kept' | 'fitted';

/**
 * Fits a learner's weights to their own answers, where there are enough and they want it, and computes all their cards
 * anew. New weights are taken only if they foretell answers they have not seen better than the defaults do.
 */
export async function fitWeights(userId: string, optimiser: Optimiser, now = new Date()): Promise<Fitting> {
  const settings = await db.reviewSettings.findUnique({ where: { userId }, select: { isFitted: true, fittedAnswers: true, weights: true } });
  if (settings && !settings.isFitted) return 'not-wanted';
  const answers = await db.$queryRaw<(LogRow & { readonly card: string })[]>`
    SELECT r."cardId" AS card, r."localDay" AS day, r.grade, r."isOverridden", r.hints, r.confidence
      FROM "Review" r JOIN "Card" c ON c.id = r."cardId" WHERE c."userId" = ${userId}::uuid AND r."isScheduled" ORDER BY r."cardId", r."localDay"`;
  if (answers.length < fewestAnswers) return 'too-few';
  if (answers.length < (settings?.fittedAnswers ?? 0) * growth) return 'not-due';

  const items = trainingItems(answers.flatMap((row) => (gradeNow(row) ? [{ card: row.card, day: row.day, grade: gradeNow(row) as NonNullable<LogRow['grade']> }] : [])));
  const weights = await gainOf(optimiser, items);
  const data = { fittedAnswers: answers.length, fittedAt: now, ...(weights ? { weights: [...weights] } : {}) };
  // Not over a wish that came meanwhile.
  await db.reviewSettings.upsert({ where: { userId }, create: { userId, ...data }, update: {}, select: { userId: true } });
  const { count } = await db.reviewSettings.updateMany({ where: { userId, isFitted: true }, data });
  if (count === 0) return 'not-wanted';
  if (!weights) return 'kept';
  await recomputeAll(userId);
  return 'fitted';
}

/** Weights of all items, if those of the first four fifths foretell the last fifth better than the defaults; else null. */
async function gainOf(optimiser: Optimiser, items: readonly TrainingItem[]): Promise<readonly number[] | null> {
  const cut = Math.floor(items.length * 0.8);
  const [seen, unseen] = [items.slice(0, cut), items.slice(cut)];
  if (seen.length === 0 || unseen.length === 0) return null;
  const tried = await optimiser.fit(seen);
  return optimiser.loss(unseen, tried) < optimiser.loss(unseen, defaultWeights) ? optimiser.fit(items) : null;
}

/**
 * Whether a learner wants fitted weights. Refused, the default weights hold again and every card is computed anew; wanted
 * again, the next fitting makes new ones.
 */
export async function wantFitting(viewer: Pick<Viewer, 'id'>, isFitted: boolean): Promise<void> {
  const userId = viewer.id;
  const before = await db.reviewSettings.findUnique({ where: { userId }, select: { isFitted: true, weights: true } });
  if ((before?.isFitted ?? true) === isFitted) return;
  const data = { isFitted, ...(isFitted ? {} : { weights: [], fittedAnswers: 0, fittedAt: null }) };
  await db.reviewSettings.upsert({ where: { userId }, create: { userId, ...data }, update: data, select: { userId: true } });
  if (before?.weights.length) await recomputeAll(userId);
}
