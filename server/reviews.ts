import 'server-only';
import { localDay } from '#study/local-day.ts';
import type { CardForReview, ReviewBundle } from '#study/review-types.ts';
import { cardsOf } from './access.ts';
import { stateOf, type CardRow } from './card-row.ts';
import { db } from './db.ts';
import { chosenCards, countDue, dueCards, stemsOf } from './due-cards.ts';
import { mergedGuests } from './merged-guests.ts';
import { readStems } from './read-stems.ts';
import { reviewSettings, timeZoneOf } from './review-settings.ts';
import { takeInAnswers } from './take-in-answers.ts';
import type { Viewer } from './viewer.ts';

/** How many days a device can go on without a network. */
export const daysAhead = 7;
/** Most cards that one bundle takes to a device. */
const mostCards = 400;

type Asked = { readonly timeZone?: string | null; readonly now?: Date };

/**
 * What is due today and on the next six days, with every stem, key, quote and passage: enough to go on without a network.
 * Only cards of one's own, and none whose key is not out yet.
 *
 * @param asked the device's time zone, where the account has none
 */
export async function reviewBundle(viewer: Viewer, asked: Asked = {}): Promise<ReviewBundle> {
  const { today, timeZone, now } = await opened(viewer, asked);
  const [{ preferences, schedule }, guests] = await Promise.all([reviewSettings(viewer), mergedGuests(viewer)]);
  const { planned, due, doneToday } = await dueCards(viewer, today, daysAhead, preferences.dailyCap, schedule);
  const cards = await withStems(viewer, planned.slice(0, mostCards).map(({ row, day }) => ({ row, day })), today);
  return { owner: viewer.id, made: now.toISOString(), timeZone, today, preferences, weights: schedule.weights, cards, due, doneToday, mergedGuests: guests };
}

/** A bundle of chosen cards, due or not: what the notebook retries. Ids that are not there are left out. */
export async function practiceBundle(viewer: Viewer, cardIds: readonly string[], asked: Asked = {}): Promise<ReviewBundle> {
  const { today, timeZone, now } = await opened(viewer, asked);
  const [{ preferences, schedule }, rows, counted, guests] = await Promise.all([reviewSettings(viewer), chosenCards(viewer, [...new Set(cardIds)].slice(0, mostCards)), countDue(viewer, today), mergedGuests(viewer)]);
  const cards = await withStems(viewer, rows.map((row) => ({ row, day: today })), today);
  return { owner: viewer.id, made: now.toISOString(), timeZone, today, preferences, weights: schedule.weights, cards, ...counted, mergedGuests: guests };
}

/** How many cards wait today: the badge on every page. Never more than the day's cap has left; what attempts released is taken in when it is reviewed. */
export async function dueToday(viewer: Viewer, { timeZone: device, now = new Date() }: Asked = {}): Promise<number> {
  // Most who have just joined a class have no card, and every page asks this.
  if (!(await db.card.findFirst({ where: cardsOf(viewer), select: { id: true } }))) return 0;
  const today = localDay(now.getTime(), timeZoneOf(viewer, device));
  const [{ preferences }, { due, doneToday }] = await Promise.all([reviewSettings(viewer), countDue(viewer, today)]);
  return Math.min(due, Math.max(0, preferences.dailyCap - doneToday));
}

async function opened(viewer: Viewer, { timeZone: device, now = new Date() }: Asked) {
  const timeZone = timeZoneOf(viewer, device);
  await takeInAnswers(viewer, timeZone);
  return { today: localDay(now.getTime(), timeZone), timeZone, now };
}

async function withStems(viewer: Viewer, cards: readonly { row: CardRow; day: number }[], today: number): Promise<CardForReview[]> {
  const rows = cards.map(({ row }) => row);
  const [stems, last] = await Promise.all([stemsOf(viewer, rows), lastStems(rows, today)]);
  const shown = await readStems([...stems.values()].flat().map(({ versionId }) => versionId));
  return cards.flatMap(({ row, day }) => {
    const own = stems.get(row.id) ?? [];
    const [first] = own;
    if (!first) return [];
    return [{
      id: row.id,
      state: stateOf(row),
      day,
      stems: own.flatMap(({ versionId }) => shown.get(versionId) ?? []),
      lastStem: own.find(({ questionId }) => questionId === last.get(row.id))?.versionId ?? null,
      context: { title: first.title, date: first.date, articleId: first.articleId, lang: first.lang },
      rightDays: row.missedReviewId ? row.rightDays : null,
      suspendedFor: row.suspendedFor,
    }];
  });
}

/** The question that each card asked last on an earlier day. */
async function lastStems(cards: readonly CardRow[], today: number): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ cardId: string; questionId: string }[]>`
    SELECT DISTINCT ON (r."cardId") r."cardId", v."questionId" FROM "Review" r JOIN "QuestionVersion" v ON v.id = r."versionId"
     WHERE r."cardId" = ANY(${cards.map(({ id }) => id)}::uuid[]) AND r."localDay" < ${today}
     ORDER BY r."cardId", r.at DESC`;
  return new Map(rows.map(({ cardId, questionId }) => [cardId, questionId]));
}
