import type { Metadata } from 'next';
import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server';
import { orNotFound } from '#app/or-not-found.ts';
import { MarksTable } from '#components/results/marks-table.tsx';
import { ShareBars } from '#components/results/share-bars.tsx';
import { notesOf, rounded } from '#components/results/marks-rows.ts';
import { readSort, sortRows } from '#components/results/sort-rows.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { countOpenReports } from '#server/decide-report.ts';
import { getGradebook } from '#server/gradebook.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';
import type { GradebookCell } from '#study/result-types.ts';

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('results'))('title') };
}

/** How a class is doing: each assignment as a bar that leads to it, and every student at every assignment. */
export default async function ClassResultsPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const { book, open } = await orNotFound(async () => {
    const viewer = await requireViewer();
    return { book: await getGradebook(viewer, idOf(id)), open: await countOpenReports(viewer) };
  });
  const [t, { results: labels }, format, locale] = await Promise.all([getTranslations('results'), getMessages(), getFormatter(), getLocale()]);
  const percent = (share: number | null) => (share === null ? '' : format.number(share, { style: 'percent', maximumFractionDigits: 0 }));
  const { assignments, students } = book;
  if (assignments.length === 0) {
    return (
      <EmptyState title={labels.emptyTitle} action={<LinkButton href={`/classes/${id}/assignments`}>{labels.emptyAction}</LinkButton>}>
        <p>{labels.empty}</p>
      </EmptyState>
    );
  }
  const sort = readSort(query, ['mean', ...assignments.map((assignment) => assignment.id)]);
  const at = assignments.findIndex((assignment) => assignment.id === sort.key);
  const sorted = sort.key === 'name' ? (sort.direction === 'asc' ? students : students.toReversed()) : sortRows(students, sort, (student) => (sort.key === 'mean' ? student.mean : (student.cells[at]?.share ?? null)));
  const noteOf = (cell: GradebookCell | null): string => (cell === null ? '–' : [cell.isOpen && cell.share === null ? '…' : '', cell.isLate ? labels.lateSign : ''].filter(Boolean).join(' '));
  const means = students.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <LinkButton variant="secondary" size="small" href={`/reports?class=${id}`}>
          {t('reports', { count: open })}
        </LinkButton>
        <a href={`/api/v1/classes/${id}/gradebook`} download className="inline-flex min-h-11 items-center px-2 text-sm font-medium text-accent underline underline-offset-4">
          {labels.download}
        </a>
        <a href={`/api/v1/classes/${id}/gradebook?format=xlsx`} download className="inline-flex min-h-11 items-center px-2 text-sm font-medium text-accent underline underline-offset-4">
          {labels.downloadExcel}
        </a>
      </div>
      <section aria-labelledby="by-assignment" className="mb-10 max-w-read">
        <h2 id="by-assignment" className="mb-3 font-serif text-xl font-semibold">
          {labels.byAssignment}
        </h2>
        <ShareBars
          label={labels.byAssignment}
          bars={assignments.map((assignment) => ({
            key: assignment.id, label: assignment.title, href: `/classes/${id}/results/${assignment.id}`, share: assignment.mean,
            text: assignment.mean === null ? labels.nothingYet : t('meanOf', { percent: percent(assignment.mean), graded: assignment.graded, students: students.length }),
          }))}
        />
      </section>
      <div>
        <h2 className="mb-1 font-serif text-xl font-semibold">
          {labels.gradebook}
        </h2>
        <p className="mb-3 text-sm text-muted">{labels.legend}</p>
        <MarksTable
          caption={labels.gradebook}
          nameLabel={labels.student}
          sort={sort}
          labels={labels}
          locale={locale}
          hrefBase={`/classes/${id}/students/`}
          columns={[{ key: 'mean', label: labels.mean, isPercent: true, isWide: true }, ...assignments.map((assignment) => ({ key: assignment.id, label: assignment.title, isPercent: true, isWide: true }))]}
          rows={sorted.map((student) => ({
            id: student.id, name: student.name, cells: [rounded(student.mean), ...student.cells.map((cell) => rounded(cell?.share ?? null))],
            ...notesOf(['', ...student.cells.map(noteOf)]),
          }))}
          foot={{ name: labels.mean, cells: [means.length > 0 ? means.reduce((sum, mean) => sum + mean, 0) / means.length : null, ...assignments.map(({ mean }) => mean)] }}
        />
      </div>
    </>
  );
}
