import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuest, listSessions, recover, recoveryCode, revokeSession, setPreferences, signInWithGoogle, signInWithPassword, signUp } from '#server/accounts.ts';
import { listArticles } from '#server/articles.ts';
import { listAttempts, startAttempt } from '#server/attempts.ts';
import { db } from '#server/db.ts';
import { getAttemptForReview } from '#server/read-attempt.ts';
import { submitAttempt } from '#server/save-operations.ts';
import { isOwnPath, tokenOf, viewerOfToken } from '#server/viewer.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aBusyGuest } from '#tests/support/busy-guest.ts';
import { aViewer, signedIn } from '#tests/support/viewer.ts';

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
beforeAll(() => client.connect());
afterAll(() => client.end());

let count = 0;
const anEmail = () => `somebody-${(count += 1)}@example.org`;
const password = 'correct horse battery';

describe('signing up', () => {
  it('keeps the guest’s row, and everything that hangs on it', async () => {
    const { viewer, articleId, quizId, attemptId } = await aBusyGuest();
    const email = anEmail();
    expect(await signUp(viewer, { email: `  ${email.toUpperCase()} `, password, name: ' Mai ' })).toBe(viewer.id);
    const member = await signedIn(viewer.id);
    expect(member).toMatchObject({ kind: 'member', email, name: 'Mai' });
    expect((await listArticles(member)).map(({ id }) => id)).toEqual([articleId]);
    expect((await listArticles(member)).flatMap(({ quizzes }) => quizzes.map(({ id }) => id))).toEqual([quizId]);
    expect((await listAttempts(member)).map(({ id }) => id)).toEqual([attemptId]);
  });

  it.each([
    [{ email: 'nobody', password }, 'email-invalid'], [{ email: 'a@b', password }, 'email-invalid'], [{ email: { not: '' }, password }, 'email-invalid'], [{ password }, 'email-invalid'], [{ email: ['a@example.org'], password }, 'email-invalid'],
    [{ email: 'a@example.org', password: 'short' }, 'password-length'], [{ email: 'a@example.org', password: 'x'.repeat(201) }, 'password-length'], [{ email: 'a@example.org', password: {} }, 'password-length'],
    [{ email: 'a@example.org', password: 'Password1' }, 'password-obvious'], [{ email: 'long-name@example.org', password: 'long-name' }, 'password-obvious'],
    [{ email: 'a@example.org', password, kind: 'member', id: 'x' }, 'invalid'], [null, 'invalid'], ['a@example.org', 'invalid'],
  ])('with %j is refused: %s', async (given, key) => {
    await expect(signUp(null, given)).rejects.toMatchObject({ code: 'invalid', key });
  });

  it('with an address in use is refused without saying so, in any spelling', async () => {
    const email = anEmail();
    await signUp(null, { email, password });
    for (const spelling of [email, email.toUpperCase(), ` ${email}`, email.replace('@', '＠')]) {
      await expect(signUp(await aViewer(), { email: spelling, password: 'another password' })).rejects.toMatchObject({ code: 'conflict', key: 'sign-up-refused' });
    }
  });

  it('ten times at once makes one account', async () => {
    const email = anEmail();
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => signUp(null, { email, password })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.user.count({ where: { email } })).toBe(1);
  });
});

