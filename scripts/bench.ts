// npm run bench [-- engine saves starts page gradebook]: measures what was promised, prints a table and keeps it in docs/benchmarks.md.
// With the names of some parts only those are measured, and the page is left as it is.
import { writeFileSync } from 'node:fs';
import { measureEngine } from './bench/engine.ts';
import { measureGradebook } from './bench/gradebook.ts';
import { measurePage } from './bench/page.ts';
import { pageOf, tableOf, type Row } from './bench/report.ts';
import { measureSaves } from './bench/saves.ts';
import { measureStarts } from './bench/starts.ts';

const PARTS: Record<string, (say: (sentence: string) => void) => Row[] | Promise<Row[]>> = {
  engine: measureEngine,
  saves: measureSaves,
  starts: measureStarts,
  page: measurePage,
  gradebook: measureGradebook,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}". The parts are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  rows.push(...await measure((sentence) => { console.log(`  ${sentence}`); }));
}
const table = tableOf(rows);
console.log(`\n${table}`);
if (wanted.length === 0) writeFileSync('docs/benchmarks.md', pageOf(table, new Date().toISOString().slice(0, 10)));
if (rows.some(({ isMet }) => isMet === false)) process.exitCode = 1;
