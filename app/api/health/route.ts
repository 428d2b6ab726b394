import { health } from '#server/health.ts';

export const dynamic = 'force-dynamic';

/** For whoever watches the site: 200 when all is well, 503 otherwise. */
export async function GET(): Promise<Response> {
  const found = await health();
  return Response.json(found, { status: found.status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
