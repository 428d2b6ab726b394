'use client';
import { useEffect, useRef } from 'react';
import { Explanation } from '#components/review/explanation.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { isEmptyAnswer, isTypedKind } from '#study/check-answer.ts';
import type { AnswerSoFar, QuestionBody, Released } from '#study/types.ts';
import { answerWords, type PlayerLabels } from './player-labels.ts';

type Props = {
  readonly body: QuestionBody;
  readonly answer: AnswerSoFar;
  readonly released: Released;
  /** The reply to an answer given earlier, without a network. */
  readonly isLate: boolean;
  /** Absent where whether one was right after all is for a teacher to say. */
  readonly onOverride?: (() => void) | undefined;
  /** Where to say that something is wrong with the question; null where nobody would read it. */
  readonly reportHref: string | null;
  readonly lang?: string | undefined;
  readonly labels: PlayerLabels;
};

/** What the article says to an answer. The verdict takes the focus, so that it is read out and Enter goes on. */
export function Feedback({ body, answer, released, isLate, onOverride, reportHref, lang, labels }: Props) {
  const verdict = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    verdict.current?.focus({ preventScroll: true });
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    verdict.current?.parentElement?.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
  }, []);

  const isRight = released.grade.correct || released.overridden;
  const isPartly = !isRight && released.grade.score > 0;
  const isNone = isEmptyAnswer(answer.value);
  const words = released.overridden ? labels.verdict.overridden : isRight ? labels.verdict.right : isNone ? labels.verdict.none : isPartly ? labels.verdict.partly : labels.verdict.wrong;
  const canOverride = onOverride && !isRight && !isNone && isTypedKind(body.kind);
  return (
    <section aria-labelledby="verdict" data-verdict={isRight ? 'right' : 'wrong'} className="mb-6 scroll-mt-4">
      {isLate && (
        <Notice tone="accent" className="mb-4">
          {labels.lateReply}
        </Notice>
      )}
      <h2
        ref={verdict}
        id="verdict"
        tabIndex={-1}
        className={classNames('flex items-center gap-2 rounded-control px-4 py-3 text-lg font-semibold', isRight ? 'bg-correct-soft text-correct' : isNone ? 'bg-sunken text-soft' : 'bg-wrong-soft text-wrong')}
      >
        <Icon name={isRight ? 'check' : isNone ? 'info' : 'cross'} />
        {words}
      </h2>
      <div className="mt-5">
        <Explanation body={body} value={answer.value} released={released} words={answerWords(labels)} labels={labels.explanation} lang={lang} />
      </div>
      {(canOverride || reportHref) && (
        <div className="mt-5 flex flex-wrap gap-2">
          {canOverride && (
            <Button variant="quiet" size="small" onClick={onOverride}>
              <Icon name="check" />
              {labels.override}
            </Button>
          )}
          {reportHref && (
            <a href={reportHref} className={buttonStyle('quiet', 'small')}>
              <Icon name="flag" />
              {labels.report}
            </a>
          )}
        </div>
      )}
    </section>
  );
}
