import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { MemoryAhead } from '#study/forecast.ts';

type Props = { readonly days: readonly MemoryAhead[]; readonly label: string; readonly from: string; readonly to: string; readonly legend: { readonly remembered: string; readonly withoutReview: string }; /** 0 %, 50 %, 100 % */ readonly ticks: readonly [string, string, string] };

const frame = { width: 640, height: 220, left: 56, right: 8, top: 12, bottom: 30 };

/** What is remembered on the coming days: a full line with the reviews done so far, a dashed one as it would be without any. */
export function MemoryChart({ days, label, from, to, legend, ticks }: Props) {
  const of = Math.max(1, days[0]?.of ?? 1);
  const x = scaleLinear().domain([days[0]?.day ?? 0, days.at(-1)?.day ?? 1]).range([frame.left, frame.width - frame.right]);
  const y = scaleLinear().domain([0, 1]).range([frame.height - frame.bottom, frame.top]);
  const round = (value: number) => Math.round(value * 10) / 10;
  const lineOf = (share: (day: MemoryAhead) => number) => line<MemoryAhead>().x((day) => round(x(day.day))).y((day) => round(y(share(day) / of))).curve(curveMonotoneX)([...days]) ?? '';
  const between = area<MemoryAhead>().x((day) => round(x(day.day))).y0((day) => round(y(day.withoutReview / of))).y1((day) => round(y(day.remembered / of))).curve(curveMonotoneX)([...days]) ?? '';
  return (
    <figure>
      <svg role="img" aria-label={label} viewBox={`0 0 ${frame.width} ${frame.height}`} className="block h-auto w-full text-muted">
        {[0, 0.5, 1].map((share, at) => (
          <g key={share}>
            <line x1={frame.left} x2={frame.width - frame.right} y1={y(share)} y2={y(share)} stroke="var(--color-line)" strokeWidth="1.5" />
            <text x={frame.left - 8} y={y(share) + 5} textAnchor="end" fontSize="15" fill="currentColor">
              {ticks[at]}
            </text>
          </g>
        ))}
        <path d={between} fill="var(--color-accent-soft)" />
        <path d={lineOf(({ withoutReview }) => withoutReview)} fill="none" stroke="currentColor" strokeWidth="2.5" strokeDasharray="6 5" />
        <path d={lineOf(({ remembered }) => remembered)} fill="none" stroke="var(--color-accent)" strokeWidth="3" />
        <text x={frame.left} y={frame.height - 8} fontSize="15" fill="currentColor">
          {from}
        </text>
        <text x={frame.width - frame.right} y={frame.height - 8} fontSize="15" textAnchor="end" fill="currentColor">
          {to}
        </text>
      </svg>
      <figcaption aria-hidden="true" className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
        <span className="flex items-center gap-2">
          <svg viewBox="0 0 24 8" className="h-2 w-6"><line x1="0" x2="24" y1="4" y2="4" stroke="var(--color-accent)" strokeWidth="3" /></svg>
          {legend.remembered}
        </span>
        <span className="flex items-center gap-2">
          <svg viewBox="0 0 24 8" className="h-2 w-6"><line x1="0" x2="24" y1="4" y2="4" stroke="currentColor" strokeWidth="2.5" strokeDasharray="6 5" /></svg>
          {legend.withoutReview}
        </span>
      </figcaption>
    </figure>
  );
}
