import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { getMessages, getTranslations } from 'next-intl/server';
import { acceptAnswersAction } from '#app/actions/reports.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { ResultHead } from '#app/classes/result-head.tsx';
import { TypedGroups } from '#components/results/typed-groups.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { idOf } from '#server/requests.ts';
import { getTypedAnswers } from '#server/typed-answers.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string; assignment: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('results'))('part.answers') };
}

/** Typed answers that were not accepted: accept many at once. */
export default async function TypedAnswersPage({ params }: Props) {
  const { assignment: assignmentId } = await params;
  const { assignment, language, questions, canChange } = await orNotFound(async () => getTypedAnswers(await requireViewer(), idOf(assignmentId)));
  const [t, { results: labels }, errors] = await Promise.all([getTranslations('results'), getMessages(), errorSentences()]);
  return (
    <>
      <ResultHead assignment={assignment} here="answers" />
      {questions.length === 0 ? (
        <EmptyState title={labels.typedNoneTitle}>
          <p>{labels.typedNone}</p>
        </EmptyState>
      ) : (
        <div className="max-w-read">
          <p className="mb-6 text-soft">{canChange ? labels.typedLead : labels.onlyOwner}</p>
          <ol className="grid gap-5">
            {questions.map((question) => (
              <TypedGroups
                key={question.questionId}
                question={question}
                // New for every page that is shown: the same press, sent twice, decides once.
                decision={randomUUID()}
                groups={question.groups.map((group) => ({ ...group, notes: [t('times', { count: group.count }), ...(group.isNear ? [labels.near] : []), ...(group.claims > 0 ? [t('claims', { count: group.claims })] : [])] }))}
                lang={language}
                action={canChange ? acceptAnswersAction : null}
                accepted={t('accepted', { answers: question.accepted.join(' · ') })}
                errors={errors}
                labels={labels}
              />
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
