import { saveRequestSchema } from '#server/answer-schemas.ts';
import { answerPost } from '#server/api.ts';
import { idOf } from '#server/requests.ts';
import { saveOperations } from '#server/save-operations.ts';
import { viewerOfRequest } from '#server/viewer.ts';

/** Saves what a player's device did: `SaveRequest` in, `SaveReply` out. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerPost(request, saveRequestSchema, 128_000, async (body) => saveOperations(await viewerOfRequest(request), idOf((await params).id), body));
}
