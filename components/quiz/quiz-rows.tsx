import Link from 'next/link';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { DeleteButton } from '#components/ui/undo-delete.tsx';

export type QuizRow = { readonly id: string; readonly label: string; readonly tone: Tone; readonly when: string; readonly deleteLabel: string; readonly isMine: boolean };

/** The quizzes of an article, each a way into it. */
export function QuizRows({ rows, empty, deletedSentence }: { readonly rows: readonly QuizRow[]; readonly empty: string; readonly deletedSentence: string }) {
  if (rows.length === 0) return <p className="text-soft">{empty}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, label, tone, when, deleteLabel, isMine }) => (
        <li key={id} className="flex items-center gap-1">
          <Link href={`/quizzes/${id}`} className="flex min-h-14 flex-1 flex-wrap items-center gap-x-3 rounded-control px-1 py-2 hover:underline hover:underline-offset-4">
            <Badge tone={tone}>{label}</Badge>
            <span className="text-sm text-muted">{when}</span>
          </Link>
          {isMine && <DeleteButton id={id} label={deleteLabel} said={deletedSentence} />}
        </li>
      ))}
    </ul>
  );
}
