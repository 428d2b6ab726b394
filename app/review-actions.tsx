import { getFormatter, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { claimRightAction } from '#app/actions/reports.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { Sentences } from '#components/ui/action-result.ts';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { changesOfAttempt } from '#server/regrade-records.ts';
import type { Viewer } from '#server/viewer.ts';
import { isEmptyAnswer, isTypedKind } from '#study/check-answer.ts';
import type { AttemptForReview, ItemForReview } from '#study/types.ts';

/** What a review says of keys that were put right, and what its reader can say about a question. */
export async function reviewActions(viewer: Viewer, attempt: AttemptForReview, errors: Sentences) {
  const [changes, t, { reports: labels }, format] = await Promise.all([changesOfAttempt(viewer, attempt.id), getTranslations('reports'), getMessages(), getFormatter()]);
  const scoreOf = (score: number, of: number) => `${format.number(score, { maximumFractionDigits: 1 })}/${of}`;
  const [first, last] = [changes[0], changes.at(-1)];
  const notice: ReactNode = first && last && (
    <Notice tone="accent" title={t('changedTitle', { count: changes.length })} className="mb-8">
      <ul className="mt-1 grid gap-2">
        {changes.map((change) => (
          <li key={`${change.item} ${change.at}`}>
            {t('changedLine', { change: labels.change[change.change], prompt: change.prompt })}
            {change.reason && <span className="block text-soft">{t('because', { reason: change.reason })}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-2 font-medium">
        {first.scoreBefore === last.scoreAfter && first.ofBefore === last.ofAfter ? labels.changedSame : t('changedScore', { before: scoreOf(first.scoreBefore, first.ofBefore), after: scoreOf(last.scoreAfter, last.ofAfter) })}
      </p>
    </Notice>
  );
  const notes = new Map(changes.map(({ item, change }) => [item, change === 'drop' ? labels.doesNotCount : labels.regraded]));
  const actionsOf = (item: ItemForReview): ReactNode => {
    const canClaim = attempt.isAssigned && !item.released.grade.correct && isTypedKind(item.body.kind) && item.answer !== null && !isEmptyAnswer(item.answer);
    if (!attempt.canReport) return null;
    return (
      <>
        {canClaim && (
          <ActionForm action={claimRightAction} errors={errors} submit={labels.claim} pending={labels.claiming} done={labels.claimed} variant="quiet" size="small">
            <input type="hidden" name="item" value={item.id} />
          </ActionForm>
        )}
        <a href={`/report?item=${item.id}`} className={buttonStyle('quiet', 'small')}>
          <Icon name="flag" />
          {labels.report}
        </a>
      </>
    );
  };
  return { notice, noteOf: (item: string) => notes.get(item), actionsOf };
}
