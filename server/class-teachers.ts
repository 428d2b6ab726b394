import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { isTaughtBySql } from './access.ts';
import { recordEvent } from './class-events.ts';
import { lockTaughtClass } from './classes.ts';
import { db, Prisma } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

const mostTeachers = 20;
const mostInvitations = 20;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/**
 * A secret for a link that makes one member of Verbatim a co-teacher, once, within seven days. Kept as a hash: it is shown now or never.
 * @throws AppError `conflict` `class-teachers-full`
 */
export async function inviteTeacher(viewer: Viewer, classId: string): Promise<string> {
  await countAgainstLimit('class-change', viewer.id);
  const token = randomBytes(32).toString('base64url');
  await db.$transaction(async (tx) => {
    await lockTaughtClass(tx, viewer, classId);
    const [counts] = await tx.$queryRaw<{ teachers: number; open: number }[]>`
      SELECT (SELECT count(*)::int FROM "ClassTeacher" WHERE "classId" = ${classId}::uuid) AS teachers,
             (SELECT count(*)::int FROM "ClassInvitation" WHERE "classId" = ${classId}::uuid AND "acceptedAt" IS NULL AND "revokedAt" IS NULL AND "expiresAt" > now()) AS open`;
    if ((counts?.teachers ?? 0) >= mostTeachers || (counts?.open ?? 0) >= mostInvitations) throw new AppError('conflict', 'class-teachers-full', { most: mostTeachers });
    await tx.classInvitation.create({ data: { classId, tokenHash: hashOf(token) }, select: { id: true } });
    await recordEvent(tx, viewer, { classId, type: 'teacher-invited' });
  });
  return token;
}

/** Makes every invitation of a class that was not accepted worth nothing. */
export async function revokeInvitations(viewer: Viewer, classId: string): Promise<void> {
  await countAgainstLimit('class-change', viewer.id);
  await db.$transaction(async (tx) => {
    await lockTaughtClass(tx, viewer, classId);
    await tx.$executeRaw`UPDATE "ClassInvitation" SET "revokedAt" = now() WHERE "classId" = ${classId}::uuid AND "acceptedAt" IS NULL AND "revokedAt" IS NULL`;
    await recordEvent(tx, viewer, { classId, type: 'invitations-revoked' });
  });
}

/** The class that an invitation leads to, while it holds; null for anything else. Only who has the secret can ask. */
export async function findInvitation(token: unknown): Promise<{ classId: string; className: string; teacher: string | null } | null> {
  const parsed = tokenSchema.safeParse(token);
  if (!parsed.success) return null;
  const [found] = await db.$queryRaw<{ classId: string; className: string; teacher: string | null }[]>`
    SELECT c.id AS "classId", c.name AS "className", o.name AS teacher FROM "ClassInvitation" i JOIN "Class" c ON c.id = i."classId" JOIN "User" o ON o.id = c."ownerId"
     WHERE i."tokenHash" = ${hashOf(parsed.data)} AND i."acceptedAt" IS NULL AND i."revokedAt" IS NULL AND i."expiresAt" > now()`;
  return found ?? null;
}

/** Makes the viewer a co-teacher. @returns the class's id @throws AppError `not-found` for an invitation that holds no more */
export async function acceptInvitation(viewer: Viewer, token: unknown): Promise<string> {
  if (viewer.kind !== 'member') throw new AppError('conflict', 'class-needs-account');
  await countAgainstLimit('join', viewer.id);
  const found = await findInvitation(token);
  if (!found) throw notFound();
  const { classId } = found;
  return db.$transaction(async (tx) => {
    const [already] = await tx.$queryRaw<{ teaches: boolean }[]>`SELECT ${isTaughtBySql(viewer, Prisma.sql`c.id`)} AS teaches FROM "Class" c WHERE c.id = ${classId}::uuid FOR NO KEY UPDATE`;
    if (already?.teaches) return classId; // the link stays good for whom it was meant
    const taken = await tx.$executeRaw`
      UPDATE "ClassInvitation" SET "acceptedAt" = now() WHERE "tokenHash" = ${hashOf(String(token))} AND "acceptedAt" IS NULL AND "revokedAt" IS NULL AND "expiresAt" > now()`;
    if (taken === 0) throw notFound();
    await tx.classTeacher.create({ data: { classId, userId: viewer.id }, select: { classId: true } });
    await recordEvent(tx, viewer, { classId, type: 'teacher-joined' });
    return classId;
  });
}

/** Takes a co-teacher out of a class; the owner any, a co-teacher only themselves. What they assigned stays. */
export async function removeTeacher(viewer: Viewer, classId: string, userId: string): Promise<void> {
  await countAgainstLimit('class-change', viewer.id);
  await db.$transaction(async (tx) => {
    const { owns } = await lockTaughtClass(tx, viewer, classId);
    if (!owns && userId !== viewer.id) throw new AppError('conflict', 'class-owner-only');
    const { count } = await tx.classTeacher.deleteMany({ where: { classId, userId } });
    if (count === 0) throw notFound();
    await recordEvent(tx, viewer, { classId, type: userId === viewer.id ? 'teacher-left' : 'teacher-removed' });
  });
}
