import Link from 'next/link';
import type { Messages } from 'next-intl';
import { Quote } from '#components/article/quote.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import type { StudentResults } from '#study/result-types.ts';
import { MeterBar } from './share-bars.tsx';

type Props = {
  readonly results: StudentResults;
  /** Where an attempt can be looked at; the student's own alone. */
  readonly hrefOf?: (attemptId: string) => string;
  readonly percent: (share: number) => string;
  readonly score: (score: number) => string;
  readonly day: (instant: string) => string;
  readonly labels: Messages['results'];
};

/** What one student did in a class: each assignment with its attempts, then what was missed with the sentence that says so. */
export function StudentResultsView({ results, hrefOf, percent, score, day, labels }: Props) {
  return (
    <>
      <ul className="grid gap-4">
        {results.assignments.map((assignment) => (
          <li key={assignment.id} className="rounded-card border border-line bg-surface p-5">
            <div className="flex items-baseline justify-between gap-4">
              <h3 className="font-semibold">{assignment.title}</h3>
              <p className="shrink-0 font-semibold tabular-nums">{assignment.share === null ? labels.nothingYet : percent(assignment.share)}</p>
            </div>
            <div className="mt-2">
              <MeterBar share={assignment.share} />
            </div>
            <ul className="mt-3 grid gap-1 text-sm text-soft">
              {assignment.attempts.map((attempt) => {
                const text = `${fillTemplate(labels.attemptNumber, { number: attempt.number })} · ${
                  attempt.score === null ? (attempt.state === 'graded' ? labels.notShown : labels.open) : fillTemplate(labels.scoreOf, { score: score(attempt.score), of: attempt.of })
                }${attempt.submittedAt ? ` · ${day(attempt.submittedAt)}` : ''}`;
                return (
                  <li key={attempt.id} className="flex flex-wrap items-center gap-2">
                    {hrefOf ? (
                      <Link href={hrefOf(attempt.id)} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
                        {text}
                      </Link>
                    ) : (
                      <span>{text}</span>
                    )}
                    {attempt.isLate && <Badge tone="warn">{labels.late}</Badge>}
                    {attempt.isClosedByTime && <Badge>{labels.closedByTime}</Badge>}
                    {attempt.isRegraded && <Badge tone="accent">{labels.regraded}</Badge>}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      {results.misses.length > 0 && (
        <section aria-labelledby="misses" className="mt-10">
          <h2 id="misses" className="font-serif text-xl font-semibold">
            {labels.misses}
          </h2>
          <ul className="mt-4 grid gap-5">
            {results.misses.map((miss, at) => (
              <li key={at} className="rounded-card border border-line bg-surface p-5">
                <p className="text-sm text-muted">{miss.assignment}</p>
                <h3 className="mt-1 font-semibold">{miss.prompt}</h3>
                <p className="mt-2 text-sm">
                  <span className="text-muted">{labels.given} </span>
                  {miss.given.length > 0 ? miss.given.map((text) => (text === 'true' ? labels.true : text === 'false' ? labels.false : text)).join(' · ') : labels.noAnswer}
                </p>
                <p className="mt-1 text-sm">
                  <span className="text-muted">{labels.rightIs} </span>
                  <strong>{miss.right.map((text) => (text === 'true' ? labels.true : text === 'false' ? labels.false : text)).join(' · ')}</strong>
                </p>
                <Quote context={miss.proof} marks={miss.right} size="small" className="mt-3" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
