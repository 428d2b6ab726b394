import Link from 'next/link';

type Props = { readonly label: string; readonly tabs: readonly { readonly href: string; readonly label: string; readonly isHere: boolean }[] };

/** The pages of one assignment's results. */
export function ResultTabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {tabs.map(({ href, label: text, isHere }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isHere ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-line bg-surface px-4 text-sm font-medium text-soft hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
