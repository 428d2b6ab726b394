import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type Props = {
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly locale: string;
  readonly article: { readonly id: string; readonly title: string; readonly date: string | null; readonly text: string; readonly language: string };
  readonly labels: Readonly<Record<'title' | 'date' | 'dateHint' | 'text' | 'textHint' | 'save' | 'saving' | 'frozen', string>>;
};

/** Corrects what was understood. Form fields: id, title, date, text. */
export function ReviseForm({ action, errors, locale, article, labels }: Props) {
  return (
    <ActionForm action={action} errors={errors} locale={locale} submit={labels.save} pending={labels.saving} variant="secondary" className="space-y-5 pb-4" aside={<p className="text-sm text-muted">{labels.frozen}</p>}>
      <input type="hidden" name="id" value={article.id} />
      <TextField name="title" label={labels.title} defaultValue={article.title} lang={article.language} maxLength={300} />
      <TextField name="date" type="date" label={labels.date} hint={labels.dateHint} defaultValue={article.date ?? ''} className="max-w-60" />
      <TextArea name="text" label={labels.text} hint={labels.textHint} defaultValue={article.text} lang={article.language} rows={16} className="reading text-base" spellCheck={false} />
    </ActionForm>
  );
}
