import type { Messages } from 'next-intl';
import { Quote } from '#components/article/quote.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { Card } from '#components/ui/card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { TypedGroups as Groups } from '#study/result-types.ts';

type Props = {
  readonly question: Groups;
  readonly decision: string;
  readonly groups: readonly { readonly text: string; readonly notes: readonly string[] }[];
  readonly lang: string;
  /** null: whoever looks may not change the key. */
  readonly action: FormAction | null;
  readonly accepted: string;
  readonly errors: Sentences;
  readonly labels: Messages['results'];
};

/** One question and what was typed to it: tick what is right. */
export function TypedGroups({ question, decision, groups, lang, action, accepted, errors, labels }: Props) {
  const list = (
    <ul className="my-4 grid gap-1">
      {groups.map(({ text, notes }) => (
        <li key={text}>
          <label className="flex min-h-11 items-start gap-3 rounded-control px-2 py-2 hover:bg-sunken">
            {action && <input type="checkbox" name="texts" value={text} className="mt-1 size-5 shrink-0 accent-accent" />}
            <span className="min-w-0">
              <span lang={lang} className="font-medium">
                {text}
              </span>
              <span className="block text-sm text-muted">{notes.join(' · ')}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
  return (
    <li>
      <Card>
        <h3 lang={lang} className="text-lg font-semibold">
          {question.prompt}
        </h3>
        <p className="mt-1 text-sm text-soft">{accepted}</p>
        <Quote context={question.proof} marks={question.accepted} lang={lang} size="small" className="mt-4" />
        {action ? (
          <ActionForm action={action} errors={errors} submit={labels.accept} pending={labels.accepting} done={labels.acceptedDone}>
            <input type="hidden" name="version" value={question.versionId} />
            <input type="hidden" name="decision" value={decision} />
            {list}
            <div className="mb-4">
              <TextField name="reason" label={labels.reason} defaultValue={labels.reasonDefault} maxLength={1000} />
            </div>
          </ActionForm>
        ) : (
          list
        )}
      </Card>
    </li>
  );
}
