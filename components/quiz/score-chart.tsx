import { chartPoints, type ChartInput } from './chart-points.ts';

type Props = {
  readonly scores: readonly ChartInput[];
  /** Read out instead of the picture. */
  readonly summary: string;
  readonly legend: { readonly practice: string; readonly test: string };
  /** First and last date, under the axis. */
  readonly from: string;
  readonly to: string;
  /** "0 %", "50 %", "100 %" in the reader's language. */
  readonly ticks: readonly [string, string, string];
};

const frame = { width: 640, height: 220, left: 52, right: 16, top: 16, bottom: 34 };

/**
 * Scores over time, drawn on the server: a dot for practice, a square for a test, joined in order. Shapes tell them
 * apart without colour; the figures stand in a table beside it.
 */
export function ScoreChart({ scores, summary, legend, from, to, ticks }: Props) {
  const points = chartPoints(scores, frame);
  const bottom = frame.height - frame.bottom;
  const lines = [bottom, (frame.top + bottom) / 2, frame.top];
  const right = frame.width - frame.right;
  return (
    <figure>
      <svg role="img" aria-label={summary} viewBox={`0 0 ${frame.width} ${frame.height}`} className="block h-auto w-full text-muted">
        {lines.map((y, at) => (
          <g key={y}>
            <line x1={frame.left} x2={right} y1={y} y2={y} stroke="var(--color-line)" strokeWidth="1.5" />
            <text x={frame.left - 10} y={y + 5} textAnchor="end" fontSize="15" fill="currentColor">
              {ticks[at]}
            </text>
          </g>
        ))}
        <text x={frame.left} y={frame.height - 8} fontSize="15" fill="currentColor">
          {from}
        </text>
        {to !== from && (
          <text x={right} y={frame.height - 8} fontSize="15" textAnchor="end" fill="currentColor">
            {to}
          </text>
        )}
        {points.length > 1 && <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="var(--color-accent)" strokeWidth="2" strokeLinejoin="round" opacity="0.45" />}
        {points.map(({ x, y, mode }, at) =>
          mode === 'test' ? (
            <rect key={at} x={x - 6} y={y - 6} width="12" height="12" rx="1.5" fill="var(--color-accent)" stroke="var(--color-paper)" strokeWidth="2" />
          ) : (
            <circle key={at} cx={x} cy={y} r="6" fill="var(--color-paper)" stroke="var(--color-accent)" strokeWidth="2.5" />
          ),
        )}
      </svg>
      <figcaption aria-hidden="true" className="mt-2 flex gap-6 text-sm text-muted">
        <span className="flex items-center gap-2">
          <svg viewBox="0 0 16 16" className="size-4">
            <circle cx="8" cy="8" r="5.5" fill="none" stroke="var(--color-accent)" strokeWidth="2.5" />
          </svg>
          {legend.practice}
        </span>
        <span className="flex items-center gap-2">
          <svg viewBox="0 0 16 16" className="size-4">
            <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" fill="var(--color-accent)" />
          </svg>
          {legend.test}
        </span>
      </figcaption>
    </figure>
  );
}
