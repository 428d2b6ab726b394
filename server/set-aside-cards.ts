import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CardForReview, Stem } from '#study/review-types.ts';
import { cardsOf, questionsAskableBySql } from './access.ts';
import { db } from './db.ts';
import { notFound } from './errors.ts';
import { readStems } from './read-stems.ts';
import { saveReviews } from './save-reviews.ts';
import { timeZoneOf } from './review-settings.ts';
import type { Viewer } from './viewer.ts';

/** A card that is not asked, with the passage to read again. */
export type SetAside = { readonly card: string; readonly reason: NonNullable<CardForReview['suspendedFor']>; readonly stem: Stem; readonly context: CardForReview['context'] };

/** What is set aside, by the learner or because it was forgotten again and again; those that were forgotten first. */
export async function listSetAside(viewer: Viewer): Promise<readonly SetAside[]> {
  const rows = await db.$queryRaw<{ card: string; reason: SetAside['reason']; versionId: string; articleId: string; title: string; date: string | null; lang: string }[]>`
    SELECT c.id AS card, c."suspendedFor" AS reason, asked."versionId", asked."articleId", asked.title, asked.date, asked.lang
      FROM "Card" c JOIN (SELECT q.id, v.id AS "versionId", a.id AS "articleId", newest.title, newest.date, newest.language AS lang FROM ${questionsAskableBySql(viewer)}) asked ON asked.id = c."questionId"
     WHERE c."userId" = ${viewer.id}::uuid AND c."suspendedFor" IS NOT NULL
     ORDER BY c."suspendedFor" = 'leech' DESC, c."lastDay" DESC NULLS LAST, c.id LIMIT 200`;
  const stems = await readStems(rows.map(({ versionId }) => versionId));
  return rows.flatMap(({ card, reason, versionId, articleId, title, date, lang }) => {
    const stem = stems.get(versionId);
    return stem ? [{ card, reason, stem, context: { articleId, title, date, lang } }] : [];
  });
}

/** Asks a card again that was set aside. @throws AppError `not-found` for a card that is not the viewer's */
export async function wakeCard(viewer: Viewer, cardId: string): Promise<void> {
  const card = await db.card.findFirst({ where: { ...cardsOf(viewer), id: cardId }, select: { id: true } });
  if (!card) throw notFound();
  const now = new Date().toISOString();
  await saveReviews(viewer, { owner: viewer.id, device: 'notebook', timeZone: timeZoneOf(viewer), sentAt: now, operations: [{ id: randomUUID(), type: 'wake', card: card.id, at: now }] });
}
