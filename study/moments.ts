/** Sums over lists of numbers that statistics are made of. Variances and covariances divide by n − 1. */

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Sums of decimals differ in their last digits by the order they were added in; that is no spread. */
export const areSame = (values: readonly number[]): boolean => Math.max(...values) - Math.min(...values) < 1e-9;

/** Of two lists in the same order; two values are the fewest. */
export function covariance(xs: readonly number[], ys: readonly number[]): number {
  const [middleX, middleY] = [mean(xs), mean(ys)];
  return sum(xs.map((x, at) => (x - middleX) * ((ys[at] ?? 0) - middleY))) / (xs.length - 1);
}

export const variance = (values: readonly number[]): number => covariance(values, values);

/** Mean of a power of the distance to the mean: the second to the fourth moment. */
export function moment(values: readonly number[], power: 2 | 3 | 4): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** power));
}

export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2 : (sorted[Math.floor(half)] ?? 0);
}
