import type { Metadata, Viewport } from 'next';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import './globals.css';
import { DeviceOwner } from '#components/layout/device-owner.tsx';
import { LanguageSwitch } from '#components/layout/language-switch.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { TimeZoneCookie } from '#components/layout/time-zone-cookie.tsx';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { timeZoneCookie } from '#server/i18n.ts';
import { dueToday } from '#server/reviews.ts';
import { currentViewer } from '#server/viewer.ts';
import { setLocaleAction } from './actions/preferences.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: `Verbatim: ${t('tagline')}`, template: '%s · Verbatim' }, description: t('description'), icons: { icon: '/icon.svg', apple: '/icon-180.png' } };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#12181a' },
  ],
};

/** Each language named in itself. */
const languages = [{ code: 'en', name: 'English' }, { code: 'vi', name: 'Tiếng Việt' }];

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, zone, t, viewer] = await Promise.all([getLocale(), getTimeZone(), getTranslations('common'), currentViewer().catch(() => undefined)]);
  const due = viewer ? await dueToday(viewer, { timeZone: zone }).catch(() => 0) : 0;
  return (
    <html lang={locale}>
      <body>
        <TimeZoneCookie name={timeZoneCookie} current={zone} />
        {/* Where the database is away nobody knows who asks, and nothing is forgotten. */}
        {viewer !== undefined && <DeviceOwner owner={viewer?.id ?? null} />}
        <SkipLink label={t('skip')} />
        <SiteHeader
          due={due}
          labels={{ home: t('home'), main: t('main'), articles: t('articles'), classes: t('classes'), review: t('review'), due: t.raw('due') as string, attempts: t('attempts'), account: t('account') }}
          languageSwitch={<LanguageSwitch action={setLocaleAction} languages={languages} current={locale} label={t('language')} />}
        />
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 py-8 sm:px-6 sm:py-12">
          {children}
        </main>
      </body>
    </html>
  );
}
