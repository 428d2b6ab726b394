import { percent, tableReply } from '#app/table-reply.ts';
import { tableWords } from '#app/table-words.ts';
import { getAssignmentResults } from '#server/class-results.ts';
import { idOf } from '#server/requests.ts';
import { viewerOfRequest } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** Results of an assignment as a table: a row a student, a column a question, marks from 0 to 1; empty where nothing is graded. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return tableReply(request, 'results', async () => {
    const viewer = await viewerOfRequest(request);
    const { questions, students } = await getAssignmentResults(viewer, idOf((await params).id));
    const t = await tableWords(request, viewer);
    const asked = questions.filter(({ isDropped }) => !isDropped);
    return [
      [t('student'), t('resultPercent'), t('attempts'), t('late'), ...asked.map(({ number, prompt }) => `${number}. ${prompt}`)],
      ...students.map(({ name, share, attempts, isLate, marks }) => [name, percent(share), attempts, isLate ? t('yes') : '', ...questions.flatMap(({ isDropped }, at) => (isDropped ? [] : [marks[at] ?? null]))]),
    ];
  });
}
