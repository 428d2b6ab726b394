'use client';
import { useActionState } from 'react';
import { errorSentence, type FormAction, type Sentences } from '#components/ui/action-result.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

type Entry = { readonly id: string; readonly nickname: string; readonly words: string | null };
type Props = {
  readonly classId: string;
  readonly action: FormAction<Entry[]>;
  readonly errors: Sentences;
  /** On top of the printed page. */
  readonly heading: string;
  readonly labels: Readonly<Record<'show' | 'working' | 'print' | 'how' | 'own' | 'empty', string>>;
};

/** The words of a class, shown when asked for: slips along whose dashed lines a printed page is cut. */
export function ClassSheet({ classId, action, errors, heading, labels }: Props) {
  const [result, send] = useActionState(action, null);
  const error = errorSentence(result, errors);
  if (!result?.ok) {
    return (
      <form action={send}>
        <input type="hidden" name="id" value={classId} />
        {error && <Notice tone="wrong" role="alert" className="mb-4">{error}</Notice>}
        <SubmitButton pendingLabel={labels.working}>{labels.show}</SubmitButton>
      </form>
    );
  }
  if (result.value.length === 0) return <Notice>{labels.empty}</Notice>;
  return (
    <>
      <Button className="mb-6 print:hidden" onClick={() => window.print()}>
        <Icon name="print" />
        {labels.print}
      </Button>
      <p className="mb-4 hidden font-serif font-semibold print:block">{heading}</p>
      <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
        {result.value.map(({ id, nickname, words }) => (
          <li key={id} className="break-inside-avoid rounded-control border border-dashed border-edge bg-surface px-4 py-3 print:rounded-none">
            <p className="text-sm text-soft print:text-ink">{nickname}</p>
            {words ? (
              <>
                <p lang="en" translate="no" className="font-serif text-lg font-semibold tracking-wide">{words}</p>
                <p className="mt-1 text-xs text-muted print:text-ink">{labels.how}</p>
              </>
            ) : (
              <p className="mt-1 text-sm text-muted">{labels.own}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
