'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { errorSentence, type ActionResult, type Sentences } from '#components/ui/action-result.ts';
import { Button } from '#components/ui/button.tsx';

type Props = {
  readonly id: string;
  readonly action: (id: string) => Promise<ActionResult>;
  readonly errors: Sentences;
  readonly label: string;
  /** With the device's name in it, for whoever cannot see the row. */
  readonly name: string;
};

/** Signs one other device out. */
export function RevokeButton({ id, action, errors, label, name }: Props) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const [error, setError] = useState<string | null>(null);
  return (
    <span className="text-right">
      <Button
        variant="secondary"
        size="small"
        aria-label={name}
        aria-disabled={isPending || undefined}
        onClick={() =>
          !isPending &&
          start(async () => {
            const result = await action(id);
            setError(errorSentence(result, errors));
            if (result.ok) router.refresh();
          })
        }
      >
        {label}
      </Button>
      {error && (
        <span role="alert" className="mt-1 block text-sm text-wrong">
          {error}
        </span>
      )}
    </span>
  );
}
