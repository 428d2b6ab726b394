import { answerGet } from '#server/api.ts';
import { getAttemptForPlayer } from '#server/read-attempt.ts';
import { idOf } from '#server/requests.ts';
import { viewerOfRequest } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** An attempt as it stands, for a second tab and for coming back: `AttemptForPlayer`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerGet(async () => getAttemptForPlayer(await viewerOfRequest(request), idOf((await params).id)));
}
