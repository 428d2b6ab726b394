import { failure } from '#server/api.ts';
import { exportClass } from '#server/export-class.ts';
import { countAgainstLimit } from '#server/rate-limit.ts';
import { idOf } from '#server/requests.ts';
import { viewerOfRequest } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** Everything of one class, as a file for its teachers. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const viewer = await viewerOfRequest(request);
    await countAgainstLimit('account', viewer.id);
    return new Response(JSON.stringify(await exportClass(viewer, idOf((await params).id)), null, 2), {
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="verbatim-class.json"', 'cache-control': 'no-store' },
    });
  } catch (error) {
    return failure(error);
  }
}
