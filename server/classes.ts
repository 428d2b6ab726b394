import 'server-only';
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { ClassForTeacher, ClassHead, ClassSummary, JoinedClass } from '#study/class-types.ts';
import { joinCodeLength, joinCodeSymbols } from '#study/join-code.ts';
import { isTimeZone } from '#study/local-day.ts';
import { classesOwnedBy, classesTaughtBy, isTaughtBySql } from './access.ts';
import { recordEvent } from './class-events.ts';
import { deleteLonelyGuests } from './clear-guests.ts';
import { db, Prisma, type Transaction } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { countAgainstLimit } from './rate-limit.ts';
import { typedText } from './requests.ts';
import type { Viewer } from './viewer.ts';

const longestName = 80;
const name = typedText(1000).transform((text) => text.replaceAll(/\s+/g, ' ').trim()).pipe(z.string().min(1).max(longestName));
const timeZone = z.string().max(60).refine(isTimeZone);
const newClass = z.strictObject({ name, timeZone });
const settings = z.strictObject({
  name: name.optional(),
  timeZone: timeZone.optional(),
  joinPolicy: z.enum(['open', 'approve']).optional(),
  showsResultsToClassmates: z.boolean().optional(),
  nicknamesExpireAfterDays: z.number().int().min(30).max(3650).nullable().optional(),
});

function invalid(error: z.ZodError): AppError {
  const field = error.issues[0]?.path[0];
  return field === 'name' ? new AppError('invalid', 'class-name', { most: longestName }) : new AppError('invalid', 'class-settings');
}

const makeJoinCode = (): string => Array.from({ length: joinCodeLength }, () => joinCodeSymbols[randomInt(joinCodeSymbols.length)]).join('');

/**
 * Makes a class with a code to join it by. A class reaches other people, so it needs an account that can be come back to.
 * @returns its id @throws AppError `conflict` `class-needs-account` for a guest
 */
export async function createClass(viewer: Viewer, given: unknown): Promise<string> {
  if (viewer.kind !== 'member') throw new AppError('conflict', 'class-needs-account');
  const parsed = newClass.safeParse(given);
  if (!parsed.success) throw invalid(parsed.error);
  await countAgainstLimit('class', viewer.id);
  return db.$transaction(async (tx) => {
    const { id } = await tx.class.create({ data: { ...parsed.data, ownerId: viewer.id }, select: { id: true } });
    await giveCode(tx, id);
    await recordEvent(tx, viewer, { classId: id, type: 'class-made' });
    return id;
  });
}

/** A code that no class has or had. One that was taken is met once in a thousand million. */
async function giveCode(tx: Transaction, classId: string): Promise<string> {
  for (;;) {
    const code = makeJoinCode();
    const { count } = await tx.classCode.createMany({ data: [{ code, classId }], skipDuplicates: true });
    if (count === 1) return code;
  }
}

/** The classes one teaches and those one is a student of, each the newest first, archived ones last. */
export async function listClasses(viewer: Viewer): Promise<{ taught: ClassSummary[]; joined: JoinedClass[] }> {
  const [taught, joined] = await Promise.all([
    db.$queryRaw<ClassSummary[]>`
      SELECT c.id, c.name, c."archivedAt" IS NOT NULL AS "isArchived", c."ownerId" = ${viewer.id}::uuid AS "isOwner",
             count(m.id) FILTER (WHERE m.state = 'active')::int AS students, count(m.id) FILTER (WHERE m.state = 'pending')::int AS pending
        FROM "Class" c LEFT JOIN "ClassMember" m ON m."classId" = c.id
       WHERE ${isTaughtBySql(viewer, Prisma.sql`c.id`)}
       GROUP BY c.id ORDER BY "isArchived", c."createdAt" DESC, c.id`,
    db.classMember.findMany({
      where: { userId: viewer.id, state: { in: ['active', 'pending'] } },
      orderBy: [{ joinedAt: 'desc' }, { id: 'asc' }],
      select: { nickname: true, state: true, class: { select: { id: true, name: true, archivedAt: true } } },
    }),
  ]);
  return { taught, joined: joined.map(({ nickname, state, class: { id, name, archivedAt } }) => ({ id, name, nickname, state, isArchived: archivedAt !== null })) };
}

/** A class by its id, for whoever teaches it or is its student, with which of them one is. */
export async function getClassHead(viewer: Viewer, id: string): Promise<ClassHead> {
  const found = await db.class.findFirst({
    where: { id, OR: [...classesTaughtBy(viewer).OR, { members: { some: { userId: viewer.id, state: { in: ['active', 'pending'] } } } }] },
    select: {
      id: true, name: true, timeZone: true, archivedAt: true, ownerId: true, owner: { select: { name: true } },
      teachers: { where: { userId: viewer.id }, select: { userId: true } },
      members: { where: { userId: viewer.id }, select: { nickname: true, state: true } },
    },
  });
  if (!found) throw notFound();
  const head = { id: found.id, name: found.name, timeZone: found.timeZone, isArchived: found.archivedAt !== null };
  if (found.ownerId === viewer.id) return { ...head, role: 'owner' };
  const own = found.members[0];
  if (found.teachers.length > 0 || !own) return { ...head, role: 'teacher' };
  return { ...head, role: 'student', nickname: own.nickname, state: own.state === 'pending' ? 'pending' : 'active', teacher: found.owner.name };
}

