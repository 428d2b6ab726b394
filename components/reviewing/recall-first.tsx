'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ReviewingLabels } from './reviewing-labels.ts';

type Props = { readonly prompt: string; readonly lang: string; readonly onShow: () => void; readonly labels: ReviewingLabels['reviewing']; readonly children: ReactNode };

/** The question alone: recalling the answer before the options are seen is what makes it stay. */
export function RecallFirst({ prompt, lang, onShow, labels, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section aria-labelledby="question">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it has the focus when the question appears, and Enter goes on */}
      <h1 ref={heading} id="question" tabIndex={-1} lang={lang} className="text-xl font-semibold" onKeyDown={(event) => event.key === 'Enter' && onShow()}>
        {prompt}
      </h1>
      <p className="mt-3 text-soft">{labels.think}</p>
      <Button size="large" className="mt-6 w-full sm:w-auto" onClick={onShow}>
        {labels.show}
      </Button>
      {children}
    </section>
  );
}
