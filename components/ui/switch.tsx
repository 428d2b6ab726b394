import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type' | 'role'> & { readonly label: string; readonly hint?: ReactNode };

/** On or off. A native checkbox underneath, so that it works in a form without JavaScript. */
export function Switch({ label, hint, ...rest }: Props) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        {...rest}
        type="checkbox"
        role="switch"
        className="relative mt-0.5 h-6 w-11 shrink-0 appearance-none rounded-full border border-edge bg-sunken transition-colors before:absolute before:top-[3px] before:left-[3px] before:size-4 before:rounded-full before:bg-edge before:transition-transform checked:border-accent checked:bg-accent checked:before:translate-x-5 checked:before:bg-on-accent forced-colors:appearance-auto"
      />
      <span>
        <span className="block font-medium">{label}</span>
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
