import 'server-only';
import { idSchema, checkOrigin } from './requests.ts';
import { notFound, shapeOf, statusOf } from './errors.ts';

/**
 * A route handler in one piece: checks where a change comes from, answers with JSON that no cache keeps, and turns every
 * error into `{ error: { code, key, values } }`.
 */
export async function answerRoute(request: Request, work: () => Promise<object>): Promise<Response> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') checkOrigin(request.headers);
    return Response.json(await work(), { headers: machineHeaders });
  } catch (error) {
    const shape = shapeOf(error);
    const wait = shape.code === 'rate-limited' ? shape.values?.['seconds'] : shape.code === 'unavailable' ? 2 : undefined;
    return Response.json({ error: shape }, { status: statusOf(shape), headers: { ...machineHeaders, ...(wait === undefined ? {} : { 'Retry-After': String(wait) }) } });
  }
}

/** Private, of exactly the type it says, and nothing to be shown in anybody's frame. */
export const machineHeaders = {
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
} as const;

/** An id in an address. What is no id names nothing. */
export function readId(id: string): string {
  const parsed = idSchema.safeParse(id);
  if (!parsed.success) throw notFound();
  return parsed.data.toLowerCase();
}
