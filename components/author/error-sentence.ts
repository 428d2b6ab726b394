import { fillTemplate } from '#components/ui/fill-template.ts';
import type { EditField } from '#study/check-question-edit.ts';
import type { AuthorError, AuthorLabels } from './author-types.ts';

/** What the form says of an error: at a field where it is about one, above the form otherwise. */
export type ShownError = { readonly field: EditField | null; readonly text: string };

const fields: readonly EditField[] = ['prompt', 'options', 'answer', 'accept', 'quotes'];

/** The sentence for an error of the server or of the form's own check; never its bare code. */
export function errorSentence(error: AuthorError, { author, errors }: AuthorLabels): ShownError {
  const field = fields.find((one) => one === error.values?.['field']) ?? null;
  const code = error.key.replace(/^edit-/, '');
  const own = Object.hasOwn(author.problems, code) ? author.problems[code as keyof typeof author.problems] : undefined;
  const shared = Object.hasOwn(errors, error.key) ? errors[error.key as keyof typeof errors] : undefined;
  return { field, text: fillTemplate(own ?? shared ?? errors.unavailable, error.values ?? {}) };
}
