import type { ReactNode } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly notice?: ReactNode;
  /** Where Google is offered: its link, which leaves our pages. */
  readonly google?: { readonly label: string; readonly or: string; readonly href: string } | null;
  readonly children: ReactNode;
  readonly below?: ReactNode;
};

/** A narrow page with one form: signing in, signing up, recovering. */
export function AccountFrame({ title, lead, notice, google, children, below }: Props) {
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={title}>
        <p>{lead}</p>
      </PageHeader>
      {notice && <div className="mb-5">{notice}</div>}
      <Card>
        {google && (
          <>
            <a href={google.href} className={buttonStyle('secondary', 'medium', 'w-full')}>
              {google.label}
            </a>
            <p className="my-5 flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">{google.or}</p>
          </>
        )}
        {children}
      </Card>
      {below && <div className="mt-6 space-y-1 text-sm text-soft">{below}</div>}
    </div>
  );
}
