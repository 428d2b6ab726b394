'use client';
import { useEffect, useRef, useState } from 'react';
import { noAnswer } from '#components/questions/question-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import { isAnswerTo, isEmptyAnswer, isOneAct } from '#study/check-answer.ts';
import type { AnswerValue, Confidence } from '#study/types.ts';
import { AnswerBar } from './answer-bar.tsx';
import { ConfidenceButtons } from './confidence-buttons.tsx';
import { Overview } from './overview.tsx';
import { PlayerTop } from './player-top.tsx';
import type { ModeProps } from './player.tsx';
import { QuestionForm } from './question-form.tsx';
import { rememberPlace } from './remember-place.ts';
import { forgetDraft, useDraft, type Draft } from './use-draft.ts';
import { useStopwatch } from './use-stopwatch.ts';

/** Typing and sorting come to rest this long before they are given as an answer. */
const restBefore = 600;

/** A test: back and forth as one likes, nothing is said until it is handed in; every choice is saved as it is made. */
export function TestPlayer({ attempt, at, session, state, onFinish, clock, isTimeUp, lang, locale, labels }: ModeProps) {
  const { items } = attempt;
  const { answers } = state;
  const answerOf = (item: string) => answers.find((answer) => answer.item === item && answer.round === 1);
  const [index, setIndex] = useState(() => {
    const named = Number(at) - 1;
    if (items[named]) return named;
    return Math.max(0, items.findIndex((item) => !answerOf(item.id)));
  });
  const [draft, keepDraft] = useDraft(attempt.id);
  const [isOverview, setOverview] = useState(false);
  const item = items[index];
  const elapsed = useStopwatch(item?.id ?? '');

  const settled = useRef<Draft | null>(null);
  // A draft is forgotten when the operation is kept, not before.
  const give = (id: string, value: AnswerValue, confidence: Confidence | null) => {
    settled.current = draft;
    void session.answer(id, 1, value, { confidence, milliseconds: elapsed() }).then(() => forgetDraft(attempt.id, draft));
  };
  const settle = () => {
    if (settled.current === draft) return;
    const typed = items.find(({ id }) => id === draft?.at);
    if (draft && typed && isAnswerTo(typed.body, draft.value)) give(typed.id, draft.value, answerOf(typed.id)?.confidence ?? null);
    else if (draft) keepDraft(null);
  };
  // Always the newest one, for whoever calls it later than this rendering.
  const settleNow = useRef(settle);
  useEffect(() => {
    settleNow.current = settle;
  });
  useEffect(() => {
    if (!draft) return;
    const timer = setTimeout(() => settleNow.current(), restBefore);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const leave = () => settleNow.current();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, []);
  useEffect(() => rememberPlace(String(index + 1)), [index]);
  useEffect(() => {
    if (isTimeUp) settleNow.current();
  }, [isTimeUp]);

  if (!item) return null;
  const answer = answerOf(item.id);
  const value = draft?.at === item.id && isAnswerTo(item.body, draft.value) ? draft.value : (answer?.value ?? null);
  const isGivenUp = value !== null && answer !== undefined && isEmptyAnswer(value);

  const change = (next: AnswerValue) => {
    // What takes several acts is collected here at once: the next act builds on the last one before that is kept.
    if (isOneAct(item.body.kind)) return give(item.id, next, answer?.confidence ?? null);
    keepDraft({ at: item.id, value: next });
  };
  const go = (to: number) => {
    settle();
    if (to >= items.length) setOverview(true);
    else setIndex(Math.max(0, to));
  };
  const finish = () => {
    settle();
    onFinish();
  };
  const answered = items.filter(({ id }) => answerOf(id)).length;
  const overview = { items, answers, onFinish: finish, isPractice: false, current: item.id, onGo: (id: string) => go(items.findIndex((other) => other.id === id)) };

  return (
    <>
      <PlayerTop number={fillTemplate(labels.number, { number: index + 1, count: items.length })} context={attempt.context} label={labels.progressAnswered} share={answered / items.length} state={state} clock={clock} labels={labels} locale={locale} lang={lang} finish={overview} />
      <Overview {...overview} open={isOverview} onClose={() => setOverview(false)} labels={labels} locale={locale} lang={lang} />
      <QuestionForm item={item} count={items.length} round={1} value={value} onChange={change} onConfirm={() => go(index + 1)} isClosed={false} lang={lang} labels={labels}>
        <div className="mb-3 flex flex-wrap items-center gap-x-3">
          <Button variant="quiet" size="small" className="-ml-3" aria-pressed={isGivenUp} onClick={() => give(item.id, noAnswer(item.body.kind), null)}>
            {isGivenUp && <Icon name="check" />}
            {labels.dontKnow}
          </Button>
        </div>
        {attempt.asksConfidence && value && !isGivenUp && (
          <div className="mb-4">
            <ConfidenceButtons value={answer?.confidence ?? null} onChoose={(confidence) => give(item.id, value, confidence)} labels={labels} isToggle />
          </div>
        )}
        <AnswerBar>
          <Button variant="secondary" aria-disabled={index === 0} onClick={() => index > 0 && go(index - 1)}>
            <Icon name="arrow-left" />
            {labels.previous}
          </Button>
          <Button size="large" className="min-w-36 flex-1 sm:flex-none" onClick={() => go(index + 1)}>
            {index + 1 < items.length ? labels.next : labels.overview.toHandIn}
            <Icon name="arrow-right" />
          </Button>
        </AnswerBar>
      </QuestionForm>
    </>
  );
}
