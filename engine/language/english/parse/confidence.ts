/** A rising curve through points: raw scores and the share of right answers that was measured at each. */
export type Calibration = { scores: readonly number[]; shares: readonly number[] };

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
