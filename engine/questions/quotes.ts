/** Sentences as quotes: slices of the article, as they stand. */
import type { Quote, Reading } from '#engine/types.ts';

export function sentenceQuote(reading: Reading, index: number): Quote {
  const { start, end } = reading.sentences[index]!;
  return { start, end, text: reading.article.text.slice(start, end) };
}
