'use client';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Watched, WatchedStudent } from '#study/assignment-types.ts';
import type { LiveLabels } from './assignment-labels.ts';
import { ShareBar } from './share-bar.tsx';
import { sinceWriter, writeLeft } from './since.ts';
import { useWatched } from './use-watched.ts';

type Labels = LiveLabels;
type Props = { readonly assignmentId: string; readonly watched: Watched; readonly labels: Labels; readonly locale: string };
type State = WatchedStudent['state'];

const looks: Readonly<Record<State, readonly [IconName, string]>> = {
  'not-started': ['wait', 'text-muted'],
  'in-progress': ['pencil', 'text-accent'],
  'handed-in': ['check', 'text-correct'],
  'closed-by-time': ['clock', 'text-warn'],
};
const groups = ['all', 'not-started', 'in-progress', 'done'] as const;
type Group = (typeof groups)[number];
const isDone = ({ state }: WatchedStudent): boolean => state === 'handed-in' || state === 'closed-by-time';
const isIn = (group: Group, student: WatchedStudent): boolean => group === 'all' || (group === 'done' ? isDone(student) : student.state === group);

/** Who has begun and where they are, changing by itself while one looks. Names keep their places: only what is beside them changes. */
export function LiveView({ assignmentId, watched: first, labels, locale }: Props) {
  const { watched, now, isStale } = useWatched(assignmentId, first);
  const [group, setGroup] = useState<Group>('all');
  const { students } = watched;
  const since = sinceWriter(locale, labels.justNow);
  if (students.length === 0) return <p className="text-soft">{labels.nobody}</p>;
  const started = students.filter(({ state }) => state !== 'not-started').length;
  const done = students.filter(isDone).length;
  const shown = students.filter((student) => isIn(group, student));
  return (
    <div>
      <p role="status" className="font-medium tabular-nums">
        {fillTemplate(labels.summary, { started, students: students.length, done }, locale)}
      </p>
      <ShareBar started={started / students.length} done={done / students.length} className="mt-2 h-2 w-full" />
      {isStale && (
        <Notice tone="warn" className="mt-4">
          {fillTemplate(labels.stale, { when: since(Date.parse(watched.now), now) })}
        </Notice>
      )}
      <div className="mt-5 flex flex-wrap gap-2" role="group" aria-label={labels.all}>
        {groups.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={group === one}
            onClick={() => setGroup(one)}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-edge bg-surface px-4 text-sm font-medium hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            {labels[one]}
            <span className="text-muted tabular-nums">{students.filter((student) => isIn(one, student)).length}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 ? <p className="mt-5 text-soft">{labels.none}</p> : (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {shown.map((student) => (
            <Row key={student.memberId} student={student} now={now} since={since} labels={labels} locale={locale} />
          ))}
        </ul>
      )}
    </div>
  );
}

type RowProps = { readonly student: WatchedStudent; readonly now: number; readonly since: ReturnType<typeof sinceWriter>; readonly labels: Labels; readonly locale: string };

function Row({ student, now, since, labels, locale }: RowProps) {
  const [icon, colour] = looks[student.state];
  const left = student.state === 'in-progress' && student.endsAt ? Date.parse(student.endsAt) - now : null;
  return (
    <li className="flex min-h-16 items-center gap-3 py-2.5 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] sm:px-2" data-state={student.state}>
      {student.state === 'not-started' ? <span aria-hidden="true" className="size-5 shrink-0 rounded-full border-2 border-dashed border-edge/60" /> : <Icon name={icon} className={colour} />}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium [overflow-wrap:anywhere]" dir="auto">
            {student.name}
          </span>
          {student.attempts > 1 && <Badge>{fillTemplate(labels.attempt, { number: student.attempts }, locale)}</Badge>}
          {student.isLate && <Badge tone="warn">{labels.late}</Badge>}
          {student.hasMoreTime && <Badge>{labels.moreTime}</Badge>}
        </p>
        <p className="text-sm text-muted">
          <span className={classNames(student.state !== 'not-started' && 'text-soft')}>{labels[student.state]}</span>
          {student.seenAt && student.state === 'in-progress' && ` · ${fillTemplate(labels.seen, { when: since(Date.parse(student.seenAt), now) })}`}
          {left !== null && ` · ${fillTemplate(labels.left, { time: writeLeft(left) })}`}
        </p>
      </div>
      {student.state !== 'not-started' && (
        <span className="shrink-0 text-right">
          <span className="sr-only">{fillTemplate(labels.answered, { answered: student.answered, of: student.of }, locale)}</span>
          <span aria-hidden="true" className="block text-sm tabular-nums">
            {student.answered}/{student.of}
          </span>
          <ShareBar started={0} done={student.answered / Math.max(1, student.of)} className="mt-1 h-1.5 w-16 sm:w-28" />
        </span>
      )}
    </li>
  );
}
