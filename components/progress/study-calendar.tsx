import { scaleQuantize } from 'd3-scale';

type Props = { readonly today: number; readonly weeks: number; readonly studied: readonly { readonly day: number; readonly answers: number }[]; readonly label: string };

const cell = 22;
const gap = 4;
/** 1970-01-01, day 0, was a Thursday; weeks begin on Monday. */
const weekday = (day: number) => (((day + 3) % 7) + 7) % 7;

/** Days with answers, a column a week: the more answers, the larger the mark, so that it is read without colour. An empty day is no reproach: it is left blank. */
export function StudyCalendar({ today, weeks, studied, label }: Props) {
  const most = Math.max(1, ...studied.map(({ answers }) => answers));
  const size = scaleQuantize<number>().domain([0, most]).range([8, 12, 16, 20]);
  const firstMonday = today - weekday(today) - 7 * (weeks - 1);
  const width = weeks * (cell + gap);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${7 * (cell + gap)}`} className="block h-auto w-full max-w-md">
      {Array.from({ length: weeks * 7 }, (_, at) => firstMonday + at)
        .filter((day) => day <= today)
        .map((day) => {
          const answers = studied.find((one) => one.day === day)?.answers ?? 0;
          const x = Math.floor((day - firstMonday) / 7) * (cell + gap);
          const y = weekday(day) * (cell + gap);
          const side = answers > 0 ? size(answers) : 0;
          return (
            <g key={day}>
              <rect x={x} y={y} width={cell} height={cell} rx="4" fill="var(--color-sunken)" />
              {answers > 0 && <rect x={x + (cell - side) / 2} y={y + (cell - side) / 2} width={side} height={side} rx="4" fill="var(--color-accent)" />}
            </g>
          );
        })}
    </svg>
  );
}
