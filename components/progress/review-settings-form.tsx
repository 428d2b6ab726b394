import type { Messages } from 'next-intl';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { Switch } from '#components/ui/switch.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ReviewPreferences } from '#study/review-types.ts';

type Props = { readonly preferences: ReviewPreferences; readonly action: FormAction; readonly errors: Sentences; readonly labels: Messages['progress'] };

/** How much a day, how well it should be remembered, and whether to be asked how sure one is. */
export function ReviewSettingsForm({ preferences, action, errors, labels }: Props) {
  return (
    <ActionForm action={action} errors={errors} submit={labels.save} pending={labels.saving} done={labels.savedSettings} variant="secondary" className="grid max-w-md gap-4">
      <TextField label={labels.dailyCap} name="dailyCap" type="number" inputMode="numeric" min={1} max={500} step={1} required defaultValue={preferences.dailyCap} />
      <TextField label={labels.retention} hint={labels.retentionHint} name="retention" type="number" inputMode="numeric" min={85} max={95} step={1} required defaultValue={Math.round(preferences.retention * 100)} />
      <TextField label={labels.maximumInterval} name="maximumInterval" type="number" inputMode="numeric" min={7} max={3650} step={1} required defaultValue={preferences.maximumInterval} />
      <Switch label={labels.asksConfidence} name="asksConfidence" defaultChecked={preferences.asksConfidence} />
    </ActionForm>
  );
}
