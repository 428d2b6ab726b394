import 'server-only';
import { recordEvent } from './class-events.ts';
import { db } from './db.ts';

/**
 * Applies the rule that each class shows its teachers: a student who was not seen for so many days becomes a number. The nickname
 * goes; for a guest so do the recovery code and the sessions, unless another class or anything of their own still needs them. What
 * was answered stays, without a name, so that the class's figures hold. Part of the upkeep; run again, it finds nothing.
 * @returns how many
 */
export async function expireNicknames(): Promise<number> {
  return db.$transaction(async (tx) => {
    const expired = await tx.$queryRaw<{ id: string; classId: string; userId: string }[]>`
      UPDATE "ClassMember" m SET state = 'expired', nickname = '#' || m.number, "nicknameKey" = '#' || m.number, "mergedIntoId" = NULL
        FROM "Class" c, "User" u
       WHERE c.id = m."classId" AND u.id = m."userId" AND m.state <> 'expired' AND u."lastSeenAt" < now() - make_interval(days => c."nicknamesExpireAfterDays")
      RETURNING m.id, m."classId", m."userId"`;
    for (const { id, classId } of expired) await recordEvent(tx, null, { classId, memberId: id, type: 'member-expired' });
    const users = [...new Set(expired.map(({ userId }) => userId))];
    await tx.$executeRaw`
      UPDATE "User" u SET name = NULL, "recoveryHash" = NULL, "recoverySealed" = NULL
       WHERE u.id = ANY(${users}::uuid[]) AND u.kind = 'guest'
         AND NOT EXISTS (SELECT FROM "ClassMember" m WHERE m."userId" = u.id AND m.state IN ('active', 'pending'))
         AND NOT EXISTS (SELECT FROM "Article" a WHERE a."ownerId" = u.id)`;
    await tx.$executeRaw`
      DELETE FROM "Session" s USING "User" u WHERE u.id = s."userId" AND u.id = ANY(${users}::uuid[]) AND u.kind = 'guest' AND u."recoverySealed" IS NULL
         AND NOT EXISTS (SELECT FROM "Article" a WHERE a."ownerId" = u.id)`;
    return expired.length;
  }, { timeout: 60_000 });
}
