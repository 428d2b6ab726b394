/**
 * Accepts "How many troops does the US station in Japan?".
 * Refuses "How many votes were cast?": without a name, or a word of the title, nobody knows what it is about.
 */
import { stopWords } from './stop-words.ts';
import type { Check } from './check.ts';

export const anchored: Check = {
  reason: 'no-anchor',
  refuses: ({ prompt, entities, kind }, { reading }) => {
    if (kind === 'ordering' || entities.length > 0) return false;
    const title = new Set(reading.article.title.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 3 && !stopWords.has(word)));
    const words = prompt.toLowerCase().split(/[^\p{L}]+/u);
    return !words.some((word) => title.has(word) || title.has(word.replace(/s$/, '')) || title.has(`${word}s`)) && !/\s\p{Lu}\p{L}+/u.test(prompt.replace(/^\S+/, ''));
  },
};
