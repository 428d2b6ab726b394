import 'server-only';
import { assignmentsTaughtBy } from './access.ts';
import { db } from './db.ts';
import { notFound } from './errors.ts';
import type { Viewer } from './viewer.ts';

/** A student of an assignment's class, with what they have otherwise. Dates are ISO 8601. */
export type StudentWithException = {
  readonly memberId: string;
  readonly name: string;
  readonly extraTimePercent: number;
  readonly exception: { readonly extraMinutes: number; readonly extraAttempts: number; readonly dueAt: string | null; readonly closesAt: string | null } | null;
};

/** The students of an assignment's class and their exceptions, for its teachers. */
export async function listExceptions(viewer: Viewer, assignmentId: string): Promise<StudentWithException[]> {
  const found = await db.assignment.findFirst({
    where: { ...assignmentsTaughtBy(viewer), id: assignmentId },
    select: { exceptions: true, class: { select: { members: { where: { state: 'active' }, orderBy: [{ nicknameKey: 'asc' }, { id: 'asc' }], select: { id: true, nickname: true, extraTimePercent: true } } } } },
  });
  if (!found) throw notFound();
  const byMember = new Map(found.exceptions.map((one) => [one.memberId, one]));
  return found.class.members.map(({ id, nickname, extraTimePercent }) => {
    const own = byMember.get(id);
    return {
      memberId: id,
      name: nickname,
      extraTimePercent,
      exception: own ? { extraMinutes: Math.round(own.extraSeconds / 60), extraAttempts: own.extraAttempts, dueAt: own.dueAt?.toISOString() ?? null, closesAt: own.closesAt?.toISOString() ?? null } : null,
    };
  });
}
