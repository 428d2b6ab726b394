import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { startAttemptAction } from '#app/actions/attempts.ts';
import { makeQuizAction } from '#app/actions/quizzes.ts';
import { attemptRows } from '#app/attempt-rows.ts';
import { kindNames } from '#app/kind-names.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { rejectionReasons } from '#app/rejection-reasons.ts';
import { errorSentences, refusalSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { AttemptList } from '#components/quiz/attempt-list.tsx';
import { Kinds } from '#components/quiz/kinds.tsx';
import { MakingQuiz } from '#components/quiz/making-quiz.tsx';
import { StartForm } from '#components/quiz/start-form.tsx';
import { WhyOnly } from '#components/quiz/why-only.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { sayWhy } from '#components/ui/action-result.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getQuiz } from '#server/quizzes.ts';
import { idOf } from '#server/requests.ts';
import { currentViewer } from '#server/viewer.ts';
import type { QuizForViewer } from '#study/types.ts';

type Props = { readonly params: Promise<{ id: string }> };

const load = async ({ params }: Props) => orNotFound(async () => getQuiz(await currentViewer(), idOf((await params).id)));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).title };
}

export default async function QuizPage(props: Props) {
  const [quiz, t, write] = await Promise.all([load(props), getTranslations('quiz'), dateWriter()]);
  const { context, articleId, state } = quiz;
  const over = [write.day(context.date), state === 'ready' && t('howMany', { count: quiz.questions })].filter(Boolean).join(' · ');
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={quiz.title} lang="en">
        {over && <p className="text-sm text-muted">{over}</p>}
        <p className="mt-1 text-sm">
          <Link href={`/articles/${articleId}`} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
            {t('readArticle')}
          </Link>
        </p>
      </PageHeader>
      {state === 'making' && <MakingQuiz quizId={quiz.id} progress={quiz.progress} labels={{ making: t('making'), makingLead: t('makingLead'), makingLong: t('makingLong') }} />}
      {state === 'failed' && <Failed quiz={quiz} />}
      {state === 'ready' && <Ready quiz={quiz} />}
    </div>
  );
}

async function Failed({ quiz }: { readonly quiz: QuizForViewer }) {
  const [locale, t, refusals, errors, reasons] = await Promise.all([getLocale(), getTranslations('quiz'), refusalSentences(), errorSentences(), rejectionReasons()]);
  const { code, values } = quiz.refusal ?? { code: 'other', values: {} };
  return (
    <div className="space-y-6">
      <Notice tone="warn" title={t('failedTitle')}>
        <p className="mt-1">{sayWhy(code, values, refusals, locale)}</p>
      </Notice>
      <div className="flex flex-wrap gap-3">
        {quiz.isMine && <LinkButton href={`/articles/${quiz.articleId}/check`}>{t('correct')}</LinkButton>}
        {quiz.isMine && (
          <ActionForm action={makeQuizAction} errors={errors} submit={t('again')} pending={t('making')} variant="secondary">
            <input type="hidden" name="articleId" value={quiz.articleId} />
          </ActionForm>
        )}
        <LinkButton variant="quiet" href="/articles/new">
          {t('another')}
        </LinkButton>
      </div>
      <Why quiz={quiz} reasons={reasons} />
    </div>
  );
}

async function Ready({ quiz }: { readonly quiz: QuizForViewer }) {
  const [t, assignments, shares, reports, common, errors, kinds, reasons, rows, write] = await Promise.all([
    getTranslations('quiz'), getTranslations('assignments'), getTranslations('shares'), getTranslations('reports'), getTranslations('common'), errorSentences(), kindNames(), rejectionReasons(), attemptRows(quiz.attempts), dateWriter(),
  ]);
  const open = quiz.attempts.find(({ state }) => state === 'in-progress');
  const canAssign = quiz.isMine || quiz.isSample;
  return (
    <>
      <div className="mb-8">
        <Kinds label={t('kinds')} kinds={quiz.kinds} names={kinds} />
      </div>
      {open && (
        <Notice tone="accent" className="mb-8" title={t('resume')} action={<LinkButton href={`/attempts/${open.id}`}>{t('continue')}</LinkButton>}>
          <p>{t('resumeDetail', { answered: open.answered, of: open.of, date: write.moment(open.startedAt) })}</p>
        </Notice>
      )}
      <StartForm
        action={startAttemptAction}
        errors={errors}
        quizId={quiz.id}
        isSecond={open !== undefined}
        labels={{
          mode: t('mode'), practice: common('practice'), practiceHint: t('practiceHint'), test: common('test'), testHint: t('testHint'),
          confidence: t('confidence'), confidenceHint: t('confidenceHint'), start: t('startPractice'), starting: t('starting'),
        }}
      />
      <div className="mt-10 space-y-2">
        {quiz.isMine && (
          <LinkButton variant="quiet" className="-ml-5" href={`/quizzes/${quiz.id}/edit`}>
            {t('edit')}
          </LinkButton>
        )}
        {canAssign && (
          <LinkButton variant="quiet" className="-ml-5" href={`/quizzes/${quiz.id}/assign`}>
            {assignments('assign')}
          </LinkButton>
        )}
        {quiz.isMine && (
          <LinkButton variant="quiet" className="-ml-5" href={`/quizzes/${quiz.id}/share`}>
            {shares('title')}
          </LinkButton>
        )}
        {quiz.isMine && (
          <LinkButton variant="quiet" className="-ml-5" href="/reports">
            {reports('title')}
          </LinkButton>
        )}
        <Why quiz={quiz} reasons={reasons} />
      </div>
      {rows.length > 0 && (
        <section aria-labelledby="attempts" className="mt-10">
          <h2 id="attempts" className="mb-3 font-serif text-xl font-semibold">
            {t('attempts')}
          </h2>
          <AttemptList rows={rows.map((row) => ({ ...row, title: null }))} />
        </section>
      )}
    </>
  );
}

/** Reasons that were never needed are left out. */
async function Why({ quiz, reasons }: { readonly quiz: QuizForViewer; readonly reasons: (code: string) => string }) {
  const t = await getTranslations('quiz');
  const counts = new Map<string, number>();
  for (const { reason, count } of quiz.rejected) counts.set(reasons(reason), (counts.get(reasons(reason)) ?? 0) + count);
  const rows = [...counts].map(([words, count]) => ({ words, count })).sort((a, b) => b.count - a.count);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return total > 0 && <WhyOnly summary={t('whyOnly', { count: quiz.questions })} lead={t('whyLead', { count: total })} reasons={rows} />;
}
