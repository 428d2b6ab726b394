import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { DeleteButton } from '#components/ui/undo-delete.tsx';
import type { AssignmentState } from '#study/assignment-rules.ts';
import { ShareBar } from './share-bar.tsx';
import { StateBadge } from './state-badge.tsx';

/** One assignment of a class, with everything said in the reader's language. */
export type AssignmentRow = {
  readonly id: string;
  readonly title: string;
  readonly state: AssignmentState;
  readonly stateLabel: string;
  readonly when: string;
  readonly progress: string;
  /** 0..1 of the students, for the bar. */
  readonly started: number;
  readonly handedIn: number;
  readonly waits: string | null;
  readonly deleteLabel: string;
  readonly deletedSentence: string;
};

/** What a class was given, for its teacher. */
export function AssignmentList({ rows }: { readonly rows: readonly AssignmentRow[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="flex items-start gap-2 py-4 sm:px-2">
          <div className="min-w-0 flex-1">
            <h2 lang="en" className="font-serif text-lg font-semibold">
              <Link href={`/assignments/${row.id}`} className="line-clamp-2 rounded-sm py-1.5 hover:text-accent hover:underline hover:underline-offset-4">
                {row.title}
              </Link>
            </h2>
            <p className="mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-sm text-muted">
              <StateBadge state={row.state} label={row.stateLabel} />
              <span>{row.when}</span>
              {row.waits && <Badge tone="warn">{row.waits}</Badge>}
            </p>
            <ShareBar started={row.started} done={row.handedIn} className="mt-3 h-1.5 w-full max-w-80" />
            <p className="mt-1.5 text-sm text-soft tabular-nums">{row.progress}</p>
          </div>
          <DeleteButton id={row.id} label={row.deleteLabel} said={row.deletedSentence} />
        </li>
      ))}
    </ul>
  );
}
