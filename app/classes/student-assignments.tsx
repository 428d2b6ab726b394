import { getTranslations } from 'next-intl/server';
import { workGroups } from '#app/work-groups.ts';
import { WorkList } from '#components/assignment/work-list.tsx';
import { listAssigned } from '#server/assigned-work.ts';
import type { Viewer } from '#server/viewer.ts';

/** What a class gives its student to do, the most urgent first. */
export async function StudentAssignments({ viewer, classId }: { readonly viewer: Viewer; readonly classId: string }) {
  const [work, t] = await Promise.all([listAssigned(viewer, classId), getTranslations('assignments.work')]);
  if (work.length === 0) return <p className="rounded-card border border-dashed border-edge/60 px-6 py-10 text-center text-soft">{t('empty')}</p>;
  return <WorkList groups={await workGroups(work)} />;
}
