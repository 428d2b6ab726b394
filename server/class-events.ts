import 'server-only';
import type { ClassEventForTeacher } from '#study/class-types.ts';
import { classesTaughtBy } from './access.ts';
import { db, type Transaction } from './db.ts';
import { notFound } from './errors.ts';
import type { Viewer } from './viewer.ts';

export type ClassEventToKeep = {
  readonly classId: string;
  readonly type: string;
  readonly memberId?: string;
  readonly assignmentId?: string;
  /** What the sentence about it needs. No nicknames: what is about a student goes when the student goes. */
  readonly values?: Readonly<Record<string, string | number>>;
};

/** Notes who did what in a class, in the transaction that does it. @param viewer null where the site itself did it */
export async function recordEvent(tx: Transaction, viewer: Viewer | null, { classId, type, memberId, assignmentId, values }: ClassEventToKeep): Promise<void> {
  await tx.classEvent.create({ data: { classId, type, userId: viewer?.id ?? null, memberId: memberId ?? null, assignmentId: assignmentId ?? null, values: values ?? {} }, select: { id: true } });
}

/** What happened in a class lately, the newest first. */
export async function listEvents(viewer: Viewer, classId: string, most = 100): Promise<ClassEventForTeacher[]> {
  const found = await db.class.findFirst({ where: { ...classesTaughtBy(viewer), id: classId }, select: { id: true } });
  if (!found) throw notFound();
  const events = await db.classEvent.findMany({
    where: { classId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, type: true, createdAt: true, values: true, user: { select: { name: true, email: true, memberships: { where: { classId }, select: { nickname: true } } } }, member: { select: { nickname: true } } },
  });
  return events.map(({ id, type, createdAt, values, user, member }) => ({
    id, type,
    at: createdAt.toISOString(),
    // A student who joins did it as a nickname; an account's own name is not the class's.
    who: user?.memberships[0]?.nickname ?? user?.name ?? user?.email ?? null,
    student: member?.nickname ?? null,
    values: values as Record<string, string | number>,
  }));
}
