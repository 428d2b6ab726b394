'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { forgetValue, useKeptValue } from '#components/ui/use-kept-value.ts';
import type { Span } from '#engine/types.ts';
import { checkQuestionEdit, type EditField } from '#study/check-question-edit.ts';
import type { ArticleForOwner, QuestionEdit } from '#study/types.ts';
import type { AuthorLabels, AuthorReply } from './author-types.ts';
import { errorSentence, type ShownError } from './error-sentence.ts';
import { KeyFields } from './key-fields.tsx';
import { placeQuote, setQuotes, type Target } from './place-quote.ts';
import { QuotePicker } from './quote-picker.tsx';

type Props = {
  /** Where what was typed is kept until it is saved. */
  readonly keptAs: string;
  readonly initial: QuestionEdit;
  readonly article: ArticleForOwner;
  readonly sentences: readonly Span[];
  readonly onSave: (edit: QuestionEdit) => Promise<AuthorReply>;
  readonly onClose: () => void;
  readonly labels: AuthorLabels;
};

/**
 * The form of one question. What is typed is kept on the device with each change, so that neither a reload nor a
 * failed save loses it; it is forgotten when the server has it or the author gives it up.
 */
export function QuestionEditor({ keptAs, initial, article, sentences, onSave, onClose, labels }: Props) {
  const { author } = labels;
  const id = useId();
  const [kept, keep] = useKeptValue<QuestionEdit>(keptAs);
  const [restored] = useState(kept !== null);
  const [target, setTarget] = useState<Target | null>(null);
  const [errors, setErrors] = useState<readonly ShownError[]>([]);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // JSON knows no NaN: an unread number comes back as null.
  const edit = kept ? mendNumber(kept) : initial;
  const quoteText = ({ start, end }: Span) => article.text.slice(start, end);
  const errorOf = (field: EditField) => errors.find((error) => error.field === field)?.text ?? null;
  const general = errors.find((error) => error.field === null)?.text;

  useEffect(() => form.current?.querySelector('textarea')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!kept) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [kept]);

  const change = (next: QuestionEdit) => {
    setErrors([]);
    keep(next);
  };
  const choose = (span: Span) => {
    if (target) change(placeQuote(edit, target, span, article.text, sentences));
    setTarget(null);
    form.current?.querySelector<HTMLElement>('[data-quotes]')?.focus();
  };
  const fail = (shown: readonly ShownError[]) => {
    setErrors(shown);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid], [role="alert"]')?.focus());
  };
  const save = async () => {
    if (isSaving) return;
    const problems = checkQuestionEdit(edit, article.text);
    if (problems.length > 0) return fail(problems.map(({ field, code }) => errorSentence({ code: 'invalid', key: `edit-${code}`, values: { field } }, labels)));
    setSaving(true);
    try {
      const reply = await onSave(edit);
      if (!reply.ok) return fail([errorSentence(reply.error, labels)]);
      forgetValue(keptAs, kept);
      onClose();
    } catch {
      fail([{ field: null, text: author.notSaved }]);
    } finally {
      setSaving(false);
    }
  };

  const pickerTitle = target && 'option' in target ? fillTemplate(author.pickOption, { option: edit.body.options?.find(({ id }) => id === target.option)?.text ?? '' }) : author.pickQuote;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        className="grid min-w-0 gap-5"
      >
        {restored && kept && <Notice tone="accent">{author.restored}</Notice>}
        {general && (
          <Notice tone="wrong" role="alert">
            {general}
          </Notice>
        )}
        <TextArea
          label={author.prompt}
          hint={edit.body.kind === 'cloze' ? author.gapHint : undefined}
          error={errorOf('prompt')}
          rows={3}
          lang={article.language}
          value={edit.body.prompt}
          onChange={(event) => change({ ...edit, body: { ...edit.body, prompt: event.currentTarget.value } })}
        />
        <KeyFields id={id} edit={edit} onChange={change} onChooseOptionQuote={(option) => setTarget({ option })} quoteText={quoteText} errorOf={errorOf} lang={article.language} labels={labels} />
        <fieldset data-quotes tabIndex={-1} className="outline-none">
          <legend className="mb-1.5 text-sm font-medium">{author.quotes}</legend>
          <ul className="grid gap-3">
            {edit.quotes.map((quote, at) => (
              <li key={`${quote.start}-${quote.end}`} className="border-l-[3px] border-accent/60 pl-4">
                <p lang={article.language} className="reading text-base">
                  {quoteText(quote)}
                </p>
                <div className="flex flex-wrap gap-x-4">
                  <button type="button" className="min-h-11 text-sm text-accent underline underline-offset-4" onClick={() => setTarget({ quote: at })}>
                    {author.otherQuote}
                  </button>
                  {edit.quotes.length > 1 && (
                    <button type="button" className="min-h-11 text-sm text-accent underline underline-offset-4" onClick={() => change(setQuotes(edit, edit.quotes.toSpliced(at, 1), article.text, sentences))}>
                      {author.removeQuote}
                    </button>
                  )}
                </div>
              </li>
            ))}
          </ul>
          <Button variant="quiet" size="small" className="mt-1 -ml-3" onClick={() => setTarget({ quote: edit.quotes.length })}>
            <Icon name="plus" />
            {edit.quotes.length === 0 ? author.firstQuote : author.addQuote}
          </Button>
          {errorOf('quotes') && (
            <p role="alert" tabIndex={-1} className="mt-2 flex gap-1.5 text-sm font-medium text-wrong">
              <Icon name="warn" className="mt-px" />
              {errorOf('quotes')}
            </p>
          )}
        </fieldset>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" aria-disabled={isSaving}>
            {isSaving && <Icon name="wait" />}
            {isSaving ? author.saving : author.save}
          </Button>
          <Button
            variant="secondary"
            onClick={() => {
              keep(null);
              onClose();
            }}
          >
            {kept ? author.discard : author.cancel}
          </Button>
        </div>
      </form>
      {target && (
        <div className="lg:sticky lg:top-4">
          <QuotePicker
            key={JSON.stringify(target)}
            text={article.text}
            blocks={article.blocks}
            sentences={sentences}
            marked={'option' in target ? [edit.optionQuotes?.[target.option]].filter((span) => span !== undefined) : edit.quotes}
            onChoose={choose}
            onCancel={() => setTarget(null)}
            title={pickerTitle}
            lang={article.language}
            labels={author}
          />
        </div>
      )}
    </div>
  );
}

function mendNumber(edit: QuestionEdit): QuestionEdit {
  const { key } = edit;
  return key.kind === 'numeric' ? { ...edit, key: { ...key, value: Number(key.value ?? Number.NaN) } } : edit;
}
