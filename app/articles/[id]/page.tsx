import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { askPassageAction } from '#app/actions/reviews.ts';
import { deleteQuizAction, makeQuizAction, restoreQuizAction } from '#app/actions/quizzes.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { quizBadge } from '#app/quiz-badge.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { ReadingView } from '#components/article/reading-view.tsx';
import { QuizRows } from '#components/quiz/quiz-rows.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { UndoDelete } from '#components/ui/undo-delete.tsx';
import { getArticle } from '#server/articles.ts';
import { findPassages } from '#server/ask-passage-cards.ts';
import { listDeletedQuizzes } from '#server/quizzes.ts';
import { idOf } from '#server/requests.ts';
import { currentViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = async ({ params }: Props) => orNotFound(async () => getArticle(await currentViewer(), idOf((await params).id)));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).title };
}

export default async function ArticlePage(props: Props) {
  const [article, t, common, progress, errors, write, badge, viewer, locale, { facts }] = await Promise.all([
    load(props), getTranslations('article'), getTranslations('common'), getTranslations('progress'), errorSentences(), dateWriter(), quizBadge(), currentViewer(), getLocale(), props.searchParams,
  ]);
  const { id, title, date, language, quizzes, isMine, revision } = article;
  const [passages, deleted] = await Promise.all([findPassages(viewer, id), viewer && isMine ? listDeletedQuizzes(viewer, id) : []]);
  const details = [write.day(date), revision > 1 && t('revision', { number: revision })].filter(Boolean).join(' · ');
  const rows = quizzes.map((quiz) => ({ ...badge(quiz), when: write.dayOf(quiz.createdAt), deleteLabel: t('deleteNamed', { title: `${quiz.title}, ${badge(quiz).label}` }), isMine }));
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,41rem)_minmax(0,1fr)] lg:gap-14">
      <article className="min-w-0">
        <PageHeader title={title} lang={language} over={isMine ? <Link href="/articles" className="underline-offset-4 hover:underline">{t('listTitle')}</Link> : article.isSample ? common('sample') : null}>
          {details && <p className="text-sm text-muted">{details}</p>}
        </PageHeader>
        <ReadingView
          article={article}
          pageLang={locale}
          passages={passages}
          isMarked={facts === 'on'}
          ask={askPassageAction}
          errors={errors}
          labels={{ marks: t('marks'), marksOn: t('marksOn'), marksOff: t('marksOff'), asking: t('asking'), askParagraph: progress('askParagraph'), stopped: t('stopped'), readOn: t('readOn'), dismiss: common('close') }}
        />
      </article>
      <aside aria-labelledby="quizzes" className="self-start lg:sticky lg:top-8">
        <h2 id="quizzes" className="mb-3 font-serif text-xl font-semibold">
          {t('quizzes')}
        </h2>
        <UndoDelete remove={deleteQuizAction} restore={restoreQuizAction} errors={errors} undoLabel={common('undo')} deleted={deleted.map((quiz) => ({ id: quiz.id, said: t('quizDeleted') }))}>
          <QuizRows rows={rows} empty={t('noQuiz')} deletedSentence={t('quizDeleted')} />
        </UndoDelete>
        {viewer && quizzes.length > 0 && (
          <LinkButton variant="quiet" className="mt-3 -ml-5" href={`/progress/${id}`}>
            {progress('passages')}
          </LinkButton>
        )}
        {isMine && (
          <div className="mt-5 space-y-3">
            <ActionForm action={makeQuizAction} errors={errors} submit={quizzes.length > 0 ? t('makeAnother') : t('makeQuiz')} pending={t('making')} variant={quizzes.length > 0 ? 'secondary' : 'primary'}>
              <input type="hidden" name="articleId" value={id} />
            </ActionForm>
            <LinkButton variant="quiet" size="small" className="-ml-3" href={`/articles/${id}/check`}>
              {t('revise')}
            </LinkButton>
          </div>
        )}
      </aside>
    </div>
  );
}
