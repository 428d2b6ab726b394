import type { Metadata } from 'next';
import { orNotFound } from '#app/or-not-found.ts';
import { StudentClass } from '#app/classes/student-class.tsx';
import { TeacherClass } from '#app/classes/teacher-class.tsx';
import { getClassHead } from '#server/classes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const headOf = async (params: Props['params']) => {
  const { id } = await params;
  return orNotFound(async () => getClassHead(await requireViewer(), idOf(id)));
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await headOf(params)).name };
}

/** A class: its students for who teaches it, what there is to do for who is in it. */
export default async function ClassPage({ params, searchParams }: Props) {
  const head = await headOf(params); // first: for whoever is not signed in the class is not there
  const [viewer, query] = await Promise.all([requireViewer(), searchParams]);
  return head.role === 'student' ? <StudentClass viewer={viewer} head={head} isWelcome={'welcome' in query} /> : <TeacherClass viewer={viewer} classId={head.id} />;
}
