import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

type Props = { readonly summary: ReactNode; readonly children: ReactNode; readonly open?: boolean; readonly className?: string };

/** Something that is there for whoever asks. The browser's own `<details>`: works without JavaScript. */
export function Disclosure({ summary, children, open, className }: Props) {
  return (
    <details open={open} className={classNames('group', className)}>
      <summary className="-mx-2 inline-flex min-h-11 items-center gap-2 rounded-control px-2 font-medium text-accent hover:bg-accent-soft">
        <Icon name="chevron-down" className="transition-transform group-open:rotate-180" />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
