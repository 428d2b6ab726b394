import 'server-only';
import { Prisma } from './db.ts';

/** Everything that can go wrong and be said. What belongs to somebody else is `not-found`, like what is not there. */
export type ErrorCode = 'not-found' | 'invalid' | 'conflict' | 'too-large' | 'rate-limited' | 'unavailable';
export type ErrorValues = Readonly<Record<string, string | number>>;
/** What leaves the server: `key` names a sentence under `errors` in the messages files. */
export type ErrorShape = { readonly code: ErrorCode; readonly key: string; readonly values?: ErrorValues };

/** An expected failure, with the sentence for whoever asked. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: string;
  readonly values: ErrorValues | undefined;

  /** @param key of the sentence; the code's own unless given */
  constructor(code: ErrorCode, key: string = code, values?: ErrorValues) {
    super(`${code}: ${key}`);
    this.name = 'AppError';
    this.code = code;
    this.key = key;
    this.values = values;
  }
}

export const notFound = (): AppError => new AppError('not-found');

/** Nobody is signed in where somebody must be. The same for what exists and what does not. */
export const signedOut = (): AppError => new AppError('not-found', 'signed-out');

const statuses: Readonly<Record<ErrorCode, number>> = { 'not-found': 404, invalid: 400, conflict: 409, 'too-large': 413, 'rate-limited': 429, unavailable: 503 };
export const statusOf = (error: ErrorShape): number => (error.key === 'signed-out' ? 401 : statuses[error.code]);

/**
 * What may be told of an error. An unexpected one is logged and told as "something went wrong": its message, which may
 * hold anything, never leaves the server.
 */
export function shapeOf(error: unknown): ErrorShape {
  if (error instanceof AppError) return { code: error.code, key: error.key, ...(error.values ? { values: error.values } : {}) };
  const isDown = isDatabaseDown(error);
  // Names and codes only: messages of the database quote rows, and rows are personal.
  console.error(JSON.stringify({ level: 'error', at: new Date().toISOString(), name: error instanceof Error ? error.name : typeof error, code: codeOf(error), isDown, stack: framesOf(error) }));
  return { code: 'unavailable', key: isDown ? 'database-down' : 'unavailable' };
}

/** Postgres is not there, is starting or stopping, or has no connection left: trying again soon is right. */
export function isDatabaseDown(error: unknown): boolean {
  const down = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', '57P01', '57P02', '57P03', '53300', '08000', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = codeOf(cause);
    if (code && down.has(code)) return true;
    if (/timeout exceeded when trying to connect|Connection terminated|Server has closed the connection|Can't reach database/i.test(cause.message)) return true;
  }
  return false;
}

/** The name of the rule of the database that a write broke, from the migrations: `history_is_kept`. */
export function brokenRule(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  return /constraint[^a-z]+"?([a-z_]+)/i.exec(`${JSON.stringify(error.meta ?? {})} ${error.message}`)?.[1] ?? null;
}

/** A unique index refused a second row; Prisma tells of it otherwise where the statement was SQL of our own. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || (error.code === 'P2010' && /"originalCode":"23505"/.test(JSON.stringify(error.meta ?? {})));
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Where it happened, without the message that opens a stack. */
function framesOf(error: unknown): string[] {
  return error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim()) : [];
}
