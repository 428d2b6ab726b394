import { pluralForm } from '#components/attempt/player-labels.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { ReviewState } from './review-session.ts';
import type { ReviewingLabels } from './reviewing-labels.ts';

type Props = { readonly state: Pick<ReviewState, 'waiting' | 'problem' | 'isSending'>; readonly labels: ReviewingLabels['reviewing']; readonly locale: string };

/** Whether the answers are kept. "Saved" stands here only while the server has everything. */
export function SyncStatus({ state: { waiting, problem, isSending }, labels, locale }: Props) {
  const isWaiting = waiting > 0 && problem !== null;
  return (
    <p role="status" data-waiting={waiting} className={classNames('flex min-h-6 items-center gap-1.5 text-xs', isWaiting ? 'text-warn' : 'text-muted')}>
      {waiting === 0 && (
        <>
          <Icon name="check" className="size-4 text-correct" />
          {labels.saved}
        </>
      )}
      {waiting > 0 && problem === null && isSending && <span aria-hidden="true">{labels.sending}</span>}
      {isWaiting && (
        <>
          <Icon name="offline" className="size-4" />
          {pluralForm(problem === 'network' ? labels.waiting : labels.waitingServer, waiting, locale)}
        </>
      )}
    </p>
  );
}
