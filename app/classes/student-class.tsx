import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { RefreshEvery } from '#components/ui/refresh-every.tsx';
import { WayBack } from '#components/class/way-back.tsx';
import { recoveryCode } from '#server/accounts.ts';
import type { Viewer } from '#server/viewer.ts';
import type { ClassHead } from '#study/class-types.ts';
import { BeginNow } from './begin-now.tsx';
import { StudentAssignments } from './student-assignments.tsx';
import { OwnResults } from './student-results.tsx';

const strong = (chunks: ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong>;

type Props = { readonly viewer: Viewer; readonly head: Extract<ClassHead, { role: 'student' }>; readonly isWelcome: boolean };

/** A class as its student sees it: who I am here, what there is to do, and nobody else. */
export async function StudentClass({ viewer, head, isWelcome }: Props) {
  const t = await getTranslations('classes');
  const words = isWelcome && viewer.kind === 'guest' ? await recoveryCode(viewer) : null;
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={head.name} over={<Link href="/classes" className="inline-flex min-h-11 items-center underline underline-offset-4">{t('title')}</Link>}>
        <p>
          {t.rich('youAre', { nickname: head.nickname, strong })}
          {head.teacher && <> · {t('teacherIs', { name: head.teacher })}</>}
        </p>
      </PageHeader>
      {head.state === 'pending' && (
        <Notice tone="accent" title={t('pendingTitle')} role="status" className="mb-6">
          <p className="mt-1">{t('pendingText')}</p>
          <RefreshEvery seconds={5} />
        </Notice>
      )}
      {head.isArchived && (
        <Notice tone="plain" title={t('archivedTitle')} className="mb-6">
          <p className="mt-1">{t('archivedForStudent')}</p>
        </Notice>
      )}
      {head.state === 'active' && isWelcome && <BeginNow viewer={viewer} classId={head.id} />}
      {words && (
        <WayBack title={t('wayBackTitle')} text={t('wayBackText')} words={words} copy={<CopyButton text={words} label={t('copy')} copied={t('copied')} variant="quiet" size="small" />} />
      )}
      {head.state === 'active' && <StudentAssignments viewer={viewer} classId={head.id} />}
      {head.state === 'active' && <OwnResults viewer={viewer} classId={head.id} />}
    </div>
  );
}
