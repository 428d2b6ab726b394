import 'server-only';
import { articlesOwnedBy, attemptsOf, cardsOf, classesTaughtBy, quizzesOwnedBy } from './access.ts';
import { db } from './db.ts';
import type { Viewer } from './viewer.ts';

/** Version of the shape below: raised when a field changes its meaning. */
const format = 1;

/**
 * Everything Verbatim keeps about the one who asks, as one JSON value: account, sessions, articles with all revisions, quizzes with
 * all versions of their questions, attempts with every answer and every operation a device sent, cards with the whole log of reviews, one's places in classes,
 * one's reports, and the classes one teaches (with their students: /api/v1/classes/ID/export). Keys of other people's questions are in
 * it only where the attempt released them.
 */
export async function exportAccount(viewer: Viewer) {
  const [user, articles, quizzes, attempts, cards, memberships, classes, reports] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: {
        id: true, kind: true, name: true, email: true, locale: true, timeZone: true, createdAt: true, lastSeenAt: true,
        sessions: { select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true } },
        reviewSettings: true,
        mergedGuests: { select: { guestId: true, mergedAt: true, cards: true } },
        accounts: { select: { provider: true, providerAccountId: true, createdAt: true } },
      },
    }),
    db.article.findMany({
      where: articlesOwnedBy(viewer),
      orderBy: { createdAt: 'asc' },
      select: { id: true, createdAt: true, updatedAt: true, deletedAt: true, revisions: { orderBy: { number: 'asc' } } },
    }),
    db.quiz.findMany({
      where: quizzesOwnedBy(viewer),
      orderBy: { createdAt: 'asc' },
      include: {
        questions: { orderBy: { position: 'asc' }, include: { versions: { orderBy: { number: 'asc' }, include: { quotes: { orderBy: { position: 'asc' } }, regrades: { orderBy: { createdAt: 'asc' }, select: { id: true, action: true, keyVersionId: true, reason: true, keepsPoints: true, createdAt: true, finishedAt: true } } } } } },
        changes: { orderBy: { createdAt: 'asc' } },
        shares: { orderBy: { createdAt: 'asc' }, omit: { tokenHash: true } },
      },
    }),
    db.attempt.findMany({
      where: attemptsOf(viewer),
      orderBy: { startedAt: 'asc' },
      include: {
        quiz: { select: { title: true } },
        items: {
          orderBy: { position: 'asc' },
          include: { answers: { orderBy: { round: 'asc' } }, version: { select: { id: true, kind: true, body: true, key: true } } },
        },
        operations: { orderBy: [{ device: 'asc' }, { seq: 'asc' }] },
        regrades: { orderBy: { createdAt: 'asc' }, omit: { attemptId: true }, include: { regrade: { select: { action: true, reason: true } } } },
      },
    }),
    db.card.findMany({ where: cardsOf(viewer), orderBy: { id: 'asc' }, include: { log: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } } }),
    db.classMember.findMany({
      where: { userId: viewer.id },
      orderBy: { joinedAt: 'asc' },
      select: {
        id: true, number: true, nickname: true, state: true, joinedAt: true, extraTimePercent: true, class: { select: { id: true, name: true, timeZone: true } },
        exceptions: { omit: { memberId: true } }, events: { orderBy: { createdAt: 'asc' }, select: { type: true, createdAt: true } },
      },
    }),
    db.class.findMany({ where: classesTaughtBy(viewer), orderBy: { createdAt: 'asc' }, omit: { ownerId: true }, include: { assignments: { orderBy: { createdAt: 'asc' } } } }),
    db.questionReport.findMany({ where: { userId: viewer.id }, orderBy: { createdAt: 'asc' }, omit: { decidedById: true } }),
  ]);
  return { format, exportedAt: new Date().toISOString(), account: user, articles, quizzes, attempts: attempts.map(withoutUnreleased), cards, memberships, classes, reports };
}

type ExportedAnswer = { releasedAt: Date | null; correct: boolean | null; score: number | null };
type ExportedAttempt = { score: number | null; scoreReleasedAt: Date | null; keysReleasedAt: Date | null; regrades: object[]; items: { answers: ExportedAnswer[]; version: { key: unknown } }[] };

/** An attempt without the keys, grades and score that whoever made it has not been shown. */
function withoutUnreleased<T extends ExportedAttempt>(attempt: T): T {
  const isReleased = (item: T['items'][number]) => attempt.keysReleasedAt !== null || item.answers.some((answer) => answer.releasedAt !== null);
  const answer = (one: ExportedAnswer) => (one.releasedAt ? one : { ...one, correct: null, score: null });
  return {
    ...attempt,
    score: attempt.scoreReleasedAt ? attempt.score : null,
    regrades: attempt.keysReleasedAt ? attempt.regrades : [],
    items: attempt.items.map((item) => ({ ...item, answers: item.answers.map(answer), version: isReleased(item) ? item.version : { ...item.version, key: undefined } })),
  };
}
