'use client';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { AttemptForPlayer } from '#study/types.ts';
import type { AttemptSession, SessionState } from './attempt-session.ts';
import type { PlayerLabels } from './player-labels.ts';
import { PracticePlayer } from './practice-player.tsx';
import { SessionNotices } from './session-notices.tsx';
import { TestPlayer } from './test-player.tsx';
import { TimeLeft } from './time-left.tsx';
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
export type ModeProps = Shared & {
  readonly lang: string;
  readonly session: AttemptSession;
  readonly state: SessionState;
  readonly onFinish: () => void;
  /** The time that is left, where there is a limit. */
  readonly clock: ReactNode;
  /** What was not given yet is to be given now. */
  readonly isTimeUp: boolean;
};

/** The answering page: one question a screen. */
export function Player(props: Shared) {
  const { attempt, labels, locale } = props;
  const [session, state] = useAttemptSession(attempt);
  const [isTimeUp, setTimeUp] = useState(false);
  const tellTime = useCallback((isOver: boolean) => setTimeUp(isOver), []);
  // What is inside gives its last answer first: effects run from the inside out.
  useEffect(() => {
    if (isTimeUp) void session.timeIsUp();
  }, [isTimeUp, session]);
  const isOver = state.state !== 'in-progress';
  useEffect(() => {
    if (isOver) window.location.assign(`/attempts/${attempt.id}/review`);
  }, [isOver, attempt.id]);
  const clock = state.deadline !== null && <TimeLeft deadline={state.deadline} onChange={tellTime} labels={labels.time} locale={locale} />;
  const Mode = attempt.mode === 'test' ? TestPlayer : PracticePlayer;
  return (
    <div className="mx-auto -mt-4 -mb-8 flex min-h-[calc(100dvh-5.25rem)] max-w-read flex-col sm:mt-0 sm:mb-0 sm:min-h-0" data-player={attempt.mode}>
      <SessionNotices session={state} labels={labels} />
      <div role="status" className="not-empty:mb-5">
        {isTimeUp && <Notice tone="accent">{state.handingIn === 'waiting' ? labels.time.overAway : labels.time.over}</Notice>}
      </div>
      <div inert={state.handingIn === 'sending' || isOver || isTimeUp} className="flex flex-1 flex-col transition-opacity inert:opacity-60">
        <Mode {...props} lang={attempt.context.language} session={session} state={state} onFinish={() => void session.handIn()} clock={clock} isTimeUp={isTimeUp} />
      </div>
    </div>
  );
}
