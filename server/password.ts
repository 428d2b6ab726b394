import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id with what OWASP's password storage sheet asks at least: 19 MiB, two passes, one lane. A password is taken
 * whole (no cut at 72 bytes), in one Unicode form, so that two keyboards type the same one.
 */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => queue(() => hash(password.normalize('NFKC'), parameters));

/** A hash of nothing anybody knows: checking against it takes as long as checking against a real one. */
let decoy: Promise<string> | undefined;

/** @param stored null for a user who is not there: takes the same time, and is false */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await (decoy ??= hashPassword(crypto.randomUUID())));
  const isRight = await queue(() => verify(against, password.normalize('NFKC')));
  return stored !== null && isRight;
}

/** One at a time: a hash keeps a core busy for 30 ms, and a class that signs in together must not stop others from saving. */
let last: Promise<unknown> = Promise.resolve();
function queue<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = last.then(work, work);
  last = done.catch(() => undefined);
  return done;
}
