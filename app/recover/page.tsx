import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { recoverAction } from '#app/actions/accounts.ts';
import { errorSentences } from '#app/sentences.ts';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { TextField } from '#components/ui/text-field.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('recoverTitle') };
}

export default async function RecoverPage() {
  const [t, errors] = await Promise.all([getTranslations('account'), errorSentences()]);
  return (
    <AccountFrame title={t('recoverTitle')} lead={t('recoverLead')}>
      <ActionForm action={recoverAction} errors={errors} submit={t('recover')} pending={t('recovering')} className="space-y-5" buttonClassName="w-full">
        <TextField name="code" label={t('code')} hint={t('codeHint')} required maxLength={200} autoComplete="off" autoCapitalize="none" spellCheck={false} className="text-lg" />
      </ActionForm>
    </AccountFrame>
  );
}
