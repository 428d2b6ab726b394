import { randomUUID } from 'node:crypto';
import { createGuest, signUp } from '#server/accounts.ts';
import { createSession } from '#server/sessions.ts';
import { tokenOf, viewerOfToken, type Viewer } from '#server/viewer.ts';

/** Somebody to ask as, made the way a browser's visitor is: a row, a session, its token read back. */
export async function aViewer(kind: 'guest' | 'member' = 'guest', account: { email?: string; password?: string } = {}): Promise<Viewer> {
  const guest = await signedIn(await createGuest());
  if (kind === 'guest') return guest;
  await signUp(guest, { email: account.email ?? `${randomUUID()}@example.org`, password: account.password ?? 'correct horse battery' });
  return signedIn(guest.id);
}

/** A new session of a user, as another browser of theirs would have. */
export async function signedIn(userId: string): Promise<Viewer> {
  const viewer = await viewerOfToken(await tokenOf(userId, await createSession(userId, 'a browser of the tests')));
  if (!viewer) throw new Error('a session that was just opened does not hold');
  return viewer;
}
