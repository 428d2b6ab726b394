'use client';
import { useActionState, type ReactNode } from 'react';
import { errorSentence, type FormAction, type Sentences } from './action-result.ts';
import type { ButtonSize, ButtonVariant } from './button-style.ts';
import { Notice } from './notice.tsx';
import { SubmitButton } from './submit-button.tsx';

type Props = {
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly submit: string;
  readonly pending: string;
  /** Said when the action has come back well and did not lead elsewhere. */
  readonly done?: string;
  readonly locale?: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly className?: string;
  readonly buttonClassName?: string;
  /** The fields. */
  readonly children?: ReactNode;
  /** Beside the button. */
  readonly aside?: ReactNode;
};

/** A form with its one button, which says what went wrong above the button and keeps what was typed. Works without JavaScript. */
export function ActionForm({ action, errors, submit, pending, done, locale, variant, size, className, buttonClassName, children, aside }: Props) {
  const [result, send] = useActionState(action, null);
  const error = errorSentence(result, errors, locale);
  return (
    // React empties a form when its action has come back; here what was typed stays, above all when it was refused.
    <form action={send} onReset={(event) => event.preventDefault()} className={className}>
      {children}
      <div aria-live="polite">
        {error && (
          <Notice tone="wrong" className="mb-4" role="alert">
            {error}
          </Notice>
        )}
        {done && result?.ok && (
          <Notice tone="right" className="mb-4">
            {done}
          </Notice>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton pendingLabel={pending} {...{ variant, size }} className={buttonClassName}>
          {submit}
        </SubmitButton>
        {aside}
      </div>
    </form>
  );
}
