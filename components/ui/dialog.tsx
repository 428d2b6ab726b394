'use client';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

type Props = {
  readonly open: boolean;
  /** Called by Escape, the cross and a press outside. */
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons, the safe one first. */
  readonly actions?: ReactNode;
};

/**
 * A question that must be answered before going on. The browser's own `<dialog>`: it keeps the focus inside, closes by
 * Escape and gives the focus back to what opened it.
 */
export function Dialog({ open, onClose, title, closeLabel, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press on the veil; Escape is the browser's
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-0 text-ink shadow-lift open:arrive"
    >
      <div className="p-5 sm:p-7">
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="font-serif text-xl font-semibold">
            {title}
          </h2>
          <button type="button" onClick={onClose} aria-label={closeLabel} className="-mt-2 -mr-3 grid size-11 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink">
            <Icon name="cross" />
          </button>
        </div>
        <div className="mt-3 text-soft">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div>}
      </div>
    </dialog>
  );
}
