import { Button } from '#components/ui/button.tsx';
import { RemoveForm } from '#components/ui/undo-delete.tsx';

/** Sets a class aside, with words on it: the `UndoDelete` around it offers to take it back. */
export function ArchiveButton({ id, label, said }: { readonly id: string; readonly label: string; readonly said: string }) {
  return (
    <RemoveForm id={id} said={said}>
      <Button type="submit" variant="secondary">
        {label}
      </Button>
    </RemoveForm>
  );
}
