import 'server-only';
import { z } from 'zod';
import { faultOfRules, type AssignmentRules } from '#study/assignment-rules.ts';
import { instantOfWallClock } from '#study/wall-clock.ts';
import { storedRelease } from './assignment-row.ts';
import { AppError } from './errors.ts';
import { typedText } from './requests.ts';

/** A time as a form's field has it, on the clock of the class: `2026-11-25T08:00`; empty: none. */
const localTime = z.string().max(30).default('');
const whole = (least: number, most: number) => z.union([z.literal(''), z.coerce.number().int().min(least).max(most)]).default('');

/** Everything a teacher's form says; what it does not say is as most want it. */
const schema = z.strictObject({
  title: typedText(200).default(''),
  mode: z.enum(['practice', 'test']).default('test'),
  opensAt: localTime,
  dueAt: localTime,
  closesAt: localTime,
  acceptsLate: z.boolean().default(true),
  /** Empty: as many as one likes. */
  attemptsAllowed: whole(1, 100).default(1),
  counts: z.enum(['first', 'best', 'last', 'average']).default('best'),
  scoreRelease: z.enum(['at-once', 'after-due', 'by-hand']).default('at-once'),
  keysRelease: z.enum(['at-once', 'after-due', 'by-hand']).default('at-once'),
  shufflesQuestions: z.boolean().default(true),
  shufflesOptions: z.boolean().default(true),
  /** Minutes; empty: none. */
  timeLimit: whole(1, 10_080),
  sharesArticle: z.boolean().default(false),
});

/**
 * Reads a teacher's form. @param opensAt where nothing is said @throws AppError `invalid` with what cannot hold together
 */
export function readAssignmentInput(given: unknown, timeZone: string, opens: number) {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new AppError('invalid', 'assignment-fields');
  const { title, mode, opensAt, dueAt, closesAt, scoreRelease, keysRelease, attemptsAllowed, timeLimit, ...others } = parsed.data;
  const rules: AssignmentRules = {
    mode,
    opensAt: readTime(opensAt, timeZone) ?? opens,
    dueAt: readTime(dueAt, timeZone),
    closesAt: readTime(closesAt, timeZone),
    acceptsLate: others.acceptsLate,
    attemptsAllowed: attemptsAllowed === '' ? null : attemptsAllowed,
    counts: others.counts,
    // A practice tells at once, whatever the field says that its form does not show.
    scoreRelease: mode === 'practice' ? 'at-once' : scoreRelease,
    keysRelease: mode === 'practice' ? 'at-once' : keysRelease,
    timeLimit: timeLimit === '' ? null : timeLimit * 60_000,
  };
  const fault = faultOfRules(rules);
  if (fault) throw new AppError('invalid', fault);
  return {
    rules,
    columns: {
      ...others,
      title: title.trim(),
      opensAt: new Date(rules.opensAt),
      dueAt: dateOf(rules.dueAt),
      closesAt: dateOf(rules.closesAt),
      attemptsAllowed: rules.attemptsAllowed,
      scoreRelease: storedRelease(rules.scoreRelease),
      keysRelease: storedRelease(rules.keysRelease),
      timeLimitSeconds: rules.timeLimit === null ? null : rules.timeLimit / 1000,
    },
  };
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** @throws AppError `invalid` for what no clock shows */
export function readTime(text: string, timeZone: string): number | null {
  if (text === '') return null;
  const at = instantOfWallClock(text, timeZone);
  if (at === null) throw new AppError('invalid', 'assignment-time');
  return at;
}
