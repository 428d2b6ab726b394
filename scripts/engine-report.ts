/**
 * `npm run engine:report -- [FILE or FOLDER …]`: what the engine makes of whole articles: yield by article and kind, why the rest
 * was refused, whether options can be guessed, and how long it takes. Without files: the sample and the test corpus.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readArticle } from '#engine/article/read-article.ts';
import { workOut } from '#engine/generate-quiz.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';
import type { Candidate } from '#engine/questions/candidate.ts';
import { chooseQuestions } from '#engine/quiz/choose.ts';
import { guessRates } from './quiz/guess-rates.ts';

const given = process.argv.slice(2);
const textsOf = (path: string): string[] => (statSync(path).isDirectory() ? readdirSync(path).filter((name) => /\.(txt|md)$/.test(name)).sort().map((name) => join(path, name)) : [path]);
const files = (given.length > 0 ? given : ['prisma/sample/kishida-us-visit.txt', 'tests/corpus']).flatMap(textsOf);
const model = readModel(readFileSync(new URL('../engine/language/english/model/english.bin', import.meta.url)));

const chosen: Candidate[] = [];
const kinds = new Map<string, number>();
const reasons = new Map<string, number>();
const count = (table: Map<string, number>, key: string) => table.set(key, (table.get(key) ?? 0) + 1);
const totals = { words: 0, sentences: 0, facts: 0, passed: 0, chosen: 0, milliseconds: 0 };
const row = (...cells: readonly (string | number)[]) => `${String(cells[0]).padEnd(34)}${cells.slice(1).map((cell) => String(cell).padStart(11)).join('')}`;

console.log(row('article', 'words', 'sentences', 'facts', 'passed', 'chosen', 'per 600', 'ms'));
for (const file of files) {
  const article = readArticle(readFileSync(file, 'utf8'));
  if ('refused' in article) { console.log(row(basename(file), article.refused)); continue; }
  const words = article.text.split(/\s+/).length;
  workOut(article, { seed: 1, count: 20, model }); // once to warm up
  const start = performance.now();
  const workings = workOut(article, { seed: 1, count: 20, model });
  const milliseconds = performance.now() - start;
  if ('refused' in workings) { console.log(row(basename(file), words, workings.refused)); continue; }
  const picked = chooseQuestions(workings.reading, workings.passed, 20).map(({ candidate }) => candidate);
  chosen.push(...picked);
  for (const { kind } of picked) count(kinds, kind);
  for (const { reason } of workings.rejected) count(reasons, reason);
  console.log(row(basename(file), words, workings.reading.sentences.length, workings.facts.length, workings.passed.length, picked.length, ((600 * picked.length) / words).toFixed(1), milliseconds.toFixed(0)));
  totals.words += words; totals.sentences += workings.reading.sentences.length; totals.facts += workings.facts.length; totals.passed += workings.passed.length; totals.chosen += picked.length; totals.milliseconds += milliseconds;
}
console.log(row('all', totals.words, totals.sentences, totals.facts, totals.passed, totals.chosen, ((600 * totals.chosen) / Math.max(1, totals.words)).toFixed(1), totals.milliseconds.toFixed(0)));

const ranked = (table: Map<string, number>) => [...table].sort((a, b) => b[1] - a[1]).map(([key, value]) => `${key} ${value}`).join(', ');
console.log(`\nkinds chosen: ${ranked(kinds)}\nrefused: ${ranked(reasons)}`);
const statements = chosen.filter(({ kind }) => kind === 'true-false');
console.log(`true statements: ${statements.filter(({ isTrue }) => isTrue).length} of ${statements.length}`);
const wrong = chosen.flatMap(({ options = [], kind }) => (kind === 'single-choice' || kind === 'multiple-choice' ? options.filter((option) => !option.correct) : []));
console.log(`wrong options with a quote of their own: ${wrong.filter(({ quote }) => quote).length} of ${wrong.length}`);
console.log('\noptions alone, without the article (right answers; chance in brackets)');
for (const { name, rate, chance, asked } of guessRates(chosen)) console.log(`  ${name.padEnd(28)}${(100 * rate).toFixed(0).padStart(4)} %  (${(100 * chance).toFixed(0)} %, ${asked} questions)`);
