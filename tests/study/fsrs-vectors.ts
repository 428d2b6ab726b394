/**
 * Numbers that the test suites of others assert for FSRS-6 with its default weights.
 * fsrs-rs src/inference.rs at 0cbb9d3 (BSD-3-Clause): memory states, intervals, retrievability, SM-2.
 * ts-fsrs packages/fsrs/__tests__/FSRS-6.test.ts at cdec8d2 (MIT): interval history, first reviews.
 * The long-term interval history was measured with ts-fsrs 5.4.2.
 */
export const weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** 1 again, 2 hard, 3 good, 4 easy. */
export const intervalHistory = {
  ratings: [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3],
  start: '2022-11-29T12:30:00.000Z',
  shortTermDays: [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21],
  longTermDays: [3, 14, 57, 196, 586, 1559, 10, 1, 3, 5, 9, 15, 25],
} as const;

export const memoryHistory = {
  ratings: [1, 3, 3, 3, 3, 3],
  gaps: [0, 0, 1, 3, 8, 21],
  shortTerm: { stability: 53.62691, difficulty: 6.3574867 },
  longTerm: { stability: 53.335106, difficulty: 6.3574867 },
} as const;

export const firstReview = [
  { grade: 'again', stability: 0.212, difficulty: 6.4133 },
  { grade: 'hard', stability: 1.2931, difficulty: 5.11217071 },
  { grade: 'good', stability: 2.3065, difficulty: 2.11810397 },
  { grade: 'easy', stability: 8.2956, difficulty: 1 },
] as const;

/** Days until recall falls to a retention, for a stability of one day. */
export const intervals = [
  [0.1, 3_116_766],
  [0.2, 34_793],
  [0.3, 2508],
  [0.4, 387],
  [0.5, 90],
  [0.6, 27],
  [0.7, 9],
  [0.8, 3],
  [0.9, 1],
  [1, 1],
] as const;

/** With a decay of 0.2 and a stability of one day. */
export const recallByDay = [1, 0.9, 0.84028935, 0.7985001] as const;

export const fromSm2 = [
  { ease: 2.5, interval: 10, retention: 0.9, stability: 10, difficulty: 6.9140563 },
  { ease: 2.5, interval: 10, retention: 0.8, stability: 3.01572, difficulty: 9.393428 },
  { ease: 2.5, interval: 10, retention: 0.95, stability: 24.841097, difficulty: 1.2974405 },
  { ease: 1.3, interval: 20, retention: 0.9, stability: 20, difficulty: 10 },
] as const;
