import type { Counts, Release } from '#study/assignment-rules.ts';
import type { AssignmentForTeacher } from '#study/assignment-types.ts';
import { daysLater, wallClock } from '#study/wall-clock.ts';

export type AttemptThatCounts = Counts;
export type ReleaseRule = Release;

/** What the fields of an assignment hold when the page opens. */
export type FieldValues = {
  readonly title: string;
  readonly mode: 'practice' | 'test';
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  readonly acceptsLate: boolean;
  readonly attemptsAllowed: number | '';
  readonly counts: AttemptThatCounts;
  readonly scoreRelease: ReleaseRule;
  readonly keysRelease: ReleaseRule;
  readonly shufflesQuestions: boolean;
  readonly shufflesOptions: boolean;
  readonly timeLimit: number | '';
  readonly sharesArticle: boolean;
};

/**
 * A new assignment as most want it: due tomorrow at the end of the day, one attempt, the score at once, and the answers when
 * nobody can pass them on any more.
 */
export const newValues = (title: string, now: number, timeZone: string): FieldValues => ({
  title, mode: 'test', opensAt: '', dueAt: `${daysLater(wallClock(now, timeZone), 1).slice(0, 10)}T23:59`, closesAt: '', acceptsLate: true, attemptsAllowed: 1, counts: 'best',
  scoreRelease: 'at-once', keysRelease: 'after-due', shufflesQuestions: true, shufflesOptions: true, timeLimit: '', sharesArticle: false,
});

/** An assignment as it is, on the clock of its class. */
export function valuesOf({ title, rules, class: { timeZone }, ...more }: AssignmentForTeacher): FieldValues {
  const clock = (moment: string | null) => (moment === null ? '' : wallClock(Date.parse(moment), timeZone));
  return {
    title,
    mode: rules.mode,
    opensAt: clock(rules.opensAt),
    dueAt: clock(rules.dueAt),
    closesAt: clock(rules.closesAt),
    acceptsLate: rules.acceptsLate,
    attemptsAllowed: rules.attemptsAllowed ?? '',
    counts: rules.counts,
    scoreRelease: rules.scoreRelease,
    keysRelease: rules.keysRelease,
    shufflesQuestions: more.shufflesQuestions,
    shufflesOptions: more.shufflesOptions,
    timeLimit: rules.timeLimit === null ? '' : rules.timeLimit / 60,
    sharesArticle: more.sharesArticle,
  };
}
