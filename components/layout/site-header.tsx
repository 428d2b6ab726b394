import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { DueBadge } from './due-badge.tsx';
import { NavLink } from './nav-link.tsx';
import { Sign } from './wordmark.tsx';

type Props = {
  readonly labels: { readonly home: string; readonly main: string; readonly articles: string; readonly classes: string; readonly review: string; readonly due: string; readonly attempts: string; readonly account: string };
  readonly languageSwitch?: ReactNode;
  /** Questions that wait for review today. */
  readonly due: number;
};

/** The same line on every page: who we are, what is mine, who I am. Fits a window of 320 px in one row. */
export function SiteHeader({ labels, languageSwitch, due }: Props) {
  return (
    <header className="border-b border-line bg-paper print:hidden">
      <div className="mx-auto flex min-h-15 max-w-page flex-wrap items-center justify-end px-1 min-[22.5rem]:px-2 min-[25rem]:gap-x-1 min-[25rem]:px-3 sm:gap-x-2 sm:px-6">
        <Link href="/" aria-label={labels.home} className="mr-auto flex min-h-11 min-w-11 items-center gap-2 rounded-control px-1">
          <Sign className="size-8" />
          <span className="hidden font-serif text-xl font-semibold tracking-[-0.015em] min-[25rem]:inline">Verbatim</span>
        </Link>
        <nav aria-label={labels.main} className="flex flex-wrap items-center justify-end sm:gap-1">
          <NavLink href="/articles">{labels.articles}</NavLink>
          <NavLink href="/review">
            {labels.review}
            <DueBadge count={due} label={labels.due} />
          </NavLink>
          <NavLink href="/classes">{labels.classes}</NavLink>
          {/* In the narrowest window the page of progress leads there. */}
          <span className="hidden min-[30rem]:contents">
            <NavLink href="/attempts">{labels.attempts}</NavLink>
          </span>
          <NavLink href="/account" label={labels.account}>
            <Icon name="person" className="size-5.5" />
          </NavLink>
        </nav>
        {languageSwitch}
      </div>
    </header>
  );
}
