/**
 * Accepts "How many troops does the US station in Japan?".
 * Refuses "How many votes were cast?": without a name, or a word of the title, nobody knows what it is about.
 */
import { stopWords } from './stop-words.ts';
import type { Check } from './check.ts';

/** A month or a weekday has a capital and names nothing. */
const calendar = / (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g;

export const anchored: Check = {
  reason: 'no-anchor',
  refuses: ({ prompt, entities, kind, family }, { reading }) => {
    if (kind === 'ordering' || entities.length > 0 || family === 'speaker') return false;
    const title = new Set(reading.article.title.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 3 && !stopWords.has(word)));
    const words = prompt.toLowerCase().split(/[^\p{L}]+/u);
    // "Who used the example of winking to illustrate two important aspects of culture?" says enough by itself.
    if (family === 'who' && /\d{3}/.test(prompt)) return false;
    // "Who wrote a short but moving letter?": one of many letters.
    if (family === 'who' && !/^(?:\S+ ){2}an? /.test(prompt) && words.filter((word) => word.length > 3 && !stopWords.has(word)).length >= 5) return false;
    return !words.some((word) => title.has(word) || title.has(word.replace(/s$/, '')) || title.has(`${word}s`)) && !/\s\p{Lu}\p{L}+/u.test(prompt.replace(/^\S+/, '').replace(calendar, ' '));
  },
};
