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

type Frame = { readonly width: number; readonly height: number; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Two shapes, so that the words in the picture are as large as those around it on a phone too. */
const narrow: Frame = { width: 340, height: 210, left: 44, right: 8, top: 12, bottom: 30 };
const wide: Frame = { width: 700, height: 240, left: 52, right: 10, top: 14, bottom: 34 };

/**
 * Scores over time, drawn on the server: a dot for practice, a square for a test, joined in order. Shapes tell them
 * apart without colour; the figures stand in a table beside it.
 */
export function ScoreChart({ summary, legend, ...picture }: Props) {
  return (
    <figure>
      <div role="img" aria-label={summary} className="text-muted">
        <Picture {...picture} frame={narrow} className="block h-auto w-full sm:hidden" />
        <Picture {...picture} frame={wide} className="hidden h-auto w-full sm:block" />
      </div>
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

type PictureProps = Omit<Props, 'summary' | 'legend'> & { readonly frame: Frame; readonly className: string };

function Picture({ scores, from, to, ticks, frame, className }: PictureProps) {
  const points = chartPoints(scores, frame);
  const bottom = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${frame.width} ${frame.height}`} fontSize="13" className={className}>
      {[bottom, (frame.top + bottom) / 2, frame.top].map((y, at) => (
        <g key={y}>
          <line x1={frame.left} x2={right} y1={y} y2={y} stroke="var(--color-line)" strokeWidth="1.5" />
          <text x={frame.left - 8} y={y + 4.5} textAnchor="end" fill="currentColor">
            {ticks[at]}
          </text>
        </g>
      ))}
      <text x={frame.left} y={frame.height - 7} fill="currentColor">
        {from}
      </text>
      {to !== from && (
        <text x={right} y={frame.height - 7} textAnchor="end" fill="currentColor">
          {to}
        </text>
      )}
      {points.length > 1 && <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="var(--color-accent)" strokeWidth="2" strokeLinejoin="round" opacity="0.45" />}
      {points.map(({ x, y, mode }, at) =>
        mode === 'test' ? (
          <rect key={at} x={x - 5.5} y={y - 5.5} width="11" height="11" rx="1.5" fill="var(--color-accent)" stroke="var(--color-paper)" strokeWidth="2" />
        ) : (
          <circle key={at} cx={x} cy={y} r="5" fill="var(--color-paper)" stroke="var(--color-accent)" strokeWidth="2.5" />
        ),
      )}
    </svg>
  );
}
