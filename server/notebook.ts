import 'server-only';
import { z } from 'zod';
import { grade } from '#study/grade.ts';
import type { AnswerValue, Confidence, QuestionBody, Released } from '#study/types.ts';
import { questionsAskableBySql, isNotTestedNowSql } from './access.ts';
import { db, Prisma } from './db.ts';
import { valueOf } from './json-columns.ts';
import { readStems } from './read-stems.ts';
import { typedText } from './requests.ts';
import { timeZoneOf } from './review-settings.ts';
import { takeInAnswers } from './take-in-answers.ts';
import type { Viewer } from './viewer.ts';

/** One thing that was missed: what was answered then, what is right, and how far it is mended. */
export type Mistake = {
  readonly card: string;
  readonly body: QuestionBody;
  readonly answer: AnswerValue;
  readonly confidence: Confidence | null;
  readonly released: Released;
  readonly missedAt: string;
  /** On how many different days it was right since: 0 to 3, and with 3 it is mended. */
  readonly rightDays: number;
  readonly suspendedFor: 'learner' | 'leech' | null;
  readonly context: { readonly title: string; readonly date: string | null; readonly articleId: string; /** BCP 47. */ readonly lang: string };
};

export type Notebook = {
  readonly mistakes: readonly Mistake[];
  /** Of the filter, not of the page. */
  readonly total: number;
  /** Every card of the filter, at most 400: "retry them all". */
  readonly cards: readonly string[];
  /** Articles with open mistakes, for the filter. */
  readonly articles: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly open: number;
  readonly mended: number;
};

const filterSchema = z.object({
  state: z.enum(['open', 'mended']).catch('open'),
  article: z.uuid().optional().catch(undefined),
  confidence: z.enum(['sure', 'unsure', 'guess']).optional().catch(undefined),
  search: typedText(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export const mistakesOnPage = 20;
const mostCards = 400;

/**
 * What was missed in all quizzes and reviews: sure but wrong first, since that is corrected best once it is seen, then
 * the newest. Filters that mean nothing are as if they were not given.
 */
export async function openNotebook(viewer: Viewer, given: unknown = {}, timeZone?: string): Promise<Notebook> {
  await takeInAnswers(viewer, timeZoneOf(viewer, timeZone));
  const filter = filterSchema.parse(given ?? {});
  const like = filter.search?.trim() ? `%${filter.search.trim().replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const missed = Prisma.sql`
    "Card" c JOIN (SELECT q.id AS "questionId", a.id AS "articleId", newest.title, newest.date, newest.language AS lang FROM ${questionsAskableBySql(viewer)}) asked ON asked."questionId" = c."questionId"
    JOIN "Review" r ON r.id = c."missedReviewId" JOIN "QuestionVersion" was ON was.id = r."versionId"
   WHERE c."userId" = ${viewer.id}::uuid AND ${isNotTestedNowSql(viewer)}`;
  const isOpen = Prisma.sql`c."rightDays" < 3`;
  const wanted = Prisma.sql`${filter.state === 'open' ? isOpen : Prisma.sql`NOT ${isOpen}`}
    ${filter.article ? Prisma.sql`AND asked."articleId" = ${filter.article}::uuid` : Prisma.empty}
    ${filter.confidence ? Prisma.sql`AND c."missedSure" = ${filter.confidence}` : Prisma.empty}
    ${like ? Prisma.sql`AND (was.body->>'prompt' ILIKE ${like} OR asked.title ILIKE ${like} OR EXISTS (SELECT FROM "Quote" k WHERE k."versionId" = was.id AND k.role = 'proof' AND k.text ILIKE ${like}))` : Prisma.empty}`;
  const order = Prisma.sql`ORDER BY (c."missedSure" = 'sure') IS TRUE DESC, c."missedAt" DESC, c.id`;
  const [rows, cards, counts, articles] = await Promise.all([
    db.$queryRaw<MistakeRow[]>`
      SELECT c.id AS card, r."versionId", r.value, r.confidence, r."isOverridden", c."missedAt", c."rightDays", c."suspendedFor", asked."articleId", asked.title, asked.date, asked.lang
        FROM ${missed} AND ${wanted} ${order} LIMIT ${mistakesOnPage} OFFSET ${(filter.page - 1) * mistakesOnPage}`,
    db.$queryRaw<{ id: string; total: number }[]>`SELECT c.id, count(*) OVER ()::int AS total FROM ${missed} AND ${wanted} ${order} LIMIT ${mostCards}`,
    db.$queryRaw<{ open: number; mended: number }[]>`SELECT count(*) FILTER (WHERE ${isOpen})::int AS open, count(*) FILTER (WHERE NOT ${isOpen})::int AS mended FROM ${missed}`,
    db.$queryRaw<{ id: string; title: string; count: number }[]>`
      SELECT asked."articleId" AS id, min(asked.title) AS title, count(*)::int AS count FROM ${missed} AND ${isOpen} GROUP BY asked."articleId" ORDER BY max(c."missedAt") DESC LIMIT 100`,
  ]);
  const stems = await readStems(rows.map(({ versionId }) => versionId));
  return {
    mistakes: rows.flatMap((row) => {
      const stem = stems.get(row.versionId);
      return stem ? [mistakeOf(row, stem)] : [];
    }),
    total: cards[0]?.total ?? 0,
    cards: cards.map(({ id }) => id),
    articles,
    open: counts[0]?.open ?? 0,
    mended: counts[0]?.mended ?? 0,
  };
}

type MistakeRow = {
  readonly card: string;
  readonly versionId: string;
  readonly value: unknown;
  readonly confidence: Confidence | null;
  readonly missedAt: Date;
  readonly rightDays: number;
  readonly suspendedFor: 'learner' | 'leech' | null;
  readonly articleId: string;
  readonly title: string;
  readonly date: string | null;
  readonly lang: string;
};

function mistakeOf(row: MistakeRow, { body, key, proof, optionQuotes }: { body: QuestionBody } & Pick<Released, 'key' | 'proof' | 'optionQuotes'>): Mistake {
  const answer = valueOf(row.value);
  return {
    card: row.card,
    body,
    answer,
    confidence: row.confidence,
    released: { key, grade: grade(body, key, answer), proof, optionQuotes, overridden: false },
    missedAt: row.missedAt.toISOString(),
    rightDays: row.rightDays,
    suspendedFor: row.suspendedFor,
    context: { title: row.title, date: row.date, articleId: row.articleId, lang: row.lang },
  };
}
