'use client';
import { useRouter } from 'next/navigation';
import { createContext, useContext, useEffect, useRef, useState, useTransition, type ReactNode } from 'react';
import { errorSentence, type ActionResult, type Sentences } from './action-result.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import { Toast, ToastRegion, toastButtonStyle } from './toast.tsx';

type Gone = { readonly id: string; readonly said: string };
type Remove = (gone: Gone) => void;

export const RemoveContext = createContext<Remove | null>(null);

type Props = {
  readonly remove: (id: string) => Promise<ActionResult>;
  readonly restore: (id: string) => Promise<ActionResult>;
  readonly errors: Sentences;
  readonly undoLabel: string;
  /** The list, with a `DeleteButton` in each row. */
  readonly children: ReactNode;
};

/** Around a list whose things can be deleted: nothing asks "are you sure?", and the last deletion can be taken back. */
export function UndoDelete({ remove, restore, errors, undoLabel, children }: Props) {
  const router = useRouter();
  const [gone, setGone] = useState<Gone | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [, start] = useTransition();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (gone) undo.current?.focus(); // the pressed button has gone with its row
  }, [gone]);

  const run = (action: Props['remove'], { id }: Gone, after: () => void) =>
    start(async () => {
      const result = await action(id);
      setError(errorSentence(result, errors));
      if (!result.ok) return;
      after();
      router.refresh();
    });

  return (
    <RemoveContext value={(next) => run(remove, next, () => setGone(next))}>
      {error && (
        <Notice tone="wrong" role="alert" className="mb-4">
          {error}
        </Notice>
      )}
      {children}
      <ToastRegion>
        {gone && (
          <Toast
            action={
              <button ref={undo} type="button" className={toastButtonStyle} onClick={() => run(restore, gone, () => setGone(null))}>
                <Icon name="undo" />
                {undoLabel}
              </button>
            }
          >
            {gone.said}
          </Toast>
        )}
      </ToastRegion>
    </RemoveContext>
  );
}

/** Deletes one thing of the list around it. `label` names the thing; `said` is what the message afterwards says. */
export function DeleteButton({ id, label, said }: { readonly id: string; readonly label: string; readonly said: string }) {
  const remove = useContext(RemoveContext);
  return (
    <Button variant="quiet" size="small" aria-label={label} title={label} className="w-11 px-0! text-muted hover:text-wrong" onClick={() => remove?.({ id, said })}>
      <Icon name="trash" />
    </Button>
  );
}
