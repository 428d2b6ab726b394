import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { QuestionLabels } from './question-props.ts';

/** `right`: chosen and right. `wrong`: chosen and wrong. `missed`: right and not chosen. `rest`: neither. */
export type OptionMark = 'right' | 'wrong' | 'missed' | 'rest';

/** What to say of an option once the key is known. */
export function markOption(isChosen: boolean, isKey: boolean): OptionMark {
  if (isKey) return isChosen ? 'right' : 'missed';
  return isChosen ? 'wrong' : 'rest';
}

const open = 'border-edge bg-surface hover:border-accent has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent';
const marked: Record<OptionMark, string> = {
  right: 'border-correct bg-correct-soft ring-1 ring-correct',
  wrong: 'border-wrong bg-wrong-soft ring-1 ring-wrong',
  missed: 'border-correct bg-surface ring-1 ring-correct',
  rest: 'border-line bg-transparent text-soft',
};
const dots = {
  radio: 'rounded-full checked:border-[6px]',
  checkbox: 'rounded-[0.3rem] checked:border-[10px]',
};

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  readonly type: 'radio' | 'checkbox';
  readonly children: ReactNode;
  /** The number key that chooses it. */
  readonly digit?: number | undefined;
  readonly mark?: OptionMark | undefined;
  readonly labels: QuestionLabels;
};

/** An option as wide as the thumb's reach. The mark is a drawing and a word, not a colour alone. */
export function OptionCard({ type, children, digit, mark, labels, ...rest }: Props) {
  return (
    <label
      className={classNames(
        'flex min-h-14 items-center gap-3 rounded-control border px-4 py-3 transition-colors has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-default',
        mark ? marked[mark] : open,
      )}
    >
      <input
        {...rest}
        type={type}
        className={classNames(
          'size-5 shrink-0 appearance-none border-[1.5px] border-edge bg-surface outline-none checked:border-accent forced-colors:appearance-auto',
          dots[type],
          mark && 'sr-only',
        )}
      />
      {mark && <MarkIcon mark={mark} />}
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
        <span className="min-w-0 grow">
          {children}
          {mark && mark !== 'rest' && <span className="sr-only">. {labels.marks[mark]}</span>}
        </span>
        {mark && mark !== 'rest' && (
          <span aria-hidden="true" className={classNames('text-xs font-semibold', mark === 'wrong' ? 'text-wrong' : 'text-correct')}>
            {labels.marks[mark]}
          </span>
        )}
      </span>
      {digit !== undefined && digit <= 9 && !mark && (
        <kbd aria-hidden="true" className="hidden min-w-6 rounded border border-line bg-paper px-1.5 text-center font-sans text-xs text-muted pointer-fine:inline-block">
          {digit}
        </kbd>
      )}
    </label>
  );
}

function MarkIcon({ mark }: { readonly mark: OptionMark }) {
  if (mark === 'rest') return <span aria-hidden="true" className="size-5 shrink-0" />;
  return <Icon name={mark === 'wrong' ? 'cross' : 'check'} className={mark === 'wrong' ? 'text-wrong' : 'text-correct'} />;
}
