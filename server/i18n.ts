import 'server-only';
import { cookies, headers } from 'next/headers';
import { isTimeZone } from '#study/local-day.ts';
import { currentViewer } from './viewer.ts';

/** Languages of the screens, as BCP 47; the first is for whoever prefers none of them. A third one is a messages file. */
export const locales = ['en', 'vi'] as const;
export type Locale = (typeof locales)[number];

/** Cookies that hold what a browser chose or is set to; both can be read without an account. */
const localeCookie = 'locale';
export const timeZoneCookie = 'time-zone';

/** Whether a string names a language that the screens speak. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/**
 * Picks the language for a request from what is known, surest first: what was chosen in this browser, what the account
 * says, what the browser asks for (`Accept-Language`, by its weights), else English.
 */
export function chooseLocale(chosen: string | undefined, preferred: string | null | undefined, accepted: string | null | undefined): Locale {
  if (isLocale(chosen)) return chosen;
  if (isLocale(preferred)) return preferred;
  return acceptedLanguages(accepted ?? '').find(isLocale) ?? locales[0];
}

/** Primary languages of an `Accept-Language` header, the most wanted first. */
function acceptedLanguages(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = Number(parameters.find((one) => one.trim().startsWith('q='))?.trim().slice(2) ?? 1);
      return { language: tag.trim().toLowerCase().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}

/** Language and time zone of the request being answered. */
export async function requestSettings(): Promise<{ locale: Locale; timeZone: string }> {
  const [jar, sent, viewer] = await Promise.all([cookies(), headers(), viewerIfKnown()]);
  const zone = viewer?.timeZone ?? jar.get(timeZoneCookie)?.value;
  return {
    locale: chooseLocale(jar.get(localeCookie)?.value, viewer?.locale, sent.get('accept-language')),
    timeZone: zone && isTimeZone(zone) ? zone : 'UTC',
  };
}

/** With the database away there is still a page to write, the one that says so. */
async function viewerIfKnown() {
  try {
    return await currentViewer();
  } catch {
    return null;
  }
}
