import { classNames } from './class-names.ts';

/** `primary`: the one thing to do here. `secondary`: another good thing. `quiet`: in a row of things. `danger`: cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
/** `small` is less wide, never less tall than 44 px. */
export type ButtonSize = 'medium' | 'small' | 'large';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control border font-medium leading-snug text-center no-underline select-none transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border-edge bg-surface text-ink hover:border-accent hover:bg-accent-soft',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-soft',
  danger: 'border-wrong bg-transparent text-wrong hover:bg-wrong-soft',
};

const sizes: Record<ButtonSize, string> = {
  small: 'px-3 py-1.5 text-sm',
  medium: 'px-5 py-2 text-base',
  large: 'min-h-13 px-6 py-3 text-lg',
};

/** The classes of a button; for links that look like one too. */
export function buttonStyle(variant: ButtonVariant = 'primary', size: ButtonSize = 'medium', more?: string): string {
  return classNames(base, variants[variant], sizes[size], more);
}
