import Link from 'next/link';
import { Notice } from '#components/ui/notice.tsx';
import type { SessionState } from './attempt-session.ts';
import type { PlayerLabels } from './player-labels.ts';

type Props = { readonly session: SessionState; readonly labels: PlayerLabels };

/** What went wrong and what to do; nothing of it loses an answer in silence. */
export function SessionNotices({ session, labels }: Props) {
  const { problem, refused, handingIn } = session;
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  return (
    <div className="grid gap-3 not-empty:mb-5">
      {problem === 'signed-out' && (
        <Notice tone="warn" role="alert">
          {labels.problems.signedOut}{' '}
          <Link href="/sign-in" className="font-semibold underline underline-offset-4">
            {labels.problems.signIn}
          </Link>
        </Notice>
      )}
      {problem === 'gone' && (
        <Notice tone="warn" role="alert">
          {labels.problems.gone}
        </Notice>
      )}
      {handingIn === 'waiting' && (
        <Notice tone="warn" role="status">
          {labels.problems.handInWaits}
        </Notice>
      )}
      {handingIn === 'failed' && (
        <Notice tone="wrong" role="alert">
          {labels.problems.handInFailed}
        </Notice>
      )}
      {reasons.map((reason) => (
        <Notice key={reason} tone="wrong" role="alert">
          {Object.hasOwn(labels.refused, reason) ? labels.refused[reason as keyof PlayerLabels['refused']] : labels.refused.other}
        </Notice>
      ))}
    </div>
  );
}
