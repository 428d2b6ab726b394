import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from '#engine/language/english/parse/confidence.ts';

const curve = { scores: [0.2, 0.5, 0.9], shares: [0.1, 0.5, 0.98] };

describe('calibrated', () => {
  it('reads between the measured points and stays level beyond them', () => {
    expect(calibrated(curve, 0.5)).toBeCloseTo(0.5);
    expect(calibrated(curve, 0.35)).toBeCloseTo(0.3);
    expect(calibrated(curve, 0.7)).toBeCloseTo(0.74);
    expect(calibrated(curve, 0)).toBe(0.1);
    expect(calibrated(curve, 1)).toBe(0.98);
    expect(calibrated(curve, Number.NaN)).toBe(0.1);
    expect(calibrated({ scores: [], shares: [] }, 0.5)).toBe(0);
  });

  it('never falls as the score rises', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(score, score, (a, b) => {
      expect(calibrated(curve, Math.min(a, b))).toBeLessThanOrEqual(calibrated(curve, Math.max(a, b)));
    }));
  });
});
