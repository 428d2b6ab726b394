/**
 * `node training/rank/fit-rank.ts`: how much each trait of a question speaks for keeping it, from questions that were rated
 * by the rubric of `docs/engine-quality.md`. Reads `ratings.csv` (a line a question: whether it passed every criterion, and
 * its traits; no text) and writes `engine/quiz/rank-weights.data.ts`. Logistic regression with a quadratic penalty, by
 * gradient descent; the same ratings give the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const penalty = 4;
const folder = new URL('.', import.meta.url);
const [head, ...lines] = readFileSync(new URL('ratings.csv', folder), 'utf8').trim().split('\n');
const names = head!.split(',').slice(1);
const rows = lines.map((line) => line.split(',').map(Number)).map(([kept, ...traits]) => ({ kept: kept!, traits }));

const weights = names.map(() => 0);
let bias = 0;
const step = 2 / rows.length;
for (let round = 0; round < 6000; round += 1) {
  const slope = weights.map((weight) => penalty * weight);
  let lift = 0;
  for (const { kept, traits } of rows) {
    const error = 1 / (1 + Math.exp(-traits.reduce((sum, trait, i) => sum + trait * weights[i]!, bias))) - kept;
    lift += error;
    traits.forEach((trait, i) => { slope[i]! += error * trait; });
  }
  weights.forEach((_, i) => { weights[i]! -= step * slope[i]!; });
  bias -= step * lift;
}

const table = names.map((name, i) => `  '${name}': ${weights[i]!.toFixed(2)},`).filter((line) => !/ -?0\.00,$/.test(line));
writeFileSync(new URL('../../engine/quiz/rank-weights.data.ts', folder), `/** Made by training/rank/fit-rank.ts from ${rows.length} rated questions: how much each trait speaks for keeping a question. */
export const bias = ${bias.toFixed(2)};
export const weights: Readonly<Record<string, number>> = {
${table.join('\n')}
};
`);
const right = rows.filter(({ kept, traits }) => (traits.reduce((sum, trait, i) => sum + trait * weights[i]!, bias) > 0) === (kept === 1)).length;
console.log(`${rows.length} ratings, ${rows.filter(({ kept }) => kept === 1).length} kept; ${right} on the right side`);
