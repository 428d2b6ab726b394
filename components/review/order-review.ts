/** What a review shows first: what was missed, and of that what one was sure of. */
import type { ItemForReview } from '#study/types.ts';

export const isMissed = (item: ItemForReview): boolean => !item.released.grade.correct && !item.released.overridden;

/** Misses first; among them those that were given for sure, because they are mended best once seen; else as asked. */
export function orderReview(items: readonly ItemForReview[]): readonly ItemForReview[] {
  const rank = (item: ItemForReview): number => {
    if (!isMissed(item)) return 2;
    return item.confidence === 'sure' ? 0 : 1;
  };
  return [...items].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
}

export const reviewFilters = ['all', 'missed', 'right'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

/** Reads a filter from an address; `all` where it is none of ours. */
export function readFilter(text: unknown): ReviewFilter {
  return reviewFilters.find((filter) => filter === text) ?? 'all';
}

export const passes = (filter: ReviewFilter, item: ItemForReview): boolean => filter === 'all' || isMissed(item) === (filter === 'missed');
