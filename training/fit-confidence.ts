import { arcScore, evidenceNumbers, type ArcEvidence } from '#engine/language/english/parse/confidence.ts';

/** Points of a rising curve from raw scores and whether each was right (pool adjacent violators over equal bins). */
export function fitCalibration(pairs: { score: number; right: boolean }[], binCount = 60) {
  const sorted = [...pairs].sort((a, b) => a.score - b.score);
  const size = Math.max(1, Math.ceil(sorted.length / binCount));
  const pools: { score: number; right: number; count: number }[] = [];
  for (let i = 0; i < sorted.length; i += size) {
    const bin = sorted.slice(i, i + size);
    pools.push({ score: bin.reduce((sum, p) => sum + p.score, 0), right: bin.filter((p) => p.right).length, count: bin.length });
    for (;;) {
      const [a, b] = [pools.at(-2), pools.at(-1)!];
      if (!a || a.right / a.count < b.right / b.count) break;
      pools.splice(-2, 2, { score: a.score + b.score, right: a.right + b.right, count: a.count + b.count });
    }
  }
  const round = (x: number) => Number(x.toPrecision(6));
  return { scores: pools.map((p) => round(p.score / p.count)), shares: pools.map((p) => round((p.right + 0.5) / (p.count + 1))) };
}

/** Weighs the evidence by logistic regression, with a bias for each relation that is held near the common one; then fits the curve. */
export function fitArcConfidence(arcs: { evidence: ArcEvidence; right: boolean }[], relations: number) {
  // the unknowns: weights of the evidence, the common bias, the difference of each relation
  const rows = arcs.map(({ evidence, right }) => ({ numbers: [...evidenceNumbers(evidence), 1], relation: evidence.relation, right: right ? 1 : 0 }));
  const common = rows[0]!.numbers.length - 1;
  const size = common + 1 + relations;
  const unknowns = new Float64Array(size);
  for (let round = 0; round < 12; round++) {
    // Newton's step; each relation's difference is pulled to zero as if by some arcs of its own
    const slope = Float64Array.from(unknowns, (x, i) => (i > common ? 4 * x : 1e-3 * x));
    const curve = Array.from({ length: size }, (_, i) => { const row = new Float64Array(size); row[i] = i > common ? 4 : 1e-3; return row; });
    for (const { numbers, relation, right } of rows) {
      const own = common + 1 + relation;
      const share = 1 / (1 + Math.exp(-numbers.reduce((s, x, i) => s + x * unknowns[i]!, unknowns[own]!)));
      const bend = share * (1 - share);
      for (const [i, x] of numbers.entries()) {
        slope[i]! += (share - right) * x;
        for (const [j, y] of numbers.entries()) curve[i]![j]! += bend * x * y;
        curve[i]![own]! += bend * x;
        curve[own]![i]! += bend * x;
      }
      slope[own]! += share - right;
      curve[own]![own]! += bend;
    }
    for (const [i, x] of solve(curve, slope).entries()) unknowns[i]! -= x;
  }
  const round = (x: number) => Number(x.toPrecision(5));
  const fitted = { biases: Array.from({ length: relations }, (_, r) => round(unknowns[common]! + unknowns[common + 1 + r]!)), weights: [...unknowns.subarray(0, common)].map(round) };
  console.log('weights of the evidence', fitted.weights);
  return { ...fitted, curve: fitCalibration(arcs.map(({ evidence, right }) => ({ score: arcScore(fitted, evidence), right }))) };
}

/** Solves matrix x = values by elimination. */
function solve(matrix: Float64Array[], values: Float64Array): Float64Array {
  const n = values.length;
  const a = matrix.map((row) => row.slice());
  const x = values.slice();
  for (let i = 0; i < n; i++) for (let k = i + 1; k < n; k++) {
    const by = a[k]![i]! / a[i]![i]!;
    if (by === 0) continue;
    for (let j = i; j < n; j++) a[k]![j]! -= by * a[i]![j]!;
    x[k]! -= by * x[i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i]! -= a[i]![j]! * x[j]!;
    x[i]! /= a[i]![i]!;
  }
  return x;
}
