import { answerGet } from '#server/api.ts';
import { idOf } from '#server/requests.ts';
import { viewerOfRequest } from '#server/viewer.ts';
import { watchAssignment } from '#server/watch-assignment.ts';

export const dynamic = 'force-dynamic';

/** Where the students of a class are in an assignment, for its teachers' screens, which ask again and again: `Watched`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerGet(async () => watchAssignment(await viewerOfRequest(request), idOf((await params).id)));
}
