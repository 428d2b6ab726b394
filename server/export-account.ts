import 'server-only';
import { articlesOwnedBy, attemptsOf, cardsOf, quizzesOwnedBy } from './access.ts';
import { db } from './db.ts';
import type { Viewer } from './viewer.ts';

/** Version of the shape below: raised when a field changes its meaning. */
const format = 1;

/**
 * Everything Verbatim keeps about the one who asks, as one JSON value: account, sessions, articles with all revisions, quizzes with
 * all versions of their questions, attempts with every answer and every operation a device sent, cards with the whole log of reviews. Keys of other people's questions
 * (the sample's) are in it only where the attempt released them.
 */
export async function exportAccount(viewer: Viewer) {
  const [user, articles, quizzes, attempts, cards] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: {
        id: true, kind: true, name: true, email: true, locale: true, timeZone: true, createdAt: true, lastSeenAt: true,
        sessions: { select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true } },
        reviewSettings: true,
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
        questions: { orderBy: { position: 'asc' }, include: { versions: { orderBy: { number: 'asc' }, include: { quotes: { orderBy: { position: 'asc' } } } } } },
        changes: { orderBy: { createdAt: 'asc' } },
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
      },
    }),
    db.card.findMany({ where: cardsOf(viewer), orderBy: { id: 'asc' }, include: { log: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } } }),
  ]);
  return { format, exportedAt: new Date().toISOString(), account: user, articles, quizzes, attempts: attempts.map(withoutUnreleasedKeys), cards };
}

type ExportedAttempt = { state: string; items: { answers: { releasedAt: Date | null }[]; version: { key: unknown } }[] };

function withoutUnreleasedKeys<T extends ExportedAttempt>(attempt: T): T {
  const isReleased = (item: T['items'][number]) => attempt.state === 'graded' || item.answers.some((answer) => answer.releasedAt !== null);
  return { ...attempt, items: attempt.items.map((item) => (isReleased(item) ? item : { ...item, version: { ...item.version, key: undefined } })) };
}
