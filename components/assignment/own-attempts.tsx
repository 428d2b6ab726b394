import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';

export type OwnAttempt = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly when: string;
  readonly dateTime: string;
  /** "9 of 12", or how far it is. */
  readonly result: string;
  readonly isScored: boolean;
  readonly marks: readonly string[];
};

/** One's own attempts at an assignment, in the order they were begun. */
export function OwnAttempts({ rows }: { readonly rows: readonly OwnAttempt[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={row.href} className="group flex min-h-16 items-center gap-4 px-1 py-3 hover:bg-sunken sm:px-3">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{row.name}</span>
              <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                <time dateTime={row.dateTime}>{row.when}</time>
                {row.marks.map((mark) => (
                  <Badge key={mark} tone="warn">
                    {mark}
                  </Badge>
                ))}
              </span>
            </span>
            <span className={row.isScored ? 'text-lg font-semibold tabular-nums' : 'text-sm text-soft'}>{row.result}</span>
            <Icon name="arrow-right" className="text-accent transition-transform group-hover:translate-x-0.5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
