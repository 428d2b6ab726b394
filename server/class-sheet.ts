import 'server-only';
import { recordEvent } from './class-events.ts';
import { lockTaughtClass } from './classes.ts';
import { db } from './db.ts';
import { countAgainstLimit } from './rate-limit.ts';
import { openRecoveryCode } from './recovery-code.ts';
import type { Viewer } from './viewer.ts';

export type SheetEntry = {
  readonly id: string;
  readonly nickname: string;
  /** The four words; null where they are not this teacher's to print. */
  readonly words: string | null;
};

/**
 * The nicknames of a class with their recovery codes, for the teacher to print and cut up. Asking for it is noted. Words open
 * everything a guest has: they are given out only for guests who have nothing beside this class, no other class, no article, no
 * account. The others have their own copy.
 */
export async function classSheet(viewer: Viewer, classId: string): Promise<SheetEntry[]> {
  await countAgainstLimit('class-change', viewer.id);
  return db.$transaction(async (tx) => {
    await lockTaughtClass(tx, viewer, classId);
    const rows = await tx.$queryRaw<{ id: string; nickname: string; userId: string; sealed: string | null }[]>`
      SELECT m.id, m.nickname, u.id AS "userId", CASE WHEN u.kind = 'guest'
             AND NOT EXISTS (SELECT FROM "ClassMember" o WHERE o."userId" = u.id AND o."classId" <> m."classId" AND o.state IN ('active', 'pending'))
             AND NOT EXISTS (SELECT FROM "Article" a WHERE a."ownerId" = u.id) AND NOT EXISTS (SELECT FROM "Quiz" z WHERE z."ownerId" = u.id)
           THEN u."recoverySealed" END AS sealed
        FROM "ClassMember" m JOIN "User" u ON u.id = m."userId"
       WHERE m."classId" = ${classId}::uuid AND m.state = 'active' ORDER BY lower(m.nickname), m.number`;
    await recordEvent(tx, viewer, { classId, type: 'sheet-shown' });
    return rows.map(({ id, nickname, userId, sealed }) => ({ id, nickname, words: sealed ? openRecoveryCode(sealed, userId) : null }));
  });
}
