'use client';
import { useActionState, useEffect, useRef, useState } from 'react';
import { errorSentence, type FormAction, type Sentences } from '#components/ui/action-result.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

type Props = {
  readonly action: FormAction<string>;
  readonly errors: Sentences;
  readonly labels: Readonly<Record<'show' | 'showing' | 'copy' | 'copied' | 'print', string>>;
};

/** The four words, shown when asked for and not before. */
export function RecoveryCode({ action, errors, labels }: Props) {
  const [result, send] = useActionState(action, null);
  const [isCopied, setCopied] = useState(false);
  const code = useRef<HTMLParagraphElement>(null);
  const words = result?.ok ? result.value : null;
  const error = errorSentence(result, errors);
  useEffect(() => {
    if (words) code.current?.focus();
  }, [words]);

  if (words === null) {
    return (
      <form action={send}>
        {error && (
          <Notice tone="wrong" role="alert" className="mb-4">
            {error}
          </Notice>
        )}
        <SubmitButton variant="secondary" pendingLabel={labels.showing}>
          {labels.show}
        </SubmitButton>
      </form>
    );
  }
  return (
    <div>
      <p ref={code} tabIndex={-1} lang="en" translate="no" className="rounded-control border border-edge bg-sunken px-4 py-5 text-center font-serif text-xl font-semibold tracking-wide break-words select-all print:border-2">
        {words}
      </p>
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            void navigator.clipboard?.writeText(words).then(() => setCopied(true));
          }}
        >
          <Icon name={isCopied ? 'check' : 'copy'} />
          <span aria-live="polite">{isCopied ? labels.copied : labels.copy}</span>
        </Button>
        <Button variant="quiet" size="small" onClick={() => window.print()}>
          <Icon name="print" />
          {labels.print}
        </Button>
      </div>
    </div>
  );
}
