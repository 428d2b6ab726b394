import Link from 'next/link';
import type { ReactNode } from 'react';

export type ClassRow = { readonly id: string; readonly name: string; readonly details: string; readonly badge: ReactNode };

/** Classes, one under the other. */
export function ClassRows({ rows }: { readonly rows: readonly ClassRow[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, name, details, badge }) => (
        <li key={id} className="py-4 sm:px-2">
          <h3 className="font-serif text-lg font-semibold">
            <Link href={`/classes/${id}`} className="inline-block rounded-sm py-1.5 hover:text-accent hover:underline hover:underline-offset-4">
              {name}
            </Link>
          </h3>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            {details} {badge}
          </p>
        </li>
      ))}
    </ul>
  );
}
