import { failure } from '#server/api.ts';
import { exportAccount } from '#server/export-account.ts';
import { countAgainstLimit } from '#server/rate-limit.ts';
import { viewerOfRequest } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** Everything of one's own account, as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const viewer = await viewerOfRequest(request);
    await countAgainstLimit('account', viewer.id);
    return new Response(JSON.stringify(await exportAccount(viewer), null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="verbatim-account.json"',
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return failure(error);
  }
}
