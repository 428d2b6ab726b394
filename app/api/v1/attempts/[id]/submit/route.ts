import { submitRequestSchema } from '#server/answer-schemas.ts';
import { answerPost } from '#server/api.ts';
import { idOf } from '#server/requests.ts';
import { submitAttempt } from '#server/save-operations.ts';
import { viewerOfRequest } from '#server/viewer.ts';

/** Submits an attempt: `SubmitRequest` in, `SubmitReply` out. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerPost(request, submitRequestSchema, 4_000, async (body) => submitAttempt(await viewerOfRequest(request), idOf((await params).id), body));
}
