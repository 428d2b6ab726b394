import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { attemptRows } from '#app/attempt-rows.ts';
import { dateWriter } from '#app/write-date.ts';
import { scoreWriter } from '#app/write-score.ts';
import { AttemptList } from '#components/quiz/attempt-list.tsx';
import { ScoreChart } from '#components/quiz/score-chart.tsx';
import { ScoreTable } from '#components/quiz/score-table.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listAttempts } from '#server/attempts.ts';
import { currentViewer } from '#server/viewer.ts';
import type { AttemptSummary } from '#study/types.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attempts'))('title') };
}

export default async function AttemptsPage() {
  const viewer = await currentViewer();
  const [attempts, t] = await Promise.all([viewer ? listAttempts(viewer) : [], getTranslations('attempts')]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} />
      {attempts.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<LinkButton href="/">{t('emptyAction')}</LinkButton>}>
          {t('empty')}
        </EmptyState>
      ) : (
        <>
          <Chart attempts={attempts} />
          <AttemptList rows={await attemptRows(attempts)} lang="en" />
        </>
      )}
    </div>
  );
}

/** The picture needs two scores to say anything. */
async function Chart({ attempts }: { readonly attempts: readonly AttemptSummary[] }) {
  const [t, common, format, write, score] = await Promise.all([getTranslations('attempts'), getTranslations('common'), getFormatter(), dateWriter(), scoreWriter()]);
  const finished = attempts
    .flatMap(({ state, score, of, mode, submittedAt, title, id }) => (state === 'graded' && score !== null && submittedAt && of > 0 ? [{ id, score, of, mode, submittedAt, title, share: score / of }] : []))
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
    .slice(-40);
  const [first, last] = [finished[0], finished.at(-1)];
  if (!first || !last || finished.length < 2) return null;
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const summary = t('chartSummary', {
    count: finished.length, from: write.dayOf(first.submittedAt), to: write.dayOf(last.submittedAt),
    best: percent(Math.max(...finished.map(({ share }) => share))), latest: percent(last.share),
  });
  return (
    <section aria-labelledby="chart" className="mb-10">
      <h2 id="chart" className="mb-4 font-serif text-xl font-semibold">
        {t('chart')}
      </h2>
      <ScoreChart
        scores={finished}
        summary={summary}
        legend={{ practice: t('legendPractice'), test: t('legendTest') }}
        from={write.dayOf(first.submittedAt)}
        to={write.dayOf(last.submittedAt)}
        ticks={[percent(0), percent(0.5), percent(1)]}
      />
      <Disclosure summary={t('chartTable')} className="mt-2">
        <ScoreTable
          caption={summary}
          head={[t('date'), t('quiz'), t('mode'), t('score')]}
          rows={finished.toReversed().map((one) => ({ id: one.id, cells: [write.moment(one.submittedAt), one.title, common(one.mode), `${score(one.score, one.of)} · ${percent(one.share)}`] }))}
        />
      </Disclosure>
    </section>
  );
}
