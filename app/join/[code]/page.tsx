import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { joinClassAction } from '#app/actions/classes.ts';
import { errorSentences } from '#app/sentences.ts';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { JoinForm } from '#components/class/join-form.tsx';
import { sayWhy } from '#components/ui/action-result.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { AppError } from '#server/errors.ts';
import { isLocale } from '#server/i18n.ts';
import { lookUpCode } from '#server/join-class.ts';
import { clientAddress } from '#server/requests.ts';
import { currentViewer } from '#server/viewer.ts';
import { readJoinCode } from '#study/join-code.ts';
import { longestNickname } from '#study/nickname.ts';

type Props = { readonly params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('join'))('title') };
}

/** A class's door: what class it is, and a nickname to go in with. */
export default async function JoinClassPage({ params }: Props) {
  const [{ code: inAddress }, t, errors, locale, viewer, sent] = await Promise.all([params, getTranslations('join'), errorSentences(), getLocale(), currentViewer(), headers()]);
  // However it is written in the address, spaces and all; what is no code comes back as it is and finds no class.
  const code = readJoinCode(inAddress.replaceAll('%20', '')) ?? inAddress;
  const found = await lookUpCode(viewer, code, { locale: isLocale(locale) ? locale : 'en', address: clientAddress(sent) }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'rate-limited') return { status: 'limited', why: sayWhy(error.key, error.values ?? {}, errors) } as const;
    throw error;
  });
  if (found.status === 'mine') redirect(`/classes/${found.classId}`);
  if (found.status !== 'open') {
    const title = found.status === 'limited' ? t('limitedTitle') : t(`refused.${found.status}.title`);
    const text = found.status === 'limited' ? found.why : t(`refused.${found.status}.text`, 'className' in found ? { name: found.className } : {});
    return (
      <AccountFrame title={title} lead={text}>
        <div className="flex flex-wrap gap-3">
          {found.status === 'merged' && <LinkButton href="/recover">{t('useWords')}</LinkButton>}
          <LinkButton variant={found.status === 'merged' ? 'secondary' : 'primary'} href="/join">{t('otherCode')}</LinkButton>
        </div>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame
      title={found.className}
      lead={found.teacher ? t('classOf', { name: found.teacher }) : t('classLead')}
      notice={found.joinPolicy === 'approve' ? <Notice tone="accent">{t('approveNotice')}</Notice> : undefined}
      below={
        <p>
          {t('lostPhone')} <Link href="/recover" className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">{t('useWords')}</Link>
        </p>
      }
    >
      <JoinForm
        code={code} nicknames={found.nicknames} most={longestNickname} action={joinClassAction} errors={errors}
        labels={{ pick: t('pick'), own: t('own'), ownHint: t('ownHint'), join: t('join'), joining: t('joining') }}
      />
    </AccountFrame>
  );
}
