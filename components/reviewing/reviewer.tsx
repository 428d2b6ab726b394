'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { ContextLine } from '#components/article/context-line.tsx';
import { pluralForm } from '#components/attempt/player-labels.ts';
import { dueEvent } from '#components/layout/due-badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { nextItem, practiceProgress } from '#study/practice-queue.ts';
import { askedStem, roundsOf, todaysCards } from '#study/review-sitting.ts';
import { CardQuestion } from './card-question.tsx';
import type { ReviewState } from './review-session.ts';
import type { ReviewingLabels } from './reviewing-labels.ts';
import { SyncStatus } from './sync-status.tsx';
import { useReviewSession } from './use-review-session.ts';

type Props = { readonly owner: string; /** Ids of cards picked in the notebook; null for what is due. */ readonly chosen: readonly string[] | null; readonly locale: string; readonly labels: ReviewingLabels };

/** The sitting: what is due today, one question after the other, with or without a network. */
export function Reviewer({ owner, chosen, locale, labels }: Props) {
  const { session, state, isOpened } = useReviewSession(owner, chosen);
  /** The place being shown stays until "Next", whatever arrives meanwhile. */
  const [held, hold] = useState<{ readonly item: string; readonly round: number } | null>(null);
  /** The card that was set aside a moment ago. */
  const [aside, setAside] = useState<string | null>(null);
  const { reviewing, player } = labels;
  const left = state?.bundle && !chosen ? leftOf(state) : null;
  useEffect(() => {
    if (left !== null) window.dispatchEvent(new CustomEvent(dueEvent, { detail: left }));
  }, [left]);

  if (!session || !state?.bundle) {
    if (state?.problem === 'signed-out') return <SignedOut labels={labels} />;
    if (!isOpened || !session) {
      return (
        <>
          <h1 className="sr-only">{reviewing.title}</h1>
          <p role="status" className="text-soft">
            {reviewing.loading}
          </p>
        </>
      );
    }
    return (
      <>
      <h1 className="sr-only">{reviewing.title}</h1>
      <EmptyState title={reviewing.offlineTitle} action={<Button onClick={() => void session.refresh()}>{reviewing.again}</Button>}>
        <p>{reviewing.offlineText}</p>
      </EmptyState>
      </>
    );
  }
  const { bundle, kept, today, leeches } = state;
  // One that was forgotten too often is not asked once more today.
  const items = todaysCards(bundle, kept, today).filter(({ id }) => id === held?.item || !leeches.includes(id));
  const answers = roundsOf(bundle, kept, today);
  const place = held ?? nextItem(items, answers);
  const at = items.findIndex(({ id }) => id === place?.item);
  const card = items[at];
  const asked = card && askedStem(card, today);
  const { right, of } = practiceProgress(items, answers);
  const status = <SyncStatus state={state} labels={reviewing} locale={locale} />;
  const problems = (
    <>
      {state.problem === 'signed-out' && <SignedOut labels={labels} />}
      {aside && (
        <Notice
          className="mb-4"
          role="status"
          action={
            <Button variant="secondary" size="small" onClick={() => void session.add({ type: 'wake', card: aside }).then(() => setAside(null))}>
              {reviewing.asideUndo}
            </Button>
          }
        >
          {reviewing.asideDone}
        </Notice>
      )}
      {state.refused > 0 && <Notice tone="warn" className="mb-4" role="status">{pluralForm(reviewing.refused, state.refused, locale)}</Notice>}
    </>
  );
  if (!place || !card || !asked) return <>{problems}<Done state={state} status={status} isChosen={chosen !== null} locale={locale} labels={labels} /></>;
  return (
    <>
      {problems}
      <header className="mb-6">
        <ContextLine title={card.context.title} date={card.context.date && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${card.context.date}T12:00:00Z`))} dateTime={card.context.date} lang={card.context.lang} />
        <Progress value={right / Math.max(1, of)} label={reviewing.progressBar} className="mt-3" />
        <div className="mt-1 flex min-h-11 items-center justify-between gap-3">
          {status}
          <p className="text-xs text-muted">{fillTemplate(reviewing.count, { left: of - right })}</p>
        </div>
      </header>
      <CardQuestion
        key={`${place.item}.${place.round}`}
        card={card}
        stem={asked.stem}
        body={asked.body}
        round={place.round}
        position={at}
        count={items.length}
        asksConfidence={bundle.preferences.asksConfidence}
        onDo={(operation) => {
          hold(place);
          return session.add(operation);
        }}
        isLeech={leeches.includes(card.id)}
        onAside={() =>
          void session.add({ type: 'suspend', card: card.id }).then(() => {
            setAside(card.id);
            hold(null);
          })
        }
        onNext={() => {
          setAside(null);
          hold(null);
        }}
        labels={{ reviewing, player }}
      />
    </>
  );
}

/** Questions of today that were not right yet. */
function leftOf({ bundle, kept, today }: ReviewState): number {
  if (!bundle) return 0;
  const { right, of } = practiceProgress(todaysCards(bundle, kept, today), roundsOf(bundle, kept, today));
  return of - right;
}

function SignedOut({ labels: { reviewing } }: { readonly labels: ReviewingLabels }) {
  return (
    <Notice tone="warn" role="alert" className="mb-4" action={<LinkButton href="/sign-in" variant="secondary" size="small">{reviewing.signIn}</LinkButton>}>
      {reviewing.signedOut}
    </Notice>
  );
}

type DoneProps = { readonly state: ReviewState; readonly status: ReactNode; readonly isChosen: boolean; readonly locale: string; readonly labels: ReviewingLabels };

/** Nothing left today: what comes tomorrow, and where to go from here. */
function Done({ state: { bundle, kept, today, leeches }, status, isChosen, locale, labels: { reviewing } }: DoneProps) {
  const tomorrow = bundle?.cards.filter(({ day }) => day === today + 1).length ?? 0;
  const asked = bundle ? todaysCards(bundle, kept, today).length : 0;
  const more = Math.max(0, (bundle?.due ?? 0) - asked);
  const isNew = asked === 0 && bundle?.cards.length === 0 && bundle.doneToday === 0;
  return (
    <>
      <h1 className="sr-only">{reviewing.title}</h1>
      {status}
      <EmptyState
        title={isNew ? reviewing.emptyTitle : reviewing.doneTitle}
        action={
          <>
            {isNew && <LinkButton href="/">{reviewing.emptyAction}</LinkButton>}
            <LinkButton variant="secondary" href="/notebook">{reviewing.notebook}</LinkButton>
            <LinkButton variant="secondary" href="/progress">{reviewing.progress}</LinkButton>
          </>
        }
      >
        <p>{isNew ? reviewing.emptyText : asked === 0 ? reviewing.doneNothing : reviewing.doneText}</p>
        {leeches.length > 0 && <p className="mt-2">{pluralForm(reviewing.leeches, leeches.length, locale)}</p>}
        {tomorrow > 0 && !isChosen && <p className="mt-2">{pluralForm(reviewing.doneNext, tomorrow, locale)}</p>}
        {more > 0 && !isChosen && <p className="mt-2">{pluralForm(reviewing.more, more, locale)}</p>}
      </EmptyState>
    </>
  );
}
