import { failure } from '#server/api.ts';
import { writeCsv, type Cell } from '#study/write-csv.ts';

/** A table as a file that a spreadsheet opens: nothing caches it, no browser shows it in the page. */
export async function csvReply(name: string, work: () => Promise<readonly (readonly Cell[])[]>): Promise<Response> {
  try {
    return new Response(writeCsv(await work()), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    return failure(error);
  }
}

/** A share as a number of per cent that a spreadsheet reckons with. */
export const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
