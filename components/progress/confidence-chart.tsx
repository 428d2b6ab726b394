import { scaleLinear } from 'd3-scale';

type Props = { readonly rows: readonly { readonly name: string; readonly share: number; readonly text: string }[]; readonly label: string };

const frame = { width: 640, row: 44, left: 130, right: 60 };

/** How much was right of what one was sure, unsure or guessing about. */
export function ConfidenceChart({ rows, label }: Props) {
  const x = scaleLinear().domain([0, 1]).range([frame.left, frame.width - frame.right]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${frame.width} ${rows.length * frame.row}`} className="block h-auto w-full text-ink">
      {rows.map(({ name, share, text }, at) => (
        <g key={name}>
          <text x={0} y={at * frame.row + 28} fontSize="17" fill="currentColor">
            {name}
          </text>
          <rect x={x(0)} y={at * frame.row + 10} width={x(1) - x(0)} height={24} rx="4" fill="var(--color-sunken)" />
          <rect x={x(0)} y={at * frame.row + 10} width={Math.max(0, x(share) - x(0))} height={24} rx="4" fill="var(--color-accent)" />
          <text x={x(1) + 8} y={at * frame.row + 28} fontSize="17" fill="currentColor">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
