import type { ReactNode } from 'react';
import { QrDrawing } from './qr-drawing.tsx';

type Props = {
  readonly title: string;
  /** In two halves. */
  readonly code: string;
  readonly link: string;
  readonly text: string;
  readonly qr: { readonly size: number; readonly path: string };
  readonly qrLabel: string;
  readonly actions: ReactNode;
};

/** How to get into a class: the code, the picture of its link, and what to do with them. */
export function ClassCodeCard({ title, code, link, text, qr, qrLabel, actions }: Props) {
  return (
    <section aria-labelledby="code" className="rounded-card border border-line bg-surface p-5">
      <h2 id="code" className="text-sm font-medium text-soft">{title}</h2>
      <div className="mt-1 flex items-start justify-between gap-4 lg:block">
        <div className="min-w-0">
          <p translate="no" className="w-min font-serif text-2xl font-semibold tracking-[0.06em] tabular-nums select-all sm:w-auto">{code}</p>
          <p className="mt-1 text-sm text-muted">{text}</p>
        </div>
        <a href={link} className="block shrink-0 rounded-control lg:mt-4">
          <QrDrawing code={qr} label={qrLabel} className="size-24 rounded-control border border-line lg:size-full" />
        </a>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">{actions}</div>
    </section>
  );
}
