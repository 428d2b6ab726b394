import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';

type Props = {
  readonly isWanted: boolean;
  /** What the schedule rests on, in words. */
  readonly sentence: string;
  /** Form field: isFitted (yes, no). */
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly labels: Readonly<Record<'fitted' | 'useDefault' | 'useFitted' | 'saving', string>>;
};

/** Says that the schedule is fitted to the learner, and takes it back or has it again. */
export function FittedSchedule({ isWanted, sentence, action, errors, labels }: Props) {
  return (
    <section aria-labelledby="fitted" className="mb-10">
      <h2 id="fitted" className="font-serif text-xl font-semibold">
        {labels.fitted}
      </h2>
      <p className="mt-2 mb-3 text-soft">{sentence}</p>
      <ActionForm action={action} errors={errors} submit={isWanted ? labels.useDefault : labels.useFitted} pending={labels.saving} variant="secondary">
        <input type="hidden" name="isFitted" value={isWanted ? 'no' : 'yes'} />
      </ActionForm>
    </section>
  );
}
