import { getTranslations } from 'next-intl/server';
import { csvReply, percent } from '#app/csv-reply.ts';
import { getGradebook } from '#server/gradebook.ts';
import { idOf } from '#server/requests.ts';
import { viewerOfRequest } from '#server/viewer.ts';

export const dynamic = 'force-dynamic';

/** The gradebook of a class as CSV: a row a student, a column an assignment, in per cent. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return csvReply('gradebook', async () => {
    const book = await getGradebook(await viewerOfRequest(request), idOf((await params).id));
    const t = await getTranslations('results');
    return [[t('student'), t('meanPercent'), ...book.assignments.map(({ title }) => title)], ...book.students.map(({ name, mean, cells }) => [name, percent(mean), ...cells.map((cell) => percent(cell?.share ?? null))])];
  });
}
