import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { MemoryAhead } from '#study/forecast.ts';
import { ChartFrame, frameOf } from './chart-frame.tsx';

type Props = { readonly days: readonly MemoryAhead[]; readonly label: string; readonly from: string; readonly to: string; readonly legend: { readonly remembered: string; readonly withoutReview: string }; /** 0 %, 50 %, 100 % */ readonly ticks: readonly [string, string, string] };

const frame = frameOf(56);
const full = { stroke: 'var(--color-accent)', strokeWidth: 3 } as const;
const dashed = { stroke: 'currentColor', strokeWidth: 2.5, strokeDasharray: '6 5' } as const;
const key = { viewBox: '0 0 24 8', size: 'h-2 w-6' } as const;

/** What is remembered on the coming days: a full line with the reviews done so far, a dashed one as it would be without any. */
export function MemoryChart({ days, label, from, to, legend, ticks }: Props) {
  const of = Math.max(1, days[0]?.of ?? 1);
  const x = scaleLinear().domain([days[0]?.day ?? 0, days.at(-1)?.day ?? 1]).range([frame.left, frame.right]);
  const y = scaleLinear().domain([0, 1]).range([frame.bottom, frame.top]);
  const round = (value: number) => Math.round(value * 10) / 10;
  const lineOf = (share: (day: MemoryAhead) => number) => line<MemoryAhead>().x((day) => round(x(day.day))).y((day) => round(y(share(day) / of))).curve(curveMonotoneX)([...days]) ?? '';
  const between = area<MemoryAhead>().x((day) => round(x(day.day))).y0((day) => round(y(day.withoutReview / of))).y1((day) => round(y(day.remembered / of))).curve(curveMonotoneX)([...days]) ?? '';
  return (
    <ChartFrame
      frame={frame}
      label={label}
      ticks={[0, 0.5, 1].map((share, at) => ({ y: y(share), text: ticks[at] ?? '' }))}
      from={from}
      to={to}
      legend={[
        { ...key, text: legend.remembered, mark: <line x1="0" x2="24" y1="4" y2="4" {...full} /> },
        { ...key, text: legend.withoutReview, mark: <line x1="0" x2="24" y1="4" y2="4" {...dashed} /> },
      ]}
    >
      <path d={between} fill="var(--color-accent-soft)" />
      <path d={lineOf(({ withoutReview }) => withoutReview)} fill="none" {...dashed} />
      <path d={lineOf(({ remembered }) => remembered)} fill="none" {...full} />
    </ChartFrame>
  );
}
