import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style.ts';

type Props = ComponentProps<'button'> & { readonly variant?: ButtonVariant; readonly size?: ButtonSize };

/** A button that does something here. `type` is "button" unless said otherwise. */
export function Button({ variant, size, className, type = 'button', ...rest }: Props) {
  return <button type={type} className={buttonStyle(variant, size, className)} {...rest} />;
}
