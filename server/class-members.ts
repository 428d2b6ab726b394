import 'server-only';
import { z } from 'zod';
import type { Member } from '#study/class-types.ts';
import { checkNickname, longestNickname, nicknameKey, tidyNickname } from '#study/nickname.ts';
import { classesTaughtBy, membersTaughtBy } from './access.ts';
import { recordEvent } from './class-events.ts';
import { lockTaughtClass } from './classes.ts';
import { renewDeadlines } from './deadlines.ts';
import { db, type Transaction } from './db.ts';
import { AppError, isDuplicate, notFound } from './errors.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

/** How many students a class holds, those who wait among them. */
export const mostStudents = 1000;

/** Everybody who is or was in a class, by name; those who were removed too, so that they can be brought back. */
export async function listMembers(viewer: Viewer, classId: string): Promise<Member[]> {
  const found = await db.class.findFirst({ where: { ...classesTaughtBy(viewer), id: classId }, select: { id: true } });
  if (!found) throw notFound();
  const rows = await db.$queryRaw<(Omit<Member, 'joinedAt' | 'lastActiveAt'> & { joinedAt: Date; lastActiveAt: Date })[]>`
    SELECT m.id, m.number, CASE WHEN m.state = 'expired' THEN NULL ELSE m.nickname END AS nickname, m.state::text AS state, m."joinedAt", m."extraTimePercent", m."mergedIntoId" IS NOT NULL AS "isMerged",
           coalesce(did.attempts, 0) AS attempts, greatest(m."joinedAt", did.last) AS "lastActiveAt"
      FROM "ClassMember" m
      LEFT JOIN (SELECT t."memberId", count(*)::int AS attempts, max(greatest(t."startedAt", t."submittedAt")) AS last
                   FROM "Attempt" t JOIN "Assignment" s ON s.id = t."assignmentId" WHERE s."classId" = ${classId}::uuid GROUP BY t."memberId") did ON did."memberId" = m.id
     WHERE m."classId" = ${classId}::uuid
     ORDER BY lower(m.nickname), m.number`;
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString(), lastActiveAt: row.lastActiveAt.toISOString() }));
}

/** @throws AppError with the sentence for what is wrong; a nickname as it is kept otherwise */
export function readNickname(given: unknown, isFiltered: boolean): { nickname: string; nicknameKey: string } {
  const typed = z.string().max(1000).safeParse(given);
  const wrong = typed.success ? checkNickname(typed.data) : 'length';
  if (!typed.success || wrong === 'length') throw new AppError('invalid', 'nickname-length', { most: longestNickname });
  if (wrong && isFiltered) throw new AppError('invalid', 'nickname-words');
  return { nickname: tidyNickname(typed.data), nicknameKey: nicknameKey(typed.data) };
}

type Locked = { classId: string; userId: string; nickname: string; nicknameKey: string; state: Member['state']; isMerged: boolean };

