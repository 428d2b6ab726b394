/**
 * Which sentences hold a term, so that a check can look at the few sentences that matter for a question and not at all
 * of them: with all of them for each question, time would grow with the square of the article's length.
 */
export type Postings = {
  /** The terms of each sentence. */
  readonly terms: readonly ReadonlySet<string>[];
  /** The sentences of a term, in order. */
  readonly sentences: ReadonlyMap<string, readonly number[]>;
};

export function postingsOf(terms: readonly ReadonlySet<string>[]): Postings {
  const sentences = new Map<string, number[]>();
  terms.forEach((own, index) => {
    for (const term of own) {
      const found = sentences.get(term);
      if (found) found.push(index);
      else sentences.set(term, [index]);
    }
  });
  return { terms, sentences };
}

/** The sentences that hold at least one of the terms, in order. */
export function sentencesWithAny({ sentences }: Postings, terms: Iterable<string>): number[] {
  const found = new Set<number>();
  for (const term of terms) for (const index of sentences.get(term) ?? []) found.add(index);
  return [...found].sort((a, b) => a - b);
}
