import { expect, it } from 'vitest';
import { growthExponent, median, percentile } from '#scripts/bench/statistics.ts';

it('the median is the middle value, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(values, 0.99)).toBe(99);
  expect(percentile(values, 1)).toBe(100);
  expect(percentile([7], 0.5)).toBe(7);
});

it('growth is told from sizes and times: linear is 1, quadratic is 2', () => {
  const sizes = [1000, 3000, 100_000];
  expect(growthExponent(sizes.map((size) => ({ size, time: size * 0.3 })))).toBeCloseTo(1);
  expect(growthExponent(sizes.map((size) => ({ size, time: size ** 2 })))).toBeCloseTo(2);
});
