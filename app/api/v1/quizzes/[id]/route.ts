import { answerGet } from '#server/api.ts';
import { getQuiz } from '#server/quizzes.ts';
import { idOf } from '#server/requests.ts';
import { visitorOfRequest } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** How far a quiz is while it is made: `{ state, progress, questions, refusal }`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerGet(async () => {
    const { state, progress, questions, refusal } = await getQuiz(await visitorOfRequest(request), idOf((await params).id));
    return { state, progress, questions, refusal };
  });
}
