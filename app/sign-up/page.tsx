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
import { currentViewer, isGoogleOffered, isOwnPath } from '#server/viewer.ts';

type Props = { readonly searchParams: Promise<{ readonly to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signUp') };
}

export default async function SignUpPage({ searchParams }: Props) {
  const [viewer, { to }, t, errors] = await Promise.all([currentViewer(), searchParams, getTranslations('account'), errorSentences()]);
  if (viewer?.kind === 'member') redirect('/account');
  const next = typeof to === 'string' && isOwnPath(to) ? to : '/account';
  return (
    <AccountFrame
      title={t('signUp')}
      lead={viewer ? t('signUpKeeps') : t('signUpLead')}
      google={isGoogleOffered() ? { label: t('google'), or: t('or'), href: `/api/auth/signin?callbackUrl=${encodeURIComponent(next)}` } : null}
      below={
        <p>
          {t('haveAccount')}{' '}
          <Link href={next === '/account' ? '/sign-in' : `/sign-in?to=${next}`} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
            {t('signIn')}
          </Link>
        </p>
      }
    >
      <ActionForm action={signUpAction} errors={errors} submit={t('signUp')} pending={t('signingUp')} className="space-y-5" buttonClassName="w-full">
        <input type="hidden" name="to" value={next} />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required maxLength={320} inputMode="email" autoCapitalize="none" />
        <PasswordField label={t('password')} hint={t('newPasswordHint', { least: 8 })} showLabel={t('showPassword')} isNew />
        <TextField name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" maxLength={80} />
      </ActionForm>
    </AccountFrame>
  );
}