describe('signing in', () => {
  it('takes the address in any case and the password exactly', async () => {
    const email = anEmail();
    const id = await signUp(null, { email, password });
    expect(await signInWithPassword(null, { email: email.toUpperCase(), password })).toBe(id);
    for (const wrong of [`${password} `, password.toUpperCase(), '', `${password}x`]) expect(await signInWithPassword(null, { email, password: wrong })).toBeNull();
    expect(await signInWithPassword(null, { email: anEmail(), password })).toBeNull();
    for (const odd of [null, {}, { email: { not: '' }, password }, { email, password: { not: '' } }, { email: [email], password }]) expect(await signInWithPassword(null, odd)).toBeNull();
  });

  it('takes a password whole, beyond 72 bytes, and in one Unicode form', async () => {
    const [long, composed] = [anEmail(), anEmail()];
    await signUp(null, { email: long, password: `${'ă'.repeat(72)}b` });
    expect(await signInWithPassword(null, { email: long, password: `${'ă'.repeat(72)}c` })).toBeNull();
    const id = await signUp(null, { email: composed, password: 'm\u1eadtkh\u1ea9u d\u00e0i' });
    expect(await signInWithPassword(null, { email: composed, password: 'm\u1eadtkh\u1ea9u d\u00e0i'.normalize('NFD') })).toBe(id);
  });

  it('takes the guest’s work into the account, once, and the guest is gone', async () => {
    const email = anEmail();
    const id = await signUp(null, { email, password });
    const { viewer, articleId, attemptId, device } = await aBusyGuest();
    expect(await signInWithPassword(viewer, { email, password })).toBe(id);
    const member = await signedIn(id);
    expect((await listArticles(member)).map((article) => article.id)).toEqual([articleId]);
    expect((await listAttempts(member)).map((attempt) => attempt.id)).toEqual([attemptId]);
    await submitAttempt(member, attemptId, { device: device.name, lastSeq: device.lastSeq() });
    expect((await getAttemptForReview(member, attemptId)).items.every(({ answer }) => answer !== null)).toBe(true);
    expect(await db.user.count({ where: { id: viewer.id } })).toBe(0);
    expect(await viewerOfToken(await tokenOf(viewer.id, viewer.sessionId))).toBeNull();
  });

  it('keeps both attempts where guest and account have one open at the same quiz', async () => {
    const email = anEmail();
    const author = await aViewer();
    const { quizId } = await aQuiz(author, { count: 3 });
    await signUp(author, { email, password });
    const member = await signedIn(author.id);
    const mine = await startAttempt(member, quizId, { mode: 'test' });
    const guest = await aViewer();
    const theirs = await db.attempt.create({ data: { quizId, userId: guest.id, mode: 'test', seed: 1, of: 1 }, select: { id: true } });
    await signInWithPassword(guest, { email, password });
    expect((await listAttempts(member)).map(({ id }) => id).sort()).toEqual([mine, theirs.id].sort());
    expect(await startAttempt(member, quizId, { mode: 'test' })).toBe(mine);
  });

  it('stops a guesser, tells when to come back, and leaves other accounts alone', async () => {
    const [email, other] = [anEmail(), anEmail()];
    await signUp(null, { email, password });
    const id = await signUp(null, { email: other, password });
    for (let tried = 0; tried < 10; tried += 1) expect(await signInWithPassword(null, { email, password: `guess ${tried}` }, '192.0.2.1')).toBeNull();
    const refused = signInWithPassword(null, { email, password }, '192.0.2.1');
    await expect(refused).rejects.toMatchObject({ code: 'rate-limited', values: { seconds: expect.any(Number) } });
    expect(await signInWithPassword(null, { email, password }, '192.0.2.2')).not.toBeNull();
    expect(await signInWithPassword(null, { email: other, password }, '192.0.2.1')).toBe(id);
  });

  it('does no less work for an address that nobody has', async () => {
    // Not timed: what makes the time equal is that a hash is checked, and only a stored one can be right.
    const { isPassword, hashPassword } = await import('#server/password.ts');
    const stored = await hashPassword(password);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(stored, password)).toBe(true);
    expect(await isPassword(null, password)).toBe(false);
    expect(await hashPassword(password)).not.toBe(stored);
  });
});

describe('Google', () => {
  it('finds its account again, and upgrades a guest in place', async () => {
    const guest = await aViewer();
    const google = { id: 'google-1', email: anEmail(), name: 'Mai' };
    expect(await signInWithGoogle(guest, google)).toBe(guest.id);
    expect(await signInWithGoogle(null, { ...google, email: undefined })).toBe(guest.id);
  });

  it('does not join an account whose address was never proved, nor take an unproved one', async () => {
    const email = anEmail();
    await signUp(null, { email, password });
    expect(await signInWithGoogle(null, { id: 'google-2', email, name: undefined })).toBeNull();
    expect(await signInWithGoogle(null, { id: 'google-3', email: undefined, name: undefined })).toBeNull();
  });
});

describe('a recovery code', () => {
  it('is four words, the same each time, and brings another device to the same work', async () => {
    const { viewer, articleId } = await aBusyGuest();
    const [code, again] = await Promise.all([recoveryCode(viewer), recoveryCode(viewer)]);
    expect(code).toMatch(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+$/);
    expect([again, await recoveryCode(viewer)]).toEqual([code, code]);
    const typed = ` ${code.toUpperCase().replaceAll(' ', ' - ')}. `;
    expect(await recover(null, typed)).toBe(viewer.id);
    const other = await aViewer();
    expect(await recover(other, code.split(' ').map((word) => word.slice(0, 4)).join(','))).toBe(viewer.id);
    expect((await listArticles(await signedIn(viewer.id))).map(({ id }) => id)).toEqual([articleId]);
  });

  it('is not kept in a form that can be read, and not shown under another secret or user', async () => {
    const viewer = await aViewer();
    const code = await recoveryCode(viewer);
    const row = JSON.stringify(await db.user.findUnique({ where: { id: viewer.id } }));
    for (const word of code.split(' ')) expect(row).not.toContain(word);
    const { openRecoveryCode, sealRecoveryCode } = await import('#server/recovery-code.ts');
    const sealed = sealRecoveryCode(code, viewer.id);
    expect(openRecoveryCode(sealed, viewer.id)).toBe(code);
    expect(openRecoveryCode(sealed, 'somebody else')).toBeNull();
    expect(openRecoveryCode(`${sealed.slice(0, -2)}AA`, viewer.id)).toBeNull();
  });

  it.each(['', 'one two three', 'abandon ability able about above', 'nonsense words that fail', 'abandon ability able about', { not: '' }, null, 'x'.repeat(500)])('%j is nobody’s, and is refused like any other', async (typed) => {
    await expect(recover(null, typed)).rejects.toMatchObject({ code: 'invalid', key: 'recovery-code' });
  });

  it('goes on working after the guest’s work went into an account without one', async () => {
    const email = anEmail();
    const id = await signUp(null, { email, password });
    const guest = await aViewer();
    const code = await recoveryCode(guest);
    await signInWithPassword(guest, { email, password });
    expect(await recover(null, code)).toBe(id);
    expect(await recoveryCode(await signedIn(id))).toBe(code);
  });
});

