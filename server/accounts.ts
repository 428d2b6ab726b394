import 'server-only';
import { z } from 'zod';
import { isTimeZone } from '#study/local-day.ts';
import { deleteLonelyGuests } from './clear-guests.ts';
import { db, Prisma } from './db.ts';
import { AppError, isDuplicate, notFound } from './errors.ts';
import { mergeGuest } from './merge-guest.ts';
import { hashPassword, isPassword } from './password.ts';
import { countAgainstLimit } from './rate-limit.ts';
import { hashRecoveryCode, makeRecoveryCode, openRecoveryCode, readRecoveryCode, sealRecoveryCode } from './recovery-code.ts';
import { typedText } from './requests.ts';
import type { Viewer } from './viewer.ts';

/** Lower case and in one Unicode form before it is judged: what is checked is what is looked up. */
const email = z.string().max(320).transform((text) => text.normalize('NFKC').trim().toLowerCase()).pipe(z.email().max(254));
const name = typedText(80).transform((text) => text.trim() || null);
const signUpSchema = z.strictObject({ email, password: z.string().min(8).max(200), name: name.optional() });
const signInSchema = z.object({ email, password: z.string().min(1).max(200) });

/** The first passwords anybody tries. */
const obvious = new Set(['password', 'password1', 'passw0rd', '12345678', '123456789', '1234567890', '11111111', '00000000', '87654321', 'qwertyui', 'qwertyuiop', 'qwerty123', 'iloveyou', 'sunshine', 'princess', 'football', 'baseball', 'superman', 'starwars', 'whatever', 'trustno1', 'abcd1234', 'letmein1', 'welcome1', 'matkhau1', 'matkhau123', 'verbatim']);

/** A row for a visitor who began to do something. @returns the user's id */
export async function createGuest(): Promise<string> {
  return (await db.user.create({ data: {}, select: { id: true } })).id;
}

/**
 * Makes an account. A guest becomes the member it signs up as, in the same row, so that nothing has to move.
 * @returns the user's id, for a new session
 * @throws AppError `invalid` with the field, `conflict` where the address cannot be used (or is used: which is not said)
 */
export async function signUp(viewer: Viewer | null, given: unknown, address = 'unknown'): Promise<string> {
  const { email, password, name } = parseSignUp(given);
  if (viewer?.kind === 'member') throw new AppError('conflict', 'already-signed-in');
  await countAgainstLimit('sign-up-address', address);
  const passwordHash = await hashPassword(password);
  const member = { kind: 'member', email, passwordHash } as const;
  try {
    if (!viewer) return (await db.user.create({ data: { ...member, name: name ?? null }, select: { id: true } })).id;
    const { count } = await db.user.updateMany({ where: { id: viewer.id, kind: 'guest' }, data: { ...member, ...(name ? { name } : {}) } });
    if (count === 0) throw new AppError('conflict', 'already-signed-in');
    return viewer.id;
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('conflict', 'sign-up-refused');
    throw error;
  }
}

function parseSignUp(given: unknown): z.infer<typeof signUpSchema> {
  const parsed = signUpSchema.safeParse(given);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    throw new AppError('invalid', field === 'email' ? 'email-invalid' : field === 'password' ? 'password-length' : field === 'name' ? 'name-long' : 'invalid', { least: 8, most: 200 });
  }
  const { email, password } = parsed.data;
  const folded = password.toLowerCase();
  if (obvious.has(folded) || folded === email || folded === email.split('@')[0]) throw new AppError('invalid', 'password-obvious');
  return parsed.data;
}

/**
 * Checks an address and a password, and takes the work of this browser's guest into the account.
 * @returns the user's id, or null where they do not belong together; which of the two is wrong is not said, nor shown by time
 */
export async function signInWithPassword(guest: Viewer | null, given: unknown, address = 'unknown'): Promise<string | null> {
  const parsed = signInSchema.safeParse(given);
  if (!parsed.success) return null;
  await countAgainstLimit('sign-in-address', address);
  await countAgainstLimit('sign-in-account-address', `${address} ${parsed.data.email}`);
  await countAgainstLimit('sign-in-account', parsed.data.email);
  const user = await db.user.findFirst({ where: { email: parsed.data.email, kind: 'member' }, select: { id: true, passwordHash: true } });
  if (!(await isPassword(user?.passwordHash ?? null, parsed.data.password)) || !user) return null;
  await mergeGuest(guest, user.id);
  return user.id;
}

/**
 * The user of an account at Google, made at its first sign-in. An address that a member of ours already uses is not
 * joined to it: ours was never proved, and whoever signed up with it first would then share the account.
 * @returns null where there is no proved address, or a member uses it
 */
