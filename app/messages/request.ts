import { getRequestConfig } from 'next-intl/server';
import { requestSettings } from '#server/i18n.ts';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

const messages = { en, vi };

/** What next-intl asks for at each request. There is no language in the address: a link works for everybody. */
export default getRequestConfig(async () => {
  const { locale, timeZone } = await requestSettings();
  return { locale, timeZone, messages: messages[locale] };
});
