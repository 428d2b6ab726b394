import 'server-only';
import type { z } from 'zod';
import { shapeOf, statusOf } from './errors.ts';
import { checkOrigin, readJson } from './requests.ts';

const noStore = { 'cache-control': 'no-store' };

/** Runs a handler of `/api/v1` that only reads. JSON that nothing may cache; failures are `{ error: { code, key, values } }`. */
export async function answerGet(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: noStore });
  } catch (error) {
    return failure(error);
  }
}

/** Runs a handler that changes something: the origin is checked and the body (at most `limit` bytes) is read by `schema` first. */
export async function answerPost<T>(request: Request, schema: z.ZodType<T>, limit: number, work: (body: T) => Promise<unknown>): Promise<Response> {
  try {
    checkOrigin(request.headers);
    return Response.json(await work(await readJson(request, schema, limit)), { headers: noStore });
  } catch (error) {
    return failure(error);
  }
}

/** An error as a reply, with when to come back where that is known. */
export function failure(error: unknown): Response {
  const shape = shapeOf(error);
  const status = statusOf(shape);
  const wait = shape.values?.['seconds'] ?? (status === 503 ? 2 : undefined);
  return Response.json({ error: shape }, { status, headers: { ...noStore, ...(wait === undefined ? {} : { 'retry-after': String(wait) }) } });
}
