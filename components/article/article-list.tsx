import Link from 'next/link';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { DeleteButton } from '#components/ui/undo-delete.tsx';

/** One article, with everything said in the reader's language. */
export type ArticleRow = {
  readonly id: string;
  readonly title: string;
  readonly lang?: string;
  readonly details: string;
  readonly quizzes: readonly { readonly id: string; readonly label: string; readonly tone: Tone }[];
  readonly noQuiz: string;
  readonly deleteLabel: string;
  readonly deletedSentence: string;
};

/** One's articles, the last changed first. */
export function ArticleList({ rows }: { readonly rows: readonly ArticleRow[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="flex items-start gap-2 py-4 sm:px-2">
          <div className="min-w-0 flex-1">
            <h2 lang={row.lang} className="font-serif text-lg font-semibold">
              <Link href={`/articles/${row.id}`} className="line-clamp-2 rounded-sm py-1.5 hover:text-accent hover:underline hover:underline-offset-4">
                {row.title}
              </Link>
            </h2>
            <p className="text-sm text-muted">{row.details}</p>
            <ul className="mt-1 flex flex-wrap gap-x-3">
              {row.quizzes.length === 0 && <li className="py-2.5 text-sm text-muted">{row.noQuiz}</li>}
              {row.quizzes.map(({ id, label, tone }) => (
                <li key={id}>
                  <Link href={`/quizzes/${id}`} className="inline-flex min-h-11 items-center rounded-control underline-offset-4 hover:underline">
                    <Badge tone={tone}>{label}</Badge>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
          <DeleteButton id={row.id} label={row.deleteLabel} said={row.deletedSentence} />
        </li>
      ))}
    </ul>
  );
}
