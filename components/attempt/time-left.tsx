'use client';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import { writeLeft } from '#components/assignment/since.ts';
import { pluralForm, type PlayerLabels } from './player-labels.ts';

/** Seconds left at which a screen reader says so: often enough to plan by, too seldom to disturb. */
const marks = [1800, 600, 300, 60, 30, 10] as const;
/** From here on it is coloured, and stays still all the same. */
const soon = 60;

type Props = {
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Called when it comes to nothing, and again when there is more after all. */
  readonly onChange: (isOver: boolean) => void;
  readonly labels: PlayerLabels['time'];
  readonly locale: string;
};

/** The time that is left, a number that changes and does nothing else. */
export function TimeLeft({ deadline, onChange, labels, locale }: Props) {
  // Nothing on the server: its clock is another one.
  const [left, setLeft] = useState<number | null>(null);
  const [said, say] = useState('');
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before: number | null = null;
    const tick = () => {
      const now = Math.max(0, deadline - performance.now());
      const seconds = Math.ceil(now / 1000);
      const mark = marks.find((one) => before !== null && before > one && seconds <= one);
      if (mark !== undefined) say(pluralForm(mark < 60 ? labels.seconds : labels.minutes, mark < 60 ? mark : mark / 60, locale));
      before = seconds;
      setLeft(now);
      tell.current(now === 0);
      if (now > 0) timer = setTimeout(tick, now % 1000 || 1000);
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [deadline, labels, locale]);

  return (
    <>
      <span role="timer" aria-live="off" aria-label={labels.label} className={classNames('inline-flex min-h-6 items-center gap-1 text-sm font-medium tabular-nums', left !== null && left <= soon * 1000 ? 'text-warn' : 'text-soft')}>
        <Icon name="clock" className="size-4" />
        {left === null ? '' : fillTemplate(labels.left, { time: writeLeft(left) })}
      </span>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
