import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly text: string; readonly words: string; readonly copy: ReactNode };

/** The four words that bring a student back on another phone, shown once when they join. */
export function WayBack({ title, text, words, copy }: Props) {
  return (
    <section aria-labelledby="way-back" className="mb-8 rounded-card border border-line bg-surface p-5 sm:p-6">
      <h2 id="way-back" className="font-serif text-lg font-semibold">{title}</h2>
      <p className="mt-1 text-sm text-soft">{text}</p>
      <p lang="en" translate="no" className="mt-4 rounded-control bg-mark px-4 py-3 text-center font-serif text-xl font-semibold tracking-wide text-ink select-all">
        {words}
      </p>
      <div className="mt-1">{copy}</div>
    </section>
  );
}
