'use client';
import { useState } from 'react';
import { Button } from './button.tsx';
import type { ButtonSize, ButtonVariant } from './button-style.ts';
import { Icon } from './icon.tsx';

type Props = { readonly text: string; readonly label: string; readonly copied: string; readonly variant?: ButtonVariant; readonly size?: ButtonSize };

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, copied, variant = 'secondary', size }: Props) {
  const [isCopied, setCopied] = useState(false);
  return (
    <Button
      {...{ variant, size }}
      onClick={() => {
        void navigator.clipboard?.writeText(text).then(() => setCopied(true), () => undefined);
      }}
    >
      <Icon name={isCopied ? 'check' : 'copy'} />
      <span aria-live="polite">{isCopied ? copied : label}</span>
    </Button>
  );
}
