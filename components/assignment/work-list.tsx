import Link from 'next/link';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';

/** One assignment as its student sees it in a list, with everything said in the reader's language. */
export type WorkRow = {
  readonly id: string;
  readonly title: string;
  /** Dates, on the reader's clock. */
  readonly when: string;
  /** The same on the clock of the class, where that one shows another time. */
  readonly inClass: string | null;
  readonly badge: { readonly label: string; readonly tone: Tone } | null;
  /** "9 of 12", or how far one is. */
  readonly result: string | null;
  readonly action: string | null;
};
export type WorkGroup = { readonly name: string; readonly rows: readonly WorkRow[] };

/** What there is to do, what comes, and what is done. */
export function WorkList({ groups }: { readonly groups: readonly WorkGroup[] }) {
  return (
    <div className="grid gap-9">
      {groups.map(({ name, rows }) => (
        <section key={name} aria-label={name}>
          <h2 className="mb-3 font-serif text-xl font-semibold">{name}</h2>
          <ul className="grid gap-3">
            {rows.map((row) => (
              <li key={row.id}>
                <Link href={`/assignments/${row.id}`} className="group block rounded-card border border-line bg-surface p-4 hover:border-accent sm:p-5">
                  <span className="flex items-start gap-3">
                    <span className="min-w-0 flex-1">
                      <span lang="en" className="line-clamp-2 font-serif text-lg font-semibold group-hover:text-accent">
                        {row.title}
                      </span>
                      <span className="mt-1 block text-sm text-soft">{row.when}</span>
                      {row.inClass && <span className="block text-sm text-muted">{row.inClass}</span>}
                    </span>
                    {row.result && <span className="shrink-0 text-right text-lg font-semibold tabular-nums">{row.result}</span>}
                  </span>
                  {(row.badge || row.action) && (
                    <span className="mt-3 flex flex-wrap items-center justify-between gap-2">
                      {row.badge ? <Badge tone={row.badge.tone}>{row.badge.label}</Badge> : <span />}
                      {row.action && (
                        <span className="inline-flex items-center gap-1 font-medium text-accent">
                          {row.action}
                          <Icon name="arrow-right" className="transition-transform group-hover:translate-x-0.5" />
                        </span>
                      )}
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
