/** A rising curve through points: raw scores and the share of right answers that was measured at each. */
export type Calibration = { scores: readonly number[]; shares: readonly number[] };

/** What speaks for an arc: a bias for its relation, a weight for each piece of evidence, and what the sum has meant. */
export type ArcConfidence = { biases: readonly number[]; weights: readonly number[]; curve: Calibration };

/** What the network says of one arc and where it stands. Shares are softmax probabilities, 0 to 1. */
export type ArcEvidence = {
  /** Index of the relation. */
  relation: number;
  /** Share of the head among all heads, times share of the relation among all relations. */
  arcShare: number;
  tagShare: number;
  /** Share of the head's tag, 1 for the root. */
  headTagShare: number;
  /** Words from the head, 0 for the root. */
  distance: number;
  /** Words in the sentence. */
  length: number;
};

/** The evidence as numbers that can be weighed, in the order of `weights`. */
export function evidenceNumbers(evidence: ArcEvidence): number[] {
  return [logit(evidence.arcShare), logit(evidence.tagShare), logit(evidence.headTagShare), Math.log(1 + evidence.distance), Math.log(evidence.length)];
}

/** The evidence summed up; higher is surer. */
export function arcScore(confidence: Pick<ArcConfidence, 'biases' | 'weights'>, evidence: ArcEvidence): number {
  return evidenceNumbers(evidence).reduce((sum, number, i) => sum + number * (confidence.weights[i] ?? 0), confidence.biases[evidence.relation] ?? 0);
}

function logit(share: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-4, share));
  return Math.log(inside / (1 - inside));
}

/** The probability, 0 to 1, that belongs to a raw score: a straight line between measured points, level beyond them. */
export function calibrated(calibration: Calibration, score: number): number {
  const { scores, shares } = calibration;
  const last = scores.length - 1;
  if (last < 0) return 0;
  if (!(score > scores[0]!)) return shares[0]!;
  if (score >= scores[last]!) return shares[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (scores[middle]! <= score) low = middle;
    else high = middle;
  }
  const part = (score - scores[low]!) / (scores[high]! - scores[low]! || 1);
  return shares[low]! + part * (shares[high]! - shares[low]!);
}
