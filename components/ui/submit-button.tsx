'use client';
import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

type Props = Omit<ComponentProps<typeof Button>, 'type' | 'disabled'> & {
  /** Said while the form is on its way. */
  readonly pendingLabel?: string;
};

/**
 * The submit button of a form. While the form is on its way it says so and ignores further presses, but keeps its
 * place, size and focus: a disabled button would lose the focus of a keyboard user.
 */
export function SubmitButton({ pendingLabel, children, ...rest }: Props) {
  const { pending } = useFormStatus();
  return (
    <Button {...rest} type="submit" aria-disabled={pending || undefined} onClick={(event) => (pending ? event.preventDefault() : rest.onClick?.(event))}>
      {pending && <Icon name="wait" className="size-5" />}
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
