import type { ReactNode } from 'react';

/** The buttons under the thumb: at the foot of a small screen, whether the question is short or scrolls. */
export function AnswerBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-auto border-t border-line bg-paper/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:static sm:mx-0 sm:mt-6 sm:border-0 sm:bg-transparent sm:px-0">
      <div className="flex flex-wrap items-center gap-2.5 sm:gap-3">{children}</div>
    </div>
  );
}
