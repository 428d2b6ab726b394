/**
 * A card that keeps being forgotten takes the time of ten others. It is set aside with its passage to read again; the
 * learner wakes it. Forgetting has a cause (a confusable name, a question misread) that asking once more does not mend.
 */

/** Lapses until a card is set aside first, and, once woken, again. */
const lapsesUntilLeech = 5;
const lapsesUntilLeechAgain = 3;

/**
 * Whether to set a card aside now.
 *
 * @param lapses of the card so far
 * @param wokenAt its lapses when the learner last woke it; null if it never was set aside
 */
export const isLeech = (lapses: number, wokenAt: number | null): boolean =>
  wokenAt === null ? lapses >= lapsesUntilLeech : lapses - wokenAt >= lapsesUntilLeechAgain;
