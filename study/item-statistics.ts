/**
 * Item analysis of classical test theory, by the formulas that Moodle's statistics report documents (docs.moodle.org,
 * "Quiz statistics calculations"): x is the mark of a question, T the total of an attempt, y = T − x the rest.
 *
 *   discrimination index        Cov(x, y) / √(Var x · Var y)
 *   discriminative efficiency   Cov(x, y) / Cov(x sorted, y sorted)
 *   effective weight            √Cov(x, T) / Σ √Cov(xᵢ, T), over questions whose covariance is not negative
 *   internal consistency        p / (p − 1) · (1 − Σ Var xᵢ / Var T)
 *   error ratio                 √(1 − internal consistency);  standard error = error ratio · standard deviation of T
 *   skewness, kurtosis          k₃ / k₂^1.5, k₄ / k₂², with the k-statistics of the totals
 *
 * Callers give the first attempt of each student alone: later ones have learned from it.
 */
import { areSame, ascending, covariance, mean, median, moment, sum, variance } from './moments.ts';
import type { ItemStatistics, Marks, QuizStatistics, ScoredItem, Statistic, WhyUndefined } from './statistics-types.ts';

const known = (value: number): Statistic => ({ value });
const unknown = (why: WhyUndefined): Statistic => ({ value: null, why });

type Column = { readonly x: readonly number[]; readonly y: readonly number[]; readonly total: readonly number[] };

/** @param attempts one row for each first attempt, as long as `items` */
export function quizStatistics(items: readonly ScoredItem[], attempts: readonly Marks[]): QuizStatistics {
  const totals = attempts.map((marks) => sum(marks.map((mark) => mark ?? 0)));
  const columns = items.map((_, at) => columnOf(attempts, totals, at));
  const points = sum(items.map((item) => item.points));
  const pulls = columns.map(({ x, total }) => (x.length > 1 && !areSame(total) ? covariance(x, total) : 0));
  const allPulls = sum(pulls.map((pull) => (pull > 0 ? Math.sqrt(pull) : 0)));
  const standardDeviation = withTwo(totals, () => known(Math.sqrt(variance(totals))));
  const internalConsistency = consistency(columns, totals);
  const errorRatio: Statistic = internalConsistency.value === null ? internalConsistency : known(Math.sqrt(Math.max(0, 1 - internalConsistency.value)));
  return {
    attempts: attempts.length,
    points,
    mean: totals.length > 0 ? known(mean(totals)) : unknown('no-attempts'),
    median: totals.length > 0 ? known(median(totals)) : unknown('no-attempts'),
    standardDeviation,
    skewness: shape(totals, 3),
    kurtosis: shape(totals, 4),
    internalConsistency,
    errorRatio,
    standardError: errorRatio.value === null || standardDeviation.value === null ? errorRatio : known(errorRatio.value * standardDeviation.value),
    items: items.map((item, at) => itemOf(item, columns[at] as Column, { points, pull: pulls[at] ?? 0, allPulls })),
  };
}

/** The attempts in which a question was asked: its marks, the rest of each, and the whole. */
function columnOf(attempts: readonly Marks[], totals: readonly number[], at: number): Column {
  const rows = attempts.flatMap((marks, row) => {
    const mark = marks[at];
    return mark === null || mark === undefined ? [] : [{ mark, total: totals[row] ?? 0 }];
  });
  return { x: rows.map(({ mark }) => mark), y: rows.map(({ mark, total }) => total - mark), total: rows.map(({ total }) => total) };
}

function itemOf({ id, points, guess }: ScoredItem, { x, y }: Column, quiz: { points: number; pull: number; allPulls: number }): ItemStatistics {
  return {
    id,
    attempts: x.length,
    facility: x.length > 0 ? known(mean(x) / points) : unknown('no-attempts'),
    standardDeviation: withTwo(x, () => known(areSame(x) ? 0 : Math.sqrt(variance(x)) / points)),
    guess: guess === null ? unknown('no-single-guess') : known(guess),
    intendedWeight: points / quiz.points,
    effectiveWeight: withTwo(x, () => effectiveWeight(quiz)),
    discriminationIndex: ofPairs(x, y, () => Math.sqrt(variance(x) * variance(y))),
    discriminativeEfficiency: ofPairs(x, y, () => covariance(ascending(x), ascending(y))),
  };
}

function effectiveWeight({ pull, allPulls }: { pull: number; allPulls: number }): Statistic {
  if (pull < -1e-12) return unknown('pulls-back');
  return allPulls > 0 ? known(Math.sqrt(Math.max(0, pull)) / allPulls) : unknown('same-totals');
}

/** The covariance of marks and rest, as a share of something that is more than 0 where both spread. */
function ofPairs(x: readonly number[], y: readonly number[], most: () => number): Statistic {
  return withTwo(x, () => {
    if (areSame(x)) return unknown('same-marks');
    if (areSame(y)) return unknown('same-rest');
    return known(covariance(x, y) / most());
  });
}

function withTwo(values: readonly number[], compute: () => Statistic): Statistic {
  if (values.length === 0) return unknown('no-attempts');
  return values.length < 2 ? unknown('few-attempts') : compute();
}

/** Moodle asks for three attempts here: with two, alpha says nothing. */
function consistency(columns: readonly Column[], totals: readonly number[]): Statistic {
  const questions = columns.length;
  if (totals.length === 0) return unknown('no-attempts');
  if (questions < 2) return unknown('one-question');
  if (totals.length < 3) return unknown('few-attempts');
  if (areSame(totals)) return unknown('same-totals');
  const within = sum(columns.map(({ x }) => (x.length > 1 ? variance(x) : 0)));
  return known((questions / (questions - 1)) * (1 - within / variance(totals)));
}

function shape(totals: readonly number[], power: 3 | 4): Statistic {
  const n = totals.length;
  if (n === 0) return unknown('no-attempts');
  if (n < power) return unknown('few-attempts');
  if (areSame(totals)) return unknown('same-totals');
  const m2 = moment(totals, 2);
  const k2 = (n * m2) / (n - 1);
  if (power === 3) return known((n * n * moment(totals, 3)) / ((n - 1) * (n - 2)) / k2 ** 1.5);
  const k4 = (n * n * ((n + 1) * moment(totals, 4) - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
  return known(k4 / (k2 * k2));
}
