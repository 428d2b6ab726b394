import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { createArticleAction } from '#app/actions/articles.ts';
import { pasteBoxLabels } from '#app/paste-box-labels.ts';
import { errorSentences } from '#app/sentences.ts';
import { PasteBox } from '#components/article/paste-box.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { articleLimit } from '#server/articles.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('article'))('newTitle') };
}

export default async function NewArticlePage() {
  const [locale, t, labels, errors] = await Promise.all([getLocale(), getTranslations('article'), pasteBoxLabels(), errorSentences()]);
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={t('newTitle')}>{t('newLead')}</PageHeader>
      <PasteBox action={createArticleAction} labels={labels} errors={errors} limit={articleLimit} locale={locale} rows={14} />
    </div>
  );
}
