import { shapeOf, statusOf } from '#server/errors.ts';
import { getQuiz } from '#server/quizzes.ts';
import { idOf } from '#server/requests.ts';
import { currentViewer } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** How far a quiz is while it is made: `{ state, progress, questions, refusal }`. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { state, progress, questions, refusal } = await getQuiz(await currentViewer(), idOf((await params).id));
    return Response.json({ state, progress, questions, refusal }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    const shape = shapeOf(error);
    return Response.json({ error: shape }, { status: statusOf(shape), headers: { 'cache-control': 'no-store' } });
  }
}
