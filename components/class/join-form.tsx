'use client';
import { useActionState } from 'react';
import { errorSentence, type FormAction, type Sentences } from '#components/ui/action-result.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type Props = {
  readonly code: string;
  /** Free ones, each a button that goes straight in. */
  readonly nicknames: readonly string[];
  readonly most: number;
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly labels: Readonly<Record<'pick' | 'own' | 'ownHint' | 'join' | 'joining', string>>;
};

/** One press on a nickname, or one's own: two forms, so that Enter in the field sends what was typed. Works without JavaScript. */
export function JoinForm({ code, nicknames, most, action, errors, labels }: Props) {
  const [result, send] = useActionState(action, null);
  const error = errorSentence(result, errors);
  return (
    <>
      {error && <Notice tone="wrong" role="alert" className="mb-5">{error}</Notice>}
      <form action={send} onReset={(event) => event.preventDefault()}>
        <input type="hidden" name="code" value={code} />
        <fieldset>
          <legend className="mb-2 text-sm font-medium">{labels.pick}</legend>
          <div className="grid gap-2">
            {nicknames.map((nickname) => (
              <SubmitButton key={nickname} name="offered" value={nickname} variant="secondary" size="large" className="w-full font-serif" translate="no">
                {nickname}
              </SubmitButton>
            ))}
          </div>
        </fieldset>
      </form>
      <form action={send} onReset={(event) => event.preventDefault()} className="mt-6 space-y-4 border-t border-line pt-5">
        <input type="hidden" name="code" value={code} />
        <TextField name="nickname" label={labels.own} hint={labels.ownHint} required maxLength={most * 2} autoComplete="off" spellCheck={false} className="text-lg" />
        <SubmitButton size="large" className="w-full" pendingLabel={labels.joining}>{labels.join}</SubmitButton>
      </form>
    </>
  );
}
