import { percent, tableReply } from '#app/table-reply.ts';
import { tableWords } from '#app/table-words.ts';
import { getGradebook } from '#server/gradebook.ts';
import { idOf } from '#server/requests.ts';
import { viewerOfRequest } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** The gradebook of a class as a table: a row a student, a column an assignment, in per cent. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return tableReply(request, 'gradebook', async () => {
    const viewer = await viewerOfRequest(request);
    const book = await getGradebook(viewer, idOf((await params).id));
    const t = await tableWords(request, viewer);
    return [[t('student'), t('meanPercent'), ...book.assignments.map(({ title }) => title)], ...book.students.map(({ name, mean, cells }) => [name, percent(mean), ...cells.map((cell) => percent(cell?.share ?? null))])];
  });
}
