import 'server-only';
import { forecastMemory, forecastReviews, recallOn, type DayAhead, type MemoryAhead } from '#study/forecast.ts';
import { localDay } from '#study/local-day.ts';
import type { Confidence } from '#study/types.ts';
import type { Span } from '#engine/types.ts';
import { isNotTestedNowSql, questionsAskableBySql } from './access.ts';
import { cardsAhead } from './cards-ahead.ts';
import { db } from './db.ts';
import { memoryOf } from './card-row.ts';
import { reviewSettings, timeZoneOf } from './review-settings.ts';
import { takeInAnswers } from './take-in-answers.ts';
import type { Viewer } from './viewer.ts';

/** `today` is a local day; lists begin with it or end with it. */
export type Progress = {
  readonly today: number;
  readonly cards: number;
  readonly ahead: readonly DayAhead[];
  readonly memory: readonly MemoryAhead[];
  /** Answers on each of the last twelve weeks' days that had any. */
  readonly studied: readonly { readonly day: number; readonly answers: number; readonly right: number }[];
  readonly byConfidence: readonly { readonly confidence: Confidence; readonly answers: number; readonly right: number }[];
  readonly articles: readonly { readonly id: string; readonly title: string; readonly cards: number }[];
};

const daysAhead = 30;
export const daysBack = 84;

/** Everything that the pictures of progress show. */
export async function readProgress(viewer: Viewer, asked: { timeZone?: string; now?: Date } = {}): Promise<Progress> {
  const timeZone = timeZoneOf(viewer, asked.timeZone);
  await takeInAnswers(viewer, timeZone);
  const today = localDay((asked.now ?? new Date()).getTime(), timeZone);
  const [{ preferences, schedule }, cards, studied, byConfidence, articles] = await Promise.all([
    reviewSettings(viewer),
    cardsAhead(viewer),
    db.$queryRaw<Progress['studied']>`
      SELECT r."localDay" AS day, count(*)::int AS answers, (count(*) FILTER (WHERE r.correct OR r."isOverridden"))::int AS right
        FROM "Review" r JOIN "Card" c ON c.id = r."cardId" WHERE c."userId" = ${viewer.id}::uuid AND r.type = 'answer' AND NOT r."isUndone" AND r."localDay" > ${today - daysBack}
       GROUP BY r."localDay" ORDER BY day`,
    db.$queryRaw<Progress['byConfidence']>`
      SELECT r.confidence, count(*)::int AS answers, (count(*) FILTER (WHERE r.correct OR r."isOverridden"))::int AS right
        FROM "Review" r JOIN "Card" c ON c.id = r."cardId" WHERE c."userId" = ${viewer.id}::uuid AND r.type = 'answer' AND NOT r."isUndone" AND r.confidence IS NOT NULL
       GROUP BY r.confidence ORDER BY array_position(ARRAY['sure', 'unsure', 'guess'], r.confidence)`,
    db.$queryRaw<Progress['articles']>`
      SELECT asked.id, min(asked.title) AS title, count(*)::int AS cards
        FROM "Card" c JOIN (SELECT q.id AS "questionId", a.id, newest.title FROM ${questionsAskableBySql(viewer)}) asked ON asked."questionId" = c."questionId"
       WHERE c."userId" = ${viewer.id}::uuid GROUP BY asked.id ORDER BY max(c."lastDay") DESC NULLS LAST LIMIT 50`,
  ]);
  return {
    today, studied, byConfidence, articles,
    cards: cards.length,
    ahead: forecastReviews(cards, today, daysAhead, preferences.dailyCap, schedule),
    memory: forecastMemory(cards, today, daysAhead, schedule),
  };
}

/** How well a passage is known: `known` at a recall of nine tenths or more, `shaky` below, `new` where a question has not been asked. */
export type Passage = Span & { readonly state: 'known' | 'shaky' | 'new'; /** 0..1, where it was asked. */ readonly recall: number | null };

/** The passages of an article that questions rest on, each once, as well known as the best known question on it. */
export async function passagesOf(viewer: Viewer, articleId: string, asked: { timeZone?: string; now?: Date } = {}): Promise<readonly Passage[]> {
  const timeZone = timeZoneOf(viewer, asked.timeZone);
  await takeInAnswers(viewer, timeZone);
  const today = localDay((asked.now ?? new Date()).getTime(), timeZone);
  const [{ schedule }, rows] = await Promise.all([
    reviewSettings(viewer),
    db.$queryRaw<{ start: number; end: number; stability: number | null; difficulty: number | null; lastDay: number | null }[]>`
      SELECT k.start, k."end", c.stability, c.difficulty, c."lastDay"
        FROM (SELECT q.id, q.fact, q."isChosen", v.id AS "versionId" FROM ${questionsAskableBySql(viewer)} WHERE a.id = ${articleId}::uuid) asked
        JOIN "Quote" k ON k."versionId" = asked."versionId" AND k.role = 'proof' AND k.position = 0
        LEFT JOIN "Card" c ON c."questionId" = asked.id AND c."userId" = ${viewer.id}::uuid AND ${isNotTestedNowSql(viewer)}
       WHERE asked."isChosen" OR c.id IS NOT NULL`,
  ]);
  const passages = new Map<string, Passage>();
  for (const row of rows) {
    const memory = memoryOf(row);
    const recall = memory && recallOn({ memory, lastDay: row.lastDay }, today, schedule);
    const key = `${row.start}-${row.end}`;
    const before = passages.get(key)?.recall ?? -1;
    if (!passages.has(key) || (recall !== null && recall > before)) passages.set(key, { start: row.start, end: row.end, recall, state: recall === null ? 'new' : recall >= 0.9 ? 'known' : 'shaky' });
  }
  return [...passages.values()].sort((a, b) => a.start - b.start);
}
