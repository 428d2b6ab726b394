import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { acceptInvitationAction } from '#app/actions/classes.ts';
import { errorSentences } from '#app/sentences.ts';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { findInvitation } from '#server/class-teachers.ts';
import { currentViewer } from '#server/viewer.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('invitationTitle'), referrer: 'no-referrer' };
}

/** An invitation to teach a class with its owner. Looking at it accepts nothing. */
export default async function InvitationPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [found, viewer, t, account, errors] = await Promise.all([findInvitation(token), currentViewer(), getTranslations('classes'), getTranslations('account'), errorSentences()]);
  if (!found) notFound();
  const lead = found.teacher ? t('invitationFrom', { teacher: found.teacher, name: found.className }) : t('invitationTo', { name: found.className });
  return (
    <AccountFrame title={t('invitationTitle')} lead={lead}>
      {viewer?.kind === 'member' ? (
        <ActionForm action={acceptInvitationAction} errors={errors} submit={t('accept')} pending={t('working')} buttonClassName="w-full">
          <input type="hidden" name="token" value={token} />
        </ActionForm>
      ) : (
        <>
          <p className="mb-4 text-sm text-soft">{t('needsAccount')}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={`/sign-up?to=/invitations/${token}`}>{account('signUp')}</LinkButton>
            <LinkButton variant="secondary" href={`/sign-in?to=/invitations/${token}`}>{account('signIn')}</LinkButton>
          </div>
        </>
      )}
    </AccountFrame>
  );
}
