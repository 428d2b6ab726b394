'use client';
import { useState, type ReactNode } from 'react';
import { ContextLine } from '#components/article/context-line.tsx';
import { Button } from '#components/ui/button.tsx';
import { Progress } from '#components/ui/progress.tsx';
import type { AttemptForPlayer } from '#study/types.ts';
import type { SessionState } from './attempt-session.ts';
import { Overview, type OverviewProps } from './overview.tsx';
import type { PlayerLabels } from './player-labels.ts';
import { SaveStatus } from './save-status.tsx';

type Props = {
  /** Which question is on the screen, in words. */
  readonly number?: string | undefined;
  readonly context: AttemptForPlayer['context'] & { readonly dateText?: string | null };
  /** Name of the bar. */
  readonly label: string;
  /** 0..1 */
  readonly share: number;
  readonly state: SessionState;
  readonly clock: ReactNode;
  readonly labels: PlayerLabels;
  readonly locale: string;
  readonly lang?: string | undefined;
  readonly finish: Omit<OverviewProps, 'open' | 'onClose' | 'labels' | 'locale' | 'lang'>;
};

/** Above every question: what it is about, how far one is, and whether the answers are kept. */
export function PlayerTop({ number, context, label, share, state, clock, labels, locale, lang, finish }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="mb-5">
      <ContextLine title={context.title} date={context.dateText ?? context.date} dateTime={context.date} {...(lang && { lang })} />
      <Progress value={share} label={label} className="mt-3" />
      <div className="mt-1 flex min-h-11 items-center justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3">
          {/* The heading of the question says it to screen readers. */}
          {number && (
            <span aria-hidden="true" className="text-sm text-soft tabular-nums">
              {number}
            </span>
          )}
          {clock}
          <SaveStatus session={state} labels={labels.saving} locale={locale} />
        </div>
        <Button variant="quiet" size="small" className="-mr-3 shrink-0" onClick={() => setOpen(true)}>
          {finish.isPractice ? labels.endPractice : labels.overview.open}
        </Button>
      </div>
      <Overview {...finish} open={isOpen} onClose={() => setOpen(false)} labels={labels} locale={locale} lang={lang} />
    </header>
  );
}
