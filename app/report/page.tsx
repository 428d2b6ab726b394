import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { reportQuestionAction } from '#app/actions/reports.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { ContextLine } from '#components/article/context-line.tsx';
import { ReportForm } from '#components/reports/report-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getQuestionToReport, longestEvidence, type ReportTarget } from '#server/reports.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly searchParams: Promise<{ item?: string | string[]; version?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('report') };
}

/** Says what is wrong with a question one was asked, with a passage of the article as evidence. */
export default async function ReportQuestionPage({ searchParams }: Props) {
  const { item, version } = await searchParams;
  const { question, target } = await orNotFound(async () => {
    const named: ReportTarget = item === undefined ? { version: idOf(version) } : { item: idOf(item) };
    return { target: named, question: await getQuestionToReport(await requireViewer(), named) };
  });
  const [{ reports: labels }, errors, write] = await Promise.all([getMessages(), errorSentences(), dateWriter()]);
  const { context, prompt, passages } = question;
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={labels.formTitle} over={<ContextLine title={context.title} lang={context.language} date={write.day(context.date)} dateTime={context.date} />}>
        <p lang={context.language} className="text-lg font-semibold text-ink">
          {prompt}
        </p>
        <p className="mt-2">{labels.formLead}</p>
      </PageHeader>
      {question.isReported ? (
        <Notice tone="accent">{labels.already}</Notice>
      ) : (
        <ReportForm target={target} passages={passages} most={longestEvidence} lang={context.language} action={reportQuestionAction} errors={errors} labels={labels} />
      )}
    </div>
  );
}
