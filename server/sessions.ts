import 'server-only';
import { db, type Transaction } from './db.ts';

/** Days after the last use that a session ends by itself. The row decides; the cookie only names it. */
const sessionDays = 30;

export type SessionRow = {
  id: string;
  kind: 'guest' | 'member';
  name: string | null;
  email: string | null;
  locale: string | null;
  timeZone: string | null;
  sessionId: string;
  isStale: boolean;
};

/** A new session for a user, on whatever device asks. @returns its id, for the cookie */
export async function createSession(userId: string, userAgent: string | null, tx: Transaction = db): Promise<string> {
  const { id } = await tx.session.create({ data: { userId, userAgent: userAgent?.toWellFormed().replaceAll('\0', '').slice(0, 300) ?? null }, select: { id: true } });
  return id;
}

/**
 * The user of a session that is neither over nor revoked, by the database's clock. Used again after a day, the session
 * lasts its thirty days from now.
 */
export async function readSession(sessionId: string, userId: string): Promise<SessionRow | null> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT u.id, u.kind::text AS kind, u.name, u.email, u.locale, u."timeZone", s.id AS "sessionId",
           s."lastSeenAt" < now() - interval '1 day' AS "isStale"
      FROM "Session" s JOIN "User" u ON u.id = s."userId"
     WHERE s.id = ${sessionId}::uuid AND u.id = ${userId}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > now()`;
  const row = rows[0] ?? null;
  if (row?.isStale) {
    await db.$executeRaw`
      WITH seen AS (UPDATE "User" SET "lastSeenAt" = now() WHERE id = ${userId}::uuid)
      UPDATE "Session" SET "lastSeenAt" = now(), "expiresAt" = now() + make_interval(days => ${sessionDays}) WHERE id = ${sessionId}::uuid`;
  }
  return row;
}

export async function endSession(sessionId: string): Promise<void> {
  await db.$executeRaw`UPDATE "Session" SET "revokedAt" = now() WHERE id = ${sessionId}::uuid AND "revokedAt" IS NULL`;
}
