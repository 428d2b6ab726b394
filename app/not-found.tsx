import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ErrorPage } from '#components/layout/error-page.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('notFoundTitle') };
}

export default async function NotFoundPage() {
  const t = await getTranslations('errors');
  return <ErrorPage title={t('notFoundTitle')} text={t('notFoundText')} actions={<LinkButton href="/">{t('pageHome')}</LinkButton>} />;
}
