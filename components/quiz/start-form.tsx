import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { RadioCard } from '#components/ui/radio-card.tsx';
import { Switch } from '#components/ui/switch.tsx';

type Props = {
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly quizId: string;
  /** Another attempt is open already: starting one more is then not the first thing to do. */
  readonly isSecond?: boolean;
  readonly labels: Readonly<Record<'mode' | 'practice' | 'practiceHint' | 'test' | 'testHint' | 'confidence' | 'confidenceHint' | 'start' | 'starting', string>>;
};

/** How to take a quiz. Form fields: `quizId`, `mode` (practice, test), `confidence` (on, or absent). */
export function StartForm({ action, errors, quizId, isSecond, labels }: Props) {
  return (
    <ActionForm action={action} errors={errors} submit={labels.start} pending={labels.starting} size="large" variant={isSecond ? 'secondary' : 'primary'} buttonClassName="w-full sm:w-auto">
      <input type="hidden" name="quizId" value={quizId} />
      <fieldset className="mb-2">
        <legend className="mb-3 font-medium">{labels.mode}</legend>
        <div className="grid gap-3 sm:grid-cols-2">
          <RadioCard name="mode" value="practice" defaultChecked title={labels.practice}>
            {labels.practiceHint}
          </RadioCard>
          <RadioCard name="mode" value="test" title={labels.test}>
            {labels.testHint}
          </RadioCard>
        </div>
      </fieldset>
      <div className="mb-4">
        <Switch name="confidence" label={labels.confidence} hint={labels.confidenceHint} />
      </div>
    </ActionForm>
  );
}
