/** When a student may see a score, or the key. One rule, asked for each of them. */
import type { Release } from './assignment-rules.ts';

/**
 * From when on something is out, in milliseconds since 1970: `'at-once'` with each grading; null: nobody has said so yet.
 *
 * After the due date means after the last one: a classmate who was given two more days must not meet the key before
 * handing in. Work that is taken late is done after the key is out, which the teacher's form says.
 *
 * @param dueDates of the class and of every exception @param doneAt when it was released by hand, which holds under every rule
 */
export function releaseTime(release: Release, dueDates: readonly (number | null)[], doneAt: number | null): 'at-once' | number | null {
  if (release === 'at-once') return 'at-once';
  if (doneAt !== null) return doneAt;
  if (release === 'by-hand' || dueDates.length === 0 || dueDates.includes(null)) return null;
  return dueDates.reduce<number>((latest, due) => Math.max(latest, due ?? latest), 0);
}

/** Whether it may be shown of a graded attempt at an instant. */
export const isReleasedAt = (time: ReturnType<typeof releaseTime>, now: number): boolean => time === 'at-once' || (time !== null && now > time);
