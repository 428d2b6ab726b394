import 'server-only';
import { z } from 'zod';
import type { Span } from '#engine/types.ts';
import { localDay } from '#study/local-day.ts';
import { isNotTestedNowSql, questionsAskableBySql, subjectSql } from './access.ts';
import { db } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { timeZoneOf } from './review-settings.ts';
import { takeInAnswers } from './take-in-answers.ts';
import type { Viewer } from './viewer.ts';

const place = z.strictObject({ article: z.uuid(), start: z.coerce.number().int().min(0), end: z.coerce.number().int().min(1) });
const mostQuestions = 20;

/** Who asks before anything was done here: nobody owns anything under this id. */
const nobody = { id: '00000000-0000-0000-0000-000000000000' };

/**
 * Where an article can be asked about, in the order of the text: the quotes that its questions rest on. What an open test of the
 * reader's asks is left out. @param viewer null for a visitor, who may read the sample
 */
export async function findPassages(viewer: Viewer | null, article: string): Promise<readonly Span[]> {
  const reader = viewer ?? nobody;
  return db.$queryRaw<Span[]>`
    SELECT DISTINCT k.start, k."end"
      FROM (SELECT q."isChosen", v.id AS "versionId", ${subjectSql} AS subject FROM ${questionsAskableBySql(reader)} WHERE a.id = ${article}::uuid) c
      JOIN "Quote" k ON k."versionId" = c."versionId" AND k.role = 'proof' AND k.position = 0
     WHERE c."isChosen" AND ${isNotTestedNowSql(reader)} ORDER BY k.start, k."end"`;
}

/**
 * Cards for what a stretch of an article is asked about, made now where they were never answered: tap a passage, be quizzed on
 * a paragraph. They join the deck, due today.
 * @returns the ids of the cards, in the order of the text @throws AppError `not-found` where nothing is asked there
 */
export async function askPassage(viewer: Viewer, given: unknown, asked: { timeZone?: string; now?: Date } = {}): Promise<readonly string[]> {
  const parsed = place.safeParse(given);
  if (!parsed.success) throw new AppError('invalid');
  const { article, start, end } = parsed.data;
  const timeZone = timeZoneOf(viewer, asked.timeZone);
  await takeInAnswers(viewer, timeZone);
  const found = await db.$queryRaw<{ questionId: string; subject: string }[]>`
    SELECT DISTINCT ON (k.start, s.subject) s."questionId", s.subject, k.start
      FROM (SELECT q.id AS "questionId", q.position, v.id AS "versionId", ${subjectSql} AS subject FROM ${questionsAskableBySql(viewer)} WHERE a.id = ${article}::uuid
                AND (q."isChosen" OR EXISTS (SELECT FROM "Card" c WHERE c."questionId" = q.id AND c."userId" = ${viewer.id}::uuid))) s
      JOIN "Quote" k ON k."versionId" = s."versionId" AND k.role = 'proof' AND k.position = 0
     WHERE k.start < ${end} AND k."end" > ${start}
     ORDER BY k.start, s.subject, s.position LIMIT ${mostQuestions}`;
  const subjects = [...new Set(found.map(({ subject }) => subject))];
  if (subjects.length === 0) throw notFound();
  const bornDay = localDay((asked.now ?? new Date()).getTime(), timeZone);
  await db.card.createMany({
    data: subjects.map((subject) => ({ userId: viewer.id, subject, questionId: found.find((one) => one.subject === subject)?.questionId as string, bornDay, dueDay: bornDay })),
    skipDuplicates: true,
  });
  // What an open test asks is not told before the test is over.
  const cards = await db.$queryRaw<{ id: string; subject: string }[]>`
    SELECT c.id, c.subject FROM "Card" c WHERE c."userId" = ${viewer.id}::uuid AND c.subject = ANY(${subjects}) AND ${isNotTestedNowSql(viewer)}`;
  const ids = new Map(cards.map(({ id, subject }) => [subject, id]));
  return subjects.flatMap((subject) => ids.get(subject) ?? []);
}
