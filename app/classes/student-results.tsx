import { getFormatter, getMessages } from 'next-intl/server';
import { dateWriter } from '#app/write-date.ts';
import { StudentResultsView } from '#components/results/student-results-view.tsx';
import { getOwnResults, getStudentResults } from '#server/student-results.ts';
import type { Viewer } from '#server/viewer.ts';

/** What one student of a class did, for a teacher. */
export async function StudentResults({ viewer, memberId }: { readonly viewer: Viewer; readonly classId: string; readonly memberId: string }) {
  return <Results results={await getStudentResults(viewer, memberId)} />;
}

/** One's own results in a class: what was shown of them. */
export async function OwnResults({ viewer, classId }: { readonly viewer: Viewer; readonly classId: string }) {
  const [results, { results: labels }] = await Promise.all([getOwnResults(viewer, classId), getMessages()]);
  if (results.assignments.length === 0) return null;
  return (
    <section aria-labelledby="own-results" className="mt-10">
      <h2 id="own-results" className="mb-4 font-serif text-xl font-semibold">
        {labels.yours}
      </h2>
      <Results results={results} isOwn />
    </section>
  );
}

async function Results({ results, isOwn = false }: { readonly results: Awaited<ReturnType<typeof getOwnResults>>; readonly isOwn?: boolean }) {
  const [{ results: labels }, format, write] = await Promise.all([getMessages(), getFormatter(), dateWriter()]);
  if (results.assignments.length === 0) return <p className="text-soft">{labels.didNothing}</p>;
  return (
    <StudentResultsView
      results={results}
      percent={(share) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })}
      score={(score) => format.number(score, { maximumFractionDigits: 1 })}
      day={write.dayOf}
      labels={labels}
      {...(isOwn ? { hrefOf: (id: string) => `/attempts/${id}` } : {})}
    />
  );
}
