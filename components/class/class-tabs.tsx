'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

type Props = { readonly label: string; readonly tabs: readonly { readonly href: string; readonly label: string }[] };

/** The parts of a class. Each is a page of its own, so these are links that say where one is. */
export function ClassTabs({ label, tabs }: Props) {
  const path = usePathname();
  const here = [...tabs].sort((a, b) => b.href.length - a.href.length).find(({ href }) => path === href || path.startsWith(`${href}/`))?.href;
  return (
    <nav aria-label={label} className="-mt-2 mb-8 border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap sm:gap-x-3">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.href === here ? (path === here ? 'page' : 'true') : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent px-1.5 text-sm font-medium text-soft hover:border-edge hover:text-ink aria-[current]:border-accent aria-[current]:text-ink sm:px-3"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
