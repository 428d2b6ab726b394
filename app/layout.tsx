import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import './globals.css';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { SkipLink } from '#components/ui/skip-link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: `Verbatim: ${t('tagline')}`, template: '%s · Verbatim' }, description: t('description') };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#12181a' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('common')]);
  return (
    <html lang={locale}>
      <body>
        <SkipLink label={t('skip')} />
        <SiteHeader labels={{ home: t('home'), main: t('main'), articles: t('articles'), attempts: t('attempts'), account: t('account') }} />
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 py-8 sm:px-6 sm:py-12">
          {children}
        </main>
      </body>
    </html>
  );
}
