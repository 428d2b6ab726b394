/**
 * Accepts 6 to 25 words, at least three of them with a meaning of their own.
 * Refuses "Who said?" (nothing to go by) and a stem longer than 25 words (nobody reads it).
 */
import { stopWords } from './stop-words.ts';
import type { Check } from './check.ts';

export const rightLength: Check = {
  reason: 'length',
  refuses: ({ prompt, kind, family }) => {
    const words = prompt.split(/\s+/);
    const content = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter((word) => word && !stopWords.has(word));
    if (kind === 'ordering') return false;
    return words.length > (kind === 'multiple-choice' ? 30 : 25) || words.length < (kind === 'true-false' || family === 'born' || family === 'who' || family === 'why' ? 5 : 6) || content.length < (family === 'born' || family === 'abbreviation' ? 2 : 3);
  },
};
