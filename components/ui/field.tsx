import { useId, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** What every field has around it. */
export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what was typed, and what to do. */
  readonly error?: string | null;
  readonly hideLabel?: boolean;
};

type Props = FieldProps & {
  readonly id?: string;
  /** Gets the ids that tie the control to its label, hint and error. */
  readonly renderControl: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }) => ReactNode;
};

/** A control with its label above, its hint below that, and its error underneath, tied together for screen readers. */
export function Field({ label, hint, error, hideLabel, id: givenId, renderControl }: Props) {
  const made = useId();
  const id = givenId ?? made;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1.5 block text-sm font-medium'}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-sm text-muted">
          {hint}
        </p>
      )}
      {renderControl({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className="mt-2 flex gap-1.5 text-sm font-medium text-wrong">
          <Icon name="warn" className="mt-px" />
          {error}
        </p>
      )}
    </div>
  );
}

/** The classes of a typed control. */
export const controlStyle =
  'block w-full min-h-11 rounded-control border border-edge bg-surface px-3.5 py-2 text-base text-ink placeholder:text-muted hover:border-accent focus-visible:outline-offset-0 aria-invalid:border-wrong';
