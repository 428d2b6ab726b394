import { cpus } from 'node:os';

/** One line of the table. `isMet` is left out where there is no goal. */
export interface Row {
  what: string;
  measured: string;
  goal?: string;
  isMet?: boolean;
}

/** The table as Markdown, which reads well on a screen too. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [['measured', 'result', 'goal', ''], ...rows.map(({ what, measured, goal = '', isMet }) => [what, measured, goal, isMet === undefined ? '' : isMet ? 'met' : 'MISSED'])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}

/** The page kept in `docs/benchmarks.md`. */
export function pageOf(table: string, day: string): string {
  const processors = cpus();
  return `# Benchmarks

Written by \`npm run bench\` on ${day}: Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}. Times are medians and depend on the machine; ratios and sizes hardly do.

${table}

- **Article to verified quiz**: every stage of the engine, then a second look at every proof, in one process that has made a few quizzes before. The articles are those of \`tests/corpus\` and the sample, repeated with other figures. Readers may paste 200,000 characters; longer ones are made for the sake of the measurement.
- **Saves a second**: learners who each wait for "saved" before they send the next answer, through HTTP, session, access rules and database; beside them, alternating, as many connections that do no more than the same transaction in plain \`pg\` against the same database.
- **Starts**: students of one class who each have a moment to begin, whether or not those before them have been answered; a start is the press on "Start" and the page of the first question, counted from that moment; the page of the assignment was opened before. The school answers every fifteen seconds meanwhile. Afterwards each student has one attempt and every acknowledged answer is in it. The benchmark runs on the same processors as the app and its database; where it cannot keep its own appointments, its times are void.
- **Client JavaScript**: what a browser loads to answer a question, compressed with brotli as a proxy would, over an empty page of a Next app with no component of ours.
- **Results of a class**: a teacher's browser opens the page with every student at every question, from the click to the painted table; classes of growing size, each written into the database beforehand.
`;
}
