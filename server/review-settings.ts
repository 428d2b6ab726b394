import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ReviewPreferences } from '#study/review-types.ts';
import { defaultSettings, maximumIntervalRange, retentionRange, type ScheduleSettings } from '#study/schedule.ts';
import { isTimeZone } from '#study/local-day.ts';
import { db, type Transaction } from './db.ts';
import { AppError } from './errors.ts';
import type { Viewer } from './viewer.ts';

const defaults: ReviewPreferences = { retention: defaultSettings.retention, dailyCap: 20, maximumInterval: defaultSettings.maximumInterval, asksConfidence: true };
const change = z.strictObject({
  retention: z.coerce.number().min(retentionRange.min).max(retentionRange.max).optional(),
  dailyCap: z.coerce.number().int().min(1).max(500).optional(),
  maximumInterval: z.coerce.number().int().min(maximumIntervalRange.min).max(maximumIntervalRange.max).optional(),
  asksConfidence: z.boolean().optional(),
});

/** Weights fitted to the learner's own answers: whether they are wanted, and of how many answers those that hold are; 0: the defaults hold. */
type Fitting = { readonly isWanted: boolean; readonly answers: number; readonly at: Date | null };

type Settings = { readonly preferences: ReviewPreferences; readonly schedule: ScheduleSettings; readonly feedSecret: string | null; readonly fitting: Fitting };

/** How somebody wants to review, and the schedule's own settings made of it. */
export async function reviewSettings(viewer: Pick<Viewer, 'id'>, tx: Transaction = db): Promise<Settings> {
  const row = await tx.reviewSettings.findUnique({ where: { userId: viewer.id } });
  const preferences = row ? { retention: row.retention, dailyCap: row.dailyCap, maximumInterval: row.maximumInterval, asksConfidence: row.asksConfidence } : defaults;
  const { retention, maximumInterval } = preferences;
  return {
    preferences,
    schedule: { retention, maximumInterval, weights: row?.weights.length ? row.weights : null, isFuzzed: true },
    feedSecret: row?.feedSecret ?? null,
    fitting: { isWanted: row?.isFitted ?? true, answers: row?.weights.length ? row.fittedAnswers : 0, at: row?.fittedAt ?? null },
  };
}

/**
 * Changes what is given. Due days already set stay: a retention changed today holds from each card's next answer on, or
 * a learner who tries a higher one would find a month of work on the table.
 * @throws AppError `invalid` with the ranges
 */
export async function setReviewSettings(viewer: Viewer, given: unknown): Promise<ReviewPreferences> {
  const parsed = change.safeParse(given);
  if (!parsed.success) throw new AppError('invalid', 'review-settings');
  const data = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  await db.reviewSettings.upsert({ where: { userId: viewer.id }, create: { userId: viewer.id, ...data }, update: data, select: { userId: true } });
  return (await reviewSettings(viewer)).preferences;
}

/** A new secret address for the calendar of due days; the one before stops working. */
export async function renewFeed(viewer: Viewer): Promise<string> {
  const feedSecret = randomBytes(24).toString('base64url');
  await db.reviewSettings.upsert({ where: { userId: viewer.id }, create: { userId: viewer.id, feedSecret }, update: { feedSecret }, select: { userId: true } });
  return feedSecret;
}

/** Takes the address back. */
export async function revokeFeed(viewer: Viewer): Promise<void> {
  await db.reviewSettings.updateMany({ where: { userId: viewer.id }, data: { feedSecret: null } });
}

/** The learner's time zone: the account's, else the device's word, else UTC. */
export const timeZoneOf = (viewer: Pick<Viewer, 'timeZone'>, device?: string | null): string =>
  [viewer.timeZone, device].find((zone): zone is string => Boolean(zone) && isTimeZone(zone as string)) ?? 'UTC';
