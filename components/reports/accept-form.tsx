import Link from 'next/link';
import type { Messages } from 'next-intl';
import type { ReactNode } from 'react';
import type { AnswerWords } from '#components/review/key-texts.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { RadioCard } from '#components/ui/radio-card.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { isTypedKind } from '#study/check-answer.ts';
import { canBeTyped } from '#study/key-from-fields.ts';
import type { ReportShown } from './report-sides.tsx';

type Props = {
  readonly report: ReportShown & { readonly id: string };
  /** New for each page that is shown: the same press, sent twice, decides once. */
  readonly decision: string;
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly labels: Messages['reports'];
  readonly words: AnswerWords;
  readonly editHref: string;
};

/** What is right from now on, for everybody. What a choice needs is asked below it, without a script. */
export function AcceptForm({ report, decision, action, errors, labels, words, editHref }: Props) {
  const { body } = report.question;
  const isTyped = isTypedKind(body.kind);
  const typed = report.answer && 'text' in report.answer ? report.answer.text : '';
  const canKey = canBeTyped(body.kind);
  return (
    <ActionForm action={action} errors={errors} submit={labels.accept} pending={labels.accepting} done={labels.accepted}>
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="decision" value={decision} />
      <fieldset className="grid gap-3">
        <legend className="mb-3 font-serif text-xl font-semibold">{labels.decide}</legend>
        {isTyped && (
          <Choice value="accept" title={labels.acceptAnswer} text={labels.acceptAnswerText} isFirst>
            <TextField name="text" label={labels.answerText} lang={report.language} defaultValue={typed} maxLength={300} />
          </Choice>
        )}
        {canKey && (
          <Choice value="key" title={labels.changeKey} text={labels.changeKeyText} isFirst={!isTyped}>
            <NewKey report={report} words={words} labels={labels} />
          </Choice>
        )}
        <Choice value="drop" title={labels.drop} text={labels.dropText} isFirst={!isTyped && !canKey} />
      </fieldset>
      <div className="mt-5 grid gap-4">
        <Switch name="keeps" defaultChecked label={labels.keeps} hint={labels.keepsHint} />
        <TextArea name="reason" label={labels.reason} maxLength={1000} rows={2} />
      </div>
      <p className="mt-2 mb-4 text-sm text-muted">
        {labels.elsewhere}{' '}
        <Link href={editHref} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {labels.edit}
        </Link>
      </p>
    </ActionForm>
  );
}

function Choice({ value, title, text, isFirst, children }: { readonly value: string; readonly title: string; readonly text: string; readonly isFirst: boolean; readonly children?: ReactNode }) {
  return (
    <div className="group/choice">
      <RadioCard name="change" value={value} title={title} defaultChecked={isFirst}>
        {text}
      </RadioCard>
      {children && <div className="mt-3 hidden border-l-2 border-accent/60 pl-4 group-has-[input[name=change]:checked]/choice:block">{children}</div>}
    </div>
  );
}

/** The right answer among the options, or typed. */
function NewKey({ report, words, labels }: { readonly report: Props['report']; readonly words: AnswerWords; readonly labels: Messages['reports'] }) {
  const { body, key } = report.question;
  if (isTypedKind(body.kind)) return <TextField name="newText" label={labels.newKey} lang={report.language} maxLength={300} />;
  const options = body.kind === 'true-false' ? [{ id: 'true', text: words.true }, { id: 'false', text: words.false }] : (body.options ?? []);
  const right: readonly string[] = key.kind === 'single-choice' ? [key.option] : key.kind === 'multiple-choice' ? key.options : key.kind === 'true-false' ? [String(key.value)] : [];
  return (
    <fieldset>
      <legend className="font-medium">{labels.newKey}</legend>
      {options.map(({ id, text }) => (
        <label key={id} className="flex min-h-11 items-center gap-3">
          <input type={key.kind === 'multiple-choice' ? 'checkbox' : 'radio'} name="option" value={id} defaultChecked={right.includes(id)} className="size-5 accent-accent" />
          <span lang={body.kind === 'true-false' ? undefined : report.language}>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
