import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { deleteArticleAction, restoreArticleAction } from '#app/actions/articles.ts';
import { quizBadge } from '#app/quiz-badge.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { ArticleList, type ArticleRow } from '#components/article/article-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { UndoDelete } from '#components/ui/undo-delete.tsx';
import { listArticles, listDeletedArticles } from '#server/articles.ts';
import { currentViewer } from '#server/viewer.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('article'))('listTitle') };
}

export default async function ArticlesPage() {
  const viewer = await currentViewer();
  const [articles, deleted, t, common, errors, write, badge] = await Promise.all([
    viewer ? listArticles(viewer) : [], viewer ? listDeletedArticles(viewer) : [], getTranslations('article'), getTranslations('common'), errorSentences(), dateWriter(), quizBadge(),
  ]);
  const rows = articles.map(({ id, title, date, words, updatedAt, quizzes }): ArticleRow => ({
    id,
    title,
    lang: 'en',
    details: [write.day(date), common('words', { count: words }), t('updated', { date: write.dayOf(updatedAt) })].filter(Boolean).join(' · '),
    quizzes: quizzes.map(badge),
    noQuiz: t('noQuiz'),
    deleteLabel: t('deleteNamed', { title }),
    deletedSentence: t('deleted', { title }),
  }));
  return (
    <>
      <PageHeader title={t('listTitle')} actions={rows.length > 0 && <LinkButton href="/articles/new">{t('new')}</LinkButton>} />
      <UndoDelete remove={deleteArticleAction} restore={restoreArticleAction} errors={errors} undoLabel={common('undo')} deleted={deleted.map(({ id, title }) => ({ id, said: t('deleted', { title }) }))}>
        {rows.length > 0 ? (
          <ArticleList rows={rows} />
        ) : (
          <EmptyState
            title={t('listEmptyTitle')}
            action={
              <>
                <LinkButton href="/articles/new">{t('new')}</LinkButton>
                <LinkButton variant="secondary" href="/">
                  {t('trySample')}
                </LinkButton>
              </>
            }
          >
            {t('listEmpty')}
          </EmptyState>
        )}
      </UndoDelete>
    </>
  );
}
