import { getLocale, getTranslations } from 'next-intl/server';
import { createArticleAction } from '#app/actions/articles.ts';
import { startAttemptAction } from '#app/actions/attempts.ts';
import { pasteBoxLabels } from '#app/paste-box-labels.ts';
import { errorSentences } from '#app/sentences.ts';
import { workGroups } from '#app/work-groups.ts';
import { dateWriter } from '#app/write-date.ts';
import { WorkList } from '#components/assignment/work-list.tsx';
import { PasteBox } from '#components/article/paste-box.tsx';
import { SampleCard } from '#components/article/sample-card.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { listOpenWork } from '#server/assigned-work.ts';
import { articleLimit, getSample } from '#server/articles.ts';
import { currentViewer } from '#server/viewer.ts';

export default async function HomePage() {
  const viewer = await currentViewer();
  const [work, sample, locale, t, common, labels, errors, write] = await Promise.all([
    viewer ? listOpenWork(viewer) : [],
    getSample(), getLocale(), getTranslations('home'), getTranslations('common'), pasteBoxLabels(), errorSentences(), dateWriter(),
  ]);
  const details = sample && [write.day(sample.date), common('questions', { count: sample.quiz.questions })].filter(Boolean).join(' · ');
  return (
    <>
      <header className="mb-8 max-w-3xl sm:mb-12">
        <h1 className="font-serif text-2xl font-semibold tracking-[-0.015em] sm:text-3xl">{t('title')}</h1>
        <p className="mt-3 max-w-read text-soft sm:text-lg">{t('lead')}</p>
      </header>
      {work.length > 0 && (
        <div className="mb-8 max-w-read sm:mb-12">
          <WorkList groups={await workGroups(work)} />
        </div>
      )}
      <div className="grid gap-6 lg:grid-cols-2 lg:gap-8">
        {sample && (
          <SampleCard
            label={t('sampleTitle')}
            title={sample.title}
            details={details ?? ''}
            opening={sample.opening}
            lang="en"
            actions={
              <>
                <ActionForm action={startAttemptAction} errors={errors} submit={t('start')} pending={t('starting')} className="w-full sm:w-auto" buttonClassName="w-full">
                  <input type="hidden" name="quizId" value={sample.quiz.id} />
                </ActionForm>
                <LinkButton variant="quiet" href={`/articles/${sample.articleId}`}>
                  {t('read')}
                </LinkButton>
              </>
            }
          />
        )}
        <Card>
          <h2 className="mb-4 text-sm font-medium text-accent">{sample ? t('ownTitle') : t('noSample')}</h2>
          <PasteBox action={createArticleAction} labels={labels} errors={errors} limit={articleLimit} locale={locale} rows={8} />
        </Card>
      </div>
      <p className="mt-8 text-sm text-muted">{t('noAccount')}</p>
    </>
  );
}
