'use client';
import { startTransition, useActionState, type MouseEvent, type ReactNode } from 'react';
import { errorSentence, type FormAction, type Sentences } from '#components/ui/action-result.ts';
import { Notice } from '#components/ui/notice.tsx';
import { ToastRegion } from '#components/ui/toast.tsx';

type Props = {
  /** Form fields: article, start, end. */
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly article: string;
  /** Said while the questions are fetched. */
  readonly asking: string;
  /** The article; in it a passage is a link with `data-passage="start-end"`. */
  readonly children: ReactNode;
};

/** Around an article: a tap on a passage asks about it. Without JavaScript its link leads to the form under its paragraph. */
export function AskInText({ action, errors, article, asking, children }: Props) {
  const [result, send, isPending] = useActionState(action, null);
  const error = errorSentence(result, errors);
  const ask = (event: MouseEvent) => {
    const passage = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-passage]');
    if (!passage || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (isPending) return;
    const [start = '', end = ''] = passage.dataset['passage']?.split('-') ?? [];
    const form = new FormData();
    for (const [name, value] of Object.entries({ article, start, end })) form.set(name, value);
    startTransition(() => send(form));
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- presses of the links inside, heard in one place */}
      <div onClick={ask} aria-busy={isPending}>
        {children}
      </div>
      <ToastRegion>
        {isPending && <p className="rounded-control bg-ink px-4 py-2 text-sm text-paper">{asking}</p>}
        {error && !isPending && (
          <Notice tone="wrong" className="pointer-events-auto max-w-lg">
            {error}
          </Notice>
        )}
      </ToastRegion>
    </>
  );
}
