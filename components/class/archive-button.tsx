'use client';
import { useContext } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RemoveContext } from '#components/ui/undo-delete.tsx';

/** Sets a class aside, with words on it: the `UndoDelete` around it offers to take it back. */
export function ArchiveButton({ id, label, said }: { readonly id: string; readonly label: string; readonly said: string }) {
  const remove = useContext(RemoveContext);
  return (
    <Button variant="secondary" onClick={() => remove?.({ id, said })}>
      {label}
    </Button>
  );
}
