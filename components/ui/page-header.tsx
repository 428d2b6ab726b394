import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** A line above the title: where this belongs. */
  readonly over?: ReactNode;
  /** A sentence or two below it. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Language of the title, where it is not the page's. */
  readonly lang?: string;
};

/** The top of a page: its only `h1`, which scripts may focus after a change of page. */
export function PageHeader({ title, over, children, actions, lang }: Props) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-read flex-1 basis-72">
        {over && <div className="mb-2 text-sm text-muted">{over}</div>}
        <h1 id="title" tabIndex={-1} lang={lang} className="font-serif text-2xl font-semibold tracking-[-0.01em] sm:text-3xl">
          {title}
        </h1>
        {children && <div className="mt-3 text-soft">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}
