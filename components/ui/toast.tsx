import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/**
 * A short message at the foot of the window, with an undo button where what happened can be taken back. It stays until
 * something else is done: a message that runs away cannot be read by everyone. Keep the `ToastRegion` around it on the
 * page at all times, so that a screen reader says what appears in it.
 */
export function Toast({ children, action, icon = 'check' }: { readonly children: ReactNode; readonly action?: ReactNode; readonly icon?: IconName }) {
  return (
    <div className="arrive pointer-events-auto flex w-full max-w-lg flex-wrap items-center gap-x-4 gap-y-1 rounded-card border border-line bg-ink py-2 pr-2 pl-4 text-sm text-paper shadow-lift">
      <Icon name={icon} />
      <p className="min-w-0 flex-1 basis-40 py-2">{children}</p>
      {action}
    </div>
  );
}

/** The classes of the button inside a toast, whose ground is ink. */
export const toastButtonStyle =
  'inline-flex min-h-11 items-center gap-2 rounded-control px-4 font-semibold text-paper underline underline-offset-4 hover:bg-paper/15 focus-visible:outline-paper focus-visible:-outline-offset-4';

/** Where toasts appear; `role="status"`, present before any toast is. */
export function ToastRegion({ children }: { readonly children?: ReactNode }) {
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex justify-center p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
      {children}
    </div>
  );
}
