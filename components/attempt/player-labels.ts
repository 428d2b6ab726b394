import type { Messages } from 'next-intl';
import type { AnswerWords } from '#components/review/key-texts.ts';

/** Every word of the answering page, finished in the reader's language: the browser has no message library. */
export type PlayerLabels = Messages['player'];

/** The words of an answer that are ours. */
export const answerWords = ({ question }: PlayerLabels): AnswerWords => ({ true: question.true, false: question.false, none: question.none });

/** A message with a form for each plural of a language; `other` is always there. */
export type PluralForms = { readonly other: string; readonly one?: string; readonly few?: string; readonly many?: string; readonly two?: string; readonly zero?: string };

/** The form for `count` in the language of the page, with `{count}` filled in. */
export function pluralForm(forms: PluralForms, count: number, locale: string): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replaceAll('{count}', String(count));
}
