import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { signUpAction } from '#app/actions/accounts.ts';
import { errorSentences } from '#app/sentences.ts';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { PasswordField } from '#components/account/password-field.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { currentViewer, isGoogleOffered } from '#server/viewer.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signUp') };
}

export default async function SignUpPage() {
  const [viewer, t, errors] = await Promise.all([currentViewer(), getTranslations('account'), errorSentences()]);
  if (viewer?.kind === 'member') redirect('/account');
  return (
    <AccountFrame
      title={t('signUp')}
      lead={viewer ? t('signUpKeeps') : t('signUpLead')}
      google={isGoogleOffered() ? { label: t('google'), or: t('or'), href: '/api/auth/signin?callbackUrl=%2Faccount' } : null}
      below={
        <p>
          {t('haveAccount')}{' '}
          <Link href="/sign-in" className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
            {t('signIn')}
          </Link>
        </p>
      }
    >
      <ActionForm action={signUpAction} errors={errors} submit={t('signUp')} pending={t('signingUp')} className="space-y-5" buttonClassName="w-full">
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required maxLength={320} inputMode="email" autoCapitalize="none" />
        <PasswordField label={t('password')} hint={t('newPasswordHint', { least: 8 })} showLabel={t('showPassword')} isNew />
        <TextField name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" maxLength={80} />
      </ActionForm>
    </AccountFrame>
  );
}
