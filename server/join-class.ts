import 'server-only';
import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CodeFound, MemberState } from '#study/class-types.ts';
import { readJoinCode } from '#study/join-code.ts';
import { nicknameKey } from '#study/nickname.ts';
import { makeNickname } from '#study/nickname-words.ts';
import { recoveryCode } from './accounts.ts';
import { isTaughtBySql } from './access.ts';
import { mostStudents, readNickname } from './class-members.ts';
import { db, Prisma } from './db.ts';
import { AppError, isDuplicate } from './errors.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

type Found = { classId: string; name: string; teacher: string | null; joinPolicy: 'open' | 'approve'; isArchived: boolean; isRetired: boolean; students: number };

async function findByCode(code: string): Promise<Found | null> {
  const [found] = await db.$queryRaw<Found[]>`
    SELECT c.id AS "classId", c.name, o.name AS teacher, c."joinPolicy"::text AS "joinPolicy", c."archivedAt" IS NOT NULL AS "isArchived", k."retiredAt" IS NOT NULL AS "isRetired",
           (SELECT count(*)::int FROM "ClassMember" m WHERE m."classId" = c.id AND m.state IN ('pending', 'active')) AS students
      FROM "ClassCode" k JOIN "Class" c ON c.id = k."classId" JOIN "User" o ON o.id = c."ownerId" WHERE k.code = ${code}`;
  return found ?? null;
}

/**
 * What a code leads to, for whoever types it: no account is needed, and looking makes none. Three nicknames that are free are offered.
 * Every look is counted by address, whether it finds anything or not.
 */
export async function lookUpCode(viewer: Viewer | null, typed: string, asked: { locale: 'en' | 'vi'; address: string }): Promise<CodeFound> {
  await countAgainstLimit('join-code-address', asked.address);
  const code = readJoinCode(typed);
  const found = code ? await findByCode(code) : null;
  if (!found) return { status: 'unknown' };
  const { classId, name: className, teacher, joinPolicy } = found;
  // Whoever is in already finds the way back by an old code too.
  const own = viewer ? await placeOf(viewer, classId) : null;
  if (own === 'teaches' || own === 'active' || own === 'pending') return { status: 'mine', classId };
  if (found.isRetired) return { status: 'retired' };
  if (found.isArchived) return { status: 'archived', className };
  if (own === 'removed' || own === 'merged') return { status: own, className };
  if (found.students >= mostStudents) return { status: 'full', className };
  return { status: 'open', className, teacher, joinPolicy, nicknames: await freeNicknames(classId, asked.locale) };
}

async function placeOf(viewer: Viewer, classId: string): Promise<MemberState | 'teaches' | 'merged' | null> {
  const [row] = await db.$queryRaw<{ teaches: boolean; state: MemberState | null; isMerged: boolean | null }[]>`
    SELECT ${isTaughtBySql(viewer, Prisma.sql`c.id`)} AS teaches, m.state::text AS state, m."mergedIntoId" IS NOT NULL AS "isMerged"
      FROM "Class" c LEFT JOIN "ClassMember" m ON m."classId" = c.id AND m."userId" = ${viewer.id}::uuid WHERE c.id = ${classId}::uuid`;
  if (row?.teaches) return 'teaches';
  return row?.isMerged ? 'merged' : (row?.state ?? null);
}

const offered = 3;

async function freeNicknames(classId: string, locale: 'en' | 'vi'): Promise<string[]> {
  const made = new Set<string>();
  while (made.size < offered * 8) made.add(makeNickname(locale, randomInt));
  const keys = [...made].map(nicknameKey);
  const taken = await db.classMember.findMany({ where: { classId, nicknameKey: { in: keys }, state: { in: ['pending', 'active'] } }, select: { nicknameKey: true } });
  const isTaken = new Set(taken.map((row) => row.nicknameKey));
  return [...made].filter((nickname) => !isTaken.has(nicknameKey(nickname))).slice(0, offered);
}

const joinInput = z.object({ code: z.string().max(300), nickname: z.unknown() });

/**
 * Makes the viewer a student of the class that a code belongs to, or finds that they are one: joining twice is joining once. A guest
 * gets a recovery code at the same time, so that the way back is there before it is needed.
 * @returns the class's id, whether this was the first time, and whether the teacher has to let them in
 * @throws AppError `invalid` for a code or nickname that cannot be, `conflict` for a class that takes nobody or a nickname in use
 */
export async function joinClass(viewer: Viewer, given: unknown, address = 'unknown'): Promise<{ classId: string; isNew: boolean; waits: boolean }> {
  const { code: typed, nickname: wished } = joinInput.catch({ code: '', nickname: '' }).parse(given);
  await countAgainstLimit('join-code-address', address);
  await countAgainstLimit('join', viewer.id);
  const code = readJoinCode(typed);
  const found = code ? await findByCode(code) : null;
  if (!found) throw new AppError('invalid', 'join-code-unknown');
  const { classId } = found;
  const before = await placeOf(viewer, classId);
  if (before === 'teaches') return { classId, isNew: false, waits: false };
  if (before === 'active' || before === 'pending') return { classId, isNew: false, waits: before === 'pending' };
  if (found.isRetired) throw new AppError('conflict', 'join-code-retired');
  if (before === 'removed' || before === 'merged') throw new AppError('conflict', before === 'merged' ? 'student-merged' : 'student-removed');
  const entry = readNickname(wished, true);
  const state = found.joinPolicy === 'approve' ? 'pending' : 'active';
  try {
    await db.$transaction(async (tx) => {
      // Held: numbers follow one another, the last free place is given once, and an archiving class takes nobody more.
      const [held] = await tx.$queryRaw<{ isArchived: boolean }[]>`SELECT "archivedAt" IS NOT NULL AS "isArchived" FROM "Class" WHERE id = ${classId}::uuid FOR NO KEY UPDATE`;
      if (!held || held.isArchived) throw new AppError('conflict', 'class-archived');
      // One statement, with its own view of who is in: a whole school joins in the same minute, and each waits for those before.
      const [done] = await tx.$queryRaw<{ students: number; isIn: boolean }[]>`
        WITH room AS (
          SELECT count(*) FILTER (WHERE state IN ('pending', 'active'))::int AS students, coalesce(max(number), 0) + 1 AS next FROM "ClassMember" WHERE "classId" = ${classId}::uuid),
        entry AS (
          INSERT INTO "ClassMember" AS known (id, "classId", "userId", number, nickname, "nicknameKey", state)
          SELECT ${randomUUID()}::uuid, ${classId}::uuid, ${viewer.id}::uuid, next, ${entry.nickname}, ${entry.nicknameKey}, ${state}::"MemberState" FROM room WHERE students < ${mostStudents}
          ON CONFLICT ("classId", "userId") DO UPDATE SET nickname = excluded.nickname, "nicknameKey" = excluded."nicknameKey", state = excluded.state WHERE known.state = 'expired'
          RETURNING id),
        noted AS (
          INSERT INTO "ClassEvent" (id, "classId", "userId", "memberId", type) SELECT ${randomUUID()}::uuid, ${classId}::uuid, ${viewer.id}::uuid, id, 'member-joined' FROM entry)
        SELECT students, EXISTS (SELECT FROM entry) AS "isIn" FROM room`;
      if (!done?.isIn && (done?.students ?? 0) >= mostStudents) throw new AppError('conflict', 'class-full', { most: mostStudents });
    });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('conflict', 'nickname-taken');
    throw error;
  }
  if (viewer.kind === 'guest') await recoveryCode(viewer);
  return { classId, isNew: true, waits: state === 'pending' };
}
