import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';

type Props = {
  readonly label: string;
  readonly title: string;
  /** "8 April 2024 · 12 questions" */
  readonly details: string;
  /** The first lines of the article. */
  readonly opening: string;
  readonly lang?: string;
  readonly actions: ReactNode;
};

/** The article that is there for whoever just wants to see: its first lines and the way into its quiz. */
export function SampleCard({ label, title, details, opening, lang, actions }: Props) {
  return (
    <Card className="flex h-full flex-col">
      <p className="text-sm font-medium text-accent">{label}</p>
      <h2 lang={lang} className="mt-2 font-serif text-xl font-semibold">
        {title}
      </h2>
      <p className="mt-2 text-sm text-muted">{details}</p>
      <p lang={lang} className="reading mt-4 line-clamp-4 text-soft max-lg:text-base sm:line-clamp-6">
        {opening}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-3 lg:mt-auto lg:pt-6">{actions}</div>
    </Card>
  );
}
