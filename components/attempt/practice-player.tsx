'use client';
import { useEffect, useRef, useState } from 'react';
import { noAnswer } from '#components/questions/question-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { isAnswerTo, isEmptyAnswer } from '#study/check-answer.ts';
import { nextItem, practiceProgress } from '#study/practice-queue.ts';
import type { AnswerValue, Confidence } from '#study/types.ts';
import { AnswerBar } from './answer-bar.tsx';
import { ConfidenceButtons } from './confidence-buttons.tsx';
import { Feedback } from './feedback.tsx';
import { PlayerTop } from './player-top.tsx';
import type { ModeProps } from './player.tsx';
import { answerAt, goOn, isAllSaid, readPlace, writePlace, type Owed, type Place } from './practice-place.ts';
import { QuestionForm } from './question-form.tsx';
import { rememberPlace } from './remember-place.ts';
import { forgetDraft, useDraft } from './use-draft.ts';
import { useStopwatch } from './use-stopwatch.ts';

/** Practice: after each answer what the article says; misses come back until they were right once. */
export function PracticePlayer({ attempt, at, session, state, onFinish, clock, lang, locale, labels }: ModeProps) {
  const { items } = attempt;
  const { answers } = state;
  const [place, setPlace] = useState<Place | null>(() => readPlace(at, items, answers) ?? nextItem(items, answers));
  const [draft, keepDraft] = useDraft(attempt.id);
  const [owed, setOwed] = useState<Owed>([]);
  const [isLate, setLate] = useState(false);
  const [isEmptyWarned, warnEmpty] = useState(false);

  const answer = answerAt(answers, place);
  const item = items.find(({ id }) => id === place?.item);
  const here = writePlace(items, place);
  const elapsed = useStopwatch(here);
  const given = useRef('');

  useEffect(() => rememberPlace(here), [here]);

  const change = (value: AnswerValue) => {
    warnEmpty(false);
    keepDraft({ at: here, value });
  };
  const give = (value: AnswerValue, confidence: Confidence | null) => {
    // Pressed twice before the device has written it down: given once.
    if (!place || answer || given.current === here) return;
    given.current = here;
    void session.answer(place.item, place.round, value, { confidence, milliseconds: elapsed() }).then(() => forgetDraft(attempt.id, draft));
  };
  const next = () => {
    const step = goOn(items, answers, place, owed);
    if (isAllSaid(step, answers)) return onFinish();
    setPlace(step.place);
    setOwed(step.owed);
    setLate(step.isLate);
    warnEmpty(false);
  };

  const { right, of } = practiceProgress(items, answers);
  const top = <PlayerTop number={item && fillTemplate(labels.number, { number: item.position + 1, count: items.length })} context={attempt.context} label={labels.progressRight} share={right / Math.max(1, of)} state={state} clock={clock} labels={labels} locale={locale} lang={lang} finish={{ onFinish, items, answers, isPractice: true }} />;

  if (!place || !item) {
    const isOver = isAllSaid(goOn(items, answers, null, owed), answers);
    const hasMore = goOn(items, answers, null, owed).place !== null;
    return (
      <>
        {top}
        <h1 className="text-xl font-semibold">{isOver ? labels.end.done : labels.end.waiting}</h1>
        <p className="mt-2 text-soft">{isOver ? labels.end.doneText : labels.end.waitingText}</p>
        <AnswerBar>
          <Button size="large" className="w-full sm:w-auto" aria-disabled={!isOver && !hasMore} onClick={() => (isOver || hasMore) && next()}>
            {isOver ? labels.finish : labels.next}
          </Button>
        </AnswerBar>
      </>
    );
  }

  // An ordering is an answer as it stands.
  const shownOrder: AnswerValue | null = item.body.kind === 'ordering' ? { kind: 'ordering', order: item.body.options?.map(({ id }) => id) ?? [] } : null;
  const value = answer?.value ?? (draft?.at === here && isAnswerTo(item.body, draft.value) ? draft.value : shownOrder);
  const isGiven = answer !== undefined;
  const confirm = (confidence: Confidence | null = null) => {
    if (isGiven) return answer.released || state.saving === 'waiting' ? next() : undefined;
    if (!value || isEmptyAnswer(value)) return warnEmpty(true);
    if (attempt.asksConfidence && !confidence) return;
    give(value, confidence);
  };
  const isLast = isAllSaid(goOn(items, answers, place, owed), answers);
  const isReplyFar = isGiven && !answer.released && state.saving === 'waiting';

  return (
    <>
      {top}
      <QuestionForm item={item} count={items.length} round={place.round} value={value} onChange={change} onConfirm={() => confirm()} isClosed={isGiven} answerKey={answer?.released?.key} lang={lang} labels={labels}>
        {place.round > 1 && !isGiven && <p className="mb-4 text-sm text-muted">{labels.again}</p>}
        {isReplyFar && (
          <Notice tone="warn" role="status" className="mb-5" title={labels.kept.title}>
            {labels.kept.text}
          </Notice>
        )}
        {answer?.released && (
          <Feedback key={here} body={item.body} answer={answer} released={answer.released} isLate={isLate} onOverride={attempt.assignmentId ? undefined : () => void session.override(place.item, place.round)} reportHref={attempt.canReport ? `/report?item=${item.id}` : null} lang={lang} labels={labels} />
        )}
        <p role="alert" className="mb-4 text-sm font-medium text-wrong empty:hidden">
          {isEmptyWarned ? labels.chooseFirst : ''}
        </p>
        <AnswerBar>
          {isGiven ? (
            // Its own key: a button that became another one under the finger would be pressed once more.
            <Button key="next" size="large" className="min-w-32 flex-1 sm:flex-none" aria-disabled={!answer.released && !isReplyFar} onClick={() => confirm()}>
              {!answer.released && !isReplyFar ? <Icon name="wait" /> : null}
              {isLast && answer.released ? labels.finish : labels.next}
              {answer.released && <Icon name="arrow-right" />}
            </Button>
          ) : (
            <>
              {attempt.asksConfidence ? (
                <ConfidenceButtons value={null} onChoose={confirm} labels={labels} isToggle={false} />
              ) : (
                <Button key="check" type="submit" size="large" className="min-w-32 flex-1 sm:flex-none">
                  {labels.check}
                </Button>
              )}
              <Button variant="quiet" onClick={() => give(noAnswer(item.body.kind), null)}>
                {labels.dontKnow}
              </Button>
            </>
          )}
        </AnswerBar>
      </QuestionForm>
    </>
  );
}
