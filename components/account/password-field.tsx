'use client';
import { useState } from 'react';
import { TextField } from '#components/ui/text-field.tsx';

type Props = { readonly label: string; readonly hint?: string; readonly showLabel: string; readonly isNew: boolean };

/** A password that can be looked at while it is typed, and that password managers know how to fill. */
export function PasswordField({ label, hint, showLabel, isNew }: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <TextField
        name="password"
        label={label}
        hint={hint}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        minLength={isNew ? 8 : undefined}
        maxLength={200}
        required
        autoCapitalize="none"
        spellCheck={false}
      />
      <label className="mt-1 inline-flex min-h-11 items-center gap-2.5 text-sm">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} className="size-5 accent-accent" />
        {showLabel}
      </label>
    </div>
  );
}
