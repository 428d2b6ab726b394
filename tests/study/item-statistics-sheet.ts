/**
 * The figures of item analysis worked out the way a spreadsheet would, and apart from `study/`: every cell is an exact
 * fraction of whole numbers, sums are raw (n·Σxy − Σx·Σy over n(n − 1)), and only square roots are decimals. It was written
 * from the published formulas; the expected values of the test were printed by it once:
 * `node tests/study/item-statistics-sheet.ts`.
 */
import { fileURLToPath } from 'node:url';

/** Points of each question. */
export const points = [1, 1, 1, 1, 2, 1, 3];

/** 26 attempts at 7 questions, made up for this test; the sixth question pulls back. */
export const sheet: readonly (readonly number[])[] = [
  [1, 1, 0, 1, 2, 0, 1.5],
  [0, 0, 1, 0, 0, 1, 0],
  [1, 0, 0, 1, 0.5, 1, 0],
  [1, 1, 1, 0, 0.5, 0, 1],
  [1, 1, 0, 0.25, 0.5, 1, 0.5],
  [1, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 2, 1, 1],
  [1, 1, 1, 1, 2, 0, 2.5],
  [1, 0, 0, 1, 0, 1, 0.5],
  [0, 0, 0, 0.5, 0, 1, 0],
  [1, 1, 1, 0, 0.5, 1, 0],
  [1, 0, 0, 1, 1, 1, 1.5],
  [1, 1, 1, 1, 2, 0, 3],
  [1, 1, 1, 1, 1.5, 1, 2],
  [1, 1, 0, 0.25, 0, 1, 1],
  [1, 1, 0, 0.5, 2, 1, 0],
  [1, 0, 0, 0.25, 0.5, 1, 0],
  [0, 1, 0, 0.25, 2, 1, 2],
  [0, 0, 1, 0.5, 0, 0, 1],
  [1, 0, 0, 0.5, 1.5, 0, 1],
  [0, 1, 0, 0, 1, 1, 0.5],
  [0, 0, 0, 0.5, 1.5, 1, 1.5],
  [1, 1, 1, 0, 2, 0, 2],
  [1, 1, 0, 0.5, 1.5, 1, 0.5],
  [1, 1, 1, 0, 1, 1, 2],
  [1, 1, 1, 0.25, 1.5, 1, 1],
];

/** Marks are quarters: as whole numbers, every sum is exact. */
const unit = 4;
type Column = readonly bigint[];
const column = (at: number): Column => sheet.map((row) => BigInt(Math.round((row[at] ?? 0) * unit)));
const total = (cells: Column): bigint => cells.reduce((sum, cell) => sum + cell, 0n);
const times = (one: Column, other: Column): Column => one.map((cell, row) => cell * (other[row] ?? 0n));
const less = (one: Column, other: Column): Column => one.map((cell, row) => cell - (other[row] ?? 0n));
const sorted = (cells: Column): Column => cells.toSorted((a, b) => Number(a - b));
const count = BigInt(sheet.length);
const divide = (above: bigint, below: bigint): number => Number((above * 10n ** 30n) / below) / 1e30;

/** n·Σxy − Σx·Σy: n(n − 1)·unit² times the covariance. */
const cross = (one: Column, other: Column): bigint => count * total(times(one, other)) - total(one) * total(other);
const covariance = (one: Column, other: Column): number => divide(cross(one, other), count * (count - 1n)) / unit ** 2;

export function workOut() {
  const questions = points.map((_, at) => column(at));
  const totals = questions.reduce((sums, cells) => sums.map((sum, row) => sum + (cells[row] ?? 0n)));
  const roots = questions.map((cells) => Math.sqrt(Math.max(0, covariance(cells, totals))));
  const items = questions.map((x, at) => {
    const y = less(totals, x);
    const pull = cross(x, totals);
    return {
      facility: divide(total(x), count) / unit / (points[at] ?? 1),
      standardDeviation: Math.sqrt(covariance(x, x)) / (points[at] ?? 1),
      intendedWeight: (points[at] ?? 1) / points.reduce((sum, one) => sum + one),
      effectiveWeight: pull < 0n ? null : (roots[at] ?? 0) / roots.reduce((sum, root) => sum + root),
      discriminationIndex: Number(cross(x, y)) / (Math.sqrt(Number(cross(x, x))) * Math.sqrt(Number(cross(y, y)))),
      discriminativeEfficiency: divide(cross(x, y), cross(sorted(x), sorted(y))),
    };
  });
  // Powers of n·T − ΣT: the moments without a mean.
  const away = totals.map((cell) => count * cell - total(totals));
  const power = (exponent: number): number => Number(away.reduce((sum, cell) => sum + cell ** BigInt(exponent), 0n)) / Number(count) ** (exponent + 1);
  const [n, m2, m3, m4] = [sheet.length, power(2), power(3), power(4)];
  const k2 = (n / (n - 1)) * m2;
  const inside = questions.reduce((sum, cells) => sum + cross(cells, cells), 0n);
  const alpha = (7 / 6) * (1 - divide(inside, cross(totals, totals)));
  const spread = Math.sqrt(covariance(totals, totals));
  const order = sorted(totals);
  return {
    mean: divide(total(totals), count) / unit,
    median: Number((order[12] ?? 0n) + (order[13] ?? 0n)) / 2 / unit,
    standardDeviation: spread,
    skewness: ((n ** 2 / ((n - 1) * (n - 2))) * m3) / k2 ** 1.5,
    kurtosis: ((n ** 2 / ((n - 1) * (n - 2) * (n - 3))) * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2)) / k2 ** 2,
    internalConsistency: alpha,
    errorRatio: Math.sqrt(1 - alpha),
    standardError: Math.sqrt(1 - alpha) * spread,
    items,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(workOut(), null, 2));
