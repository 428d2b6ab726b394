import 'server-only';
import { retrievability, type ScheduleSettings } from '#study/schedule.ts';
import { spreadBacklog, type PlannedCard } from '#study/spread-backlog.ts';
import { isNotTestedNowSql, questionsAskableBySql, subjectSql } from './access.ts';
import { db, Prisma } from './db.ts';
import { memoryOf, type CardRow } from './card-row.ts';
import type { Viewer } from './viewer.ts';

export type DueCards = {
  /** Planned for today and the next days, in the order of asking. */
  readonly planned: readonly (PlannedCard & { readonly row: CardRow })[];
  /** Everything overdue or due today, and the scheduled answers that reviews gave today. */
  readonly due: number;
  readonly doneToday: number;
};

/** Cards that may be asked: `c`, its question `q` with version `v`, its quiz `z` and article. */
const askableSql = (viewer: Viewer) => Prisma.sql`
  "Card" c JOIN (SELECT q.id AS "askedId" FROM ${questionsAskableBySql(viewer)}) askable ON askable."askedId" = c."questionId"
 WHERE c."userId" = ${viewer.id}::uuid AND ${isNotTestedNowSql(viewer)}`;

const columns = Prisma.sql`c.id, c.subject, c."questionId", c.stability, c.difficulty, c."lastDay", c."dueDay", c.interval, c.reviews, c.lapses, c."suspendedFor", c."missedReviewId", c."rightDays"`;

/**
 * The cards to ask today and on the next days, never more than the cap on one. As far as the plan reaches, only the best
 * remembered of a backlog are read: after a long absence that is what counts, and thousands more lie behind.
 */
export async function dueCards(viewer: Viewer, today: number, days: number, cap: number, settings: ScheduleSettings): Promise<DueCards> {
  const reach = days * cap;
  const [overdue, coming, counted] = await Promise.all([
    // Recall falls with the days since the last answer over the stability: the same order, without its formula.
    db.$queryRaw<CardRow[]>`
      SELECT ${columns} FROM ${askableSql(viewer)} AND c."suspendedFor" IS NULL AND c."dueDay" <= ${today}
       ORDER BY (${today} - c."lastDay") / c.stability NULLS LAST, c.id LIMIT ${reach}`,
    db.$queryRaw<CardRow[]>`
      SELECT ${columns} FROM ${askableSql(viewer)} AND c."suspendedFor" IS NULL AND c."dueDay" BETWEEN ${today + 1} AND ${today + days - 1}
       ORDER BY c."dueDay", c.id LIMIT ${reach}`,
    countDue(viewer, today),
  ]);
  const rows = new Map([...overdue, ...coming].map((row) => [row.id, row]));
  const plan = spreadBacklog(
    [...rows.values()].map((row) => ({ id: row.id, dueDay: row.dueDay, retrievability: retrievability(memoryOf(row), today - (row.lastDay ?? today), settings) })),
    today,
    cap,
    counted.doneToday,
  );
  return { planned: plan.filter(({ day }) => day < today + days).map((card) => ({ ...card, row: rows.get(card.id) as CardRow })), ...counted };
}

/** How much is due by today, and how many scheduled answers reviews gave today (those of quizzes are no review). */
export async function countDue(viewer: Viewer, today: number): Promise<{ due: number; doneToday: number }> {
  const [[due], [done]] = await Promise.all([
    db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${askableSql(viewer)} AND c."suspendedFor" IS NULL AND c."dueDay" <= ${today}`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "Card" c JOIN "Review" r ON r."cardId" = c.id AND r."localDay" = ${today} AND r."isScheduled" AND r."itemId" IS NULL
       WHERE c."userId" = ${viewer.id}::uuid AND c."lastDay" = ${today}`,
  ]);
  return { due: due?.count ?? 0, doneToday: done?.count ?? 0 };
}

/** Chosen cards, due or not, that may be asked, in the order given: a selection of the notebook. */
export async function chosenCards(viewer: Viewer, ids: readonly string[]): Promise<readonly CardRow[]> {
  const rows = await db.$queryRaw<CardRow[]>`SELECT ${columns} FROM ${askableSql(viewer)} AND c.id = ANY(${[...ids]}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Most stems that one card takes to a device. */
const mostStems = 3;

type StemRow = { readonly cardId: string; readonly versionId: string; readonly questionId: string; readonly title: string; readonly date: string | null; readonly articleId: string; readonly lang: string };

/** The versions that may ask each card: its own question and others of the same quiz and fact, by card. */
export async function stemsOf(viewer: Viewer, cards: readonly CardRow[]): Promise<ReadonlyMap<string, readonly StemRow[]>> {
  const rows = await db.$queryRaw<StemRow[]>`
    SELECT c.id AS "cardId", stem."versionId", stem."questionId", stem.title, stem.date, stem."articleId", stem.lang
      FROM "Card" c JOIN "Question" own ON own.id = c."questionId"
      JOIN LATERAL (
        SELECT v.id AS "versionId", q.id AS "questionId", newest.title, newest.date, newest.language AS lang, a.id AS "articleId", q.position, v.score, q.id = own.id AS "isOwn"
          FROM ${questionsAskableBySql(viewer)}
         WHERE q."quizId" = own."quizId" AND (q.id = own.id OR (own.fact IS NOT NULL AND ${subjectSql} = c.subject))
         ORDER BY "isOwn" DESC, v.score DESC NULLS LAST, q.position LIMIT ${mostStems}) stem ON true
     WHERE c.id = ANY(${cards.map(({ id }) => id)}::uuid[])
     ORDER BY c.id, stem.position`;
  const byCard = new Map<string, StemRow[]>();
  for (const row of rows) byCard.set(row.cardId, [...(byCard.get(row.cardId) ?? []), row]);
  return byCard;
}
