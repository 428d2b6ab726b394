import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { signInAction } from '#app/actions/accounts.ts';
import { errorSentences } from '#app/sentences.ts';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { PasswordField } from '#components/account/password-field.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { currentViewer, isGoogleOffered, isOwnPath } from '#server/viewer.ts';

type Props = { readonly searchParams: Promise<{ readonly error?: string | string[]; readonly to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signIn') };
}

export default async function SignInPage({ searchParams }: Props) {
  const [viewer, { error, to }, t, errors] = await Promise.all([currentViewer(), searchParams, getTranslations('account'), errorSentences()]);
  if (viewer?.kind === 'member') redirect('/account');
  const next = typeof to === 'string' && isOwnPath(to) ? to : '/account';
  return (
    <AccountFrame
      title={t('signIn')}
      lead={viewer ? t('signInKeeps') : t('signInLead')}
      notice={error && <Notice tone="wrong" role="alert">{error === 'google-email' ? t('googleEmail') : t('signInFailed')}</Notice>}
      google={isGoogleOffered() ? { label: t('google'), or: t('or'), href: `/api/auth/signin?callbackUrl=${encodeURIComponent(next)}` } : null}
      below={
        <>
          <p>
            {t('noAccountYet')}{' '}
            <Link href={next === '/account' ? '/sign-up' : `/sign-up?to=${next}`} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
              {t('signUp')}
            </Link>
          </p>
          <LinkButton variant="quiet" size="small" href="/recover" className="-ml-3">
            {t('useCode')}
          </LinkButton>
        </>
      }
    >
      <ActionForm action={signInAction} errors={errors} submit={t('signIn')} pending={t('signingIn')} className="space-y-5" buttonClassName="w-full">
        <input type="hidden" name="to" value={next} />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required maxLength={320} inputMode="email" autoCapitalize="none" />
        <PasswordField label={t('password')} showLabel={t('showPassword')} isNew={false} />
      </ActionForm>
    </AccountFrame>
  );
}
