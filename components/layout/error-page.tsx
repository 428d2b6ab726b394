import type { ReactNode } from 'react';
import { Sign } from './wordmark.tsx';

type Props = { readonly title: string; readonly text: string; readonly actions: ReactNode };

/** Where something cannot be shown: what happened, and the ways out. */
export function ErrorPage({ title, text, actions }: Props) {
  return (
    <div className="mx-auto max-w-md py-12 text-center sm:py-20">
      <Sign className="mx-auto size-12 opacity-80" />
      <h1 className="mt-6 font-serif text-2xl font-semibold">{title}</h1>
      <p className="mt-3 text-soft">{text}</p>
      <div className="mt-8 flex flex-wrap justify-center gap-3">{actions}</div>
    </div>
  );
}
