import { fillTemplate } from './fill-template.ts';

/** What an action answers with: never a thrown error, so that a form keeps what was typed. */
export type ActionResult<T = void> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly key: string; readonly values?: Readonly<Record<string, string | number>> } };

/** An action that a form can call, with or without JavaScript. */
export type FormAction<T = void> = (before: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;

/** Finished sentences by key, for client leaves. */
export type Sentences = Readonly<Record<string, string>>;

/**
 * The sentence for what went wrong: by its key, else by its code, else the general one.
 * @param locale for numbers in the sentence
 */
export function errorSentence(result: ActionResult<unknown> | null, sentences: Sentences, locale?: string): string | null {
  if (!result || result.ok) return null;
  const { key, code, values } = result.error;
  const template = sentences[key] ?? sentences[code] ?? sentences['unavailable'] ?? code;
  return fillTemplate(template, values ?? {}, locale);
}
