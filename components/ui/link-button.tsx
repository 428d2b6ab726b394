import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style.ts';

type Props = ComponentProps<typeof Link> & { readonly variant?: ButtonVariant; readonly size?: ButtonSize };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ variant, size, className, ...rest }: Props) {
  return <Link className={buttonStyle(variant, size, className)} {...rest} />;
}
