/**
 * When a student may see a result and the key. One rule for both: a score without the key invites guessing which
 * answers were wrong, and whoever shares the one shares the other.
 */
import type { AssignmentRules } from './assignment-rules.ts';

/**
 * From when on results are out, in milliseconds since 1970: `'at-once'` with each grading, null: nobody has said so yet.
 *
 * After the due date means after the last one: a classmate who was given two more days must not meet the key before
 * handing in. Work that is taken late is done after the key is out, which the teacher's form says.
 *
 * @param dueDates of everybody in the class, their exceptions applied @param releasedAt when the teacher released by hand, which holds under every rule
 */
export function releaseTime({ release }: Pick<AssignmentRules, 'release'>, dueDates: readonly (number | null)[], releasedAt: number | null): 'at-once' | number | null {
  if (release === 'at-once') return 'at-once';
  if (releasedAt !== null) return releasedAt;
  if (release === 'by-hand' || dueDates.length === 0 || dueDates.includes(null)) return null;
  return dueDates.reduce<number>((latest, due) => Math.max(latest, due ?? latest), 0);
}

/** Whether a graded attempt may be shown with its key at an instant. */
export const isReleasedAt = (time: ReturnType<typeof releaseTime>, now: number): boolean => time === 'at-once' || (time !== null && now > time);
