'use client';
import { useEffect, useState } from 'react';

/** Said by the review page whenever something is done; `detail` is how many questions are left today. */
export const dueEvent = 'verbatim-due';

/**
 * How many questions wait today, beside the way to them; nothing where none does. On a home screen the icon says it too.
 * @param props.count as the server knows it @param props.label "{count} due", read out
 */
export function DueBadge({ count, label }: { readonly count: number; readonly label: string }) {
  const [left, setLeft] = useState(count);
  useEffect(() => {
    const hear = (event: Event) => setLeft((event as CustomEvent<number>).detail);
    window.addEventListener(dueEvent, hear);
    return () => window.removeEventListener(dueEvent, hear);
  }, []);
  useEffect(() => {
    const told = left > 0 ? navigator.setAppBadge?.(left) : navigator.clearAppBadge?.();
    told?.catch(() => {}); // allowed to installed apps alone
  }, [left]);
  if (left <= 0) return null;
  return (
    <span className="ml-1 min-w-5 rounded-full bg-accent px-1.5 text-xs leading-5 font-semibold text-on-accent no-underline">
      <span aria-hidden="true">{left > 99 ? '99+' : left}</span>
      <span className="sr-only">{label.replace('{count}', String(left))}</span>
    </span>
  );
}
