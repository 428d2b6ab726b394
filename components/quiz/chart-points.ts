/** One finished attempt. `share`: 0..1 of the questions right. */
export type ChartInput = { readonly share: number; readonly mode: 'practice' | 'test' };
export type ChartPoint = { readonly x: number; readonly y: number; readonly mode: 'practice' | 'test' };
type Frame = { readonly width: number; readonly height: number; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * Where each score stands in the picture, oldest first, at even steps: ten attempts in an evening and one a month later
 * are all seen. A single one stands in the middle. In the frame's units, rounded to a tenth.
 */
export function chartPoints(scores: readonly ChartInput[], frame: Frame): readonly ChartPoint[] {
  const wide = frame.width - frame.left - frame.right;
  const high = frame.height - frame.top - frame.bottom;
  const inset = 10; // half a mark: none hangs over the edge
  return scores.map(({ share, mode }, at) => ({
    x: round(frame.left + (scores.length === 1 ? wide / 2 : inset + (at * (wide - 2 * inset)) / (scores.length - 1))),
    y: round(frame.top + (1 - Math.min(1, Math.max(0, share))) * high),
    mode,
  }));
}

const round = (value: number) => Math.round(value * 10) / 10;
