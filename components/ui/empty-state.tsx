import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode };

/** Where there is nothing yet: what would be here, and the way to it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="rounded-card border border-dashed border-edge/60 px-6 py-12 text-center sm:py-16">
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      <div className="mx-auto mt-2 max-w-md text-soft">{children}</div>
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
