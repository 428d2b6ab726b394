'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

type Props = { readonly href: string; readonly label?: string; readonly children: ReactNode };

/** A link of the header, which says when it leads to where one is. */
export function NavLink({ href, label, children }: Props) {
  const path = usePathname();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-label={label}
      aria-current={path === href ? 'page' : isHere ? 'true' : undefined}
      className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-control px-1 text-sm font-medium text-soft decoration-accent decoration-2 underline-offset-[0.45em] hover:text-ink hover:underline aria-[current]:text-ink aria-[current]:underline min-[22.5rem]:px-1.5 min-[25rem]:px-2 sm:px-3"
    >
      {children}
    </Link>
  );
}
