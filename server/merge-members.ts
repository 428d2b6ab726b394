import 'server-only';
import { recordEvent } from './class-events.ts';
import { lockMember } from './class-members.ts';
import { combineMembers } from './combine-members.ts';
import { db } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { mergeUsers } from './merge-guest.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

/**
 * Makes one student of two entries of a class: everything done under the one joins the other, and the one is set aside. Where the
 * guest behind it has nothing beside this class, the whole guest becomes the other, cards and all.
 */
export async function mergeMembers(viewer: Viewer, fromId: string, toId: string): Promise<void> {
  if (fromId === toId) throw new AppError('conflict');
  await countAgainstLimit('class-change', viewer.id);
  const closed = await db.$transaction(async (tx) => {
    const from = await lockMember(tx, viewer, fromId);
    const to = await lockMember(tx, viewer, toId);
    if (from.classId !== to.classId) throw notFound();
    if (to.state !== 'active' || from.state === 'expired' || from.isMerged) throw new AppError('conflict');
    const ended = await combineMembers(tx, fromId, toId);
    await recordEvent(tx, viewer, { classId: to.classId, memberId: toId, type: 'members-merged' });
    const [alone] = await tx.$queryRaw<{ both: boolean }[]>`
      SELECT u.kind = 'guest' AND t.kind = 'guest' AND NOT EXISTS (SELECT FROM "ClassMember" m WHERE m."userId" = u.id AND m.id <> ${fromId}::uuid)
         AND NOT EXISTS (SELECT FROM "Article" a WHERE a."ownerId" = u.id) AND NOT EXISTS (SELECT FROM "Quiz" z WHERE z."ownerId" = u.id) AS both
        FROM "User" u, "User" t WHERE u.id = ${from.userId}::uuid AND t.id = ${to.userId}::uuid`;
    if (alone?.both) await mergeUsers(tx, from.userId, to.userId);
    return ended;
  }, { timeout: 60_000 });
  for (const attemptId of closed) await gradeAttempt(attemptId);
}
