import { getTranslations } from 'next-intl/server';
import type { AttemptRow } from '#components/quiz/attempt-list.tsx';
import type { AttemptSummary } from '#study/types.ts';
import { scoreWriter } from './write-score.ts';
import { dateWriter } from './write-date.ts';

/** Attempts as rows of a list, in the reader's language. */
export async function attemptRows(attempts: readonly AttemptSummary[]): Promise<AttemptRow[]> {
  const [t, work, common, write, score] = await Promise.all([getTranslations('attempts'), getTranslations('assignments.work'), getTranslations('common'), dateWriter(), scoreWriter()]);
  return attempts.map((attempt) => {
    const isFinished = attempt.state === 'graded' && attempt.score !== null;
    return {
      id: attempt.id,
      href: attempt.state === 'in-progress' ? `/attempts/${attempt.id}` : `/attempts/${attempt.id}/review`,
      title: attempt.title,
      mode: common(attempt.mode),
      when: write.moment(attempt.submittedAt ?? attempt.startedAt),
      dateTime: attempt.submittedAt ?? attempt.startedAt,
      isFinished,
      result: isFinished ? score(attempt.score ?? 0, attempt.of) : attempt.state === 'in-progress' ? t('openDetail', { answered: attempt.answered, of: attempt.of }) : attempt.state === 'graded' ? work('waiting') : t('submitted'),
      action: attempt.state === 'in-progress' ? t('continue') : t('review'),
    };
  });
}
