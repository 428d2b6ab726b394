import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';

/** One attempt, with everything said in the reader's language. */
export type AttemptRow = {
  readonly id: string;
  readonly href: string;
  readonly title: string | null;
  readonly mode: string;
  readonly when: string;
  readonly dateTime: string;
  readonly isFinished: boolean;
  /** "9 of 12", or how far it is. */
  readonly result: string;
  readonly action: string;
};

/** Attempts, newest first; each row is one link, to its review or back into it. */
export function AttemptList({ rows, lang, after }: { readonly rows: readonly AttemptRow[]; readonly lang?: string; readonly after?: ReactNode }) {
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={row.href} className="group flex min-h-16 items-center gap-4 px-1 py-3 hover:bg-sunken sm:px-3">
              <span className="min-w-0 flex-1">
                {row.title && (
                  <span lang={lang} className="line-clamp-2 font-serif font-medium">
                    {row.title}
                  </span>
                )}
                <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                  <time dateTime={row.dateTime}>{row.when}</time>
                  <Badge>{row.mode}</Badge>
                </span>
              </span>
              <span className="shrink-0 text-right">
                <span className={row.isFinished ? 'block text-lg font-semibold tabular-nums' : 'block text-sm text-soft'}>{row.result}</span>
                <span className="flex items-center justify-end gap-1 text-sm font-medium text-accent">
                  {row.action}
                  <Icon name="arrow-right" className="size-4 transition-transform group-hover:translate-x-0.5" />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {after}
    </>
  );
}
