import { shapeOf, statusOf } from '#server/errors.ts';
import { countAgainstLimit } from '#server/rate-limit.ts';
import { checkOrigin, readJson } from '#server/requests.ts';
import { practiceBundle, reviewBundle } from '#server/reviews.ts';
import { reviewRequest, saveReviews } from '#server/save-reviews.ts';
import { viewerOfRequest } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** Five hundred operations with typed answers. */
const mostBytes = 1_000_000;

/**
 * What to review today and on the next six days, with everything a device needs to go on without a network; with `cards`
 * (ids, by commas) those cards instead. `timeZone`: the device's, where the account has none.
 */
export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const viewer = await viewerOfRequest(request);
    await countAgainstLimit('review', viewer.id);
    const { searchParams } = new URL(request.url);
    const timeZone = searchParams.get('timeZone');
    const cards = searchParams.get('cards')?.split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id));
    return cards ? practiceBundle(viewer, cards, { timeZone }) : reviewBundle(viewer, { timeZone });
  });
}

/** What a device did, in its order; sent twice, it changes nothing. */
export async function POST(request: Request): Promise<Response> {
  return answer(async () => {
    checkOrigin(request.headers);
    const viewer = await viewerOfRequest(request);
    await countAgainstLimit('review', viewer.id);
    return saveReviews(viewer, await readJson(request, reviewRequest, mostBytes));
  });
}

async function answer(work: () => Promise<object>): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  try {
    return Response.json(await work(), { headers });
  } catch (error) {
    const shape = shapeOf(error);
    return Response.json({ error: shape }, { status: statusOf(shape), headers });
  }
}
