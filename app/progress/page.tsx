import type { Metadata } from 'next';
import { getFormatter, getMessages, getTimeZone, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import Link from 'next/link';
import { renewFeedAction, revokeFeedAction, setReviewSettingsAction, wantFittingAction } from '#app/actions/reviews.ts';
import { errorSentences } from '#app/sentences.ts';
import { AheadChart } from '#components/progress/ahead-chart.tsx';
import { CalendarFeed } from '#components/progress/calendar-feed.tsx';
import { ChartFigure } from '#components/progress/chart-figure.tsx';
import { ConfidenceChart } from '#components/progress/confidence-chart.tsx';
import { FittedSchedule } from '#components/progress/fitted-schedule.tsx';
import { MemoryChart } from '#components/progress/memory-chart.tsx';
import { ReviewSettingsForm } from '#components/progress/review-settings-form.tsx';
import { StudyCalendar } from '#components/progress/study-calendar.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { daysBack, readProgress } from '#server/progress.ts';
import { reviewSettings } from '#server/review-settings.ts';
import { currentViewer } from '#server/viewer.ts';
import { dateOfDay } from '#study/local-day.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') };
}

/** What is due, what is remembered, when one studied: pictures, each with its table. */
export default async function ProgressPage() {
  const [viewer, t, { progress: labels, review }, format, timeZone] = await Promise.all([currentViewer(), getTranslations('progress'), getMessages(), getFormatter(), getTimeZone()]);
  const found = viewer && (await readProgress(viewer, { timeZone }));
  if (!viewer || !found || (found.cards === 0 && found.studied.length === 0)) {
    return (
      <div className="mx-auto max-w-read">
        <PageHeader title={labels.title} />
        <EmptyState title={labels.emptyTitle} action={<LinkButton href="/">{labels.emptyAction}</LinkButton>}>
          <p>{labels.empty}</p>
        </EmptyState>
      </div>
    );
  }
  const [settings, errors, sent] = await Promise.all([reviewSettings(viewer), errorSentences(), headers()]);
  const { fitting } = settings;
  const { today, ahead, memory, studied, byConfidence, articles } = found;
  const day = (number: number) => format.dateTime(new Date(`${dateOfDay(number)}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const count = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const [now, last] = [memory[0], memory.at(-1)];
  const planned = ahead.reduce((sum, one) => sum + one.planned, 0);
  const range = { from: labels.today, to: day(today + ahead.length - 1) };
  const aheadText = t('aheadSummary', { today: ahead[0]?.planned ?? 0, count: planned });
  const memoryText = now && last ? t('memorySummary', { now: count(now.remembered), of: now.of, without: count(now.withoutReview), later: count(last.remembered) }) : '';
  const studiedText = t('studiedSummary', { days: studied.length, answers: studied.reduce((sum, one) => sum + one.answers, 0) });
  const confidence = byConfidence.map((one) => ({ name: review.confidence[one.confidence], share: one.right / one.answers, text: percent(one.right / one.answers), ...one }));
  const confidenceText = confidence.map(({ name, right, answers }) => t('confidencePart', { name, right, answers })).join(' ');
  const host = `${sent.get('x-forwarded-proto') ?? 'http'}://${sent.get('host') ?? ''}`;
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={labels.title} actions={<><LinkButton href="/review">{labels.review}</LinkButton><LinkButton variant="secondary" href="/notebook">{labels.notebook}</LinkButton></>} />
      <ChartFigure id="ahead" title={labels.ahead} summary={aheadText} tableLabel={labels.table} columns={[labels.day, labels.planned, labels.due]} rows={ahead.map((one) => [day(one.day), String(one.planned), String(one.due)])}>
        <AheadChart days={ahead} label={aheadText} {...range} legend={{ planned: labels.planned, due: labels.due }} />
      </ChartFigure>
      <ChartFigure id="memory" title={labels.memory} summary={memoryText} tableLabel={labels.table} columns={[labels.day, labels.remembered, labels.withoutReview]} rows={memory.map((one) => [day(one.day), count(one.remembered), count(one.withoutReview)])}>
        <MemoryChart days={memory} label={memoryText} {...range} legend={{ remembered: labels.remembered, withoutReview: labels.withoutReview }} ticks={[percent(0), percent(0.5), percent(1)]} />
      </ChartFigure>
      <ChartFigure id="studied" title={labels.studied} summary={studiedText} tableLabel={labels.table} columns={[labels.day, labels.answers, labels.right]} rows={studied.map((one) => [day(one.day), String(one.answers), String(one.right)])}>
        <StudyCalendar today={today} weeks={daysBack / 7} studied={studied} label={studiedText} />
      </ChartFigure>
      {confidence.length > 0 && (
        <ChartFigure id="confidence" title={labels.confidence} summary={labels.confidenceLead} tableLabel={labels.table} columns={[labels.confidenceColumn, labels.answers, labels.right]} rows={confidence.map(({ name, answers, right }) => [name, String(answers), String(right)])}>
          <ConfidenceChart rows={confidence} label={confidenceText} />
        </ChartFigure>
      )}
      <p className="mb-10">
        <Link href="/attempts" className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {labels.scores}
        </Link>
      </p>
      <section aria-labelledby="articles" className="mb-10">
        <h2 id="articles" className="font-serif text-xl font-semibold">{labels.articles}</h2>
        <ul className="mt-2">
          {articles.map(({ id, title, cards }) => (
            <li key={id}>
              <Link href={`/progress/${id}`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">{title}</Link>
              <span className="ml-2 text-sm text-muted">{t('articleCards', { count: cards })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="settings" className="mb-10">
        <h2 id="settings" className="mb-4 font-serif text-xl font-semibold">{labels.settings}</h2>
        <ReviewSettingsForm preferences={settings.preferences} action={setReviewSettingsAction} errors={errors} labels={labels} />
      </section>
      {(fitting.answers > 0 || !fitting.isWanted) && (
        <FittedSchedule
          isWanted={fitting.isWanted}
          sentence={fitting.isWanted ? t('fittedText', { count: fitting.answers, date: fitting.at ? format.dateTime(fitting.at, { dateStyle: 'long' }) : '' }) : labels.defaultText}
          action={wantFittingAction}
          errors={errors}
          labels={labels}
        />
      )}
      <CalendarFeed address={settings.feedSecret && `${host}/api/v1/calendar/${settings.feedSecret}.ics`} renew={renewFeedAction} revoke={revokeFeedAction} errors={errors} labels={labels} />
    </div>
  );
}
