/** What is told of the questions of a quiz once some have answered it. Shares and scores are 0..1, indices −1..1. */

/** Why a figure has no value. */
export type WhyUndefined =
  /** Nobody has answered. */
  | 'no-attempts'
  /** Two attempts are the least that can differ; three where three moments are needed, four where four are. */
  | 'few-attempts'
  /** Everybody earned the same with this question. */
  | 'same-marks'
  /** Everybody earned the same with the other questions. */
  | 'same-rest'
  /** Everybody earned the same in all. */
  | 'same-totals'
  /** Whoever did well in all did worse here: the question pulls the other way and has no share in the result. */
  | 'pulls-back'
  /** There is nothing to be consistent with. */
  | 'one-question'
  /** A blind guess has no single chance of being right. */
  | 'no-single-guess';

/** A figure, or the reason why there is none. */
export type Statistic = { readonly value: number } | { readonly value: null; readonly why: WhyUndefined };

/** A question as it is scored. */
export type ScoredItem = {
  readonly id: string;
  /** The most it can earn; more than 0. */
  readonly points: number;
  /** What a blind guess earns on average, 0..1; null where that cannot be said. */
  readonly guess: number | null;
};

/** What an attempt earned, in the order of the items: 0..points, 0 for no answer, null where the question was not asked. */
export type Marks = readonly (number | null)[];

export type ItemStatistics = {
  readonly id: string;
  /** Attempts in which it was asked. */
  readonly attempts: number;
  /** Share of the points that were earned: how easy it was. */
  readonly facility: Statistic;
  /** Of the marks, as a share of the points. */
  readonly standardDeviation: Statistic;
  readonly guess: Statistic;
  /** Share of the whole that the points give it. */
  readonly intendedWeight: number;
  /** Share of the whole that it had by how the marks spread. */
  readonly effectiveWeight: Statistic;
  /** Correlation of its marks with those of all other questions. */
  readonly discriminationIndex: Statistic;
  /** The same, as a share of the best that such marks could reach. */
  readonly discriminativeEfficiency: Statistic;
};

export type QuizStatistics = {
  readonly attempts: number;
  /** Points that could be earned. */
  readonly points: number;
  /** Of the totals, in points. */
  readonly mean: Statistic;
  readonly median: Statistic;
  readonly standardDeviation: Statistic;
  readonly skewness: Statistic;
  readonly kurtosis: Statistic;
  /** Coefficient of internal consistency (Cronbach's alpha). */
  readonly internalConsistency: Statistic;
  /** Share of the spread of totals that is chance, as a ratio of standard deviations. */
  readonly errorRatio: Statistic;
  /** By how much a total may be off, in points. */
  readonly standardError: Statistic;
  readonly items: readonly ItemStatistics[];
};

/** From how many attempts on figures are more than anecdotes. */
export const fewestForFigures = 10;
