/**
 * Accepts the key "Fumio Kishida" with a quote that says "Prime Minister Fumio Kishida" or, where the article named
 * him in full before, "Mr. Kishida".
 * Refuses a key of which the quote has no form: nobody could find it there.
 */
import type { Check } from './check.ts';

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

export const keyInQuote: Check = {
  reason: 'key-not-in-quote',
  refuses: ({ key, quotes, kind, isTrue }, { reading }) => {
    if (kind === 'ordering' || kind === 'multiple-choice' || (kind === 'true-false' && isTrue !== undefined && key.text === '')) return false;
    const quote = ` ${plain(quotes[0].text)} `;
    const names = [key.text, ...key.accept];
    if (names.some((name) => quote.includes(` ${plain(name)} `))) return false;
    if (key.entity !== undefined && reading.mentions[key.sentence]!.some((mention) => mention.entity === key.entity)) return false;
    // "He retired": the sentence alone does not say who.
    return true;
  },
};
