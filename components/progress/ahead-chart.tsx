import { scaleBand, scaleLinear } from 'd3-scale';
import type { DayAhead } from '#study/forecast.ts';
import { ChartFrame, frameOf } from './chart-frame.tsx';

type Props = { readonly days: readonly DayAhead[]; readonly label: string; readonly from: string; readonly to: string; readonly legend: { readonly planned: string; readonly due: string } };

const frame = frameOf(40);
const outline = { fill: 'none', stroke: 'var(--color-accent)', strokeWidth: 2, strokeDasharray: '4 3' } as const;
const key = { viewBox: '0 0 16 16', size: 'size-4' } as const;

/** Reviews of the coming days: a filled bar for what will be asked, an outline where more is due by the schedule than the day's cap holds. */
export function AheadChart({ days, label, from, to, legend }: Props) {
  const most = Math.max(4, ...days.map(({ due, planned }) => Math.max(due, planned)));
  const x = scaleBand<number>().domain(days.map(({ day }) => day)).range([frame.left, frame.right]).paddingInner(0.25);
  const y = scaleLinear().domain([0, most]).nice(4).range([frame.bottom, frame.top]);
  const height = (count: number) => y(0) - y(count);
  return (
    <ChartFrame
      frame={frame}
      label={label}
      ticks={y.ticks(4).filter(Number.isInteger).map((tick) => ({ y: y(tick), text: tick }))}
      from={from}
      to={to}
      legend={[
        { ...key, text: legend.planned, mark: <rect x="3" y="2" width="10" height="12" rx="2" fill="var(--color-accent)" /> },
        { ...key, text: legend.due, mark: <rect x="3" y="2" width="10" height="12" {...outline} /> },
      ]}
    >
      {days.map(({ day, due, planned }) => (
        <g key={day}>
          {planned > 0 && <rect x={x(day)} y={y(planned)} width={x.bandwidth()} height={height(planned)} rx="2" fill="var(--color-accent)" />}
          {due > planned && <rect x={(x(day) ?? 0) + 1} y={y(due)} width={x.bandwidth() - 2} height={height(due - planned)} {...outline} />}
        </g>
      ))}
    </ChartFrame>
  );
}
