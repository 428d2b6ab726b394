import type { Metadata } from 'next';
import { getTimeZone, getTranslations } from 'next-intl/server';
import { createClassAction } from '#app/actions/classes.ts';
import { errorSentences } from '#app/sentences.ts';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { timeZoneChoices, zoneNameNow } from '#components/account/time-zones.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { currentViewer } from '#server/viewer.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('newTitle') };
}

export default async function NewClassPage() {
  const [viewer, t, account, errors, zone] = await Promise.all([currentViewer(), getTranslations('classes'), getTranslations('account'), errorSentences(), getTimeZone()]);
  if (viewer?.kind !== 'member') {
    return (
      <AccountFrame title={t('newTitle')} lead={t('needsAccount')}>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/sign-up?to=/classes/new">{account('signUp')}</LinkButton>
          <LinkButton variant="secondary" href="/sign-in?to=/classes/new">{account('signIn')}</LinkButton>
        </div>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title={t('newTitle')} lead={t('newLead')}>
      <ActionForm action={createClassAction} errors={errors} submit={t('new')} pending={t('working')} className="space-y-5" buttonClassName="w-full">
        <TextField name="name" label={t('name')} hint={t('nameHint')} required maxLength={80} autoComplete="off" />
        <SelectField name="timeZone" label={t('timeZone')} hint={t('timeZoneHint')} defaultValue={zoneNameNow(zone)}>
          {timeZoneChoices(Intl.supportedValuesOf('timeZone'), zone).map((name) => (
            <option key={name} value={name}>
              {name.replaceAll('_', ' ')}
            </option>
          ))}
        </SelectField>
      </ActionForm>
    </AccountFrame>
  );
}
