import type { ReactNode } from 'react';

/** Where a chart of coming days is drawn: `left` is the room for the words of its ticks. */
export const frameOf = (left: number) => ({ width: 640, height: 220, left, right: 632, top: 12, bottom: 190 }) as const;

type Props = {
  readonly frame: ReturnType<typeof frameOf>;
  /** Says the whole chart in a sentence. */
  readonly label: string;
  /** Lines across, each with the height it stands at. */
  readonly ticks: readonly { readonly y: number; readonly text: string | number }[];
  /** First and last day, in words. */
  readonly from: string;
  readonly to: string;
  /** What the marks mean; `size` is the class of the drawing beside the words. */
  readonly legend: readonly { readonly text: string; readonly viewBox: string; readonly size: string; readonly mark: ReactNode }[];
  readonly children: ReactNode;
};

/** What charts of the coming days have around their marks: lines across, the first and the last day, and a legend. */
export function ChartFrame({ frame, label, ticks, from, to, legend, children }: Props) {
  return (
    <figure>
      <svg role="img" aria-label={label} viewBox={`0 0 ${frame.width} ${frame.height}`} className="block h-auto w-full text-muted">
        {ticks.map(({ y, text }) => (
          <g key={text}>
            <line x1={frame.left} x2={frame.right} y1={y} y2={y} stroke="var(--color-line)" strokeWidth="1.5" />
            <text x={frame.left - 8} y={y + 5} textAnchor="end" fontSize="15" fill="currentColor">
              {text}
            </text>
          </g>
        ))}
        {children}
        <text x={frame.left} y={frame.height - 8} fontSize="15" fill="currentColor">
          {from}
        </text>
        <text x={frame.right} y={frame.height - 8} fontSize="15" textAnchor="end" fill="currentColor">
          {to}
        </text>
      </svg>
      <figcaption aria-hidden="true" className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
        {legend.map(({ text, viewBox, size, mark }) => (
          <span key={text} className="flex items-center gap-2">
            <svg viewBox={viewBox} className={size}>
              {mark}
            </svg>
            {text}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
