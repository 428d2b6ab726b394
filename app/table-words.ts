import { createTranslator } from 'next-intl';
import { chooseLocale } from '#server/i18n.ts';
import type { Viewer } from '#server/viewer.ts';
import type en from './messages/en.json';

/** The words of a table's columns in the language of whoever asks, for routes: they have no page around them. */
export async function tableWords(request: Request, viewer: Viewer) {
  const chosen = /(?:^|;\s*)locale=([a-z]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  const locale = chooseLocale(chosen, viewer.locale, request.headers.get('accept-language'));
  const { default: messages } = (await import(`./messages/${locale}.json`, { with: { type: 'json' } })) as { default: typeof en };
  return createTranslator({ locale, messages, namespace: 'results' });
}
