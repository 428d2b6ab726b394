import { Badge } from '#components/ui/badge.tsx';
import type { QuestionKind } from '#engine/types.ts';

type Props = { readonly label: string; readonly kinds: readonly { readonly kind: QuestionKind; readonly count: number }[]; readonly names: Readonly<Record<QuestionKind, string>> };

/** How many questions of which kind. */
export function Kinds({ label, kinds, names }: Props) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {kinds.map(({ kind, count }) => (
        <li key={kind}>
          <Badge>
            <span className="tabular-nums">{count}</span> {names[kind]}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
