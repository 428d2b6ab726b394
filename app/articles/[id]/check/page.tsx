import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { reviseArticleAction } from '#app/actions/articles.ts';
import { makeQuizAction } from '#app/actions/quizzes.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { ArticleText } from '#components/article/article-text.tsx';
import { ForgetDraft } from '#components/article/forget-draft.tsx';
import { ReviseForm } from '#components/article/revise-form.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getArticle } from '#server/articles.ts';
import { idOf } from '#server/requests.ts';
import { currentViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('check'))('title') };
}

export default async function CheckPage({ params }: Props) {
  const article = await orNotFound(async () => getArticle(await currentViewer(), idOf((await params).id)));
  if (!article.isMine) notFound();
  const [locale, t, asides, errors, write] = await Promise.all([getLocale(), getTranslations('check'), getTranslations('asides'), errorSentences(), dateWriter()]);
  const { id, title, date, language, text, blocks } = article;
  const asked = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list');
  const setAside = blocks.length - asked.length + article.asides.filter((aside) => asked.some(({ start, end }) => aside.start >= start && aside.end <= end)).length;
  const reasons = {
    title: asides('title'), heading: asides('heading'), caption: asides('caption'), dateline: asides('dateline'), byline: asides('byline'), table: asides('table'),
    reference: asides('reference'), boilerplate: asides('boilerplate'), 'cut-off': asides('cut-off'), 'footnote-mark': asides('footnote-mark'),
  };
  const make = (
    <ActionForm action={makeQuizAction} errors={errors} submit={t('make')} pending={t('making')} size="large">
      <input type="hidden" name="articleId" value={id} />
    </ActionForm>
  );
  return (
    <div className="mx-auto max-w-read">
      <ForgetDraft />
      <PageHeader title={t('title')} over={<Link href={`/articles/${id}`} className="underline-offset-4 hover:underline" lang={language}>{title || t('noTitle')}</Link>}>
        <p>{t('lead')}</p>
        <p className="mt-2 text-sm text-muted">{t('counts', { paragraphs: asked.length, aside: setAside })}</p>
      </PageHeader>
      <div className="mb-6">{make}</div>
      <Disclosure summary={t('correct')} className="mb-8 border-y border-line py-2">
        <ReviseForm
          key={article.revisionId}
          action={reviseArticleAction}
          errors={errors}
          locale={locale}
          article={{ id, title, date, text, language }}
          labels={{ title: t('articleTitle'), date: t('date'), dateHint: t('dateHint'), text: t('text'), textHint: t('textHint'), save: t('save'), saving: t('saving'), frozen: t('frozen') }}
        />
      </Disclosure>
      <div className="mb-8">
        <h2 lang={language} className="font-serif text-2xl font-semibold">
          {title || t('noTitle')}
        </h2>
        <p className="mt-1 text-sm text-muted">{write.day(date) ?? t('noDate')}</p>
      </div>
      <ArticleText text={text} blocks={blocks} asides={article.asides} lang={language} reasons={reasons} pageLang={locale} />
      <div className="mt-10 border-t border-line pt-6">{make}</div>
    </div>
  );
}
