import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = Omit<ComponentProps<'input'>, 'type' | 'title'> & { readonly title: ReactNode; readonly children?: ReactNode };

/** One choice of several, as wide as it likes and never less tall than a thumb. Put several in a `fieldset` with a `legend`. */
export function RadioCard({ title, children, className, ...rest }: Props) {
  return (
    <label
      className={classNames(
        'flex min-h-13 items-start gap-3 rounded-control border border-edge bg-surface px-4 py-3 transition-colors hover:border-accent has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-default',
        className,
      )}
    >
      <input
        {...rest}
        type="radio"
        className="mt-0.5 size-5 shrink-0 appearance-none rounded-full border-[1.5px] border-edge bg-surface outline-none checked:border-[6px] checked:border-accent forced-colors:appearance-auto"
      />
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        {children && <span className="mt-0.5 block text-sm text-soft">{children}</span>}
      </span>
    </label>
  );
}
