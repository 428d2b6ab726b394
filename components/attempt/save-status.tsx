import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { SessionState } from './attempt-session.ts';
import { pluralForm, type PlayerLabels } from './player-labels.ts';

type Props = { readonly session: SessionState; readonly labels: PlayerLabels['saving']; readonly locale: string };

/**
 * Whether the answers are kept. "Saved" stands here only while the server has everything; the region is always on the
 * page, so that a screen reader says what changes in it.
 */
export function SaveStatus({ session, labels, locale }: Props) {
  const { saving, waiting, problem } = session;
  return (
    <p role="status" data-saving={saving} className={classNames('flex min-h-6 items-center gap-1.5 text-xs', saving === 'waiting' ? 'text-warn' : 'text-muted')}>
      {saving === 'saved' && (
        <>
          <Icon name="check" className="size-4 text-correct" />
          {labels.saved}
        </>
      )}
      {/* Most answers are saved before anyone could read this: it comes late, and is not read out. */}
      {saving === 'saving' && (
        <span aria-hidden="true" className="animate-[arrive_200ms_700ms_both]">
          {labels.saving}
        </span>
      )}
      {saving === 'waiting' && (
        <>
          <Icon name="offline" className="size-4" />
          {pluralForm(problem === 'network' ? labels.waiting : labels.waitingServer, waiting, locale)}
        </>
      )}
    </p>
  );
}
