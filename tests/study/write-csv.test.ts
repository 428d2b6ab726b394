import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeCell, writeCsv } from '#study/write-csv.ts';

/** A reader as spreadsheets are: quotes part cells only where a cell begins with one. */
function readCsv(text: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
        cell += text[at];
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') cell += text[at++];
    cells.push(cell);
    at += 1;
  }
  return cells;
}

describe('a cell', () => {
  test.each([
    ['Ann', 'Ann'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
    ['=1+1', `"'=1+1"`],
    ['+44', `"'+44"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t'=1"`],
    ['\r=1', `"'\r'=1"`],
    ['\u0000=1', `"'=1"`],
    ['\uFEFF=1', `"'\uFEFF=1"`],
    ['＝1', `"'＝1"`],
    ['  =1', `"'  =1"`],
    ['a;=1', `"a;'=1"`],
    ['a\n=1', `"a\n'=1"`],
    ['say "hi", Ann', '"say ""hi"", Ann"'],
    ["O'Neill", `"O'Neill"`],
    ['', ''],
  ])('%j', (text, written) => expect(escapeCell(text)).toBe(written));

  test('numbers are ours and stay numbers', () => expect([escapeCell(-0.5), escapeCell(12), escapeCell(null)]).toEqual(['-0.5', '12', '']));
});

test('no text begins a formula, whatever parts the cells', () => {
  const piece = fc.constantFrom('=', '+', '-', '@', '"', "'", ',', ';', '\t', '\r', '\n', '\u0000', '\uFEFF', ' ', 'a', '1', '＝', 'HYPERLINK("x")');
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (row) => {
    const written = writeCsv([row]).slice(1);
    for (const separator of [',', ';', '\t']) {
      for (const cell of readCsv(written, separator)) expect(cell.replaceAll(/[\s\uFEFF]/gu, '').slice(0, 1), JSON.stringify([row, separator])).not.toMatch(/[=+\-@＝＋－＠]/u);
    }
  }), { numRuns: 3000 });
});

test('what was written is read again, save the apostrophe and control characters', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '=') });
  fc.assert(fc.property(text, (one) => {
    const [first] = readCsvCell(writeCsv([[one]]).slice(1));
    expect(first?.replaceAll("'", '')).toBe(one);
  }));
});
/** The one cell of a file, as RFC 4180 has it. */
const readCsvCell = (written: string): string[] => {
  const line = written.replace(/\r\n$/, '');
  return [line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line];
};

test('the file begins with the mark that makes Excel read UTF-8, and lines end in CR LF', () => expect(writeCsv([['a', 1], ['b', null]])).toBe('\uFEFFa,1\r\nb,\r\n'));
