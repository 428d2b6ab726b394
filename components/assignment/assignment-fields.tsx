import type { Messages } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { RadioCard } from '#components/ui/radio-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { AttemptThatCounts, FieldValues, ReleaseRule } from './field-values.ts';

type Props = {
  readonly labels: Messages['assignments']['form'];
  readonly kinds: { readonly practice: string; readonly test: string };
  readonly values: FieldValues;
  /** "On the clock of the class (…)". */
  readonly zone: string;
  /** The kind stays what it is once it is given. */
  readonly isNew: boolean;
  readonly isOpen?: boolean;
  /** Above the rest: which class. */
  readonly children?: ReactNode;
};

/** The rules of an assignment. What most want stands in view; the rest is there for whoever asks, and sent all the same. */
export function AssignmentFields({ labels, kinds, values, zone, isNew, isOpen, children }: Props) {
  return (
    <div className="group/form mb-6 grid gap-6">
      {children}
      <TextField name="title" label={labels.name} defaultValue={values.title} maxLength={200} required lang="en" />
      <TextField name="dueAt" type="datetime-local" label={labels.due} hint={zone} defaultValue={values.dueAt} className="sm:max-w-72" />
      {isNew && (
        <fieldset>
          <legend className="mb-3 text-sm font-medium">{labels.kind}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            <RadioCard name="mode" value="test" defaultChecked={values.mode === 'test'} title={kinds.test}>
              {labels.testHint}
            </RadioCard>
            <RadioCard name="mode" value="practice" defaultChecked={values.mode === 'practice'} title={kinds.practice}>
              {labels.practiceHint}
            </RadioCard>
          </div>
        </fieldset>
      )}
      <Disclosure summary={labels.more} {...(isOpen ? { open: true } : {})}>
        <div className="grid gap-6 pt-3">
          <div className="grid gap-6 sm:grid-cols-2">
            <TextField name="opensAt" type="datetime-local" label={labels.opens} hint={labels.opensHint} defaultValue={values.opensAt} />
            <TextField name="closesAt" type="datetime-local" label={labels.closes} hint={labels.closesHint} defaultValue={values.closesAt} />
            <TextField name="attemptsAllowed" type="number" min={1} max={100} inputMode="numeric" label={labels.attempts} hint={labels.attemptsHint} defaultValue={values.attemptsAllowed} />
            <TextField name="timeLimit" type="number" min={1} max={10_080} inputMode="numeric" label={labels.timeLimit} hint={labels.timeLimitHint} defaultValue={values.timeLimit} />
          </div>
          <SelectField name="counts" label={labels.counts} defaultValue={values.counts} className="sm:max-w-72">
            {(['best', 'first', 'last', 'average'] as const satisfies readonly AttemptThatCounts[]).map((one) => (
              <option key={one} value={one}>
                {{ best: labels.countsBest, first: labels.countsFirst, last: labels.countsLast, average: labels.countsAverage }[one]}
              </option>
            ))}
          </SelectField>
          <div className={values.mode === 'practice' && !isNew ? 'hidden' : 'grid gap-6 group-has-[[name=mode][value=practice]:checked]/form:hidden sm:grid-cols-2'}>
            <ReleaseField name="scoreRelease" label={labels.scoreRelease} value={values.scoreRelease} labels={labels} />
            <ReleaseField name="keysRelease" label={labels.keysRelease} value={values.keysRelease} labels={labels} />
            <p className="-mt-3 text-sm text-muted sm:col-span-2">{labels.keysHint}</p>
          </div>
          <div>
            <Switch name="acceptsLate" label={labels.late} hint={labels.lateHint} defaultChecked={values.acceptsLate} />
            <Switch name="shufflesQuestions" label={labels.shuffleQuestions} hint={labels.shuffleHint} defaultChecked={values.shufflesQuestions} />
            <Switch name="shufflesOptions" label={labels.shuffleOptions} defaultChecked={values.shufflesOptions} />
            <Switch name="sharesArticle" label={labels.shareArticle} hint={labels.shareArticleHint} defaultChecked={values.sharesArticle} />
          </div>
        </div>
      </Disclosure>
    </div>
  );
}

type ReleaseProps = { readonly name: string; readonly label: string; readonly value: ReleaseRule; readonly labels: Messages['assignments']['form'] };

function ReleaseField({ name, label, value, labels }: ReleaseProps) {
  return (
    <SelectField name={name} label={label} defaultValue={value}>
      <option value="at-once">{labels.atOnce}</option>
      <option value="after-due">{labels.afterDue}</option>
      <option value="by-hand">{labels.byHand}</option>
    </SelectField>
  );
}
