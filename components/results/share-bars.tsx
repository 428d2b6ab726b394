import Link from 'next/link';

export type ShareBar = { readonly key: string; readonly label: string; readonly href?: string; readonly share: number | null; readonly text: string; readonly lang?: string };

/** Shares as bars, each with its name and its number: the list reads the same without the picture. */
export function ShareBars({ bars, label }: { readonly bars: readonly ShareBar[]; readonly label: string }) {
  return (
    <ol aria-label={label} className="grid gap-3">
      {bars.map((bar) => (
        <li key={bar.key}>
          <div className="flex items-baseline justify-between gap-4">
            <span lang={bar.lang} className="min-w-0">
              {bar.href ? (
                <Link href={bar.href} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
                  {bar.label}
                </Link>
              ) : (
                bar.label
              )}
            </span>
            <span className="shrink-0 text-sm text-soft tabular-nums">{bar.text}</span>
          </div>
          <MeterBar share={bar.share} />
        </li>
      ))}
    </ol>
  );
}

/** One bar of 0 to 1; `tone` tells two of one thing apart together with the label beside each. */
export function MeterBar({ share, tone = 'accent' }: { readonly share: number | null; readonly tone?: 'accent' | 'edge' }) {
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className="block h-2.5 w-full rounded-full bg-sunken">
      {share !== null && share > 0 && <rect width={Math.min(100, share * 100)} height="4" fill={tone === 'accent' ? 'var(--color-accent)' : 'var(--color-edge)'} />}
    </svg>
  );
}
