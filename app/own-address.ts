import { headers } from 'next/headers';
import { env } from '#server/env.ts';

/** The public address of this site, without a slash at its end: what is set, else what this request was sent to. */
export async function ownAddress(): Promise<string> {
  const set = env('NEXTAUTH_URL');
  if (set) return new URL(set).origin;
  const sent = await headers();
  return `${sent.get('x-forwarded-proto') ?? 'http'}://${sent.get('host') ?? ''}`;
}
