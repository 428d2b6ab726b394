import 'server-only';
import { z } from 'zod';

/**
 * The only reader of the environment. Each value is checked when it is first asked for, so that building the pages, which
 * imports everything and has no database, needs none of them.
 */
const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must be a connection string that begins with postgresql://'),
  /** Connections of this process. Several processes share what the database allows (100 unless changed). */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET must have at least 32 characters: openssl rand -base64 32'),
  NEXTAUTH_URL: z.url().optional(),
  GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  /** How many proxies of ours stand before the app: that many addresses from the end of X-Forwarded-For are believed. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
});
type Env = z.infer<typeof schema>;

/** @throws Error with a sentence that says which variable to set */
export function env<Name extends keyof Env>(name: Name): Env[Name] {
  const given = process.env[name];
  const result = schema.shape[name].safeParse(given === '' ? undefined : given);
  if (result.success) return result.data as Env[Name];
  throw new Error(`${name} is not set rightly: ${result.error.issues.map((issue) => issue.message).join('; ')}`);
}

/** Whether pages are being built: then nothing is asked of the database. */
export const isBuilding = (): boolean => process.env['NEXT_PHASE'] === 'phase-production-build';

/** Cookies are marked secure, and browsers told to stay on https, where the public address is https. */
export const isHttps = (): boolean => env('NEXTAUTH_URL')?.startsWith('https:') ?? false;
