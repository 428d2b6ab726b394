'use client';
import { useActionState, type ReactNode } from 'react';
import { pluralForm, type PluralForms } from '#components/attempt/player-labels.ts';
import { errorSentence, type FormAction, type Sentences } from '#components/ui/action-result.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { ChangeEffect } from '#study/change-effects.ts';
import type { ChangeLabels } from './assignment-labels.ts';

type Props = {
  readonly action: FormAction<readonly ChangeEffect[]>;
  readonly errors: Sentences;
  readonly labels: ChangeLabels;
  readonly locale: string;
  /** The fields. */
  readonly children: ReactNode;
};

/** Changes an assignment. What the change does to students who have begun is said before it is done; the second press does it. */
export function ChangeForm({ action, errors, labels, locale, children }: Props) {
  const [result, send] = useActionState(action, null);
  const error = errorSentence(result, errors, locale);
  const effects = result?.ok ? result.value : [];
  const sentence = ({ code, count }: ChangeEffect) => pluralForm(labels[code] satisfies PluralForms, count, locale);
  return (
    <form action={send} onReset={(event) => event.preventDefault()}>
      {children}
      <input type="hidden" name="confirmed" value={effects.length > 0 ? JSON.stringify(effects) : ''} />
      <div aria-live="polite">
        {error && (
          <Notice tone="wrong" className="mb-4" role="alert">
            {error}
          </Notice>
        )}
        {effects.length > 0 && (
          <Notice tone="warn" className="mb-4" title={labels.effects}>
            <ul className="mt-1 grid list-disc gap-1 pl-4">
              {effects.map((effect) => (
                <li key={effect.code}>{sentence(effect)}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <SubmitButton pendingLabel={labels.submitting} size="large" className="w-full sm:w-auto">
        {effects.length > 0 ? labels.confirm : labels.submit}
      </SubmitButton>
    </form>
  );
}
