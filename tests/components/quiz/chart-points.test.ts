import { describe, expect, it } from 'vitest';
import { chartPoints } from '#components/quiz/chart-points.ts';

const frame = { width: 120, height: 100, left: 10, right: 10, top: 0, bottom: 0 };
const at = (...shares: number[]) => chartPoints(shares.map((share) => ({ share, mode: 'test' as const })), frame);

describe('the points of the picture of scores', () => {
  it('nothing for nothing', () => {
    expect(at()).toEqual([]);
  });

  it('one stands in the middle', () => {
    expect(at(0.5)).toEqual([{ x: 60, y: 50, mode: 'test' }]);
  });

  it('all right is at the top, none right at the bottom, in even steps', () => {
    expect(at(1, 0, 0.25).map(({ x, y }) => [x, y])).toEqual([[20, 0], [60, 100], [100, 75]]);
  });

  it('stays inside the frame', () => {
    expect(at(-1, 2).map(({ y }) => y)).toEqual([100, 0]);
  });
});
