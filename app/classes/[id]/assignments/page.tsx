import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { deleteAssignmentAction, restoreAssignmentAction } from '#app/actions/assignments.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { classTimeWriter } from '#app/write-class-time.ts';
import { AssignmentList, type AssignmentRow } from '#components/assignment/assignment-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { UndoDelete } from '#components/ui/undo-delete.tsx';
import { listAssignments } from '#server/assignments.ts';
import { getClass } from '#server/classes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assignments'))('title') };
}

/** What a class was given. */
export default async function ClassAssignmentsPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [{ timeZone, assignments }, t, common, errors] = await Promise.all([
    orNotFound(async () => {
      const viewer = await requireViewer();
      const { timeZone } = await getClass(viewer, idOf(id));
      return { timeZone, assignments: await listAssignments(viewer, idOf(id)) };
    }),
    getTranslations('assignments'), getTranslations('common'), errorSentences(),
  ]);
  const write = await classTimeWriter(timeZone);
  const rows = assignments.map(({ title, state, opensAt, dueAt, endsAt, students, started, handedIn, waitsForRelease, ...row }): AssignmentRow => ({
    id: row.id,
    title,
    state,
    stateLabel: t(`state.${state}`),
    when: state === 'not-yet-open' ? t('opensAt', { date: write.moment(opensAt) }) : dueAt ? t('dueAt', { date: write.moment(dueAt) }) : endsAt ? t('endsAt', { date: write.moment(endsAt) }) : t('noDue'),
    progress: t('progress', { started, students, handedIn }),
    started: started / Math.max(1, students),
    handedIn: handedIn / Math.max(1, students),
    waits: waitsForRelease ? t('waitsForRelease') : null,
    deleteLabel: t('deleteNamed', { title }),
    deletedSentence: t('deleted', { title }),
  }));
  return (
    <UndoDelete remove={deleteAssignmentAction} restore={restoreAssignmentAction} errors={errors} undoLabel={common('undo')}>
      {rows.length > 0 ? (
        <>
          <AssignmentList rows={rows} />
          <LinkButton variant="secondary" className="mt-6" href="/articles">
            {t('assignMore')}
          </LinkButton>
        </>
      ) : (
        <EmptyState title={t('listEmptyTitle')} action={<LinkButton href="/articles">{t('toQuizzes')}</LinkButton>}>
          <p>{t('listEmpty')}</p>
        </EmptyState>
      )}
    </UndoDelete>
  );
}
