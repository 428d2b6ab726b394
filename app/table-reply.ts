import { failure } from '#server/api.ts';
import { writeXlsx } from '#server/write-xlsx.ts';
import { writeCsv, type Cell } from '#study/write-csv.ts';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** A table as a file that a spreadsheet opens, CSV unless `?format=xlsx` is asked for: nothing caches it, no browser shows it in the page. */
export async function tableReply(request: Request, name: string, work: () => Promise<readonly (readonly Cell[])[]>): Promise<Response> {
  try {
    const format = new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
    const rows = await work();
    return new Response(format === 'xlsx' ? new Uint8Array(await writeXlsx(rows)) : writeCsv(rows), {
      headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${name}.${format}"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  } catch (error) {
    return failure(error);
  }
}

/** A share as a number of per cent that a spreadsheet reckons with. */
export const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
