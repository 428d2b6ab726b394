import { fillTemplate } from './fill-template.ts';

/** The closed set of what can go wrong. */
export type ErrorCode = 'not-found' | 'invalid' | 'conflict' | 'too-large' | 'rate-limited' | 'unavailable';

/** What an action answers with: never a thrown error, so that a form keeps what was typed. */
export type ActionResult<T = void> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly key: string; readonly values?: Readonly<Record<string, string | number>> } };

/** An action that a form can call, with or without JavaScript. */
export type FormAction<T = void> = (before: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;

/** Finished sentences by key, for client leaves. */
export type Sentences = Readonly<Record<string, string>>;

type Values = Readonly<Record<string, string | number>>;

/**
 * The sentence for what went wrong: by its key, else by its code, else the general one.
 * @param locale for the numbers and names of languages in the sentence
 */
export function errorSentence(result: ActionResult<unknown> | null, sentences: Sentences, locale?: string): string | null {
  if (!result || result.ok) return null;
  const { key, code, values } = result.error;
  return sayWhy(key in sentences ? key : code, values ?? {}, sentences, locale);
}

/** The sentence of a code with its values. `{name}` is the name of the language that `values.language` stands for. */
export function sayWhy(code: string, values: Values, sentences: Sentences, locale?: string): string {
  const template = sentences[code] ?? sentences['other'] ?? sentences['unavailable'] ?? code;
  const { language } = values;
  const name = typeof language === 'string' ? (languageName(language, locale) ?? sentences['unknown-language'] ?? language) : undefined;
  return fillTemplate(template, name === undefined ? values : { ...values, name }, locale);
}

function languageName(code: string, locale: string | undefined): string | undefined {
  if (code === 'und') return undefined;
  try {
    return new Intl.DisplayNames(locale ? [locale] : undefined, { type: 'language' }).of(code);
  } catch {
    return undefined; // not a language's code at all
  }
}
