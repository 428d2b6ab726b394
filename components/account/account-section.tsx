import { useId, type ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';

/** One matter of the account page. */
export function AccountSection({ title, lead, children }: { readonly title: string; readonly lead?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Card>
      <section aria-labelledby={id}>
        <h2 id={id} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        {lead && <p className="mt-1 text-sm text-soft">{lead}</p>}
        <div className="mt-5">{children}</div>
      </section>
    </Card>
  );
}
