import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { orNotFound } from '#app/or-not-found.ts';
import { ResultHead } from '#app/classes/result-head.tsx';
import { MarksTable } from '#components/results/marks-table.tsx';
import { notesOf, rounded } from '#components/results/marks-rows.ts';
import { readSort, sortRows } from '#components/results/sort-rows.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { getAssignmentResults } from '#server/class-results.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string; assignment: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('results'))('title') };
}

/** Every student at every question of one assignment. */
export default async function AssignmentResultsPage({ params, searchParams }: Props) {
  const [{ assignment: assignmentId }, query] = await Promise.all([params, searchParams]);
  const { assignment, questions, students, means, mean } = await orNotFound(async () => getAssignmentResults(await requireViewer(), idOf(assignmentId)));
  const [t, { results: labels }, locale] = await Promise.all([getTranslations('results'), getMessages(), getLocale()]);
  const asked = questions.map((question, at) => ({ ...question, at })).filter(({ isDropped }) => !isDropped);
  const sort = readSort(query, ['result', ...asked.map(({ id }) => id)]);
  const at = questions.findIndex(({ id }) => id === sort.key);
  const sorted = sort.key === 'name' ? (sort.direction === 'asc' ? students : students.toReversed()) : sortRows(students, sort, (student) => (sort.key === 'result' ? student.share : (student.marks[at] ?? null)));
  return (
    <>
      <ResultHead assignment={assignment} here="students" />
      {students.length === 0 ? (
        <EmptyState title={labels.noStudentsTitle}>
          <p>{labels.noStudents}</p>
        </EmptyState>
      ) : (
        <>
          <p className="mb-3 flex flex-wrap items-center gap-x-4 text-sm text-muted">
            <span>
              {t(`countsBy.${assignment.counts}`)} {labels.legend}
            </span>
            <a href={`/api/v1/assignments/${assignment.id}/results`} download className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
              {labels.download}
            </a>
            <a href={`/api/v1/assignments/${assignment.id}/results?format=xlsx`} download className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
              {labels.downloadExcel}
            </a>
          </p>
          <MarksTable
            caption={assignment.title}
            nameLabel={labels.student}
            sort={sort}
            labels={labels}
            locale={locale}
            hrefBase={`/classes/${assignment.class.id}/students/`}
            columns={[{ key: 'result', label: labels.result, isPercent: true, isWide: true }, ...asked.map(({ id, number, prompt }) => ({ key: id, label: String(number), title: `${number}. ${prompt}`, isPercent: false }))]}
            rows={sorted.map((student) => ({
              id: student.id, name: student.name, cells: [rounded(student.share), ...asked.map((question) => rounded(student.marks[question.at] ?? null))],
              ...notesOf([[student.share === null ? (student.isOpen ? '…' : '–') : '', student.isLate ? labels.lateSign : ''].filter(Boolean).join(' ')]),
            }))}
            foot={{ name: labels.mean, cells: [mean, ...asked.map((question) => means[question.at] ?? null)] }}
          />
          <Disclosure summary={labels.questionList} className="mt-4">
            <ol className="grid gap-1 text-sm">
              {questions.map(({ id, number, prompt, isDropped }) => (
                <li key={id}>
                  {number}. {prompt}
                  {isDropped && <span className="text-muted"> ({labels.dropped})</span>}
                </li>
              ))}
            </ol>
          </Disclosure>
        </>
      )}
    </>
  );
}
