import 'server-only';
import type { AttemptState, AttemptSummary } from '#study/types.ts';
import { attemptsOf } from './access.ts';
import { db } from './db.ts';
import type { Viewer } from './viewer.ts';

export const stateOf = (stored: 'in_progress' | 'submitted' | 'graded'): AttemptState => (stored === 'in_progress' ? 'in-progress' : stored);

/** One's own attempts, newest first; of one quiz where it is named. @param most how many at the most */
export async function attemptSummaries(viewer: Viewer, most: number, quizId?: string): Promise<AttemptSummary[]> {
  const attempts = await db.attempt.findMany({
    where: { ...attemptsOf(viewer), ...(quizId ? { quizId } : {}) },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true, mode: true, state: true, quizId: true, startedAt: true, submittedAt: true, score: true, scoreReleasedAt: true, of: true,
      quiz: { select: { title: true } },
      _count: { select: { items: { where: { answers: { some: { round: 1 } } } } } },
    },
  });
  return attempts.map(({ quiz, _count, startedAt, submittedAt, state, score, scoreReleasedAt, ...attempt }) => ({
    ...attempt,
    state: stateOf(state),
    score: scoreReleasedAt ? score : null,
    title: quiz.title,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    answered: _count.items,
  }));
}
