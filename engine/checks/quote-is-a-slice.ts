/**
 * Accepts a question whose quotes, its options' among them, are slices of the article.
 * Refuses one whose quote was changed by a single character: the proof would not be the article's.
 */
import type { Check } from './check.ts';

export const quoteIsASlice: Check = {
  reason: 'quote-not-in-article',
  refuses: ({ quotes, options = [] }, { reading }) =>
    [...quotes, ...options.flatMap((option) => (option.quote ? [option.quote] : []))].some((quote) => quote.text === '' || reading.article.text.slice(quote.start, quote.end) !== quote.text),
};
