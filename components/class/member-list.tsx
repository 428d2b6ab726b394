'use client';
import Link from 'next/link';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { TextField } from '#components/ui/text-field.tsx';
import { DeleteButton } from '#components/ui/undo-delete.tsx';

export type MemberRow = {
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
  readonly details: string;
  /** Null where there is nothing to take out. */
  readonly removeLabel: string | null;
  readonly removedSentence: string;
  readonly action?: ReactNode;
};

/** Students by name; in a large class with a field that finds one. */
export function MemberList({ label, rows, find }: { readonly label: string; readonly rows: readonly MemberRow[]; readonly find: string | null }) {
  const [typed, setTyped] = useState('');
  const wanted = fold(useDeferredValue(typed));
  const shown = wanted === '' ? rows : rows.filter(({ name }) => fold(name).includes(wanted));
  return (
    <>
      {find && (
        <div className="mb-3 max-w-sm">
          <TextField label={find} type="search" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
      )}
      <ul aria-label={label} className="divide-y divide-line border-y border-line">
        {shown.map((row) => (
          <li key={row.id} className="flex min-h-15 items-center gap-2 py-1.5 [contain-intrinsic-size:auto_3.75rem] [content-visibility:auto] sm:px-2">
            <div className="min-w-0 flex-1">
              {row.href ? (
                <Link href={row.href} prefetch={false} className="inline-block rounded-sm py-0.5 font-medium hover:text-accent hover:underline hover:underline-offset-4">
                  {row.name}
                </Link>
              ) : (
                <p className="font-medium">{row.name}</p>
              )}
              {row.details && <p className="text-sm text-muted">{row.details}</p>}
            </div>
            {row.action}
            {row.removeLabel && <DeleteButton id={row.id} label={row.removeLabel} said={row.removedSentence} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Without capitals and accents: who looks for "Hoa" finds "Hoà". */
const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().trim();
