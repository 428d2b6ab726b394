import { classNames } from './class-names.ts';

type Props = {
  /** 0..1. */
  readonly value: number;
  /** Read out in front of the percentage. */
  readonly label: string;
  readonly className?: string;
};

/** How far along something is. The words beside it are the page's; this has its name for screen readers. */
export function Progress({ value, label, className }: Props) {
  return (
    <progress
      aria-label={label}
      max={1}
      value={Math.min(1, Math.max(0, value))}
      className={classNames(
        'block h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[inline-size] [&::-webkit-progress-value]:duration-300',
        className,
      )}
    />
  );
}
