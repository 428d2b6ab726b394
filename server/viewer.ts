import 'server-only';
import { cache } from 'react';
import { cookies, headers } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GoogleProvider from 'next-auth/providers/google';
import { createGuest, signInWithGoogle, signInWithPassword } from './accounts.ts';
import { env, isHttps } from './env.ts';
import { signedOut } from './errors.ts';
import { countAgainstLimit } from './rate-limit.ts';
import { clientAddress, idSchema } from './requests.ts';
import { createSession, endSession, readSession } from './sessions.ts';

/**
 * Who is asking. The only file that knows next-auth, and the only one that makes a Viewer: a cookie is decoded, and the
 * session it names is looked up on every request, so that revoking a row ends a session at once.
 */
declare const isViewer: unique symbol;
export type Viewer = {
  readonly [isViewer]: true;
  readonly id: string;
  readonly kind: 'guest' | 'member';
  readonly name: string | null;
  readonly email: string | null;
  readonly sessionId: string;
  readonly locale: string | null;
  readonly timeZone: string | null;
};

/** The longest a browser keeps a cookie. When a session ends is decided by its row. */
const cookieSeconds = 400 * 24 * 60 * 60;
export const sessionCookieName = (): string => (isHttps() ? '__Host-verbatim-session' : 'verbatim-session');
const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps() });

/** The viewer of a cookie's value; null for anything that is not a running session. @throws when the database is down */
export async function viewerOfToken(token: string | undefined): Promise<Viewer | null> {
  if (!token) return null;
  const payload = await decode({ token, secret: env('NEXTAUTH_SECRET') }).catch(() => null);
  const ids = [idSchema.safeParse(payload?.['sid']), idSchema.safeParse(payload?.sub)];
  if (!ids[0]?.success || !ids[1]?.success) return null;
  const row = await readSession(ids[0].data, ids[1].data);
  if (!row) return null;
  const { isStale: _, ...viewer } = row;
  return viewer as unknown as Viewer;
}

/** A cookie's value for a session that exists. */
export function tokenOf(userId: string, sessionId: string): Promise<string> {
  return encode({ token: { sub: userId, sid: sessionId }, secret: env('NEXTAUTH_SECRET'), maxAge: cookieSeconds });
}

/** In pages, layouts and actions: who asks, or null. One look-up a request, however often it is called. */
export const currentViewer = cache(async (): Promise<Viewer | null> => viewerOfToken((await cookies()).get(sessionCookieName())?.value));

/** @throws AppError `not-found` where nobody is signed in */
export async function requireViewer(): Promise<Viewer> {
  return (await currentViewer()) ?? refuse();
}

/** In route handlers, from the request alone: who asks, or null where what is public may be read. */
export async function visitorOfRequest(request: Request): Promise<Viewer | null> {
  const wanted = `${sessionCookieName()}=`;
  const cookie = request.headers.get('cookie')?.split(/;\s*/).find((part) => part.startsWith(wanted));
  return viewerOfToken(cookie?.slice(wanted.length));
}

/** In route handlers, from the request alone. @throws AppError `not-found` where nobody is signed in */
export async function viewerOfRequest(request: Request): Promise<Viewer> {
  return (await visitorOfRequest(request)) ?? refuse();
}

function refuse(): never {
  throw signedOut();
}

/** In actions: who asks, or a guest made now, with a row, a session and a cookie. Reading a page makes no guest. */
export async function ensureViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const sent = await headers();
  await countAgainstLimit('guest-address', clientAddress(sent));
  return startSession(await createGuest());
}

/** Signs this browser in as a user: a new session, a new cookie, and the end of the session that was here. */
export async function startSession(userId: string): Promise<Viewer> {
  const jar = await cookies();
  const before = await viewerOfToken(jar.get(sessionCookieName())?.value);
  const token = await tokenOf(userId, await createSession(userId, (await headers()).get('user-agent')));
  if (before) await endSession(before.sessionId);
  jar.set(sessionCookieName(), token, { ...cookieOptions(), maxAge: cookieSeconds });
  return (await viewerOfToken(token)) ?? refuse();
}

/** Ends this browser's session and takes its cookie away. */
export async function signOut(): Promise<void> {
  const viewer = await currentViewer();
  if (viewer) await endSession(viewer.sessionId);
  (await cookies()).set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 });
}

export const isGoogleOffered = (): boolean => Boolean(env('GOOGLE_CLIENT_ID') && env('GOOGLE_CLIENT_SECRET'));

/** What next-auth is told. Its cookie is ours: a user and a session row, nothing else. */
export function authOptions(): NextAuthOptions {
  const [clientId, clientSecret] = [env('GOOGLE_CLIENT_ID'), env('GOOGLE_CLIENT_SECRET')];
  return {
    secret: env('NEXTAUTH_SECRET'),
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    useSecureCookies: isHttps(),
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (given) => {
          const address = clientAddress(await headers());
          const userId = await signInWithPassword(await guestHere(), given ?? {}, address);
          return userId ? { id: userId } : null;
        },
      }),
      ...(clientId && clientSecret ? [GoogleProvider({ clientId, clientSecret })] : []),
    ],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== 'google') return true;
        const google = profile as { email?: string; email_verified?: boolean; name?: string } | undefined;
        const userId = await signInWithGoogle(await guestHere(), { id: account.providerAccountId, email: google?.email_verified ? google.email : undefined, name: google?.name });
        if (!userId) return '/sign-in?error=google-email';
        user.id = userId;
        return true;
      },
      jwt: async ({ token, user }) => {
        if (!user) return { sub: token.sub, sid: token['sid'] };
        return { sub: user.id, sid: await createSession(user.id, (await headers()).get('user-agent')) };
      },
      session: async ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (isOwnPath(url) ? `${baseUrl}${url}` : URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        const sessionId = idSchema.safeParse(token?.['sid']);
        if (sessionId.success) await endSession(sessionId.data);
      },
    },
  };
}

/** A path of this site and nothing that a browser reads as another one (`//evil`, `/\evil`). */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])[\w\-./?=&%]*$/.test(path);

/** The guest of this browser, whose work a sign-in takes along. */
async function guestHere(): Promise<Viewer | null> {
  const viewer = await viewerOfToken((await cookies()).get(sessionCookieName())?.value);
  return viewer?.kind === 'guest' ? viewer : null;
}
