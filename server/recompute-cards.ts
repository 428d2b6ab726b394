import 'server-only';
import { cardFromLog, type CardFromLog, type LogRow } from '#study/card-from-log.ts';
import type { CardNow } from '#study/review-types.ts';
import type { CardState, ScheduleSettings } from '#study/schedule.ts';
import { db, Prisma, type Transaction } from './db.ts';
import { reviewSettings } from './review-settings.ts';

/** Everything that writes cards of one user waits its turn: a phone, a laptop and a graded quiz may come at once. */
export async function lockReviews(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reviews of ${userId}`}, 0))`;
}

type StoredRow = LogRow & { readonly cardId: string; readonly isScheduled: boolean; readonly before: CardState | null; readonly after: CardState | null };

/**
 * Computes cards of one user anew from their logs and keeps what follows: which answers were scheduled, the states, the
 * mistakes. Runs in the caller's transaction, after `lockReviews`.
 */
export async function recomputeCards(tx: Transaction, cardIds: readonly string[], settings: ScheduleSettings): Promise<readonly CardNow[]> {
  if (cardIds.length === 0) return [];
  const cards = await tx.card.findMany({ where: { id: { in: [...cardIds] } }, select: { id: true, bornDay: true } });
  const log = await readLog(tx, cardIds);
  const made = cards.map(({ id, bornDay }) => ({ id, bornDay, rows: log.get(id) ?? [], card: cardFromLog(log.get(id) ?? [], bornDay, settings, id) }));
  await keepEntries(tx, made.flatMap(({ rows, card }) => changedEntries(rows, card)));
  await keepCards(tx, made);
  return made.map(({ id, card }) => ({ id, state: card.state, rightDays: card.mistake?.rightDays ?? null, suspendedFor: card.suspendedFor }));
}

/** All cards of a user, in portions; the command's work. @returns how many cards there were */
export async function recomputeAll(userId: string): Promise<number> {
  const ids = (await db.card.findMany({ where: { userId }, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += 500) {
    await db.$transaction(async (tx) => {
      await lockReviews(tx, userId);
      await recomputeCards(tx, ids.slice(from, from + 500), (await reviewSettings({ id: userId }, tx)).schedule);
    });
  }
  return ids.length;
}

async function readLog(tx: Transaction, cardIds: readonly string[]): Promise<Map<string, StoredRow[]>> {
  const rows = await tx.$queryRaw<(Omit<StoredRow, 'at'> & { at: Date })[]>`
    SELECT id, "cardId", type, at, "localDay" AS day, coalesce(correct, false) AS correct, confidence, hints, grade,
           "isUndone", "isOverridden", "isScheduled", before, after
      FROM "Review" WHERE "cardId" = ANY(${[...cardIds]}::uuid[])`;
  const log = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const stored = { ...row, at: row.at.toISOString() };
    const known = log.get(row.cardId);
    if (known) known.push(stored);
    else log.set(row.cardId, [stored]);
  }
  return log;
}

const parts = ({ memory, lastDay, dueDay, interval, reviews, lapses }: CardState) => [memory?.stability, memory?.difficulty, lastDay, dueDay, interval, reviews, lapses].join();
const areSame = (a: CardState | null, b: CardState | null): boolean => a !== null && b !== null && parts(a) === parts(b);

/** What was kept otherwise before: with answers that arrive in order, the new ones alone. */
function changedEntries(rows: readonly StoredRow[], { entries }: CardFromLog) {
  const kept = new Map(rows.map((row) => [row.id, row]));
  return entries.filter((entry) => {
    const row = kept.get(entry.id);
    return !row || row.isScheduled !== entry.isScheduled || !areSame(row.before, entry.before) || !areSame(row.after, entry.after);
  });
}

async function keepEntries(tx: Transaction, entries: CardFromLog['entries']): Promise<void> {
  if (entries.length === 0) return;
  // First those that give their day up: the index allows one scheduled answer of a card and day at any moment.
  const givingUp = entries.filter(({ isScheduled }) => !isScheduled).map(({ id }) => id);
  if (givingUp.length > 0) await tx.$executeRaw`UPDATE "Review" SET "isScheduled" = false WHERE id = ANY(${givingUp}::uuid[]) AND "isScheduled"`;
  await tx.$executeRaw`
    UPDATE "Review" r SET "isScheduled" = e."isScheduled", before = e.before, after = e.after
      FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e(id uuid, "isScheduled" boolean, before jsonb, after jsonb)
     WHERE r.id = e.id`;
}

async function keepCards(tx: Transaction, made: readonly { id: string; card: CardFromLog }[]): Promise<void> {
  const rows = made.map(({ id, card: { state, first, suspendedFor, wokenAt, mistake } }) => ({
    id,
    ...state,
    stability: state.memory?.stability,
    difficulty: state.memory?.difficulty,
    firstStability: first?.memory.stability,
    firstDifficulty: first?.memory.difficulty,
    firstDay: first?.day,
    suspendedFor,
    wokenAtLapses: wokenAt,
    missedReviewId: mistake?.id,
    missedAt: mistake?.at,
    missedSure: mistake?.confidence,
    rightDays: mistake?.rightDays ?? 0,
  }));
  await tx.$executeRaw`
    UPDATE "Card" c SET ${Prisma.join(derived.map((name) => Prisma.raw(`"${name}" = d."${name}"`)))}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(id uuid, stability float8, difficulty float8, "lastDay" int, "dueDay" int, interval int,
        reviews int, lapses int, "firstStability" float8, "firstDifficulty" float8, "firstDay" int, "suspendedFor" text, "wokenAtLapses" int,
        "missedReviewId" uuid, "missedAt" timestamptz, "missedSure" text, "rightDays" int)
     WHERE c.id = d.id`;
}

const derived = [
  'stability', 'difficulty', 'lastDay', 'dueDay', 'interval', 'reviews', 'lapses', 'firstStability', 'firstDifficulty', 'firstDay', 'suspendedFor', 'wokenAtLapses', 'missedReviewId',
  'missedAt', 'missedSure', 'rightDays',
] as const;
