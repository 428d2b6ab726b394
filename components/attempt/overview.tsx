'use client';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { isEmptyAnswer } from '#study/check-answer.ts';
import type { ItemForPlayer } from '#study/types.ts';
import type { AnswerNow } from './answers-now.ts';
import { pluralForm, type PlayerLabels } from './player-labels.ts';

export type OverviewProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly items: readonly ItemForPlayer[];
  readonly answers: readonly AnswerNow[];
  /** Test: leads to a question. */
  readonly onGo?: (item: string) => void;
  readonly current?: string;
  readonly onFinish: () => void;
  readonly isPractice: boolean;
  readonly lang?: string | undefined;
  readonly locale: string;
  readonly labels: PlayerLabels;
};

type Step = 'answered' | 'none' | 'open';

const nameOf = { answered: 'answered', none: 'none', open: 'openItem' } as const;

const steps: Record<Step, string> = {
  answered: 'border-accent bg-accent-soft text-accent',
  none: 'border-edge bg-sunken text-soft',
  open: 'border-dashed border-edge bg-surface text-ink',
};

/** Which questions are answered, and the way out: handing in names what is still unanswered. */
export function Overview({ open, onClose, items, answers, onGo, current, onFinish, isPractice, lang, locale, labels }: OverviewProps) {
  const stepOf = (item: ItemForPlayer): Step => {
    const answer = answers.find((given) => given.item === item.id && given.round === 1);
    if (!answer) return 'open';
    return isEmptyAnswer(answer.value) ? 'none' : 'answered';
  };
  const unanswered = items.filter((item) => stepOf(item) === 'open');
  const go = (item: string) => {
    onClose();
    onGo?.(item);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={isPractice ? labels.overview.endTitle : labels.overview.title}
      closeLabel={labels.close}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {labels.overview.back}
          </Button>
          <Button
            onClick={() => {
              onClose();
              onFinish();
            }}
          >
            {isPractice ? labels.overview.end : labels.overview.handIn}
          </Button>
        </>
      }
    >
      {onGo && (
        <ol className="mb-4 grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-2">
          {items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                aria-current={item.id === current ? 'step' : undefined}
                aria-label={fillTemplate(labels.overview[nameOf[stepOf(item)]], { number: item.position + 1 })}
                onClick={() => go(item.id)}
                className={classNames('grid min-h-11 w-full place-items-center rounded-control border font-medium tabular-nums', steps[stepOf(item)], item.id === current && 'ring-2 ring-accent')}
              >
                {item.position + 1}
                {stepOf(item) === 'answered' && (
                  <span aria-hidden="true" className="-mt-2 text-xs leading-none">
                    ✓
                  </span>
                )}
                {stepOf(item) === 'none' && (
                  <span aria-hidden="true" className="-mt-2 text-xs leading-none">
                    ?
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
      )}
      <p>{unanswered.length === 0 ? labels.overview.allAnswered : pluralForm(isPractice ? labels.overview.unasked : labels.overview.unanswered, unanswered.length, locale)}</p>
      {unanswered.length > 0 && onGo && (
        <ul className="mt-2 grid max-h-52 gap-0.5 overflow-y-auto">
          {unanswered.map((item) => (
            <li key={item.id}>
              <button type="button" onClick={() => go(item.id)} className="flex min-h-11 w-full gap-2 rounded-control px-2 py-2 text-left text-sm text-accent hover:bg-accent-soft">
                <span className="tabular-nums">{item.position + 1}.</span>
                <span lang={lang} className="line-clamp-2">
                  {item.body.prompt}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
