import { getTranslations } from 'next-intl/server';
import type { Sentences } from '#components/ui/action-result.ts';
import en from './messages/en.json' with { type: 'json' };

/** Every sentence that an action may answer with, by key, for client leaves; their `{values}` still to be filled. */
export async function errorSentences(): Promise<Sentences> {
  const [errors, refusals] = await Promise.all([getTranslations('errors'), refusalSentences()]);
  const own = Object.keys(en.errors) as (keyof typeof en.errors)[];
  return {
    ...Object.fromEntries(own.map((key) => [key, String(errors.raw(key))])),
    ...Object.fromEntries(Object.entries(refusals).map(([code, sentence]) => [code === 'unknown-language' ? code : `refused-${code}`, sentence])),
  };
}

/** Why no quiz could be made of a text, by the engine's code. */
export async function refusalSentences(): Promise<Sentences> {
  const t = await getTranslations('refusals');
  return Object.fromEntries((Object.keys(en.refusals) as (keyof typeof en.refusals)[]).map((key) => [key, String(t.raw(key))]));
}
