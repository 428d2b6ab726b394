import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Badge } from '#components/ui/badge.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { ClassRows } from '#components/class/class-rows.tsx';
import { listClasses } from '#server/classes.ts';
import { currentViewer } from '#server/viewer.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('title') };
}

export default async function ClassesPage() {
  const [viewer, t] = await Promise.all([currentViewer(), getTranslations('classes')]);
  const { taught, joined } = viewer ? await listClasses(viewer) : { taught: [], joined: [] };
  const taughtRows = taught.map(({ id, name, students, pending, isOwner, isArchived }) => ({
    id, name, isArchived,
    details: [t('studentCount', { count: students }), isOwner ? '' : t('coTeacher')].filter(Boolean).join(' · '),
    badge: pending > 0 ? <Badge tone="warn">{t('waiting', { count: pending })}</Badge> : null,
  }));
  const joinedRows = joined.map(({ id, name, nickname, state, isArchived }) => ({
    id, name, isArchived,
    details: t('asNickname', { nickname }),
    badge: state === 'pending' ? <Badge tone="warn">{t('waitsForTeacher')}</Badge> : null,
  }));
  const archived = [...taughtRows, ...joinedRows].filter((row) => row.isArchived);
  const sections = [
    { id: 'taught', title: t('taught'), rows: taughtRows.filter((row) => !row.isArchived) },
    { id: 'joined', title: t('joined'), rows: joinedRows.filter((row) => !row.isArchived) },
  ].filter(({ rows }) => rows.length > 0);
  const isEmpty = taught.length === 0 && joined.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={!isEmpty && (
          <>
            <LinkButton href="/classes/new">{t('new')}</LinkButton>
            <LinkButton variant="secondary" href="/join">{t('enterCode')}</LinkButton>
          </>
        )}
      />
      {isEmpty && (
        <EmptyState
          title={t('emptyTitle')}
          action={
            <>
              <LinkButton href="/classes/new">{t('new')}</LinkButton>
              <LinkButton variant="secondary" href="/join">{t('enterCode')}</LinkButton>
            </>
          }
        >
          {t('empty')}
        </EmptyState>
      )}
      {sections.map(({ id, title, rows }) => (
        <section key={id} aria-labelledby={id} className="mb-10">
          <h2 id={id} className="mb-3 font-serif text-xl font-semibold">{title}</h2>
          <ClassRows rows={rows} />
        </section>
      ))}
      {archived.length > 0 && (
        <Disclosure summary={t('archivedCount', { count: archived.length })}>
          <ClassRows rows={archived} />
        </Disclosure>
      )}
      {!isEmpty && viewer?.kind === 'guest' && (
        <p className="mt-8 text-sm text-muted">
          {t('guestNote')}{' '}
          <Link href="/account" className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">{t('guestNoteLink')}</Link>
        </p>
      )}
    </>
  );
}
