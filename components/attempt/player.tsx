'use client';
import { useEffect } from 'react';
import type { AttemptForPlayer } from '#study/types.ts';
import type { AttemptSession, SessionState } from './attempt-session.ts';
import type { PlayerLabels } from './player-labels.ts';
import { PracticePlayer } from './practice-player.tsx';
import { SessionNotices } from './session-notices.tsx';
import { TestPlayer } from './test-player.tsx';
import { useAttemptSession } from './use-attempt-session.ts';

type Shared = {
  readonly attempt: AttemptForPlayer & { readonly context: { readonly dateText?: string | null } };
  /** Where one was, as the address says. */
  readonly at: string | null;
  /** Language of the page. */
  readonly locale: string;
  readonly labels: PlayerLabels;
};

/** `lang`: the article's language, for what is read out of it. */
export type ModeProps = Shared & { readonly lang: string; readonly session: AttemptSession; readonly state: SessionState; readonly onFinish: () => void };

/** The answering page: one question a screen. */
export function Player(props: Shared) {
  const { attempt, labels } = props;
  const [session, state] = useAttemptSession(attempt);
  const isOver = state.state !== 'in-progress';
  useEffect(() => {
    if (isOver) window.location.assign(`/attempts/${attempt.id}/review`);
  }, [isOver, attempt.id]);
  const Mode = attempt.mode === 'test' ? TestPlayer : PracticePlayer;
  return (
    <div className="mx-auto -mt-4 -mb-8 flex min-h-[calc(100dvh-5.25rem)] max-w-read flex-col sm:mt-0 sm:mb-0 sm:min-h-0" data-player={attempt.mode}>
      <SessionNotices session={state} labels={labels} />
      <div inert={state.handingIn === 'sending' || isOver} className="flex flex-1 flex-col transition-opacity inert:opacity-60">
        <Mode {...props} lang={attempt.context.language} session={session} state={state} onFinish={() => void session.handIn()} />
      </div>
    </div>
  );
}
