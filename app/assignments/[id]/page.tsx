import type { Metadata } from 'next';
import { cache } from 'react';
import { orNotFound } from '#app/or-not-found.ts';
import { TeacherPage } from '#app/assignments/teacher-page.tsx';
import { WorkPage } from '#app/assignments/work-page.tsx';
import { getAssigned } from '#server/assigned-work.ts';
import { getAssignment } from '#server/assignments.ts';
import { AppError } from '#server/errors.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';
import { watchAssignment } from '#server/watch-assignment.ts';

type Props = { readonly params: Promise<{ id: string }> };

/** One address for both: its teachers watch it there, its students begin there. Asked once for the page and its title. */
const load = cache(async (given: string) => {
  const [viewer, id] = [await requireViewer(), idOf(given)];
  try {
    return { assignment: await getAssignment(viewer, id), watched: await watchAssignment(viewer, id) };
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not-found')) throw error;
    return { work: await getAssigned(viewer, id) };
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await orNotFound(async () => load((await params).id));
  return { title: (found.work ?? found.assignment).title };
}

export default async function AssignmentPage({ params }: Props) {
  const found = await orNotFound(async () => load((await params).id));
  return found.work ? <WorkPage work={found.work} /> : <TeacherPage assignment={found.assignment} watched={found.watched} />;
}