/** A student of a class the viewer teaches, with the class held. */
export async function lockMember(tx: Transaction, viewer: Viewer, id: string): Promise<Locked> {
  const known = await tx.classMember.findFirst({ where: { ...membersTaughtBy(viewer), id }, select: { classId: true } });
  if (!known) throw notFound();
  await lockTaughtClass(tx, viewer, known.classId);
  const [member] = await tx.$queryRaw<Locked[]>`
    SELECT "classId", "userId", nickname, "nicknameKey", state::text AS state, "mergedIntoId" IS NOT NULL AS "isMerged" FROM "ClassMember" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!member) throw notFound();
  return member;
}

/** One change to one student, with the class held: what it says is done and noted, or nothing is. */
async function changeMember(viewer: Viewer, id: string, type: string, work: (tx: Transaction, member: Locked) => Promise<boolean>): Promise<void> {
  await countAgainstLimit('class-change', viewer.id);
  try {
    await db.$transaction(async (tx) => {
      const member = await lockMember(tx, viewer, id);
      if (await work(tx, member)) await recordEvent(tx, viewer, { classId: member.classId, memberId: id, type });
    });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('conflict', 'nickname-taken');
    throw error;
  }
}

/** A teacher's word for a student is not filtered: it may be a name. @throws AppError `conflict` `nickname-taken` */
export async function renameMember(viewer: Viewer, id: string, given: unknown): Promise<void> {
  const next = readNickname(given, false);
  await changeMember(viewer, id, 'member-renamed', async (tx, { state }) => {
    if (state === 'expired') throw new AppError('conflict');
    await tx.classMember.update({ where: { id }, data: next, select: { id: true } });
    return true;
  });
}

/** Lets in somebody who waits. */
export async function admitMember(viewer: Viewer, id: string): Promise<void> {
  await changeMember(viewer, id, 'member-admitted', async (tx, { state }) => {
    if (state === 'active') return false;
    if (state !== 'pending') throw new AppError('conflict');
    await tx.classMember.update({ where: { id }, data: { state: 'active' }, select: { id: true } });
    return true;
  });
}

/** Lets in everybody who waits. @returns how many */
export async function admitAll(viewer: Viewer, classId: string): Promise<number> {
  await countAgainstLimit('class-change', viewer.id);
  return db.$transaction(async (tx) => {
    await lockTaughtClass(tx, viewer, classId);
    const { count } = await tx.classMember.updateMany({ where: { classId, state: 'pending' }, data: { state: 'active' } });
    if (count > 0) await recordEvent(tx, viewer, { classId, type: 'members-admitted', values: { count } });
    return count;
  });
}

/** Takes a student out of a class, or refuses one who waits. What they did stays, and `restoreMember` brings them back. */
export async function removeMember(viewer: Viewer, id: string): Promise<void> {
  await changeMember(viewer, id, 'member-removed', async (tx, { state }) => {
    if (state === 'removed') return false;
    if (state === 'expired') throw new AppError('conflict');
    await tx.classMember.update({ where: { id }, data: { state: 'removed' }, select: { id: true } });
    return true;
  });
}

/** @throws AppError `conflict` where the nickname has been taken meanwhile, or the class is full */
export async function restoreMember(viewer: Viewer, id: string): Promise<void> {
  await changeMember(viewer, id, 'member-restored', async (tx, { state, classId, isMerged }) => {
    if (state === 'active') return false;
    if (state !== 'removed' || isMerged) throw new AppError('conflict');
    await requireRoom(tx, classId);
    await tx.classMember.update({ where: { id }, data: { state: 'active' }, select: { id: true } });
    return true;
  });
}

const percent = z.number().int().min(0).max(400);

/** More time than others have, in every assignment of the class. */
export async function setExtraTime(viewer: Viewer, id: string, given: unknown): Promise<void> {
  const parsed = percent.safeParse(given);
  if (!parsed.success) throw new AppError('invalid', 'extra-time', { most: 400 });
  await changeMember(viewer, id, 'member-extra-time', async (tx) => {
    await tx.classMember.update({ where: { id }, data: { extraTimePercent: parsed.data }, select: { id: true } });
    await renewDeadlines(tx, { memberId: id });
    return true;
  });
}

/** @throws AppError `conflict` `class-full`; call it with the class held */
export async function requireRoom(tx: Transaction, classId: string): Promise<void> {
  const count = await tx.classMember.count({ where: { classId, state: { in: ['pending', 'active'] } } });
  if (count >= mostStudents) throw new AppError('conflict', 'class-full', { most: mostStudents });
}

/** The number of whoever joins next; call it with the class held. */
export async function nextNumber(tx: Transaction, classId: string): Promise<number> {
  const { _max } = await tx.classMember.aggregate({ where: { classId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/**
 * Moves a student to another class the viewer teaches: an entry there, and the old one set aside with what was done in it, which
 * belongs to the old class. @throws AppError `conflict` `class-archived`, `class-full`, `student-there` or `nickname-taken`
 */
export async function moveMember(viewer: Viewer, id: string, toClassId: string): Promise<void> {
  await countAgainstLimit('class-change', viewer.id);
  try {
    await db.$transaction(async (tx) => {
      const known = await tx.classMember.findFirst({ where: { ...membersTaughtBy(viewer), id }, select: { classId: true } });
      if (!known) throw notFound();
      // In the order of ids, so that two who move students across do not wait for each other.
      const locked = new Map<string, { isArchived: boolean }>();
      for (const classId of [known.classId, toClassId].sort()) locked.set(classId, await lockTaughtClass(tx, viewer, classId));
      if (known.classId === toClassId) return;
      if (locked.get(toClassId)?.isArchived) throw new AppError('conflict', 'class-archived');
      const member = await lockMember(tx, viewer, id);
      if (member.state !== 'active' && member.state !== 'pending') throw new AppError('conflict');
      await requireRoom(tx, toClassId);
      await tx.classMember.update({ where: { id }, data: { state: 'removed' }, select: { id: true } });
      const there = await tx.classMember.findUnique({ where: { classId_userId: { classId: toClassId, userId: member.userId } }, select: { id: true, state: true } });
      if (there && (there.state === 'active' || there.state === 'pending')) throw new AppError('conflict', 'student-there');
      const entry = { nickname: member.nickname, nicknameKey: member.nicknameKey, state: 'active', mergedIntoId: null } as const;
      const { id: moved } = there
        ? await tx.classMember.update({ where: { id: there.id }, data: entry, select: { id: true } })
        : await tx.classMember.create({ data: { ...entry, classId: toClassId, userId: member.userId, number: await nextNumber(tx, toClassId) }, select: { id: true } });
      await recordEvent(tx, viewer, { classId: member.classId, memberId: id, type: 'member-moved-out' });
      await recordEvent(tx, viewer, { classId: toClassId, memberId: moved, type: 'member-moved-in' });
    });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('conflict', 'nickname-taken');
    throw error;
  }
}
