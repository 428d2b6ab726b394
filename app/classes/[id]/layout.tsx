import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { unarchiveClassFormAction } from '#app/actions/classes.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { ClassTabs } from '#components/class/class-tabs.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getClassHead } from '#server/classes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }>; readonly children: ReactNode };

/** The head of every page of a class. What each page shows it asks for by itself: a layout protects nothing. */
export default async function ClassLayout({ params, children }: Props) {
  const given = await params;
  const head = await orNotFound(async () => getClassHead(await requireViewer(), idOf(given.id)));
  const [t, errors] = await Promise.all([getTranslations('classes'), errorSentences()]);
  if (head.role === 'student') return children;
  const base = `/classes/${head.id}`;
  return (
    <>
      <div className="print:hidden">
        <PageHeader title={head.name} over={t('class')} />
        {head.isArchived && (
          <Notice tone="warn" title={t('archivedTitle')} className="mb-6">
            <p className="mt-1">{t('archivedText')}</p>
            <ActionForm action={unarchiveClassFormAction} errors={errors} submit={t('unarchive')} pending={t('working')} variant="secondary" size="small" className="mt-3">
              <input type="hidden" name="id" value={head.id} />
            </ActionForm>
          </Notice>
        )}
      </div>
      <ClassTabs
        label={t('parts')}
        tabs={[
          { href: base, label: t('students') },
          { href: `${base}/assignments`, label: t('assignments') },
          { href: `${base}/results`, label: t('results') },
          { href: `${base}/settings`, label: t('settings') },
        ]}
      />
      {children}
    </>
  );
}
