import 'server-only';
import writeExcelFile from 'write-excel-file/node';
import type { Cell } from '#study/write-csv.ts';

/** Excel takes no more characters in a cell. */
const mostCharacters = 32_000;

/** A table as a workbook of one sheet, its first row in bold. Every text is typed as text: nothing in it is a formula, whatever it begins with. */
export async function writeXlsx(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  // Control characters have no place in the XML inside; half of a pair, as a cut leaves it, has none either.
  const plain = (text: string) => text.slice(0, mostCharacters).toWellFormed().replaceAll(/\p{Cc}/gu, ' ');
  const cellOf = (cell: Cell, isHead: boolean) => {
    if (cell === null || cell === '') return null;
    return typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: plain(cell), ...(isHead ? { fontWeight: 'bold' as const } : {}) };
  };
  return writeExcelFile(rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0)))).toBuffer();
}
