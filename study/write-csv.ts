/**
 * A table as CSV (RFC 4180) that no spreadsheet runs as a formula. A text that begins with one of the characters a
 * spreadsheet reads as the beginning of a formula gets an apostrophe before it, which Excel, LibreOffice and Google show
 * as text; numbers are written as they are, also negative ones, because they come from us and not from a student.
 */
export type Cell = string | number | null;

/** `=`, `+`, `-`, `@`, their full-width forms, and the white space that some programs skip before them. */
const startsFormula = /^[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Where the program's own separator is another, a cell may begin in the middle of one of ours. */
const afterSeparator = /[;\t\r\n](?=[\s"\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠])/gu;

/** `;` and tab part cells in some countries' settings: quoted too, so that nothing after one begins a cell. */
const needsQuotes = /[",;\t\r\n']|^\s|\s$/u;

export function escapeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.replaceAll('\u0000', '').replaceAll(afterSeparator, "$&'");
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With the byte order mark that makes Excel read UTF-8; lines end in CR LF. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${rows.map((row) => `${row.map(escapeCell).join(',')}\r\n`).join('')}`;
