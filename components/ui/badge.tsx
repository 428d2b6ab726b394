import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Tone = 'plain' | 'accent' | 'right' | 'wrong' | 'warn';

const tones: Record<Tone, string> = {
  plain: 'bg-sunken text-soft',
  accent: 'bg-accent-soft text-accent',
  right: 'bg-correct-soft text-correct',
  wrong: 'bg-wrong-soft text-wrong',
  warn: 'bg-warn-soft text-warn',
};

/** A word or two about the thing beside it. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={classNames('inline-flex items-center gap-1 rounded-md px-2 py-0.5 text-xs font-medium', tones[tone])}>{children}</span>;
}
