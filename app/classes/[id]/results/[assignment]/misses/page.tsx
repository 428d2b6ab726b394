import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { orNotFound } from '#app/or-not-found.ts';
import { ResultHead } from '#app/classes/result-head.tsx';
import { dateWriter } from '#app/write-date.ts';
import { ContextLine } from '#components/article/context-line.tsx';
import { MissCard } from '#components/results/miss-card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { getClassMisses } from '#server/class-misses.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string; assignment: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('results'))('part.misses') };
}

/** What to teach again, large enough for the last row. */
export default async function ClassMissesPage({ params }: Props) {
  const { assignment: assignmentId } = await params;
  const { assignment, context, misses, answered } = await orNotFound(async () => getClassMisses(await requireViewer(), idOf(assignmentId)));
  const [t, { results: labels }, write] = await Promise.all([getTranslations('results'), getMessages(), dateWriter()]);
  return (
    <>
      <ResultHead assignment={assignment} here="misses" />
      {misses.length === 0 ? (
        <EmptyState title={answered > 0 ? labels.nothingMissedTitle : labels.nobodyTitle}>
          <p>{answered > 0 ? labels.nothingMissed : labels.nobody}</p>
        </EmptyState>
      ) : (
        <div className="max-w-4xl">
          <ContextLine title={context.title} lang={context.language} date={write.day(context.date)} dateTime={context.date} />
          <p className="mt-1 mb-8 text-soft print:hidden">{labels.missesLead}</p>
          <ol>
            {misses.map((miss) => (
              <MissCard key={miss.id} miss={miss} lang={context.language} summary={t('missed', { missed: miss.missed, of: miss.of })} labels={labels} />
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
