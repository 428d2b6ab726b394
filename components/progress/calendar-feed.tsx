import type { Messages } from 'next-intl';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { TextField } from '#components/ui/text-field.tsx';

type Props = { readonly address: string | null; readonly renew: FormAction; readonly revoke: FormAction; readonly errors: Sentences; readonly labels: Messages['progress'] };

/** The calendar of days with reviews: its secret address, a new one, or none. */
export function CalendarFeed({ address, renew, revoke, errors, labels }: Props) {
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar" className="font-serif text-xl font-semibold">
        {labels.feed}
      </h2>
      <p className="mt-1 mb-4 text-soft">{labels.feedLead}</p>
      {address && <TextField label={labels.feedAddress} hint={labels.feedHint} readOnly defaultValue={address} />}
      <div className="mt-4 flex flex-wrap gap-3">
        <ActionForm action={renew} errors={errors} submit={address ? labels.feedRenew : labels.feedMake} pending={labels.saving} variant="secondary" />
        {address && <ActionForm action={revoke} errors={errors} submit={labels.feedRevoke} pending={labels.saving} variant="quiet" />}
      </div>
    </section>
  );
}
