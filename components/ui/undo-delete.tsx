'use client';
import { useRouter } from 'next/navigation';
import { createContext, useContext, useEffect, useRef, useState, useTransition, type ReactNode } from 'react';
import { errorSentence, type ActionResult, type Sentences } from './action-result.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import { Toast, ToastRegion, toastButtonStyle } from './toast.tsx';

type Gone = { readonly id: string; readonly said: string };
type Send = Props['remove'];
type Remove = (gone: Gone) => void;

/** `send`: for a form that works without JavaScript. */
const RemoveContext = createContext<{ readonly remove: Remove; readonly send: Send } | null>(null);

type Props = {
  readonly remove: (id: string) => Promise<ActionResult>;
  readonly restore: (id: string) => Promise<ActionResult>;
  readonly errors: Sentences;
  readonly undoLabel: string;
  /** What was deleted a short while ago: without JavaScript it is had back from here, since nothing stays on the page. */
  readonly deleted?: readonly Gone[];
  /** The list, with a `DeleteButton` in each row. */
  readonly children: ReactNode;
};

/** The action of a form without fields, for a browser without JavaScript. */
const plain = (action: Send, id: string) => action.bind(null, id) as unknown as () => Promise<void>;

/** Around a list whose things can be deleted: nothing asks "are you sure?", and the last deletion can be taken back. */
export function UndoDelete({ remove, restore, errors, undoLabel, deleted = [], children }: Props) {
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
    <RemoveContext value={{ remove: (next) => run(remove, next, () => setGone(next)), send: remove }}>
      {deleted.length > 0 && (
        <noscript>
          {deleted.map(({ id, said }) => (
            <form key={id} action={plain(restore, id)} className="mb-4">
              <Notice
                action={
                  <Button type="submit" variant="secondary" size="small">
                    {undoLabel}
                  </Button>
                }
              >
                {said}
              </Notice>
            </form>
          ))}
        </noscript>
      )}
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

type ButtonProps = { readonly id: string; readonly said: string };

/** The form around a button that deletes one thing; without JavaScript it is sent as it is. `said` is what the message afterwards says. */
export function RemoveForm({ id, said, children }: ButtonProps & { readonly children: ReactNode }) {
  const context = useContext(RemoveContext);
  if (!context) return null;
  return (
    <form
      action={plain(context.send, id)}
      onSubmit={(event) => {
        event.preventDefault();
        context.remove({ id, said });
      }}
    >
      {children}
    </form>
  );
}

/** Deletes one thing of the list around it. `label` names the thing. */
export function DeleteButton({ label, ...gone }: ButtonProps & { readonly label: string }) {
  return (
    <RemoveForm {...gone}>
      <Button type="submit" variant="quiet" size="small" aria-label={label} title={label} className="w-11 px-0! text-muted hover:text-wrong">
        <Icon name="trash" />
      </Button>
    </RemoveForm>
  );
}
