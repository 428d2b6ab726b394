import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcScore, calibrated, type ArcEvidence } from '#engine/language/english/parse/confidence.ts';

const curve = { scores: [0.2, 0.5, 0.7, 0.9], shares: [0.1, 0.5, 0.6, 0.98] };

describe('calibrated', () => {
  it('reads between the measured points and stays level beyond them', () => {
    expect(calibrated(curve, 0.5)).toBeCloseTo(0.5);
    expect(calibrated(curve, 0.35)).toBeCloseTo(0.3);
    expect(calibrated(curve, 0.6)).toBeCloseTo(0.55);
    expect(calibrated(curve, 0.8)).toBeCloseTo(0.79);
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

describe('arcScore', () => {
  const evidence: ArcEvidence = { relation: 1, arcShare: 0.9, tagShare: 0.99, headTagShare: 0.98, distance: 3, length: 20 };
  const weights = [1, 0.5, 0.25, -0.5, 0.1];

  it('weighs each piece of evidence and adds what the relation deserves', () => {
    const logit = (p: number) => Math.log(p / (1 - p));
    const sum = logit(0.9) + 0.5 * logit(0.99) + 0.25 * logit(0.98) - 0.5 * Math.log(4) + 0.1 * Math.log(20);
    expect(arcScore({ biases: [5, -2], weights }, evidence)).toBeCloseTo(sum - 2);
    expect(arcScore({ biases: [5, -2], weights }, { ...evidence, relation: 0 })).toBeCloseTo(sum + 5);
  });

  it('is a number for shares that are next to nothing or all there is', () => {
    for (const arcShare of [0, 1e-30, 1]) expect(Number.isFinite(arcScore({ biases: [], weights }, { ...evidence, arcShare, distance: 0 }))).toBe(true);
  });
});