export async function signInWithGoogle(guest: Viewer | null, google: { id: string; email: string | undefined; name: string | undefined }): Promise<string | null> {
  const key = { provider: 'google', providerAccountId: google.id };
  const known = await db.externalAccount.findUnique({ where: { provider_providerAccountId: key }, select: { userId: true } });
  if (known) {
    await mergeGuest(guest, known.userId);
    return known.userId;
  }
  const proved = email.safeParse(google.email);
  if (!proved.success) return null;
  const member = { kind: 'member', email: proved.data, accounts: { create: key } } as const;
  const name = google.name?.toWellFormed().replaceAll('\0', '').trim().slice(0, 80) || null;
  try {
    const saved = guest
      ? await db.user.update({ where: { id: guest.id, kind: 'guest' }, data: { ...member, name: guest.name ?? name }, select: { id: true } })
      : await db.user.create({ data: { ...member, name }, select: { id: true } });
    return saved.id;
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}

/** The viewer's recovery code: made when first asked for, the same ever after. */
export async function recoveryCode(viewer: Viewer): Promise<string> {
  const { recoverySealed } = (await db.user.findUnique({ where: { id: viewer.id }, select: { recoverySealed: true } })) ?? gone();
  const kept = recoverySealed ? openRecoveryCode(recoverySealed, viewer.id) : null;
  if (kept) return kept;
  for (;;) {
    const code = makeRecoveryCode();
    const data = { recoveryHash: hashRecoveryCode(code), recoverySealed: sealRecoveryCode(code, viewer.id) };
    try {
      // Where two ask at once, one writes, and the other reads what it wrote.
      const { count } = await db.user.updateMany({ where: { id: viewer.id, recoverySealed }, data });
      return count === 1 ? code : recoveryCode(viewer);
    } catch (error) {
      if (!isDuplicate(error)) throw error; // somebody else's code, once in seventeen million million
    }
  }
}

/**
 * The user a code belongs to; the work of this browser's guest goes there too.
 * @throws AppError `invalid` for what is no code and for a code that is nobody's, alike
 */
export async function recover(guest: Viewer | null, typed: unknown, address = 'unknown'): Promise<string> {
  await countAgainstLimit('recover-address', address);
  await countAgainstLimit('recover-everywhere', 'all');
  const code = readRecoveryCode(z.string().max(200).catch('').parse(typed));
  const user = await db.user.findFirst({ where: { recoveryHash: hashRecoveryCode(code ?? '') }, select: { id: true } });
  if (!code || !user) throw new AppError('invalid', 'recovery-code');
  await mergeGuest(guest, user.id);
  return user.id;
}

export type SessionSummary = { readonly id: string; readonly userAgent: string | null; readonly createdAt: string; readonly lastSeenAt: string; readonly isThisOne: boolean };

/** Where the viewer is signed in, newest first. */
export async function listSessions(viewer: Viewer): Promise<SessionSummary[]> {
  const rows = await db.$queryRaw<{ id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date }[]>`
    SELECT id, "userAgent", "createdAt", "lastSeenAt" FROM "Session"
     WHERE "userId" = ${viewer.id}::uuid AND "revokedAt" IS NULL AND "expiresAt" > now() ORDER BY "lastSeenAt" DESC, id LIMIT 100`;
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(), isThisOne: row.id === viewer.sessionId }));
}

/** Signs another device out, at once. */
export async function revokeSession(viewer: Viewer, sessionId: string): Promise<void> {
  const count = await db.$executeRaw`
    UPDATE "Session" SET "revokedAt" = now() WHERE id = ${sessionId}::uuid AND "userId" = ${viewer.id}::uuid AND "revokedAt" IS NULL`;
  if (count === 0) throw notFound();
}

const preferencesSchema = z.strictObject({
  locale: z.enum(['en', 'vi']).optional(),
  timeZone: z.string().max(60).refine(isTimeZone).optional(),
  name: name.optional(),
});

/** @throws AppError `invalid` for a language or a time zone that there is not */
export async function setPreferences(viewer: Viewer, given: unknown): Promise<void> {
  const parsed = preferencesSchema.safeParse(given);
  if (!parsed.success) throw new AppError('invalid', parsed.error.issues[0]?.path[0] === 'name' ? 'name-long' : 'invalid');
  const { locale, timeZone, name } = parsed.data;
  const data = { locale: locale ?? Prisma.skip, timeZone: timeZone ?? Prisma.skip, name: name === undefined ? Prisma.skip : name };
  await db.user.updateMany({ where: { id: viewer.id }, data });
}

/**
 * Deletes the viewer and everything that was theirs: one row goes, the foreign keys take the rest along, classes among it. Guests who
 * have nothing beside such a class go too.
 */
export async function deleteAccount(viewer: Viewer): Promise<void> {
  await db.$transaction(async (tx) => {
    const guests = await tx.classMember.findMany({ where: { class: { ownerId: viewer.id }, user: { kind: 'guest' } }, select: { userId: true } });
    const { count } = await tx.user.deleteMany({ where: { id: viewer.id } });
    if (count === 0) throw notFound();
    await deleteLonelyGuests(tx, guests.map(({ userId }) => userId));
  }, { timeout: 60_000 });
}

function gone(): never {
  throw notFound();
}