describe('a session', () => {
  it('ends at once when it is revoked, on this device alone', async () => {
    const here = await aViewer('member');
    const there = await signedIn(here.id);
    expect((await listSessions(here)).filter(({ isThisOne }) => isThisOne).map(({ id }) => id)).toEqual([here.sessionId]);
    await revokeSession(here, there.sessionId);
    expect(await viewerOfToken(await tokenOf(there.id, there.sessionId))).toBeNull();
    expect(await viewerOfToken(await tokenOf(here.id, here.sessionId))).not.toBeNull();
    await expect(revokeSession(here, there.sessionId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('ends thirty days after its last use, and not before', async () => {
    const viewer = await aViewer();
    const token = await tokenOf(viewer.id, viewer.sessionId);
    const age = (days: number) => client.query(`UPDATE "Session" SET "lastSeenAt" = now() - make_interval(days => $2), "expiresAt" = now() - make_interval(days => $2) + interval '30 days' WHERE id = $1`, [viewer.sessionId, days]);
    await age(29);
    expect(await viewerOfToken(token)).not.toBeNull();
    const { rows } = await client.query(`SELECT "expiresAt" > now() + interval '29 days' AS prolonged FROM "Session" WHERE id = $1`, [viewer.sessionId]);
    expect(rows[0].prolonged).toBe(true);
    await age(31);
    expect(await viewerOfToken(token)).toBeNull();
  });

  it('is not opened by a token of another user, another secret, or none', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()];
    expect(await viewerOfToken(await tokenOf(other.id, viewer.sessionId))).toBeNull();
    const { encode } = await import('next-auth/jwt');
    const forged = { sub: viewer.id, sid: viewer.sessionId };
    expect(await viewerOfToken(await encode({ token: forged, secret: 'another secret of thirty-two bytes or more' }))).toBeNull();
    const secret = process.env['NEXTAUTH_SECRET']!;
    expect(await viewerOfToken(await encode({ token: forged, secret }))).not.toBeNull();
    for (const token of [{ sub: { not: '' }, sid: viewer.sessionId }, { sub: viewer.id, sid: "' OR true" }, {}]) expect(await viewerOfToken(await encode({ token: token as never, secret }))).toBeNull();
    for (const text of ['', 'x', 'a.b.c', '.'.repeat(500)]) expect(await viewerOfToken(text)).toBeNull();
  });
});

describe('preferences', () => {
  it('are kept, one without the other', async () => {
    const viewer = await aViewer();
    await setPreferences(viewer, { locale: 'vi' });
    await setPreferences(viewer, { timeZone: 'Asia/Ho_Chi_Minh', name: 'Mai' });
    expect(await signedIn(viewer.id)).toMatchObject({ locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh', name: 'Mai' });
    await setPreferences(viewer, { name: '  ' });
    expect(await signedIn(viewer.id)).toMatchObject({ locale: 'vi', name: null });
  });

  it.each([{ locale: 'xx' }, { timeZone: 'Mars/Olympus' }, { locale: { not: 'en' } }, { kind: 'member' }, { email: 'a@b.org' }, { id: 'x' }, { name: 'x'.repeat(81) }, null])('refuse %j', async (given) => {
    await expect(setPreferences(await aViewer(), given)).rejects.toMatchObject({ code: 'invalid' });
  });
});

it('a guest is a row and nothing more', async () => {
  const id = await createGuest();
  expect(await db.user.findUnique({ where: { id } })).toMatchObject({ kind: 'guest', name: null, email: null, passwordHash: null, recoveryHash: null });
});

describe('after signing in', () => {
  it.each(['/', '/articles', '/quizzes/abc?x=1&y=2', '/a%20b'])('%s is a page of ours', (path) => { expect(isOwnPath(path)).toBe(true); });
  it.each(['//evil.org', '/\\evil.org', 'https://evil.org', 'https:evil.org', '\\/evil.org', '/\t/evil.org', ' //evil.org', 'javascript:alert(1)', '/a\nb', '/@evil.org', ''])('%j is none', (path) => { expect(isOwnPath(path)).toBe(false); });
});
