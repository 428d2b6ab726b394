'use client';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { gap } from '#components/questions/typed-answer.tsx';
import { pressDigit, QuestionView } from '#components/questions/question-view.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { useIsLive } from '#components/ui/use-is-live.ts';
import type { AnswerKey, AnswerValue, ItemForPlayer } from '#study/types.ts';
import type { PlayerLabels } from './player-labels.ts';

type Props = {
  readonly item: ItemForPlayer;
  readonly count: number;
  readonly round: number;
  readonly value: AnswerValue | null;
  readonly onChange: (value: AnswerValue) => void;
  /** Enter, or the main button. */
  readonly onConfirm: () => void;
  readonly isClosed: boolean;
  readonly answerKey?: AnswerKey | undefined;
  readonly lang?: string | undefined;
  readonly labels: PlayerLabels;
  /** Under the options: buttons, feedback. */
  readonly children: ReactNode;
};

const typesText = (target: EventTarget): boolean => target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text');
const hasItsOwnEnter = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button, summary, select') !== null;

/**
 * One question on the screen. Its heading takes the focus when it appears, so that a screen reader reads it and the
 * number keys work; they work only with the focus in here, so that they surprise nobody elsewhere.
 */
export function QuestionForm({ item, count, round, value, onChange, onConfirm, isClosed, answerKey, lang, labels, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null>(null);
  const subject = `${item.id}.${round}`;
  const isLive = useIsLive();
  useEffect(() => {
    const isFirst = shown.current === null;
    shown.current = subject;
    if (isFirst && document.activeElement !== document.body) return;
    heading.current?.focus({ preventScroll: true });
    if (!isFirst) window.scrollTo({ top: 0, behavior: 'instant' });
  }, [subject]);

  const press = (event: KeyboardEvent) => {
    // A key held down must not run through verdicts unread.
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return event.repeat && event.key === 'Enter' ? event.preventDefault() : undefined;
    const digit = Number(event.key);
    if (!isClosed && digit >= 1 && digit <= 9 && !typesText(event.target)) {
      const next = pressDigit(item.body, value, digit);
      if (next) {
        event.preventDefault();
        onChange(next);
      }
    }
    // Fields and options confirm through the form; a heading has no Enter of its own.
    const isInForm = event.target instanceof HTMLInputElement && !isClosed;
    if (event.key === 'Enter' && !isInForm && !hasItsOwnEnter(event.target)) {
      event.preventDefault();
      onConfirm();
    }
  };

  const number = fillTemplate(labels.number, { number: item.position + 1, count });
  const isCloze = item.body.kind === 'cloze' && item.body.prompt.includes(gap);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside, heard in one place
    <form
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm();
      }}
      className="flex flex-1 flex-col"
      data-kind={item.body.kind}
      data-item={item.id}
    >
      <fieldset disabled={!isLive} role="presentation" className="contents">
      <fieldset className="mb-6 min-w-0">
        <legend className="mb-4 w-full">
          <h1 ref={heading} tabIndex={-1} className={isCloze ? 'text-base font-medium text-soft' : 'text-xl font-semibold'}>
            <span className="sr-only">{number}. </span>
            <span lang={isCloze ? undefined : lang}>{isCloze ? labels.question.fillGap : item.body.prompt}</span>
          </h1>
        </legend>
        <QuestionView id={`answer-${subject}`} body={item.body} value={value} onChange={onChange} isClosed={isClosed} answerKey={answerKey} lang={lang} labels={labels.question} />
      </fieldset>
      {children}
      </fieldset>
    </form>
  );
}
