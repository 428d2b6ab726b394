import { scaleBand, scaleLinear } from 'd3-scale';
import type { DayAhead } from '#study/forecast.ts';

type Props = { readonly days: readonly DayAhead[]; readonly label: string; readonly from: string; readonly to: string; readonly legend: { readonly planned: string; readonly due: string } };

const frame = { width: 640, height: 220, left: 40, right: 8, top: 12, bottom: 30 };

/** Reviews of the coming days: a filled bar for what will be asked, an outline where more is due by the schedule than the day's cap holds. */
export function AheadChart({ days, label, from, to, legend }: Props) {
  const most = Math.max(4, ...days.map(({ due, planned }) => Math.max(due, planned)));
  const x = scaleBand<number>().domain(days.map(({ day }) => day)).range([frame.left, frame.width - frame.right]).paddingInner(0.25);
  const y = scaleLinear().domain([0, most]).nice(4).range([frame.height - frame.bottom, frame.top]);
  const height = (count: number) => y(0) - y(count);
  return (
    <figure>
      <svg role="img" aria-label={label} viewBox={`0 0 ${frame.width} ${frame.height}`} className="block h-auto w-full text-muted">
        {y.ticks(4).filter(Number.isInteger).map((tick) => (
          <g key={tick}>
            <line x1={frame.left} x2={frame.width - frame.right} y1={y(tick)} y2={y(tick)} stroke="var(--color-line)" strokeWidth="1.5" />
            <text x={frame.left - 8} y={y(tick) + 5} textAnchor="end" fontSize="15" fill="currentColor">
              {tick}
            </text>
          </g>
        ))}
        {days.map(({ day, due, planned }) => (
          <g key={day}>
            {planned > 0 && <rect x={x(day)} y={y(planned)} width={x.bandwidth()} height={height(planned)} rx="2" fill="var(--color-accent)" />}
            {due > planned && <rect x={(x(day) ?? 0) + 1} y={y(due)} width={x.bandwidth() - 2} height={height(due - planned)} fill="none" stroke="var(--color-accent)" strokeWidth="2" strokeDasharray="4 3" />}
          </g>
        ))}
        <text x={frame.left} y={frame.height - 8} fontSize="15" fill="currentColor">
          {from}
        </text>
        <text x={frame.width - frame.right} y={frame.height - 8} fontSize="15" textAnchor="end" fill="currentColor">
          {to}
        </text>
      </svg>
      <figcaption aria-hidden="true" className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
        <span className="flex items-center gap-2">
          <svg viewBox="0 0 16 16" className="size-4"><rect x="3" y="2" width="10" height="12" rx="2" fill="var(--color-accent)" /></svg>
          {legend.planned}
        </span>
        <span className="flex items-center gap-2">
          <svg viewBox="0 0 16 16" className="size-4"><rect x="3" y="2" width="10" height="12" fill="none" stroke="var(--color-accent)" strokeWidth="2" strokeDasharray="4 3" /></svg>
          {legend.due}
        </span>
      </figcaption>
    </figure>
  );
}
