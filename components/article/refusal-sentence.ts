import { fillTemplate } from '#components/ui/fill-template.ts';
import type { Sentences } from '#components/ui/action-result.ts';

/** Why no quiz can be made of a text, as the engine says it: a code and its values. */
export type RefusalLike = { readonly code: string; readonly values: Readonly<Record<string, string | number>> };

/**
 * The sentence of a refusal: what is wrong with the text and what to do.
 * @param sentences by code; `unknown-language` for a language that was not recognised, `other` for a code without a sentence
 */
export function refusalSentence({ code, values }: RefusalLike, sentences: Sentences, locale: string): string {
  const language = values['language'];
  const isUnknown = code === 'unsupported-language' && (language === undefined || language === 'und');
  const template = sentences[isUnknown ? 'unknown-language' : code] ?? sentences['other'] ?? code;
  const name = typeof language === 'string' && !isUnknown ? (languageName(language, locale) ?? language) : '';
  return fillTemplate(template, { ...values, name }, locale);
}

function languageName(code: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code);
  } catch {
    return undefined; // not a language's code at all
  }
}
