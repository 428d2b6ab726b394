'use client';
import { useActionState } from 'react';
import { errorSentence, type FormAction, type Sentences } from '#components/ui/action-result.ts';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

type Props = {
  readonly classId: string;
  /** Of this site, without a slash at its end. */
  readonly address: string;
  readonly action: FormAction<string>;
  readonly errors: Sentences;
  readonly labels: Readonly<Record<'invite' | 'working' | 'text' | 'copy' | 'copied', string>>;
};

/** Makes a link for one co-teacher and shows it, once. */
export function InviteTeacher({ classId, address, action, errors, labels }: Props) {
  const [result, send] = useActionState(action, null);
  const error = errorSentence(result, errors);
  return (
    <form action={send} className="space-y-4">
      <input type="hidden" name="id" value={classId} />
      {error && <Notice tone="wrong" role="alert">{error}</Notice>}
      {result?.ok && (
        <Notice tone="accent" role="status">
          <p>{labels.text}</p>
          <p translate="no" className="mt-2 font-medium break-all select-all">{address + result.value}</p>
          <div className="mt-2"><CopyButton text={address + result.value} label={labels.copy} copied={labels.copied} size="small" /></div>
        </Notice>
      )}
      <SubmitButton variant="secondary" pendingLabel={labels.working}>{labels.invite}</SubmitButton>
    </form>
  );
}