/** Everything about a class that its teachers see and set. */
export async function getClass(viewer: Viewer, id: string): Promise<ClassForTeacher> {
  const found = await db.class.findFirst({
    where: { ...classesTaughtBy(viewer), id },
    select: {
      id: true, name: true, timeZone: true, joinPolicy: true, showsResultsToClassmates: true, nicknamesExpireAfterDays: true, archivedAt: true,
      owner: { select: { id: true, name: true, email: true } },
      codes: { where: { retiredAt: null }, select: { code: true } },
      teachers: { orderBy: { createdAt: 'asc' }, select: { user: { select: { id: true, name: true, email: true } } } },
    },
  });
  if (!found) throw notFound();
  const [open] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "ClassInvitation" WHERE "classId" = ${id}::uuid AND "acceptedAt" IS NULL AND "revokedAt" IS NULL AND "expiresAt" > now()`;
  const { owner, codes, teachers, archivedAt, ...rest } = found;
  return {
    ...rest,
    isArchived: archivedAt !== null,
    isOwner: owner.id === viewer.id,
    code: codes[0]?.code ?? '',
    teachers: [owner, ...teachers.map(({ user }) => user)].map((user) => ({ ...user, isOwner: user.id === owner.id, isViewer: user.id === viewer.id })),
    invitations: open?.count ?? 0,
  };
}

/** Sets what is given and leaves the rest. */
export async function changeClass(viewer: Viewer, id: string, given: unknown): Promise<void> {
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw invalid(parsed.error);
  await countAgainstLimit('class-change', viewer.id);
  const data = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  await db.$transaction(async (tx) => {
    const { count } = await tx.class.updateMany({ where: { ...classesTaughtBy(viewer), id }, data });
    if (count === 0) throw notFound();
    await recordEvent(tx, viewer, { classId: id, type: 'class-changed' });
  });
}

/** An archived class is kept as it is: nobody joins it and nothing is assigned in it. Taken back by `unarchiveClass`. */
export async function archiveClass(viewer: Viewer, id: string): Promise<void> {
  await setArchived(viewer, id, true);
}

export async function unarchiveClass(viewer: Viewer, id: string): Promise<void> {
  await setArchived(viewer, id, false);
}

async function setArchived(viewer: Viewer, id: string, isArchived: boolean): Promise<void> {
  await countAgainstLimit('class-change', viewer.id);
  await db.$transaction(async (tx) => {
    if ((await lockTaughtClass(tx, viewer, id)).isArchived === isArchived) return;
    await tx.$executeRaw`UPDATE "Class" SET "archivedAt" = ${isArchived ? Prisma.sql`now()` : Prisma.sql`NULL`} WHERE id = ${id}::uuid`;
    await recordEvent(tx, viewer, { classId: id, type: isArchived ? 'class-archived' : 'class-unarchived' });
  });
}

/** Gives a class another code; the one before says that it was replaced. @returns the new code */
export async function rotateCode(viewer: Viewer, id: string): Promise<string> {
  await countAgainstLimit('class-change', viewer.id);
  return db.$transaction(async (tx) => {
    await lockTaughtClass(tx, viewer, id); // two teachers at the same moment follow one another
    await tx.$executeRaw`UPDATE "ClassCode" SET "retiredAt" = now() WHERE "classId" = ${id}::uuid AND "retiredAt" IS NULL`;
    const code = await giveCode(tx, id);
    await recordEvent(tx, viewer, { classId: id, type: 'code-changed' });
    return code;
  });
}

/**
 * A class that the viewer teaches, held until the transaction ends: who joins, moves or is let in there waits.
 * @throws AppError `not-found`
 */
export async function lockTaughtClass(tx: Transaction, viewer: Viewer, id: string): Promise<{ name: string; isArchived: boolean; owns: boolean }> {
  const [found] = await tx.$queryRaw<{ name: string; isArchived: boolean; owns: boolean }[]>`
    SELECT c.name, c."archivedAt" IS NOT NULL AS "isArchived", c."ownerId" = ${viewer.id}::uuid AS owns FROM "Class" c
     WHERE c.id = ${id}::uuid AND ${isTaughtBySql(viewer, Prisma.sql`c.id`)} FOR NO KEY UPDATE`;
  return found ?? absent();
}

function absent(): never {
  throw notFound();
}

/**
 * Deletes a class with everything that was done in it, at once and for good: its owner alone, who types its name. Guests who have
 * nothing beside this class go with it.
 */
export async function deleteClass(viewer: Viewer, id: string, typedName: unknown): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await lockTaughtClass(tx, viewer, id);
    if (!found.owns) throw new AppError('conflict', 'class-owner-only');
    if (sameName(typedName) !== sameName(found.name)) throw new AppError('invalid', 'class-name-typed');
    const guests = await tx.classMember.findMany({ where: { classId: id, user: { kind: 'guest' } }, select: { userId: true } });
    await tx.class.deleteMany({ where: { ...classesOwnedBy(viewer), id } });
    await deleteLonelyGuests(tx, guests.map(({ userId }) => userId));
  }, { timeout: 60_000 });
}

const sameName = (text: unknown): string => (typeof text === 'string' ? text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase() : '');
