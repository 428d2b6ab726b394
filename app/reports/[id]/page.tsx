import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { getMessages, getTranslations } from 'next-intl/server';
import { acceptReportAction, answerReportAction } from '#app/actions/reports.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { reportLine } from '#app/report-words.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { answerWords } from '#components/attempt/player-labels.ts';
import { AcceptForm } from '#components/reports/accept-form.tsx';
import { ReportSides } from '#components/reports/report-sides.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { getReport } from '#server/decide-report.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') };
}

/** A report beside its question, its quote and its passage: accept it, or answer. */
export default async function ReportPage({ params }: Props) {
  const { id } = await params;
  const report = await orNotFound(async () => getReport(await requireViewer(), idOf(id)));
  const [t, { reports: labels, player }, line, write, errors] = await Promise.all([getTranslations('reports'), getMessages(), reportLine(), dateWriter(), errorSentences()]);
  return (
    <>
      <PageHeader title={labels.kind[report.kind]} over={<Link href="/reports" className="inline-flex min-h-11 items-center underline underline-offset-4">{labels.title}</Link>}>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Badge tone={report.state === 'open' ? 'warn' : report.state === 'accepted' ? 'right' : 'plain'}>{labels.state[report.state]}</Badge>
          <bdi>{line(report)}</bdi>
        </p>
      </PageHeader>
      <ReportSides report={report} words={answerWords(player)} labels={labels} />
      {report.regrades.length > 0 && (
        <section aria-labelledby="record" className="mt-8 max-w-read">
          <h2 id="record" className="mb-3 font-serif text-xl font-semibold">
            {labels.record}
          </h2>
          <ul className="grid gap-3">
            {report.regrades.map((one) => (
              <li key={one.changeId} className="rounded-card border border-line bg-surface p-4">
                <p>{t('recordLine', { change: labels.change[one.change], name: one.by ?? labels.somebody, date: write.moment(one.at), attempts: one.attempts, changed: one.changed })}</p>
                {one.reason && <p className="mt-1 text-soft">{t('because', { reason: one.reason })}</p>}
                {!one.isFinished && <p className="mt-1 text-sm text-warn">{labels.unfinished}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.state !== 'accepted' && (
        <div className="mt-8 grid max-w-read gap-10">
          {report.canChange ? (
            <AcceptForm report={report} decision={randomUUID()} action={acceptReportAction} errors={errors} labels={labels} words={answerWords(player)} editHref={`/quizzes/${report.quizId}/edit`} />
          ) : (
            <Notice>{labels.onlyOwner}</Notice>
          )}
          <ActionForm action={answerReportAction} errors={errors} submit={labels.send} pending={labels.sending} done={labels.sent} variant="secondary">
            <input type="hidden" name="id" value={report.id} />
            <div className="mb-4">
              <TextArea name="reply" label={labels.reply} hint={labels.replyHint} defaultValue={report.reply ?? ''} maxLength={1000} rows={3} />
            </div>
          </ActionForm>
        </div>
      )}
      {report.state === 'accepted' && (
        <p className="mt-8">
          <LinkButton variant="quiet" href={`/quizzes/${report.quizId}/edit`}>
            {labels.edit}
          </LinkButton>
        </p>
      )}
    </>
  );
}
