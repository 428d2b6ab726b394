import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

const tones: Record<Tone, string> = {
  plain: 'border-line bg-sunken',
  accent: 'border-accent/30 bg-accent-soft',
  right: 'border-correct/30 bg-correct-soft',
  wrong: 'border-wrong/30 bg-wrong-soft',
  warn: 'border-warn/30 bg-warn-soft',
};
const icons: Record<Tone, readonly [IconName, string]> = {
  plain: ['info', 'text-soft'],
  accent: ['info', 'text-accent'],
  right: ['check', 'text-correct'],
  wrong: ['warn', 'text-wrong'],
  warn: ['warn', 'text-warn'],
};

type Props = {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `alert` interrupts a screen reader: for what went wrong just now. */
  readonly role?: 'alert' | 'status';
  readonly className?: string;
};

/** Something to know at this place of the page, with what to do about it. */
export function Notice({ tone = 'plain', title, children, action, role, className }: Props) {
  const [icon, colour] = icons[tone];
  return (
    <div role={role} className={classNames('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-control border px-4 py-3 text-sm', tones[tone], className)}>
      <Icon name={icon} className={classNames('mt-px', colour)} />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
