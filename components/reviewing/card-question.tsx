'use client';
import { useState } from 'react';
import { AnswerBar } from '#components/attempt/answer-bar.tsx';
import { ConfidenceButtons } from '#components/attempt/confidence-buttons.tsx';
import { Feedback } from '#components/attempt/feedback.tsx';
import { QuestionForm } from '#components/attempt/question-form.tsx';
import { useStopwatch } from '#components/attempt/use-stopwatch.ts';
import { noAnswer } from '#components/questions/question-view.tsx';
import { articleLink } from '#components/review/article-link.ts';
import { Button } from '#components/ui/button.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Notice } from '#components/ui/notice.tsx';
import { daysToMend } from '#study/mending.ts';
import { isEmptyAnswer, isTypedKind } from '#study/check-answer.ts';
import type { CardForReview, Stem } from '#study/review-types.ts';
import { releasedOf } from '#study/review-sitting.ts';
import type { AnswerValue, Confidence, QuestionBody } from '#study/types.ts';
import { HintLadder, hintSteps } from './hint-ladder.tsx';
import { RecallFirst } from './recall-first.tsx';
import type { OperationDraft } from './review-store.ts';
import type { ReviewingLabels } from './reviewing-labels.ts';

type Props = {
  readonly card: CardForReview;
  readonly stem: Stem;
  readonly body: QuestionBody;
  readonly round: number;
  readonly position: number;
  readonly count: number;
  readonly asksConfidence: boolean;
  /** Resolves with the id of the operation when it is kept. */
  readonly onDo: (operation: OperationDraft) => Promise<string>;
  /** Forgotten once too often: it was set aside a moment ago. */
  readonly isLeech: boolean;
  readonly onAside: () => void;
  readonly onNext: () => void;
  readonly labels: ReviewingLabels;
};

/** On how many days a mistake is right with this answer; `study/mending.ts` has the rule. */
const daysAfter = (before: number, isRight: boolean, isHelped: boolean): number => (!isRight ? 0 : isHelped ? before : Math.min(daysToMend, before + 1));

/** Given: what was answered, and the id it is kept under. */
type Given = { readonly id: string; readonly value: AnswerValue; readonly confidence: Confidence | null; readonly isOverridden: boolean };

/** One card: recall, then the options or a field, hints on the way, and what the article says to the answer. */
export function CardQuestion({ card, stem, body, round, position, count, asksConfidence, isLeech, onDo, onAside, onNext, labels }: Props) {
  const { player, reviewing } = labels;
  const { lang } = card.context;
  const isTyped = isTypedKind(body.kind);
  const [isShown, show] = useState(isTyped || body.kind === 'true-false' || body.kind === 'ordering' || body.kind === 'find-evidence');
  const [hints, setHints] = useState(0);
  const [value, setValue] = useState<AnswerValue | null>(body.kind === 'ordering' ? { kind: 'ordering', order: body.options?.map(({ id }) => id) ?? [] } : null);
  const [given, setGiven] = useState<Given | null>(null);
  const [isEmptyWarned, warnEmpty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const elapsed = useStopwatch(`${card.id}.${round}`);
  const steps = hintSteps(stem);

  const give = async (answer: AnswerValue, confidence: Confidence | null) => {
    if (given || isBusy) return;
    setBusy(true);
    const id = await onDo({ type: 'answer', card: card.id, stem: stem.id, value: answer, hints, milliseconds: Math.round(elapsed()), ...(confidence ? { confidence } : {}) });
    setGiven({ id, value: answer, confidence, isOverridden: false });
    setBusy(false);
  };
  const confirm = (confidence: Confidence | null = null) => {
    if (given) return onNext();
    if (!value || isEmptyAnswer(value)) return warnEmpty(true);
    if (asksConfidence && !confidence) return;
    void give(value, confidence);
  };
  const takeBack = async () => {
    if (!given) return;
    await onDo({ type: 'undo', card: card.id, target: given.id });
    setGiven(null);
  };

  const hintButton = !given && hints < steps && (
    <Button variant="quiet" onClick={() => setHints(hints + 1)}>
      {hints === 0 ? reviewing.hint : reviewing.nextHint}
    </Button>
  );
  const dontKnow = (
    <Button variant="quiet" onClick={() => void give(noAnswer(body.kind), null)}>
      {player.dontKnow}
    </Button>
  );
  if (!isShown && !given) {
    return (
      <RecallFirst prompt={body.prompt} lang={lang} onShow={() => show(true)} labels={reviewing}>
        <HintLadder stem={stem} steps={hints} lang={lang} labels={reviewing} />
        <div className="mt-4 flex flex-wrap gap-2">
          {hintButton}
          {dontKnow}
        </div>
      </RecallFirst>
    );
  }
  const released = given && releasedOf(stem, given.value, given.isOverridden);
  const days = given && released && card.rightDays !== null && round === 1 ? daysAfter(card.rightDays, released.grade.correct || given.isOverridden, hints > 0 || given.confidence === 'guess') : null;
  return (
    <QuestionForm item={{ id: card.id, position, body }} count={count} round={round} value={given?.value ?? value} onChange={(next) => { warnEmpty(false); setValue(next); }} onConfirm={() => confirm()} isClosed={given !== null || isBusy} answerKey={released?.key} lang={lang} labels={player}>
      {round > 1 && !given && <p className="mt-4 text-sm text-muted">{player.again}</p>}
      {!given && <HintLadder stem={stem} steps={hints} lang={lang} labels={reviewing} />}
      {given && released && (
        <>
          <Feedback
            body={body}
            answer={{ item: card.id, round, value: given.value, confidence: given.confidence }}
            released={released}
            isLate={false}
            onOverride={() => void onDo({ type: 'override', card: card.id, target: given.id }).then(() => setGiven({ ...given, isOverridden: true }))}
            reportHref={stem.canReport ? `/report?version=${stem.id}` : null}
            lang={lang}
            labels={player}
          />
          {isLeech && stem.proof[0] && (
            <Notice tone="warn" role="status" className="mt-4">
              {reviewing.leech}{' '}
              <a href={articleLink(card.context.articleId, stem.proof[0])} className="font-semibold underline underline-offset-4">
                {reviewing.leechRead}
              </a>
            </Notice>
          )}
          {days !== null && <p className="mt-4 text-sm text-muted">{days >= daysToMend ? reviewing.mended : fillTemplate(reviewing.mistake, { days })}</p>}
          <div className="mt-3 flex flex-wrap gap-2">
            <Button variant="quiet" size="small" onClick={() => void takeBack()}>
              {reviewing.undo}
            </Button>
            <Button variant="quiet" size="small" onClick={onAside}>
              {reviewing.aside}
            </Button>
          </div>
        </>
      )}
      <p role="alert" className="mt-3 text-sm font-medium text-wrong empty:hidden">
        {isEmptyWarned ? player.chooseFirst : ''}
      </p>
      <AnswerBar>
        {given ? (
          <Button size="large" className="min-w-40 flex-1 sm:flex-none" onClick={onNext}>
            {player.next}
          </Button>
        ) : (
          <>
            {asksConfidence ? (
              <ConfidenceButtons value={null} onChoose={confirm} labels={player} isToggle={false} />
            ) : (
              <Button type="submit" size="large" className="min-w-40 flex-1 sm:flex-none">
                {player.check}
              </Button>
            )}
            {hintButton}
            {dontKnow}
          </>
        )}
      </AnswerBar>
    </QuestionForm>
  );
}
